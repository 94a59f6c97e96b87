extension DecodedText {
  /// The text of the document that an HTML page holds.
  ///
  /// - Parameter isConverted: a converter made the page: all of it is the document, and its own lines are counted, not
  ///   those of a page that no reader sees.
  /// - Throws: as for plain text.
  package init(html source: [UInt8], isConverted: Bool = false) throws(DecodingError) {
    let decoded = try DecodedText(source)
    let text = HTMLText(decoded.bytes, isWhole: isConverted)
    self.init(
      encoding: decoded.encoding, bytes: text.bytes, lineNumbers: isConverted ? nil : text.lines,
      notes: text.notes,
      beside: text.beside, rows: text.rows, headings: text.headings, facts: text.facts, guide: .paragraphs,
      losses: text.losses)
  }
}
