import PolicyText

/// Sentences of two documents that share a run of 13 characters and more. Linear in both texts, and in the pairs found.
///
/// Every run holds a window of its first 13 characters: windows of one side are looked up by the other's.
struct VerbatimPairs {
  struct Pair {
    /// Sentences, by their numbers.
    let sentences: Sides<Int>
    /// The longest run, in bytes of each document's text.
    let run: SharedRun
  }

  private(set) var pairs: [Pair] = []

  init(_ documents: Sides<CutDocument>) {
    let windows = documents.map(VerbatimPairs.sentencesOfWindows)
    var seen: Set<Sides<Int>> = []
    for (window, below) in windows.lower {
      guard let above = windows.upper[window] else { continue }
      // What several clauses of one document say is a stock phrase: 具有国际竞争力的创新型企业.
      guard documents.lower.isOneClause(below), documents.upper.isOneClause(above) else { continue }
      seen.formUnion(Sides(above, below).paired(eachUpTo: VerbatimPairs.mostAlike))
    }
    for sentences in seen.sorted() {
      let excerpts = Sides(
        documents.upper.excerpt(of: sentences.upper), documents.lower.excerpt(of: sentences.lower))
      let runs = SharedRuns.all(in: excerpts, atLeast: SharedRuns.verbatim)
      if let run = runs.first { pairs.append(Pair(sentences: sentences, run: run)) }
    }
  }

  /// Sentences of one clause that share a window: of 125,574 articles of laws seven have more than 8, none more than 13.
  private static let mostAlike = 16

  /// The sentences that have a window, by its hash: what only hashes alike has no run.
  private static func sentencesOfWindows(_ document: CutDocument) -> [UInt64: [Int]] {
    var found: [UInt64: [Int]] = [:]
    for sentence in document.sentences.indices where !document.leads.contains(sentence) {
      for window in Windows.hashes(document.excerpt(of: sentence).characters, of: SharedRuns.verbatim)
      where found[window]?.last != sentence {
        found[window, default: []].append(sentence)
      }
    }
    return found
  }
}

extension CutDocument {
  fileprivate func isOneClause(_ numbers: [Int]) -> Bool {
    let clause = units[sentences[numbers[0]]].clause
    return numbers.allSatisfy { units[sentences[$0]].clause == clause }
  }
}
