import ClauseIndex
import PolicyText

/// Short windows of a text's tokens that stand in few clauses of an index: what clauses are found by that have the
/// text in pieces too short to be looked up whole.
struct RareWindows {
  private let index: ClauseIndex
  private let stride: Int
  private let mostClauses: Int

  /// Every run of `stride + 3` tokens holds one of them whole.
  private static let length = 4

  /// - Parameters:
  ///   - stride: from one window to the next.
  ///   - share: of the index' clauses; a window that more of them have, and more than fifty, tells nothing apart.
  init(_ index: ClauseIndex, stride: Int, mostCommon share: Double) {
    self.index = index
    self.stride = stride
    mostClauses = max(50, Int(Double(index.clauseCount) * share))
  }

  /// The clauses of every window, in order of the text.
  func clauses(of tokens: [Phrase.Token], withinMarks: Bool = false) throws(IndexError) -> [[Ordinal<Clause>]]
  {
    var found: [[Ordinal<Clause>]] = []
    var start = 0
    while start + Self.length <= tokens.count {
      let window = tokens[start..<start + Self.length]
      start += stride
      if withinMarks, window.contains(where: Punctuation.contains) { continue }
      let clauses = try index.clauses(.phrase(Phrase(tokens: Array(window))))
      if clauses.count <= mostClauses { found.append(clauses) }
    }
    return found
  }
}
