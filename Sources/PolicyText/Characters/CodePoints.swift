extension String {
  /// Characters as folding has them, by their code points; what is none is left out.
  package init(codePoints: some Sequence<UInt32>) {
    self.init(String.UnicodeScalarView(codePoints.compactMap(Unicode.Scalar.init)))
  }
}
