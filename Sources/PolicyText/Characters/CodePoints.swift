extension String {
  /// Characters as folding has them, by their code points; what is none is left out.
  package init(codePoints: some Sequence<UInt32>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codePoints.underestimatedCount * 3)
    for point in codePoints { if let scalar = Unicode.Scalar(point) { bytes.append(scalar) } }
    self.init(decoding: bytes.span)
  }

  /// A stretch of a text that was taken apart.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: scalars.count * 4) { output in
      for scalar in scalars { output.append(scalar) }
    }
    // What is made of scalars is valid.
    self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
  }
}
