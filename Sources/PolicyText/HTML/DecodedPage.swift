extension DecodedText {
  /// The text of the document that an HTML page holds.
  ///
  /// - Parameter isConverted: a converter made the page: all of it is the document, and its own lines are counted, not
  ///   those of a page that no reader sees.
  /// - Throws: as for plain text.
  package init(html source: [UInt8], isConverted: Bool = false) throws(DecodingError) {
    let decoded = try DecodedText(source)
    let text = HTMLText(EscapedMarkup.resolved(decoded.bytes), isWhole: isConverted)
    self.init(
      encoding: decoded.encoding, bytes: text.bytes, lineNumbers: isConverted ? nil : text.lines,
      notes: text.notes,
      beside: text.beside, rows: text.rows, headings: text.headings, facts: text.facts, guide: .paragraphs,
      losses: text.losses)
  }

  /// Whether a file of text is a page all the same, or a piece of one: it begins with a tag, and paragraphs end in it.
  package static func isPage(_ source: [UInt8]) -> Bool {
    let start = source.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    guard let first = source[start...].firstIndex(where: { !HTMLAttributes.isSpace($0) }),
      source[first] == 0x3c
    else { return false }
    return ["</p>", "</div>", "</P>", "</DIV>"].contains {
      ByteSearch.first(Array($0.utf8), in: source.span, from: first) != nil
    }
  }
}
