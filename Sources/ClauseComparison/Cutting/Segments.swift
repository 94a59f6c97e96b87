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

  /// Together they cover the sentence.
  static func all(of sentence: FoldedExcerpt) -> [FoldedExcerpt] {
    var segments: [FoldedExcerpt] = []
    var start = sentence.range.lowerBound
    for end in commas(in: sentence) {
      let segment = sentence.part(start..<end)
      let length = segment.characters.count
      if length < shortest || length < longestAdverbial && isAdverbial(segment) { continue }
      if isSubject(before: end, of: sentence) { continue }
      segments.append(segment)
      start = end
    }
    guard start < sentence.range.upperBound else { return segments }
    let rest = sentence.part(start..<sentence.range.upperBound)
    if let last = segments.last, rest.characters.count < shortest {
      segments[segments.count - 1] = sentence.part(last.range.lowerBound..<sentence.range.upperBound)
    } else {
      segments.append(rest)
    }
    return segments
  }

  /// What stands between commas, whatever it says alone.
  static func pieces(of sentence: FoldedExcerpt) -> [FoldedExcerpt] {
    var start = sentence.range.lowerBound
    var pieces: [FoldedExcerpt] = []
    for end in commas(in: sentence) + [sentence.range.upperBound] where end > start {
      pieces.append(sentence.part(start..<end))
      start = end
    }
    return pieces
  }

  /// Where each comma or colon outside brackets and quotation marks ends, in bytes.
  private static func commas(in sentence: FoldedExcerpt) -> [Int] {
    let text = sentence.document.text.span
    var ends: [Int] = []
    var depth = 0
    var index = sentence.range.lowerBound
    while index < sentence.range.upperBound {
      switch UTF8Decoding.scalar(in: text, at: &index) {
      case 0xff08, 0x28, 0x201c, 0x300a, 0x3014: depth += 1
      case 0xff09, 0x29, 0x201d, 0x300b, 0x3015: depth = max(0, depth - 1)
      case 0xff0c, 0x2c, 0xff1a: if depth == 0 { ends.append(index) }
      default: break
      }
    }
    return ends
  }

  /// 以…为龙头, or 拒不履行的: what is done stands behind it.
  private static func isAdverbial(_ segment: FoldedExcerpt) -> Bool {
    let words = segment.document.string(segment.range)
    let end = segment.characters.last { !Punctuation.contains($0) }
    return openings.contains(where: words.hasPrefix) || end.map(endings.contains) ?? false
  }

  /// 但法律另有规定的除外, 除避险外, 经主管部门批准: said of what stands beside it, wherever else it stands.
  static func isTied(_ segment: FoldedExcerpt) -> Bool {
    let words = segment.characters.drop(while: Punctuation.contains)
    return isException(segment) || ties.contains(where: words.starts)
  }

  /// 但法律另有规定的除外, 除避险外.
  static func isException(_ segment: FoldedExcerpt) -> Bool {
    let words = Array(segment.characters.drop(while: Punctuation.contains))
    return exceptions.contains(where: words.starts) || words.has(exceptional)
  }

  private static let ties = ["经", "未经"].map { FoldedText($0).characters }
  private static let exceptions = ["但", "除"].map { FoldedText($0).characters }
  private static let exceptional = FoldedText("除外").characters

  /// What 应当 stands behind: 县级以上人民政府和有关部门，应当….
  private static func isSubject(before end: Int, of sentence: FoldedExcerpt) -> Bool {
    let rest = sentence.document.text[end..<sentence.range.upperBound]
    return predicates.contains { rest.starts(with: $0) }
  }

  private static let predicates: [[UInt8]] = Predicates.behindSubjects.map { Array($0.utf8) }

  /// Of a condition: 逾期不改正的, 提交审查时, 灾害发生后, 之日起.
  private static let endings: CharacterGroup = "的时后起"
}
