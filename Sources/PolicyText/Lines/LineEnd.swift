/// How a line ends.
enum LineEnd {
  /// Whether a paragraph ends with a note in brackets behind a full stop: …给予奖励。（责任单位：市科技局）
  static func closesNote(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard text[range].suffix(3).elementsEqual("）".utf8) || text[range].last == 0x29 else { return false }
    var depth = 0
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      guard text[index] & 0xc0 != 0x80 else { continue }
      var end = index
      switch UTF8Decoding.scalar(in: text.span, at: &end) {
      case 0xff09, 0x29: depth += 1
      case 0xff08, 0x28:
        depth -= 1
        if depth == 0 { return isSentenceEnd(text, range.lowerBound..<index) }
      default: break
      }
    }
    return false
  }

  /// Whether 。 stands directly in front of a place.
  static func isFullStop(before end: Int, in text: Span<UInt8>) -> Bool {
    end >= 3 && text[end - 3] == 0xe3 && text[end - 2] == 0x80 && text[end - 1] == 0x82
  }

  /// Whether a line ends as a sentence does: 。！？；： and a closing mark behind one of them.
  static func isSentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    for _ in 0..<3 {
      guard end - 3 >= range.lowerBound else { return false }
      switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
      case (0xe3, 0x80, 0x82), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x9f), (0xef, 0xbc, 0x9b), (0xef, 0xbc, 0x9a):
        return true
      case (0xe2, 0x80, 0x9d), (0xef, 0xbc, 0x89), (0xe3, 0x80, 0x8d): end -= 3  // ” ） 」
      default: return false
      }
    }
    return false
  }
}
