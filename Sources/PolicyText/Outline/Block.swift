/// One paragraph as the outline sees it.
struct Block {
  /// Without Markdown's number signs, in bytes of the text.
  let range: Range<Int>
  let lines: ClosedRange<Int>
  /// How many number signs stood in front; 0 for ordinary text.
  let markdown: Int
  let opening: Opening?

  init(_ paragraph: Unwrapping.Paragraph, in text: [UInt8]) {
    var start = paragraph.range.lowerBound
    while start < paragraph.range.upperBound && text[start] == 0x23 { start += 1 }
    var level = start - paragraph.range.lowerBound
    if level > 6 || (level > 0 && start < paragraph.range.upperBound && text[start] != 0x20) {
      level = 0
      start = paragraph.range.lowerBound
    }
    while start < paragraph.range.upperBound && text[start] == 0x20 { start += 1 }
    range = start..<paragraph.range.upperBound
    lines = paragraph.lines
    markdown = level
    opening =
      ContentsLine.isContentsLine(text, range)
      ? nil : Opening(openingLine: text, start..<paragraph.range.upperBound)
  }

  /// The words behind the number.
  var content: Range<Int> { (opening?.content ?? range.lowerBound)..<range.upperBound }
}

/// The words of one paragraph, for the questions that an outline asks of it.
struct Words {
  let string: String

  init(_ text: [UInt8], _ range: Range<Int>) { string = String(decoding: text[range], as: UTF8.self) }

  var count: Int { string.unicodeScalars.count }

  /// Short, and no sentence: what a heading or a signature looks like.
  func isTitleLike(atMost limit: Int) -> Bool {
    let scalars = string.unicodeScalars
    guard !scalars.isEmpty, scalars.count <= limit else { return false }
    return !scalars.contains { "。；！？：;:!?".unicodeScalars.contains($0) }
  }
}

/// A line of a contents page: 第一章 总则……3
enum ContentsLine {
  static func isContentsLine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let last = text[range].last, (0x30...0x39).contains(last) || last == 0xbc || last >= 0x80 else {
      return false
    }
    var end = range.upperBound
    while end > range.lowerBound, (0x30...0x39).contains(text[end - 1]) || text[end - 1] == 0x20 { end -= 1 }
    guard end < range.upperBound, end - 6 >= range.lowerBound else { return false }
    let leader = text[(end - 6)..<end]
    return leader.elementsEqual(Array("……".utf8)) || leader.elementsEqual(Array("......".utf8))
      || leader.elementsEqual(Array("··".utf8) + Array("·".utf8))
  }
}
