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
  private var known: [Ordinal<Clause>: CutClause] = [:]

  init(_ index: ClauseIndex) {
    self.index = index
    windows = RareWindows(index, stride: 3, mostCommon: 0.005)
  }

  /// Nearly all: eight characters of ten.
  static let share = 0.8
  private static let mostCandidates = 12

  /// The sentences of a clause that have at least eight tenths of a text in runs of six characters and more.
  mutating func all(
    _ text: FoldedText, in number: Ordinal<Clause>, of document: Document
  ) throws(IndexError) -> [Near] {
    let least = Int((Self.share * Double(text.characters.count)).rounded(.up))
    let source = try index.document(ofClause: number)
    let clause = try cut(number, of: document)
    var found: [Near] = []
    for (sentence, places) in clause.sentences(sharing: text.characters) where places.count >= least {
      let tiles = SharedRuns.tiles(
        text.characters, Array(clause.words.characters[places]), atLeast: SharedRuns.evidence)
      let runs = RunChoice.inOrder(tiles).map {
        CommonRun(
          source: source, clause: number, place: $0.a..<$0.a + $0.length, other: places.lowerBound + $0.b)
      }
      let near = Near(source: source, clause: number, sentence: sentence, runs: runs)
      // Words picked from all over a long sentence make another one.
      let isClose = near.reach * 2 <= text.characters.count * 3
      if near.characters >= least, isClose { found.append(near) }
    }
    return found
  }

  private mutating func cut(_ number: Ordinal<Clause>, of document: Document) throws(IndexError) -> CutClause
  {
    if let clause = known[number] { return clause }
    let clause = CutClause(try index.clause(number), of: document)
    known[number] = clause
    return clause
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

/// A clause's sentences, to be looked up by what they say.
private struct CutClause {
  typealias Sentence = (bytes: Range<Int>, places: Range<Int>)

  let words: FoldedText
  /// Of those that say the same the first.
  private var sentences: [Sentence] = []
  /// The sentences that have a window of evidence, by its hash.
  private var windows: [UInt64: [Int]] = [:]

  init(_ clause: Clause, of document: Document) {
    words = FoldedText(document.text, clause.range)
    var said: Set<ArraySlice<UInt32>> = []
    for sentence in Provisions.ranges(in: document.text, document.provisions(of: clause)) {
      let places = words.characters(in: sentence)
      guard said.insert(words.characters[places]).inserted else { continue }
      for window in Windows.hashes(words.characters[places], of: SharedRuns.evidence)
      where windows[window]?.last != sentences.count {
        windows[window, default: []].append(sentences.count)
      }
      sentences.append((sentence, places))
    }
  }

  /// In their order.
  func sentences(sharing text: [UInt32]) -> [Sentence] {
    let found = Windows.hashes(text, of: SharedRuns.evidence).reduce(into: Set<Int>()) {
      $0.formUnion(windows[$1] ?? [])
    }
    return found.sorted().map { sentences[$0] }
  }
}
