/// Clauses of two documents that cannot answer each other, where both have a chapter of liability: one threatens a
/// sanction, the other does not.
///
/// What is threatened repeats the words of the duty that it guards, and yet answers only what the other document
/// threatens.
struct BarredClauses {
  private let liability: Sides<[Bool]>?

  init(_ documents: Sides<CutDocument>) {
    let liability = documents.map(\.liability)
    self.liability = liability.upper.contains(true) && liability.lower.contains(true) ? liability : nil
  }

  func contains(_ clauses: Sides<Int>) -> Bool {
    guard let liability else { return false }
    return liability.upper[clauses.upper] != liability.lower[clauses.lower]
  }
}
