import PolicyText

/// How one wording became another, character by character, with numbers and Latin words whole.
package struct WordingDifference: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
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
  init(_ excerpts: Sides<FoldedExcerpt>) {
    let tokens = excerpts.map(DifferenceToken.all)
    let edits = Edits(tokens.upper, tokens.lower)
    spans = edits.spans
    let lengths = tokens.map { $0.reduce(0) { $0 + $1.length } }
    let longer = max(lengths.upper, lengths.lower)
    likeness = longer == 0 ? 1 : Double(edits.keptCharacters) / Double(longer)
  }
}

/// What is kept or changed as a whole: a character, a Latin word, a number with its unit.
struct DifferenceToken {
  let characters: [UInt32]
  /// In bytes of the text.
  let range: Range<Int>
  let isNumber: Bool

  var length: Int { characters.count }

  static func all(of excerpt: FoldedExcerpt) -> [DifferenceToken] {
    let characters = excerpt.characters
    var tokens: [DifferenceToken] = []
    var index = 0
    while index < characters.count {
      var end = excerpt.text.endOfToken(from: index)
      let isNumber = characters[index..<end].allSatisfy { Folding.isDigit($0) || $0 == 0x2e }
      if isNumber { end = endOfUnit(characters, end) }
      tokens.append(
        DifferenceToken(
          characters: Array(characters[index..<end]), range: excerpt.source(index..<end), isNumber: isNumber))
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
