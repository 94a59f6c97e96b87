extension DecodedText {
  /// The text of pages that were drawn with spaces, a form feed before each: columns are read one after the other.
  ///
  /// - Throws: as for plain text.
  package init(pages source: [UInt8]) throws(DecodingError) {
    let decoded = try DecodedText(source)
    self.init(
      encoding: decoded.encoding, bytes: PageColumns.inReadingOrder(decoded.bytes), lineNumbers: nil,
      notes: nil)
  }
}
