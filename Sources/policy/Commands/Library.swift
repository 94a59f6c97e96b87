import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// What commands answer from: an index that holds what the corpus holds. What the rooms below cannot do becomes the
/// command's error here.
struct Library {
  let index: ClauseIndex
  /// Whether no file was found just now that is to be left out.
  let isComplete: Bool
  private let path: String
  /// Those that were named; nil: those that the index keeps.
  private let named: [String]?
  /// To say what an answer cannot.
  private let notices: Notices

  private init(_ ready: ReadyIndex, of named: [String]?, _ notices: Notices) {
    self.named = named
    index = ready.index
    path = ready.path
    isComplete = ready.isComplete
    self.notices = notices
  }

  /// Whether a file, by its whole path, is this library's index.
  func isKept(in file: String) -> Bool { Environment.resolved(path) == file }

  /// Another one than before where the index was written anew; nil where that cannot be known.
  var version: FileDescriptor.Status? { try? FileDescriptor(named: path).status() }

  /// Tells this library from others without telling where it is.
  var mark: String { String(Checksum.of(Array((Environment.resolved(path) ?? path).utf8).span), radix: 16) }

  /// Of all documents.
  func links() throws(CommandError) -> TerminalLinks {
    let files = try heads().map { ($0.id, Environment.folder.joined(with: $0.file)) }
    return TerminalLinks(files: Dictionary(files) { first, _ in first })
  }

  /// Whether a file that is there is one of the documents.
  func isSource(_ path: String) throws(CommandError) -> Bool {
    guard SourceFormat(ofFileNamed: path) != nil, let file = Environment.resolved(path) else { return false }
    let name = file.lastComponent
    return try heads().contains { $0.file.lastComponent == name && Environment.resolved($0.file) == file }
  }

  func tell(_ message: Message) { notices.tell(message) }

  /// Remembers what was found by its numbers.
  func remember(_ locators: [String]) { LastResult.save(locators, index: path) }

  /// What a question found when it was last asked with `--new`.
  func seen(_ question: String) -> SeenHits { SeenHits(index: path, question: question) }

  /// The folders and files of the documents, as seen from here.
  func folders() throws(CommandError) -> [String] {
    if let named { return named }
    return try reading { index throws(IndexError) in try index.origin().paths }
  }

  /// The user's own names for the same thing.
  func synonyms() throws(CommandError) -> [SynonymSheet.Group] {
    UserSynonyms.groups(besides: try folders(), notices)
  }

  /// Asks a question of the library. When the index turns out to be damaged, it is rebuilt and asked once more.
  ///
  /// - Parameter remarks: takes what the answer is told with; what keeping up the index has to say is none of it.
  static func ask<Result>(
    _ locations: Locations, _ notices: Notices, remarks: Remarks? = nil,
    _ question: (Library) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let upkeep = Upkeep(locations, notices)
    let told = notices.telling(remarks)
    func library(_ ready: () throws(UpkeepError) -> ReadyIndex) throws(CommandError) -> Library {
      do throws(UpkeepError) { return Library(try ready(), of: locations.documents, told) } catch {
        throw .upkeep(error)
      }
    }
    let first = try library(upkeep.ready)
    if let numbered = locations.numbersIndex, !first.isKept(in: numbered) {
      throw .usage(.lastResult(.ofAnotherLibrary))
    }
    do throws(CommandError) {
      return try question(first)
    } catch {
      guard case .upkeep(.index(.damaged, _)) = error, locations.updates else { throw error }
      return try question(library(upkeep.rebuilt))
    }
  }

  /// Names the file when the index cannot be read.
  func reading<Result>(_ read: (ClauseIndex) throws(IndexError) -> Result) throws(CommandError) -> Result {
    do throws(IndexError) { return try read(index) } catch { throw .upkeep(.index(error, path: path)) }
  }

  /// Writes files of what the index has into a folder.
  func writing(_ write: () throws(WritingFailure<FolderError>) -> Void) throws(CommandError) {
    do throws(WritingFailure<FolderError>) { try write() } catch {
      switch error {
      case .writing(let failure): throw .folder(failure)
      case .reading(let failure): throw .upkeep(.index(failure, path: path))
      }
    }
  }

  /// Of every document.
  func heads() throws(CommandError) -> [DocumentHead] {
    try reading { index throws(IndexError) in
      try index.allDocuments.map { number throws(IndexError) in try index.head(ofDocument: number) }
    }
  }
}

// MARK: - Documents that a user names

extension Library {
  func document(named name: DocumentReference) throws(CommandError) -> Document {
    let number = try number(of: name, among: heads())
    return try reading { index throws(IndexError) in try index.document(number) }
  }

  /// Each once, upper levels and earlier ones first; every document where none is named.
  func documents(named names: [DocumentReference]) throws(CommandError) -> [Document] {
    try read(named: names) { $0 }
  }

  /// Each once, upper levels and earlier ones first.
  func documents(_ numbers: [Ordinal<Document>]) throws(CommandError) -> [Document] {
    try read(numbers) { $0 }
  }

