extension DecodedText {
  /// The text of pages that were drawn with spaces, a form feed before each: columns are read one after the other.
  ///
  /// - Throws: as for plain text.
  package init(pages source: [UInt8]) throws(DecodingError) {
    let decoded = try DecodedText(source)
    let bytes = PageColumns.inReadingOrder(decoded.bytes)
    let pages = DecodedText.pages(of: bytes)
    self.init(
      encoding: decoded.encoding, bytes: bytes, lineNumbers: nil, notes: nil,
      guide: .pages(pages.map(\.line)), losses: DecodedText.blankPages(pages.map(\.isBlank)))
  }

  /// Each page's first line, from 1, and whether it has no text.
  private static func pages(of bytes: [UInt8]) -> [(line: Int, isBlank: Bool)] {
    var pages: [(line: Int, isBlank: Bool)] = [(1, true)]
    var line = 1
    for byte in bytes {
      switch byte {
      case 0x0c: pages.append((line, true))
      case 0x0a: line += 1
      case 0x09, 0x0d, 0x20: break
      default: pages[pages.count - 1].isBlank = false
      }
    }
    return pages
  }

  /// Behind the last page with text stands what the converter adds.
  private static func blankPages(_ areBlank: [Bool]) -> [ReadingLoss] {
    let last = areBlank.lastIndex(of: false) ?? 0
    let blank = areBlank[..<last].indices.filter { areBlank[$0] }
    return blank.first.map { [ReadingLoss(.blankPage, count: blank.count, first: $0 + 1)] } ?? []
  }
}
