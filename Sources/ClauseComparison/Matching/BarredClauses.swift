/// Clauses of two documents that cannot answer each other, where both have a chapter of liability: one threatens a
/// sanction, the other does not.
///
/// What is threatened repeats the words of the duty that it guards, and yet answers only what the other document
/// threatens. An article that was moved into the chapter of liability or out of it is still itself.
struct BarredClauses {
  private let liability: Sides<[Bool]>?
  private let moved: Set<Sides<Int>>

  init(_ documents: Sides<CutDocument>) {
    let liability = documents.map(\.liability)
    let isBarred = liability.upper.contains(true) && liability.lower.contains(true)
    self.liability = isBarred ? liability : nil
    moved = isBarred ? BarredClauses.moved(documents) : []
  }

  func contains(_ clauses: Sides<Int>) -> Bool {
    guard let liability else { return false }
    return liability.upper[clauses.upper] != liability.lower[clauses.lower] && !moved.contains(clauses)
  }

  /// Clauses of which half of the characters are the other's, in sentences that each document has once.
  private static func moved(_ documents: Sides<CutDocument>) -> Set<Sides<Int>> {
    var common: [Sides<Int>: Int] = [:]
    for (words, above) in documents.upper.sentencesSaying where above.count == 1 {
      guard let below = documents.lower.sentencesSaying[words], below.count == 1 else { continue }
      let clauses = Sides(documents.upper.clause(of: above[0]), documents.lower.clause(of: below[0]))
      common[clauses, default: 0] += words.count
    }
    let lengths = documents.map { document in
      document.sentencesSaying.reduce(into: [Int: Int]()) { lengths, copies in
        for sentence in copies.value {
          lengths[document.clause(of: sentence), default: 0] += copies.key.count
        }
      }
    }
    return Set(
      common.filter { clauses, count in
        2 * count >= max(lengths.upper[clauses.upper] ?? 0, lengths.lower[clauses.lower] ?? 0)
      }.keys)
  }
}
