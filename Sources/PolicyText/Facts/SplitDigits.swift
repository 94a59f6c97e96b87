/// Numbers whose digits a space parts, as converters of pages and readers of print leave them: 3 0亿元, 1 5 ％.
///
/// A half of such a number is another number. In 2,954 laws a single space stands between digits in sentences only where
/// it parts thousands, 138 000元, which is one number and none of these.
struct SplitDigits {
  struct Run {
    /// From the first digit to the last, in bytes of the text.
    let range: Range<Int>
    /// The white space between.
    let gaps: [Range<Int>]
    /// Every digit stands alone: nothing else than one number is written so.
    let isCertain: Bool
  }

  private(set) var runs: [Run] = []

  /// Those of a stretch of lines. O(n).
  init(_ text: [UInt8], _ range: Range<Int>) {
    let bytes = text.span.extracting(first: range.upperBound)
    // A row of a table is no sentence; asked where a digit is parted from another, once a line.
    var line = range.lowerBound..<range.lowerBound
    var isSentence = false
    var index = range.lowerBound
    while index < bytes.count {
      let length = SplitDigits.digit(bytes, index)
      guard length > 0 else {
        index &+= bytes[index] >= 0xe0 ? 3 : 1
        continue
      }
      let found = SplitDigits.tokens(bytes, from: index)
      defer { index = found.end }
      guard !found.gaps.isEmpty else { continue }
      if !line.contains(index) {
        line = SplitDigits.line(at: index, of: text, in: range)
        isSentence = SplitDigits.isSentence(text, line)
      }
      if isSentence, let run = SplitDigits.run(found, index, text, in: line) { runs.append(run) }
    }
  }

  private static func line(at index: Int, of text: [UInt8], in range: Range<Int>) -> Range<Int> {
    let start = text[range.lowerBound..<index].lastIndex(of: 0x0a).map { $0 + 1 } ?? range.lowerBound
    return start..<(text[index..<range.upperBound].firstIndex(of: 0x0a) ?? range.upperBound)
  }

  private typealias Tokens = (lengths: [Int], gaps: [Range<Int>], end: Int)

  /// Digits, and digits behind one space after them.
  private static func tokens(_ bytes: Span<UInt8>, from start: Int) -> Tokens {
    var lengths = [0]
    var gaps: [Range<Int>] = []
    var index = start
    while index < bytes.count {
      let length = digit(bytes, index)
      if length > 0 {
        lengths[lengths.count - 1] += 1
        index += length
        continue
      }
      let space = WhiteSpace.space(in: bytes, at: index, before: bytes.count)
      // A tab and a wide space set cells and words apart.
      guard space.columns == 1, index + space.length < bytes.count, digit(bytes, index + space.length) > 0
      else { break }
      gaps.append(index..<index + space.length)
      lengths.append(0)
      index += space.length
    }
    return (lengths, gaps, index)
  }

  private static func run(_ tokens: Tokens, _ start: Int, _ text: [UInt8], in line: Range<Int>) -> Run? {
    // 138 000
    guard tokens.lengths[0] > 3 || tokens.lengths.dropFirst().contains(where: { $0 != 3 }) else { return nil }
    // The number of a list may have lost its mark.
    guard start > line.lowerBound else { return nil }
    let front = ScalarText(text, max(line.lowerBound, end(start - longestLabel, text))..<start)
    let behind = ScalarText(text, tokens.end..<min(line.upperBound, end(tokens.end + longestUnit, text)))
    guard let last = front[front.count - 1], mayPrecede(last),
      NumberWords.ordinals.length(in: front, endingAt: front.count) == nil,
      NumberWords.labels.length(in: front, endingAt: front.count) == nil,
      let next = behind[0], "%％‰万亿".unicodeScalars.contains(next) || isUnit(behind) || opensRange(behind)
    else { return nil }
    return Run(
      range: start..<tokens.end, gaps: tokens.gaps, isCertain: tokens.lengths.allSatisfy { $0 == 1 })
  }

  /// Behind a letter, a point or another digit it is something else: GB 3838 2002年.
  private static func mayPrecede(_ last: Unicode.Scalar) -> Bool {
    guard last.value >= 0x80 else { return last == "(" }
    return last.properties.isIdeographic
      || !last.properties.isAlphabetic && last != "．" && !Numeral.isArabic(last)
  }

  private static func isUnit(_ behind: ScalarText) -> Bool {
    NumberWords.units.length(in: behind, at: 0) != nil
  }

  /// 1 0—2 0亿元
  private static func opensRange(_ behind: ScalarText) -> Bool {
    guard let length = NumberRange.marks.length(in: behind, at: 0) else { return false }
    return behind[length].map(Numeral.isArabic) == true
  }

  /// In bytes.
  static let longestUnit = 30
  private static let longestLabel = 30

  private static func isSentence(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let words = text.span.extracting(line)
    return ["，", "。", "；"].contains { ByteSearch.first(Array($0.utf8), in: words, from: 0) != nil }
  }

  /// The last border between characters up to a place.
  static func end(_ place: Int, _ text: [UInt8]) -> Int {
    var end = max(0, min(place, text.count))
    while end > 0, end < text.count, text[end] & 0xc0 == 0x80 { end -= 1 }
    return end
  }

  /// How many bytes a digit of either width has; 0 where none stands.
  private static func digit(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0xe0 { return (0x30...0x39).contains(byte) ? 1 : 0 }
    guard byte == 0xef, index + 2 < bytes.count, bytes[index + 1] == 0xbc else { return 0 }
    return (0x90...0x99).contains(bytes[index + 2]) ? 3 : 0
  }
}
