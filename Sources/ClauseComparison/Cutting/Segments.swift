import PolicyText

/// The parts of a sentence at its commas, as they can stand for themselves.
///
/// An adverbial (以…为龙头，围绕…，在…的前提下，) says nothing alone: it goes with what follows. So does what is shorter
/// than a measure can be said.
enum Segments {
  /// In folded characters.
  static let shortest = 8
  /// A row of them (以…为指导，以…为抓手，以…为重点，) does not grow without end.
  private static let longestAdverbial = 30

  private static let openings = [
    "以", "在", "通过", "围绕", "按照", "根据", "依托", "对于", "对", "为", "从", "经", "结合", "面向", "立足", "聚焦", "针对", "依据",
  ]

  /// In bytes; together they cover the sentence.
  static func ranges(in text: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = sentence.lowerBound
    for end in commas(in: text, sentence) {
      let range = start..<end
      let length = FoldedText(text, range).characters.count
      if length < shortest || length < longestAdverbial && isAdverbial(text, range) { continue }
      segments.append(range)
      start = end
    }
    guard start < sentence.upperBound else { return segments }
    let rest = start..<sentence.upperBound
    if let last = segments.last, FoldedText(text, rest).characters.count < shortest {
      segments[segments.count - 1] = last.lowerBound..<sentence.upperBound
    } else {
      segments.append(rest)
    }
    return segments
  }

  /// What stands between commas, whatever it says alone.
  static func pieces(in text: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    var start = sentence.lowerBound
    var pieces: [Range<Int>] = []
    for end in commas(in: text, sentence) + [sentence.upperBound] where end > start {
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  /// Where each comma or colon outside brackets and quotation marks ends.
  private static func commas(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch UTF8Decoding.scalar(in: text.span, at: &index) {
      case 0xff08, 0x28, 0x201c, 0x300a, 0x3014: depth += 1
      case 0xff09, 0x29, 0x201d, 0x300b, 0x3015: depth = max(0, depth - 1)
      case 0xff0c, 0x2c, 0xff1a: if depth == 0 { places.append(index) }
      default: break
      }
    }
    return places
  }

  private static func isAdverbial(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let words = String(decoding: text[range], as: UTF8.self)
    return openings.contains(where: words.hasPrefix)
  }
}
