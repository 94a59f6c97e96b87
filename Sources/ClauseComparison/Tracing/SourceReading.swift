import ClauseIndex
import PolicyText

/// Reads sentence by sentence which earlier documents have the words, and counts.
struct SourceReading {
  private let document: Document
  private let index: ClauseIndex
  private let search: WordingSearch
  private let time: DocumentTime?
  /// Documents by number in the index, read once; nil for those that are no source.
  private var known: [Int: Source?] = [:]
  private var taken: [Int: Int] = [:]
  private var alone: [Int: Int] = [:]
  private(set) var characters = 0
  private(set) var own = 0

  private struct Source {
    let document: Document
    let time: DocumentTime?
  }

  private struct Hit {
    let source: Int
    let clause: Int
    let tile: SharedRuns.Tile
  }

  init(_ document: Document, _ index: ClauseIndex) {
    self.document = document
    self.index = index
    search = WordingSearch(index)
    time = DocumentTime(document)
  }

  mutating func sentence(
    _ range: Range<Int>, _ clause: ClauseCitation
  ) throws(IndexError) -> DocumentSources.Sentence {
    let text = FoldedText(document.text, range)
    characters += text.characters.count
    var hits: [Hit] = []
    for number in try search.clauses(sharing: text) {
      let place = try index.document(ofClause: number)
      guard let source = try source(place) else { continue }
      let other = try index.clause(number)
      let words = FoldedText(source.document.text, other.range).characters
      for tile in SharedRuns.tiles(text.characters, words, atLeast: SharedRuns.verbatim) {
        hits.append(Hit(source: place, clause: number, tile: tile))
      }
    }
    let order = Set(hits.map(\.source)).sorted { isEarlier($0, $1) }
    var owners = [Int?](repeating: nil, count: text.characters.count)
    var counts = [Int](repeating: 0, count: text.characters.count)
    for source in order {
      for place in covered(hits.filter { $0.source == source }) {
        counts[place] += 1
        if owners[place] == nil { owners[place] = source }
      }
    }
    for (place, owner) in owners.enumerated() {
      guard let owner else {
        own += 1
        continue
      }
      taken[owner, default: 0] += 1
      if counts[place] == 1 { alone[owner, default: 0] += 1 }
    }
    let share = text.characters.isEmpty ? 0 : Double(owners.count { $0 != nil }) / Double(owners.count)
    return DocumentSources.Sentence(
      clause: clause, quotation: Quotation(document, range),
      borrowed: try borrowings(hits, order, text), share: share)
  }

  private func covered(_ hits: [Hit]) -> Set<Int> {
    Set(hits.flatMap { Array($0.tile.a..<$0.tile.a + $0.tile.length) })
  }

  /// The earliest document's runs, then those of later ones where no earlier has the words.
  private func borrowings(
    _ hits: [Hit], _ order: [Int], _ text: FoldedText
  ) throws(IndexError) -> [DocumentSources.Borrowing] {
    var claimed: Set<Int> = []
    var found: [DocumentSources.Borrowing] = []
    for source in order {
      for hit in hits where hit.source == source {
        let places = hit.tile.a..<hit.tile.a + hit.tile.length
        guard places.count(where: { !claimed.contains($0) }) >= SharedRuns.evidence else { continue }
        claimed.formUnion(places)
        guard let known = known[source] ?? nil else { continue }
        let clause = try index.clause(hit.clause)
        let others = FoldedText(known.document.text, clause.range)
        let quoted = range(others, hit.tile.b, hit.tile.length, known.document.text)
        let later = order.filter { other in
          other != source
            && hits.contains {
              $0.source == other && $0.tile.a <= hit.tile.a
                && $0.tile.a + $0.tile.length >= hit.tile.a + hit.tile.length
            }
        }
        found.append(
          DocumentSources.Borrowing(
            range: range(text, hit.tile.a, hit.tile.length, document.text), length: hit.tile.length,
            source: known.document.citation(of: clause), quotation: Quotation(known.document, quoted),
            alsoIn: later.compactMap { (self.known[$0] ?? nil)?.document.head }))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func range(_ text: FoldedText, _ start: Int, _ length: Int, _ bytes: [UInt8]) -> Range<Int> {
    var end = text.offsets[start + length - 1]
    _ = UTF8Decoding.scalar(in: bytes.span, at: &end)
    return text.offsets[start]..<end
  }

  private mutating func source(_ number: Int) throws(IndexError) -> Source? {
    if let read = known[number] { return read }
    let other = try index.document(number)
    let source = Source(document: other, time: DocumentTime(other))
    let isSource = other.id != document.id && isBefore(source)
    known[number] = .some(isSource ? source : nil)
    return isSource ? source : nil
  }

  private func isBefore(_ source: Source) -> Bool {
    if let theirs = source.time, let time { return theirs < time }
    guard let above = source.document.masthead.level, let own = document.masthead.level else { return false }
    return above < own
  }

  private func isEarlier(_ a: Int, _ b: Int) -> Bool {
    guard let first = known[a] ?? nil, let second = known[b] ?? nil else { return a < b }
    if let one = first.time, let two = second.time, one != two { return one < two }
    return a < b
  }

  func shares() -> [DocumentSources.Share] {
    taken.compactMap { number, count in
      (known[number] ?? nil).map {
        DocumentSources.Share(
          document: $0.document.head, time: $0.time, characters: count,
          share: Double(count) / Double(max(1, characters)), onlyThere: alone[number] ?? 0)
      }
    }.sorted { ($1.characters, $0.document.id) < ($0.characters, $1.document.id) }
  }
}