  /// What is read off each document, in the same order; off every document where none is named.
  func read<Reading: Sendable>(
    named names: [DocumentReference], _ read: @Sendable (Document) -> Reading
  ) throws(CommandError) -> [Reading] {
    try self.read(names.isEmpty ? Array(index.allDocuments) : numbers(of: names), read)
  }

  /// What is read off each document that is asked about, in the same order.
  func read<Reading: Sendable>(
    _ asked: NamedDocuments, _ read: @Sendable (Document) -> Reading
  ) throws(CommandError) -> [Reading] {
    guard asked.filter != DocumentFilter() else { return try self.read(named: asked.documents, read) }
    let admitted = try documents(admittedBy: asked.filter)
    let numbers = asked.documents.isEmpty ? admitted.members : try numbers(of: asked.documents)
    return try self.read(numbers.filter(admitted.contains), read)
  }

  /// The thread that takes a document from the index reads it too, and lets it go: no two of them hold the corpus.
  func read<Reading: Sendable>(
    _ numbers: [Ordinal<Document>], _ read: @Sendable (Document) -> Reading
  ) throws(CommandError) -> [Reading] {
    var seen: Set<Ordinal<Document>> = []
    return try reading { index throws(IndexError) in
      let found = concurrently(numbers.filter { seen.insert($0).inserted }) { number in
        Result { () throws(IndexError) in
          let document = try index.document(number)
          return (order: DocumentOrder(document), reading: read(document))
        }
      }
      let all = try found.map { reading throws(IndexError) in try reading.get() }
      return all.sorted { $0.order < $1.order }.map(\.reading)
    }
  }

  /// One for each name.
  private func numbers(of names: [DocumentReference]) throws(CommandError) -> [Ordinal<Document>] {
    // Most questions name none: then no head is read.
    guard !names.isEmpty else { return [] }
    let heads = try heads()
    return try names.map { name throws(CommandError) in try number(of: name, among: heads) }
  }

  /// Says which version is taken where a title has several.
  private func number(
    of name: DocumentReference, among heads: [DocumentHead]
  ) throws(CommandError) -> Ordinal<Document> {
    let found: DocumentReference.Resolution
    do throws(ReferenceError) {
      found = try name.resolution(among: heads)
    } catch {
      throw .usage(.reference(error))
    }
    guard !found.others.isEmpty else { return found.document }
    let taken = heads[found.document].id
    let others = found.others.map { heads[$0].id }
    notices.tell(
      Message(
        "\(name.word) has \(others.count + 1) versions; this is the newest, \(taken); "
          + "others: \(others.joined(separator: ", "))",
        "\(name.word) 有 \(others.count + 1) 个版本；取最新的 \(taken)；另有 \(others.joined(separator: "、"))"))
    return found.document
  }
}

extension Library {
  /// The documents that fit. A document that names no day is in no range of days, which is said.
  ///
  /// - Parameter asksDay: whether the question itself asks for a day.
  func documents(
    admittedBy filter: DocumentFilter, asksDay: Bool = false
  ) throws(CommandError) -> DocumentSet {
    let named = try numbers(of: filter.documents)
    if filter.dates != nil || asksDay { try tellUndated(filter, named: named) }
    return try reading { index throws(IndexError) in try filter.admitted(in: index, named: named) }
  }

  private func tellUndated(
    _ filter: DocumentFilter, named: [Ordinal<Document>]
  ) throws(CommandError) {
    var filter = filter
    filter.dates = nil
    let undated = try reading { index throws(IndexError) in
      var undated: [Ordinal<Document>] = []
      for number in try filter.admitted(in: index, named: named).members
      where try index.facts(ofDocument: number).issued == nil { undated.append(number) }
      return undated
    }
    guard !undated.isEmpty else { return }
    let some = try reading { index throws(IndexError) in
      try undated.prefix(3).map { number throws(IndexError) in try index.head(ofDocument: number).id }
    }
    let more = undated.count > some.count
    notices.tell(
      Message(
        "\(counted(undated.count, "document")) \(undated.count == 1 ? "names" : "name") no day and so "
          + "\(undated.count == 1 ? "is" : "are") left out: \(some.joined(separator: ", "))\(more ? ", …" : "")",
        "\(undated.count) 篇文件没有日期，未计入：\(some.joined(separator: "、"))\(more ? "等" : "")"))
  }

  /// The same, in their order.
  func numbers(admittedBy filter: DocumentFilter) throws(CommandError) -> [Ordinal<Document>] {
    try documents(admittedBy: filter).members
  }
}

// MARK: - Clauses

extension Locator {
  init(typed text: String) throws(UsageError) {
    do throws(ReferenceError) { try self.init(text) } catch { throw .reference(error) }
  }

  /// Whether words are meant as one, right or wrong.
  static func isMeant(by words: String) -> Bool { words.contains { "#＃".contains($0) } }

  /// The clause that a user named, or what a part says in front of its clauses.
  func clause(of document: Document) throws(CommandError) -> Clause {
    let document = document.withLeads
    do throws(ReferenceError) { return document.clauses[try resolve(in: document)] } catch {
      throw .usage(.reference(error))
    }
  }
}
