/// How much of two wordings is common, in order, over characters without marks.
struct KeptWords {
  /// The share of the lower wording that the upper has not.
  let added: Double
  /// The share of the upper wording that the lower has not.
  let dropped: Double
  /// The characters of the lower wording.
  let length: Int
  /// The share of both that is common (Dice).
  let likeness: Double

  init(_ excerpts: Sides<FoldedExcerpt>) { self.init(excerpts.upper.characters, excerpts.lower.characters) }

  init(_ upper: [UInt32], _ lower: [UInt32]) {
    let a = Punctuation.without(upper)
    let b = Punctuation.without(lower)
    length = b.count
    let common = Double(CommonSubsequence(of: b).length(with: a[...]))
    added = b.isEmpty ? 0 : 1 - common / Double(b.count)
    dropped = a.isEmpty ? 0 : 1 - common / Double(a.count)
    likeness = a.isEmpty && b.isEmpty ? 1 : 2 * common / Double(a.count + b.count)
  }

  /// Nearly the same characters in another order: 除…外，应当公开 and 应当公开，…的除外.
  static func areReordered(_ excerpts: Sides<FoldedExcerpt>) -> Bool {
    let counts = excerpts.map { excerpt in
      Punctuation.without(excerpt.characters).reduce(into: [UInt32: Int]()) {
        $0[$1, default: 0] += 1
      }
    }
    let both = counts.upper.reduce(0) { $0 + min($1.value, counts.lower[$1.key] ?? 0) }
    let all = counts.upper.values.reduce(0, +) + counts.lower.values.reduce(0, +)
    return 2 * Double(both) >= sameCharacters * Double(all)
  }

  /// A share of both.
  private static let sameCharacters = 0.85
}
