/// A page whose text was escaped once too often shows its markup: &lt;p&gt;各区人民政府：&lt;/p&gt;.
enum EscapedMarkup {
  /// The page with such tags as tags again; the page itself where it has none.
  ///
  /// A page that writes of markup has a few; one that was escaped as a whole has a paragraph's end for each paragraph.
  static func resolved(_ source: [UInt8]) -> [UInt8] {
    guard ByteSearch.count(of: paragraphEnd, in: source) >= fewest else { return source }
    var page: [UInt8] = []
    page.reserveCapacity(source.count)
    var start = 0
    while let open = ByteSearch.first(less, in: source.span, from: start) {
      let name = open + less.count
      guard isTag(source, at: name), let close = end(ofTagAt: name, in: source) else {
        page += references(source[start..<name])
        start = name
        continue
      }
      page += references(source[start..<open])
      page.append(0x3c)
      page += unquoted(source[name..<close])
      page.append(0x3e)
      start = close + greater.count
    }
    return page + references(source[start...])
  }

  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let paragraphEnd = Array("&lt;/p&gt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let quotation = Array("&quot;".utf8)
  private static let fewest = 3
  /// In bytes, with what a word processor writes into a tag.
  private static let longestTag = 2000

  private static func end(ofTagAt start: Int, in source: [UInt8]) -> Int? {
    let window = start..<min(source.count, start + longestTag + greater.count)
    return ByteSearch.first(greater, in: source.span.extracting(window), from: 0).map { start + $0 }
  }

  private static func isTag(_ source: [UInt8], at index: Int) -> Bool {
    let first = index < source.count && source[index] == 0x2f ? index + 1 : index
    return first < source.count && (0x61...0x7a).contains(source[first] | 0x20)
  }

  private static func unquoted(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    replacing(quotation, by: 0x22, in: tag)
  }

  /// &amp;nbsp; is what the text had as &nbsp;.
  private static func references(_ text: ArraySlice<UInt8>) -> [UInt8] {
    replacing(ampersand, by: 0x26, in: text)
  }

  private static func replacing(_ name: [UInt8], by character: UInt8, in text: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(text)
    var plain: [UInt8] = []
    var start = 0
    while let place = ByteSearch.first(name, in: text.span, from: start) {
      plain += text[start..<place]
      plain.append(character)
      start = place + name.count
    }
    return plain + text[start...]
  }
}
