extension String {
  /// Characters as folding has them, by their code points; what is none is left out.
  package init(codePoints: ArraySlice<UInt32>) {
    self.init(count: codePoints.count) { output in
      for point in codePoints { if let scalar = Unicode.Scalar(point) { output.append(scalar) } }
    }
  }

  /// A stretch of a text that was taken apart.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(count: scalars.count) { output in
      for scalar in scalars { output.append(scalar) }
    }
  }

  /// Of at most so many scalars, written one after the other.
  @inline(__always)
  private init(count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: count * 4, initializingWith: write)
    // What is made of scalars is valid.
    self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
  }
}
