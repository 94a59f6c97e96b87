package import PolicyText

/// Builds an index in memory and writes it as one file.
///
///     var builder = IndexBuilder()
///     builder.add(document, stamp: stamp)
///     try builder.write(to: "index/policy.index")
///
/// Documents may come in any order: in the index they stand by level, date and id, and so do their clauses.
/// Memory beside the documents: 1.4 times their text while they come in; while the file is made .8 times more, and
/// 128 MB a thread.
package struct IndexBuilder {
  private var symbols = Symbols()
  private var stream = TokenStream()
  private var documents: [Added] = []
  package var origin = IndexOrigin()
  /// Nil: as many as makes a query slow.
  private let phraseThreshold: Int?
  private let shardSizes: ClosedRange<Int>

  struct Added {
    let document: Document
    let stamp: SourceStamp
    /// Length of each clause's heading and body.
    var lengths: [(heading: Int, body: Int)] = []
    var outsideLengths: [Int] = []
    /// Clauses, then outside texts.
    var slots: [UInt32] = []
    var clauseSlots = 0

    mutating func renumber(_ numbers: [UInt32]) {
      var slots = slots.mutableSpan
      for index in 0..<slots.count where slots[index] < TokenStream.inside {
        slots[index] = numbers[Int(slots[index])]
      }
    }
  }

  package init() { self.init(phraseThreshold: nil) }

  /// With lists for phrases that stand in `phraseThreshold` places.
  init(phraseThreshold: Int?, shardSizes: ClosedRange<Int> = PostingShard.usefulSizes) {
    self.phraseThreshold = phraseThreshold
    self.shardSizes = shardSizes
  }

  /// The document's ranges must lie in its text.
  package mutating func add(_ document: Document, stamp: SourceStamp) {
    var added = Added(document: document, stamp: stamp)
    let text = document.text.span
    for clause in document.clauses {
      let heading = clause.heading.map { stream.append(text.extracting($0), orNothing: true, &symbols) } ?? 0
      let body = stream.append(text.extracting(clause.body), &symbols)
      added.lengths.append((heading, body))
    }
    added.clauseSlots = stream.slots.count
    for outsideText in document.outsideTexts {
      added.outsideLengths.append(stream.append(text.extracting(outsideText.range), &symbols))
    }
    added.slots = stream.take()
    documents.append(added)
  }

  /// Adds what another builder was given, so that several can fold at once.
  package mutating func add(_ other: IndexBuilder) {
    let numbers = symbols.add(other.symbols)
    for var added in other.documents {
      added.renumber(numbers)
      documents.append(added)
    }
  }

  /// The finished file's bytes.
  package func bytes(threads: Int = System.processorCount) throws(IndexError) -> [UInt8] {
    try assemble(threads).array()
  }

  /// Replaces the file at `path` in one step; on failure it stays as it was.
  package func write(to path: String, threads: Int = System.processorCount) throws(IndexError) {
    let file = try assemble(threads)
    do throws(SystemError) { try AtomicFile.write(file, to: path) } catch {
      throw .cannotWrite(error, path: path)
    }
  }

  private func assemble(_ threads: Int) throws(IndexError) -> AssembledFile {
    let ordered = documents.sorted { $0.document.precedes($1.document) }
    var fields = FieldLayout(ordered)
    guard fields.positions < Int(UInt32.max) else { throw .tooLarge }
    var file = Assembly(capacity: ordered.reduce(0) { $0 + $1.document.text.count } + 1 << 16)
    origin.write(into: &file)
    StoredDocuments.write(ordered, into: &file)
    let locator = ClauseLocator(starts: fields.clauses)
    FieldMap.write(locator, outsideTexts: fields.outsideTexts, into: &file)
    let (characters, runs, ranks) = symbols.ranked()
    SymbolTable.write(characters: characters, runs: runs, into: &file)
    fields.counts.characters = characters.count
    fields.counts.runs = runs.count

    fields.counts.phraseThreshold = phraseThreshold ?? max(4096, fields.counts.clauses / 16)
    var summary = ListSummary(locator, fields.counts.ranking, averageLength: fields.counts.averageLength)
    let shards = PostingShard.all(
      of: Corpus(ordered, fields, ranks: ranks), summary, phraseThreshold: fields.counts.phraseThreshold,
      sizes: shardSizes, threads: threads)
    let phrases = FrequentPhrases(
      shards.flatMap(\.frequentPairs), lengths: symbols.lengths(ranks),
      threshold: fields.counts.phraseThreshold)
    fields.counts.terms = try TermTable.write(shards, phrases: phrases.chosen, &summary, into: &file)
    return file.finish(fields.counts, text: ordered.map(\.document.text))
  }
}

extension Document {
  /// The order of documents: level, then date of issue, each behind all others where unknown; then id.
  fileprivate func precedes(_ other: Document) -> Bool {
    let levels = (masthead.level?.rawValue ?? .max, other.masthead.level?.rawValue ?? .max)
    if levels.0 != levels.1 { return levels.0 < levels.1 }
    switch (masthead.issued, other.masthead.issued) {
    case (let a?, let b?) where a != b: return a < b
    case (nil, _?): return false
    case (_?, nil): return true
    default: return id < other.id
    }
  }
}
