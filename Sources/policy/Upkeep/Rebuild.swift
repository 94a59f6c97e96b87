import ClauseComparison
import ClauseIndex
import PolicyReports
import PolicyText

/// Makes an index of what a plan asks for: reads files that changed, takes the other documents as they are.
struct Rebuild {
  private(set) var builder: IndexBuilder
  private(set) var leftOut: [LeftOut] = []
  /// What the builder holds.
  private(set) var documents = 0
  private(set) var clauses = 0
  /// How many files were parsed; the other documents are as they were.
  private(set) var parsed = 0
  /// Their ids.
  private(set) var parsedDocuments: Set<String> = []
  /// What of the parsed files could not be read.
  private(set) var losses: [Message] = []
  /// False where a file is so young that its time proves nothing, or changed since it was listed.
  private var trustsTimes = true
  /// Whether the result differs from the index there was.
  private(set) var changesIndex: Bool

  /// How much is read before what it holds is handed on, and how far the work has come is told: bounds memory, and is
  /// enough for all cores to end at about the same time. In bytes.
  private static let batch = 1 << 22
  /// What a file takes beside its bytes.
  private static let fileWeight = 1 << 14
  /// One that is kept: its outline.
  private static let keptWeight = 1 << 10
  /// A file that another program makes text of takes as long as many others, however large it is.
  private static let convertedWeight = 1 << 20

  /// - Parameters:
  ///   - path: where the index will be written.
  ///   - always: fill the builder even when the index would stay as it is.
  init(
    _ plan: UpkeepPlan, of origin: IndexOrigin, _ stated: StatedFacts, from old: ClauseIndex?,
    for path: String, always: Bool, progress: inout IndexingProgress
  ) {
    builder = IndexBuilder(for: path)
    changesIndex = old == nil || !plan.gone.isEmpty
    trustsTimes = stated.trustsTimes
    leftOut = stated.problems
    // What is to be read comes first: then it may turn out that nothing changed.
    let read = plan.entries.filter { $0.step == .read }
    take(read, from: old, &progress)
    builder.origin = settled(origin)
    if let old, (try? old.origin()) != builder.origin { changesIndex = true }
    guard changesIndex || always else { return }
    let kept = plan.entries.filter { $0.step != .read }
    take(kept, from: old, keepsLists: old?.lendsLists(to: kept.count) == true, &progress)
    builder.origin = settled(origin)
  }

  /// What the next look may rely on: nothing where a file may turn out differently although it stays as it is.
  private func settled(_ origin: IndexOrigin) -> IndexOrigin {
    let isSettled = trustsTimes && !leftOut.contains(where: \.reason.maySettle)
    return IndexOrigin(
      paths: origin.paths, fingerprint: isSettled ? origin.fingerprint : 0,
      leftOut: origin.leftOut + leftOut.map(\.remembered))
  }

  private mutating func take(
    _ entries: [UpkeepPlan.Entry], from old: ClauseIndex?, keepsLists: Bool = false,
    _ progress: inout IndexingProgress
  ) {
    var rest = entries[...]
    while !rest.isEmpty {
      var weight = 0
      var count = 0
      let batch = Array(
        rest.prefix { entry in
          defer {
            weight += keepsLists ? Rebuild.keptWeight : Rebuild.weight(of: entry.file)
            count += 1
          }
          return weight < Rebuild.batch || count < System.processorCount
        })
      rest = rest.dropFirst(batch.count)
      let readings = concurrently(batch) { $0.reading(with: old, keepsLists: keepsLists) }
      for (entry, reading) in zip(batch, readings) { take(reading, of: entry) }
      progress.advance(files: batch.count, bytes: batch.reduce(0) { $0 + $1.file.size })
    }
  }

  private static func weight(of file: SourceFile) -> Int {
    file.isConverted ? convertedWeight : fileWeight + file.size
  }

  private mutating func take(_ reading: Reading, of entry: UpkeepPlan.Entry) {
    switch reading {
    case .document(let folded, let origin):
      let document = folded.document
      if origin != .index { changesIndex = true }
      if origin == .file {
        parsed += 1
        parsedDocuments.insert(document.id)
        losses += LossCheck.defects(of: document).map { $0.message.about(document.head.place($0.place)) }
      }
      builder.add(folded)
      count(document.clauses.count, folded.stamp, of: entry)
    case .kept(let kept):
      builder.keep(kept)
      count(kept.clauseCount, kept.stamp, of: entry)
    case .gone:
      changesIndex = changesIndex || entry.known != nil
      trustsTimes = false
    case .leftOut(let file):
      if entry.known != nil { changesIndex = true }
      leftOut.append(file)
    }
  }

  /// What the builder was given.
  private mutating func count(_ clauses: Int, _ stamp: SourceStamp, of entry: UpkeepPlan.Entry) {
    if stamp.modified != entry.file.modified { trustsTimes = false }
    documents += 1
    self.clauses += clauses
  }
}

/// What became of one file.
private enum Reading: Sendable {
  enum Origin {
    /// As it stands in the index.
    case index
    /// The same, but the file was touched, and the index must know its new time.
    case indexWithNewStamp
    case file
  }

  case document(FoldedDocument, Origin)
  /// As it stands in the index, with its postings there.
  case kept(KeptDocument)
  case leftOut(LeftOut)
  /// Removed since it was listed.
  case gone
}

extension UpkeepPlan.Entry {
  fileprivate func reading(with old: ClauseIndex?, keepsLists: Bool) -> Reading {
    if keepsLists, case .keep(let place) = step, let old, let kept = try? KeptDocument(place, of: old) {
      return .kept(kept)
    }
    if case .keep(let place) = step, let old, let document = try? old.document(place),
      let stamp = try? old.stamp(ofDocument: place)
    {
      return .document(FoldedDocument(document, stamp: stamp), .index)
    }
    do throws(ReadingError) {
      let source = try file.read()
      // Only touched: the same bytes give the same document.
      if let old, let known, let stamp = try? old.stamp(ofDocument: known), stamp.hash == source.stamp.hash,
        stamp.facts == facts.hash, let document = try? old.document(known), document.id == id
      {
        let new = source.stamp.stating(facts)
        return .document(FoldedDocument(document, stamp: new), stamp == new ? .index : .indexWithNewStamp)
      }
      return parsed(source)
    } catch {
      return error.isAbsence ? .gone : .leftOut(LeftOut(file.path, .reading(error)))
    }
  }

  private func parsed(_ source: SourceBytes) -> Reading {
    do throws(TextError) {
      let text = try DecodedText(reading: source.bytes, as: SourceFormat(ofFileNamed: file.name))
      let document = Document(decoded: text, id: id, file: file.path, facts: facts)
      guard !document.text.isEmpty else { throw .nothing(SourceFormat(ofFileNamed: file.name)) }
      return .document(FoldedDocument(document, stamp: source.stamp.stating(facts)), .file)
    } catch {
      return .leftOut(LeftOut(file.path, .text(error)))
    }
  }
}

extension ClauseIndex {
  /// Whether to take over postings is worth while: what is gone must be taken out of them.
  fileprivate func lendsLists(to kept: Int) -> Bool { kept * 2 >= documentCount }
}

extension SourceStamp {
  fileprivate func stating(_ facts: [StatedFact]) -> SourceStamp {
    var stamp = self
    stamp.facts = facts.hash
    return stamp
  }
}
