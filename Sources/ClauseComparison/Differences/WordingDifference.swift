package import PolicyText

/// How one wording became another, character by character, with numbers and Latin words whole.
package struct WordingDifference: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case kept, dropped, added
    /// Words in the place of others.
    case replaced
    /// A number in the place of another, or of words: 65岁 → 不受年龄限制.
    case changedValue
    /// Dropped here and added elsewhere, four characters and more.
    case moved
  }

  /// In order of the lower wording; what was dropped stands before what follows it.
  package struct Span: Sendable, Equatable {
    package let kind: Kind
    /// In bytes of each document's text; nil where the side has nothing. Of a moved stretch both are there, at both
    /// places.
    package let upper: Range<Int>?
    package let lower: Range<Int>?
    /// A number went, or came, without another of its unit in its place.
    package let needsReview: Bool
  }

  package let spans: [Span]
  /// The share of the longer wording that was kept or moved.
  package let likeness: Double

  /// O((n + m) · differences) time, O(differences²) memory.
  package init(_ upper: Document, _ first: Range<Int>, _ lower: Document, _ second: Range<Int>) {
    let a = DifferenceToken.all(in: upper.text, first)
    let b = DifferenceToken.all(in: lower.text, second)
    let edits = Edits(a, b)
    spans = edits.spans
    let kept = edits.keptCharacters
    let longer = max(a.reduce(0) { $0 + $1.length }, b.reduce(0) { $0 + $1.length })
    likeness = longer == 0 ? 1 : Double(kept) / Double(longer)
  }
}

/// What is kept or changed as a whole: a character, a Latin word, a number with its unit.
struct DifferenceToken {
  let characters: [UInt32]
  /// In bytes of the text.
  let range: Range<Int>
  let isNumber: Bool

  var length: Int { characters.count }

  static func all(in text: [UInt8], _ range: Range<Int>) -> [DifferenceToken] {
    let folded = FoldedText(text, range)
    var tokens: [DifferenceToken] = []
    var index = 0
    while index < folded.characters.count {
      var end = folded.endOfToken(from: index)
      let isNumber = folded.characters[index..<end].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
      if isNumber { end = endOfUnit(folded.characters, end) }
      var last = folded.offsets[end - 1]
      _ = UTF8Decoding.scalar(in: text.span, at: &last)
      tokens.append(
        DifferenceToken(
          characters: Array(folded.characters[index..<end]), range: folded.offsets[index]..<last,
          isNumber: isNumber))
      index = end
    }
    return tokens
  }

  private static let units = [
    "万亿元", "亿元", "万元", "元", "%", "岁", "年", "日", "天", "个月", "月", "家", "个", "件", "项", "人", "倍", "亩",
  ]
  .map { Array($0.unicodeScalars.map(\.value)) }

  private static func endOfUnit(_ characters: [UInt32], _ start: Int) -> Int {
    let unit = units.first { characters[start...].starts(with: $0) }
    return start + (unit?.count ?? 0)
  }
}
