import ClauseIndex
import PolicyText

/// Reads sentence by sentence which earlier documents have the words, and counts.
struct SourceReading {
  private let document: Document
  private let index: ClauseIndex
  private var near: NearSentences
  private var search: WordingSearch
  private var documents: SourceDocuments
  private var trimming: RunTrimming
  private var taken: [Ordinal<Document>: Int] = [:]
  private var alone: [Ordinal<Document>: Int] = [:]
  private var leftOut: [Ordinal<Document>: DocumentSources.Refused] = [:]
  private(set) var characters = 0
  private(set) var stock = 0
  private(set) var own = 0

  init(_ document: Document, _ documents: SourceDocuments, _ index: ClauseIndex) {
    self.document = document
    self.index = index
    self.documents = documents
    near = NearSentences(index)
    search = WordingSearch(index, citing: documents.cited)
    trimming = RunTrimming(index)
  }

  mutating func sentence(
    _ range: Range<Int>, _ clause: ClauseCitation
  ) throws(IndexError) -> DocumentSources.Sentence {
    let text = TokenizedText(document.text, range)
    var (clauses, common) = try search.clauses(sharing: text)
    let known = Set(common.flatMap(\.range))
    let runs = try runs(in: text, clauses, besides: known)
    let near = try nearest(text, besides: known)
    var chosen = near?.near.runs ?? []
    chosen += try RunChoice.chosen(
      runs, beside: Set(chosen.flatMap(\.place)), atLeast: SharedRuns.verbatim,
      prefers: documents.isPreferred
    ) { (place: Range<Int>) throws(IndexError) -> Range<Int> in
      try trimming.trimmed(place, of: text.text.characters)
    }
    chosen.sort { $0.place.lowerBound < $1.place.lowerBound }
    common.removeAll { $0.range.count < SharedRuns.verbatim }
    let left = count(chosen, runs, common, of: text)
    let borrowed = chosen.reduce(0) { $0 + $1.place.count }
    var borrowings: [DocumentSources.Borrowing] = []
    for run in chosen { if let found = try borrowing(run, runs, text) { borrowings.append(found) } }
    return DocumentSources.Sentence(
      clause: clause, quotation: Quotation(document, range), borrowed: borrowings,
      stock: common.filter { $0.range.contains(where: left.contains) }.map {
        DocumentSources.StockWording(
          range: text.source($0.range, in: document.text), documents: $0.documents)
      },
      share: Double(borrowed) / Double(max(1, text.text.characters.count)),
      nearly: try near.map { near throws(IndexError) in try source(of: near.near, near.others) } ?? nil)
  }

  /// All runs of 13 characters and more that are not stock, nor put together of stock wording.
  private mutating func runs(
    in text: TokenizedText, _ clauses: [Ordinal<Clause>], besides known: Set<Int>
  ) throws(IndexError) -> [CommonRun] {
    var found: [CommonRun] = []
    for number in clauses {
      let place = try index.document(ofClause: number)
      guard let source = try documents.read(place) else {
        try noteRefusal(of: place, having: number, text)
        continue
      }
      let words = FoldedText(source.document.text, try index.clause(number).range).characters
      for tile in SharedRuns.tiles(text.text.characters, words, atLeast: SharedRuns.verbatim) {
        let run = CommonRun(
          source: place, clause: number, place: tile.a..<tile.a + tile.length, other: tile.b)
        guard isNews([run], in: text, besides: known) else { continue }
        if try !isStock(run.place, of: text) { found.append(run) }
      }
    }
    return found
  }

  /// In order of the index.
  var refused: [DocumentSources.Refused] { leftOut.sorted { $0.key < $1.key }.map(\.value) }

  /// A document that is left out for its time is told of where it has a verbatim run.
  private mutating func noteRefusal(
    of place: Ordinal<Document>, having clause: Ordinal<Clause>, _ text: TokenizedText
  ) throws(IndexError) {
    guard leftOut[place] == nil, let refusal = documents.refusals[place] else { return }
    let bytes = try index.text(ofDocument: place, try index.clause(clause).range)
    let words = FoldedText(bytes, bytes.indices).characters
    guard !SharedRuns.tiles(text.text.characters, words, atLeast: SharedRuns.verbatim).isEmpty else { return }
    leftOut[place] = refusal
  }

  /// Half of a verbatim run stands beside stock wording: ，深入贯彻党的 behind it is no borrowing yet.
  private func isNews(_ runs: [CommonRun], in text: TokenizedText, besides known: Set<Int>) -> Bool {
    let news = runs.flatMap(\.place).filter {
      !known.contains($0) && !Punctuation.contains(text.text.characters[$0])
    }
    return news.count * 2 > SharedRuns.verbatim
  }

