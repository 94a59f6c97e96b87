/// Footnotes of a page that an office program or pandoc made, and the numbers that refer to them.
enum HTMLNote {
  /// Where an element that holds a footnote ends; nil for any other.
  static func end(_ tag: HTMLTag, _ source: [UInt8], before limit: Int) -> Int? {
    guard tag.isOpening, tag.name == "p" || tag.name == "section" || tag.name == "div",
      tag.attributes.count < 400
    else { return nil }
    let attributes = String(decoding: source[tag.attributes], as: UTF8.self).lowercased()
    let isNote = ["class=\"footnote", "class=\"endnote", "id=\"sdfootnote", "id=\"sdendnote"].contains(
      where: attributes.mentions)
    return isNote ? min(HTMLMainPart.content(of: tag, in: source).upperBound, limit) : nil
  }

  /// Where a link within the page ends that is nothing but a number or an arrow; nil for any other.
  static func endOfReference(_ tag: HTMLTag, _ source: [UInt8], before limit: Int) -> Int? {
    guard tag.isOpening, tag.name == "a", !tag.isClosed(source),
      ByteSearch.first(Array("href=\"#".utf8), in: source.span.extracting(tag.attributes), from: 0) != nil
    else { return nil }
    let end = HTMLTag.end(of: "a", in: source, from: tag.end, before: min(limit, tag.end + 120))
    var index = tag.end
    while index < end {
      if source[index] == 0x3c, let inner = HTMLTag(source, at: index, before: end) {
        index = inner.end
      } else {
        guard isMark(UTF8Decoding.scalar(in: source.span, at: &index)) else { return nil }
      }
    }
    return end
  }

  /// 0 to 9, brackets, ①, and the arrow back with its variation selector.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x5b, 0x5d, 0x2460...0x2473, 0x21a9, 0xfe0e, 0xfe0f, 0x20: true
    default: false
    }
  }
}
