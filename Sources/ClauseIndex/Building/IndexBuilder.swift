package import PolicyText
import Synchronization

/// Builds an index in memory and writes it as one file.
///
///     var builder = IndexBuilder()
///     builder.add(document, stamp: stamp)
///     try builder.write(to: "index/policy.index")
///
/// Documents may come in any order: in the index they stand by level, date and id, and so do their clauses.
/// Memory: the text and 1.4 times as much for its symbols, up to `memoryLimit`; what is more waits in a file without a
/// name beside the index, as do finished lists. What stays is outlines and, while the file is made, 128 MB a thread or a
/// 24th of all symbols: at 1 and 4 GB of text twice as much at most.
package struct IndexBuilder {
  private var symbols = Symbols()
  private var documents: [AddedDocument] = []
  package var origin = IndexOrigin()
  /// Nil: as many as makes a query slow.
  private let phraseThreshold: Int?
  private let shardSizes: ClosedRange<Int>
  /// Beside which a file may be made for what would take too much memory; nil: nowhere.
  private let path: String?
  /// In bytes of texts and their symbols.
  private let memoryLimit: Int
  private var held = 0
  /// From which documents are kept.
  private var older: ClauseIndex?
  private var workFile: WorkFile?

  /// - Parameter path: where the index is to be written.
  package init(for path: String? = nil) { self.init(phraseThreshold: nil, path: path) }

  /// With lists for phrases that stand at `phraseThreshold` positions.
  init(
    phraseThreshold: Int?, shardSizes: ClosedRange<Int> = PostingShard.usefulSizes, path: String? = nil,
    memoryLimit: Int = 1 << 29
  ) {
    self.path = path
    self.memoryLimit = memoryLimit
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
    held += documents[documents.count - 1].size
    if held > memoryLimit { leaveMemory() }
  }

  /// Documents that are kept are all of one index.
  package mutating func keep(_ document: KeptDocument) {
    precondition(older == nil || older === document.index, "documents of two indexes")
    // Its lists may be as large as what else leaves memory.
    if older == nil, document.index.file.section(.postings).count > memoryLimit { leaveMemory() }
    older = document.index
    documents.append(AddedDocument(document))
  }

  /// Where there is no room on the disk, everything stays in memory.
  private mutating func leaveMemory() {
    guard let path else { return }
    do throws(SystemError) {
      let file = if let workFile { workFile } else { try WorkFile(beside: path) }
      workFile = file
      for index in documents.indices.reversed() {
        if case .inFile = documents[index].slots { break }
        try documents[index].put(into: file)
      }
      held = memoryLimit
    } catch {
      held = .min
    }
  }

  /// The finished file's bytes.
  package func bytes(threads: Int = System.processorCount) throws(IndexError) -> [UInt8] {
    let file = try assembled(threads)
    do throws(SystemError) { return try file.array() } catch { throw .cannotRead(error, path: path ?? "") }
  }

  /// Replaces the file at `path` in one step; on failure it stays as it was.
  ///
  /// The index is the one that was written, whoever else writes to the same path meanwhile.
  @discardableResult
  package func write(
    to path: String, threads: Int = System.processorCount
  ) throws(IndexError) -> ClauseIndex {
    let file = try assembled(threads)
    let mapping: Mapping
    do throws(SystemError) { mapping = try AtomicFile.write(file, to: path) } catch {
      throw .cannotWrite(error, path: path)
    }
    return try ClauseIndex(mapping)
  }

  /// Where the older index turns out damaged, what is kept of it is folded and sorted again.
  private func assembled(_ threads: Int) throws(IndexError) -> AssembledFile {
    do throws(IndexError) {
      return try assembled(documents, symbols, older, threads)
    } catch {
      guard case .damaged = error, older != nil else { throw error }
      var symbols = symbols
      var folded: [AddedDocument] = []
      for document in documents {
        let again = try document.kept?.folded()
        folded.append(again.map { AddedDocument($0, &symbols) } ?? document)
      }
      return try assembled(folded, symbols, nil, threads)
    }
  }

  private func assembled(
    _ documents: [AddedDocument], _ symbols: Symbols, _ older: ClauseIndex?, _ threads: Int
  ) throws(IndexError) -> AssembledFile {
    // Those that stay are in order already.
    let places = documents.map { $0.kept?.place.rawValue ?? .max }
    let orders = documents.map(\.order)
    let ordered = documents.indices.sorted { places[$0] < places[$1] }.sorted { orders[$0] < orders[$1] }
      .map { documents[$0] }
    var fields = FieldLayout(ordered)
    guard fields.counts.positions < Int(UInt32.max) else { throw .tooLarge }
    var symbols = symbols
    let older = try older.map { (index) throws(IndexError) in try OlderIndex(index, ordered, &symbols) }
    let ranked = symbols.ranked()
    fields.counts.phraseThreshold = phraseThreshold ?? max(4096, fields.counts.clauses / 16)
    let corpus = try Corpus(
      ordered, fields, ranked, kept: older?.lists(ordered, fields, ranked), workFile, path: path ?? "")
    let map = DraftPositionMap(starts: fields.clauses, hasHeading: fields.hasHeading)
    let summary = ListSummary(map, fields.counts.ranking, averageLength: fields.counts.averageLengthOfBounds)
    var shards: [PostingShard] = []
    var file = try begun(ordered, fields, older, corpus, summary, threads, sorting: &shards)
    PositionMap.write(map, outsideTexts: fields.outsideTexts, into: &file)
    OccurrenceBounds.write(map, norms: summary.norms, fields.counts.ranking, into: &file)
    SymbolCounts.write(ranked, into: &file)
    SymbolTable.write(characters: ranked.characters, runs: ranked.runs, into: &file)
    fields.counts.characters = ranked.characters.count
    fields.counts.runs = ranked.runs.count
    let phrases = FrequentPhrases(
      shards.flatMap(\.frequentPairs), lengths: ranked.lengths, threshold: fields.counts.phraseThreshold,
      threads: threads)
    fields.counts.terms = TermTable.write(
      shards, phrases: phrases.chosen, summary, threads: threads, into: &file)
    let text = ordered.map(\.text)
    do throws(SystemError) { return try file.finish(fields.counts, text: text, threads: threads) } catch {
      throw corpus.failure(error)
    }
  }

  /// The postings; what is stored of documents is written while they are sorted.
  private func begun(
    _ documents: [AddedDocument], _ fields: FieldLayout, _ older: OlderIndex?, _ corpus: Corpus,
    _ summary: ListSummary, _ threads: Int, sorting shards: inout [PostingShard]
  ) throws(IndexError) -> Assembly {
    let begun = Mutex<Assembly?>(nil)
    let halves = concurrently([false, true], threads: threads) { isPostings in
      Result { () throws(IndexError) -> [PostingShard] in
        if isPostings {
          return try PostingShard.all(
            of: corpus, summary, phraseThreshold: fields.counts.phraseThreshold, sizes: shardSizes,
            threads: threads)
        }
        var file: Assembly? = try begin(documents, fields.documentPositions, older, corpus)
        begun.withLock { swap(&$0, &file) }
        return []
      }
    }
    for half in halves { shards += try half.get() }
    guard let file = begun.withLock({ $0.take() }) else { preconditionFailure("no half is left out") }
    return file
  }

  /// With what stands before the positions.
  private func begin(
    _ documents: [AddedDocument], _ positions: [Int], _ older: OlderIndex?, _ corpus: Corpus
  ) throws(IndexError) -> Assembly {
    var file = Assembly(capacity: documents.reduce(0) { $0 + $1.text.count } / 4 + 1 << 16)
    origin.write(into: &file)
    let copies: [Copies]
    do throws(SystemError) { copies = try Copies.all(documents, older) } catch { throw corpus.failure(error) }
    try StoredDocuments.write(documents, positions, copies, into: &file)
    try ChapterColumn.write(documents, into: &file)
    try NameTable.write(documents.map(\.given), older?.names(documents), into: &file)
    try CitedColumn.write(documents, older, into: &file)
    let mastheads = documents.map(\.masthead)
    MastheadColumn.write(mastheads, into: &file)
    DocumentNameTable.write(mastheads, into: &file)
    return file
  }
}