  private mutating func isStock(_ place: Range<Int>, of text: TokenizedText) throws(IndexError) -> Bool {
    let whole = text.starts.indices.filter {
      text.starts[$0] >= place.lowerBound && text.end(ofToken: $0) <= place.upperBound
    }
    guard let first = whole.first, let last = whole.last else { return false }
    return try search.spread(of: Phrase.tokens(of: text.text)[first...last]).isStock
  }

  /// Of the sentences that have nearly all of a text the one that has most; of equals the one of the source preferred.
  private mutating func nearest(
    _ text: TokenizedText, besides known: Set<Int>
  ) throws(IndexError) -> (near: NearSentences.Near, others: Set<Ordinal<Document>>)? {
    var found: [NearSentences.Near] = []
    for clause in try near.candidates(text.text) {
      guard let source = try documents.read(try index.document(ofClause: clause)) else { continue }
      let all = try near.all(text.text, in: clause, of: source.document)
      found += all.filter { isNews($0.runs, in: text, besides: known) }
    }
    guard let most = found.map(\.characters).max() else { return nil }
    let best = found.filter { Double($0.characters) >= Double(most) * RunChoice.nearlyAsMuch }
    let near = best.dropFirst().reduce(best[0]) { kept, next in
      documents.isPreferred(next.source, to: kept.source) ? next : kept
    }
    // A sentence of stock phrases is nobody's either.
    let longest = near.runs.max { $0.place.count < $1.place.count }
    guard let longest, try !isStock(longest.place, of: text) else { return nil }
    return (near, Set(best.map(\.source)).subtracting([near.source]))
  }

  /// Counts a sentence's characters for the sources chosen, for stock, or as its own.
  ///
  /// - Returns: the places of stock wording that no source was credited with.
  private mutating func count(
    _ chosen: [CommonRun], _ runs: [CommonRun], _ common: [WordingSearch.Stock], of text: TokenizedText
  ) -> Set<Int> {
    var owners: [Int: Ordinal<Document>] = [:]
    for run in chosen { for place in run.place { owners[place] = run.source } }
    let open = Set(text.text.characters.indices).subtracting(owners.keys)
    let left = open.intersection(common.flatMap(\.range))
    characters += text.text.characters.count
    stock += left.count
    own += open.count - left.count
    for (place, owner) in owners {
      taken[owner, default: 0] += 1
      let isElsewhere = runs.contains { $0.source != owner && $0.place.contains(place) }
      if !isElsewhere { alone[owner, default: 0] += 1 }
    }
    return left
  }
}

// MARK: - What is quoted

extension SourceReading {
  private func borrowing(
    _ run: CommonRun, _ runs: [CommonRun], _ text: TokenizedText
  ) throws(IndexError) -> DocumentSources.Borrowing? {
    let others = Set(runs.filter { $0.source != run.source && $0.place.contains(run.place) }.map(\.source))
    guard let document = documents[run.source]?.document else { return nil }
    let clause = try index.clause(run.clause)
    let words = TokenizedText(document.text, clause.range)
    let quoted = words.source(run.others, in: document.text)
    return DocumentSources.Borrowing(
      range: text.source(run.place, in: self.document.text), length: run.place.count,
      source: document.citation(of: clause), quotation: Quotation(document, quoted),
      alsoIn: heads(of: others))
  }

  /// By time.
  private func heads(of others: Set<Ordinal<Document>>) -> [DocumentHead] {
    others.sorted(by: documents.isEarlier).compactMap { documents[$0]?.document.head }
  }

  private func source(
    of near: NearSentences.Near, _ others: Set<Ordinal<Document>>
  ) throws(IndexError) -> DocumentSources.NearSource? {
    guard let document = documents[near.source]?.document else { return nil }
    return DocumentSources.NearSource(
      clause: document.citation(of: try index.clause(near.clause)),
      quotation: Quotation(document, near.sentence), alsoIn: heads(of: others))
  }

  func shares() -> [DocumentSources.Share] {
    taken.compactMap { number, count in
      documents[number].map {
        DocumentSources.Share(
          document: $0.document.head, time: $0.time, characters: count,
          share: Double(count) / Double(max(1, characters)), onlyThere: alone[number] ?? 0)
      }
    }.sorted { ($1.characters, $0.document.id) < ($0.characters, $1.document.id) }
  }
}
