/// Which part of a page is the article.
enum HTMLMainPart {
  /// Names that portals give to the element of the article; `UCAP-CONTENT` and `TRS_Editor` come from the two
  /// publishing systems most government sites use.
  private static let names = [
    "ucap-content", "trs_editor", "trs_uedit", "zoom", "article-content", "pages_content", "content_body",
  ]

  /// The content of the article's element, else of the body, else everything.
  static func range(in source: [UInt8]) -> Range<Int> {
    var body: Range<Int>?
    var index = 0
    while index < source.count {
      guard source[index] == 0x3c, let tag = HTMLTag(source, at: index, before: source.count) else {
        index += 1
        continue
      }
      index = tag.end
      guard tag.isOpening else { continue }
      if tag.name == "script" || tag.name == "style" {
        index = HTMLTag.end(of: tag.name, in: source, from: index, before: source.count)
      } else if tag.name == "article" || tag.name == "main" || isArticle(tag, source) {
        return content(of: tag, in: source)
      } else if tag.name == "body", body == nil {
        body = tag.end..<source.count
      }
    }
    return body ?? 0..<source.count
  }

  private static func isArticle(_ tag: HTMLTag, _ source: [UInt8]) -> Bool {
    guard tag.name == "div" || tag.name == "td" || tag.name == "section", tag.attributes.count < 400 else {
      return false
    }
    let attributes = String(decoding: source[tag.attributes], as: UTF8.self).lowercased()
    return names.contains { name in
      ["\"\(name)\"", "\"\(name) ", " \(name)\"", "'\(name)'", "=\(name)"].contains(
        where: attributes.mentions)
    }
  }

  /// To the end tag that closes the element, elements of its name within it counted.
  static func content(of tag: HTMLTag, in source: [UInt8]) -> Range<Int> {
    var depth = 1
    var index = tag.end
    while index < source.count {
      guard source[index] == 0x3c, let next = HTMLTag(source, at: index, before: source.count) else {
        index += 1
        continue
      }
      if next.name == tag.name {
        depth += next.isOpening ? 1 : -1
        if depth == 0 { return tag.end..<index }
      }
      index = next.end
      if next.isOpening, next.name == "script" || next.name == "style" {
        index = HTMLTag.end(of: next.name, in: source, from: index, before: source.count)
      }
    }
    return tag.end..<source.count
  }

  /// <meta name="ArticleTitle" content="…">, as government sites must have.
  static func articleTitle(in source: [UInt8]) -> String? {
    var index = 0
    while let place = ByteSearch.first(Array("<meta".utf8), in: source.span, from: index) {
      index = place + 5
      guard let tag = HTMLTag(source, at: place, before: source.count) else { continue }
      let attributes = String(decoding: source[tag.attributes], as: UTF8.self)
      guard attributes.contains("ArticleTitle"), let start = attributes.firstRange(of: "content=\"") else {
        continue
      }
      let rest = attributes[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { continue }
      let title = String(rest[..<end]).trimmingSpace
      return title.isEmpty ? nil : title
    }
    return nil
  }
}
