import ClauseIndex
import PolicyText

/// Finds earlier sentences that have nearly all of a sentence, in runs too short to be looked up whole.
struct NearSentences {
  /// A sentence of an earlier document with the runs that both have, in order.
  struct Near {
    let source: Ordinal<Document>
    let clause: Ordinal<Clause>
    /// In bytes of that document's text.
    let sentence: Range<Int>
    /// By rising place.
    let runs: [CommonRun]

    var characters: Int { runs.reduce(0) { $0 + $1.place.count } }

    /// From the first run to the last, in characters of the earlier text.
    var reach: Int { runs.isEmpty ? 0 : runs[runs.count - 1].others.upperBound - runs[0].other }
  }

  private let index: ClauseIndex
  private let windows: RareWindows

  init(_ index: ClauseIndex) {
    self.index = index
    windows = RareWindows(index, stride: 3, mostCommon: 0.005)
  }

  /// Nearly all: eight characters of ten.
  static let share = 0.8
  private static let mostCandidates = 12

  /// The sentences of a clause that have at least eight tenths of a text in runs of six characters and more.
  func all(_ text: FoldedText, in number: Ordinal<Clause>, of document: Document) throws(IndexError) -> [Near]
  {
    let least = Int((Self.share * Double(text.characters.count)).rounded(.up))
    let source = try index.document(ofClause: number)
    let clause = try index.clause(number)
    let words = FoldedText(document.text, clause.range)
    var found: [Near] = []
    for sentence in Provisions.ranges(in: document.text, clause.body) {
      let places = words.offsets.indices.filter { sentence.contains(words.offsets[$0]) }
      guard let first = places.first, places.count >= least else { continue }
      let tiles = SharedRuns.tiles(
        text.characters, places.map { words.characters[$0] }, atLeast: SharedRuns.evidence)
      let runs = RunChoice.inOrder(tiles).map {
        CommonRun(
          source: source, clause: number, place: $0.a..<$0.a + $0.length, other: first + $0.b)
      }
      let near = Near(source: source, clause: number, sentence: sentence, runs: runs)
      // Words picked from all over a long sentence make another one.
      let isClose = near.reach * 2 <= text.characters.count * 3
      if near.characters >= least, isClose { found.append(near) }
    }
    return found
  }

  /// The clauses of the index that have most of the windows.
  func candidates(_ text: FoldedText) throws(IndexError) -> [Ordinal<Clause>] {
    guard text.characters.count >= SharedRuns.verbatim else { return [] }
    let windows = try windows.clauses(of: Phrase.tokens(of: text))
    var votes: [Ordinal<Clause>: Int] = [:]
    for clause in windows.joined() { votes[clause, default: 0] += 1 }
    // Marks and seams between runs spoil up to two windows of three.
    let least = max(2, windows.count / 3)
    return votes.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.mostCandidates).map(\.key)
  }
}
