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
  private var documents: [AddedDocument] = []
  package var origin = IndexOrigin()
  /// Nil: as many as makes a query slow.
  private let phraseThreshold: Int?
  private let shardSizes: ClosedRange<Int>

  package init() { self.init(phraseThreshold: nil) }

  /// With lists for phrases that stand at `phraseThreshold` positions.
  init(phraseThreshold: Int?, shardSizes: ClosedRange<Int> = PostingShard.usefulSizes) {
    // A forged file may ask for lists of nothing.
    self.phraseThreshold = phraseThreshold.map { max(1, $0) }
    self.shardSizes = shardSizes
  }

  /// The document's ranges must lie in its text.
  package mutating func add(_ document: Document, stamp: SourceStamp) {
    add(FoldedDocument(document, stamp: stamp))
  }

  package mutating func add(_ folded: FoldedDocument) {
    documents.append(AddedDocument(folded, &symbols))
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
  ///
  /// The index is the one that was written, whoever else writes to the same path meanwhile.
  @discardableResult
  package func write(
    to path: String, threads: Int = System.processorCount
  ) throws(IndexError) -> ClauseIndex {
    let file = try assemble(threads)
    let mapping: Mapping
    do throws(SystemError) { mapping = try AtomicFile.write(file, to: path) } catch {
      throw .cannotWrite(error, path: path)
    }
    return try ClauseIndex(mapping)
  }

  private func assemble(_ threads: Int) throws(IndexError) -> AssembledFile {
    let ordered = documents.sorted { $0.order < $1.order }
    var fields = FieldLayout(ordered)
    guard fields.positions < Int(UInt32.max) else { throw .tooLarge }
    var file = Assembly(capacity: ordered.reduce(0) { $0 + $1.document.text.count } + 1 << 16)
    origin.write(into: &file)
    StoredDocuments.write(ordered, into: &file)
    ChapterColumn.write(ordered, into: &file)
    NameTable.write(GivenNames.all(ordered, threads: threads), into: &file)
    CitedColumn.write(ordered, threads: threads, into: &file)
    let map = DraftPositionMap(starts: fields.clauses)
    PositionMap.write(map, outsideTexts: fields.outsideTexts, into: &file)
    let (characters, runs, ranks) = symbols.ranked()
    SymbolCounts.write(ordered, ranks: ranks, into: &file)
    SymbolTable.write(characters: characters, runs: runs, into: &file)
    fields.counts.characters = characters.count
    fields.counts.runs = runs.count

    fields.counts.phraseThreshold = phraseThreshold ?? max(4096, fields.counts.clauses / 16)
    var summary = ListSummary(map, fields.counts.ranking, averageLength: fields.counts.averageLength)
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
