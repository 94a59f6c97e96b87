/// A line of a contents page, and the heading that it announces: 第一章 总则……3
struct ContentsLine {
  /// Where the heading ends, in bytes of the text.
  let end: Int

  /// Nil where no leader stands before a page's number.
  init?(_ text: [UInt8], _ range: Range<Int>) {
    guard let number = ContentsLine.beforeNumber(text, range) else { return nil }
    let (end, dots) = ContentsLine.beforeLeader(text, range.lowerBound..<number)
    guard dots >= ContentsLine.fewestDots, end > range.lowerBound else { return nil }
    self.end = end
  }

  /// Fewer may be an omission within a sentence.
  private static let fewestDots = 3

  static func isContentsLine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    ContentsLine(text, range) != nil
  }

  /// The heading of a line on a contents page, where a gap may be the leader: 第一章　总　则　1.
  static func heading(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    if let line = ContentsLine(text, range) { return range.lowerBound..<line.end }
    guard let number = beforeNumber(text, range) else { return range }
    let (end, _) = beforeLeader(text, range.lowerBound..<number)
    return end < number && end > range.lowerBound ? range.lowerBound..<end : range
  }

  /// Where the page's number begins, a bracket or dash around it included; nil where the line ends otherwise.
  private static func beforeNumber(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let last = text[range].last, isDigit(last) || last == 0x29 || last == 0x2d else { return nil }
    var end = range.upperBound
    if !isDigit(last) { end -= 1 }
    let digits = end
    while end > range.lowerBound, isDigit(text[end - 1]) { end -= 1 }
    guard (1...4).contains(digits - end) else { return nil }
    if end > range.lowerBound, !isDigit(last), text[end - 1] == 0x28 || text[end - 1] == 0x2d { end -= 1 }
    return end
  }

  /// Passes over dots and white space from the end, and counts the dots; … has three, but two of them make a leader.
  private static func beforeLeader(_ text: [UInt8], _ range: Range<Int>) -> (end: Int, dots: Int) {
    var end = range.upperBound
    var dots = 0
    while end > range.lowerBound {
      if text[end - 1] == 0x2e || text[end - 1] == 0x5f || text[end - 1] == 0x2d {
        dots += 1
        end -= 1
      } else if text[end - 1] == 0x20 || text[end - 1] == 0x09 {
        end -= 1
      } else if end - 3 >= range.lowerBound, let count = wide[Array(text[end - 3..<end])] {
        dots += count
        end -= 3
      } else if end - 2 >= range.lowerBound, text[end - 2] == 0xc2,
        text[end - 1] == 0xb7 || text[end - 1] == 0xa0
      {
        dots += text[end - 1] == 0xb7 ? 1 : 0
        end -= 2
      } else {
        break
      }
    }
    return (end, dots)
  }

  /// … ⋯ ． ― — and the wide space, with the dots of each.
  private static let wide: [[UInt8]: Int] = [
    [0xe2, 0x80, 0xa6]: 2, [0xe2, 0x8b, 0xaf]: 2, [0xef, 0xbc, 0x8e]: 1, [0xe2, 0x80, 0x95]: 1,
    [0xe2, 0x80, 0x94]: 1, [0xe3, 0x80, 0x80]: 0,
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
