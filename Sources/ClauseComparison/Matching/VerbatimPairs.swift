import PolicyText

/// Sentences of two documents that share a run of 13 characters and more, found in time linear in both texts.
///
/// Every run holds a window of its first 13 characters: windows of one side are looked up by the other's.
struct VerbatimPairs {
  struct Pair {
    /// Sentences, by their numbers.
    let upper: Int
    let lower: Int
    /// The longest run, in bytes of each document's text.
    let run: SharedRun
  }

  private(set) var pairs: [Pair] = []

  init(_ upper: CutDocument, _ lower: CutDocument) {
    let first = VerbatimPairs.places(in: upper)
    let second = VerbatimPairs.places(in: lower)
    var seen: Set<[Int]> = []
    for (window, sentences) in second {
      guard let others = first[window] else { continue }
      // What several clauses of one document say is a stock phrase: 具有国际竞争力的创新型企业.
      guard VerbatimPairs.isOfOneClause(sentences, lower), VerbatimPairs.isOfOneClause(others, upper) else {
        continue
      }
      for other in others {
        for sentence in sentences { seen.insert([other, sentence]) }
      }
    }
    for pair in seen.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let runs = SharedRuns.all(
        in: upper.document, upper.range(of: pair[0]), and: lower.document, lower.range(of: pair[1]),
        atLeast: SharedRuns.verbatim)
      if let run = runs.first { pairs.append(Pair(upper: pair[0], lower: pair[1], run: run)) }
    }
  }

  /// The sentences that have a window.
  private static func places(in document: CutDocument) -> [[UInt32]: [Int]] {
    var places: [[UInt32]: [Int]] = [:]
    for sentence in document.sentences.indices {
      for window in windows(of: document, sentence) where places[window]?.last != sentence {
        places[window, default: []].append(sentence)
      }
    }
    return places
  }

  private static func isOfOneClause(_ sentences: [Int], _ document: CutDocument) -> Bool {
    Set(sentences.map { document.units[document.sentences[$0]].clause }).count == 1
  }

  private static func windows(of document: CutDocument, _ sentence: Int) -> [[UInt32]] {
    let text = FoldedText(document.document.text, document.range(of: sentence)).characters
    guard text.count >= SharedRuns.verbatim else { return [] }
    return (0...(text.count - SharedRuns.verbatim)).map { Array(text[$0..<$0 + SharedRuns.verbatim]) }
  }
}
