import ClauseIndex
import PolicyText

/// What the index must do to hold what the corpus holds.
struct UpkeepPlan {
  enum Step: Equatable {
    /// Neither size nor time, nor what is stated of it, differ from the document at this place of the index.
    case keep(Ordinal<Document>)
    case read
  }

  struct Entry {
    let file: SourceFile
    let id: String
    /// The place of the same path in the index.
    let known: Ordinal<Document>?
    let step: Step
    /// What the user states of the document.
    var facts: [StatedFact] = []
  }

  private(set) var entries: [Entry]
  /// Places in the index of documents whose files are gone.
  let gone: [Ordinal<Document>]

  init(_ files: [SourceFile], facts: (SourceFile) -> [StatedFact] = { _ in [] }, known: [KnownFile]) {
    let (places, gone) = UpkeepPlan.places(of: files.map(\.path), in: known.map(\.path))
    entries = files.indices.map { [ids = DocumentIDs.of(files)] index in
      let (file, id, facts) = (files[index], ids[index], facts(files[index]))
      guard let place = places[index] else {
        return Entry(file: file, id: id, known: nil, step: .read, facts: facts)
      }
      let isSame =
        known[place].id == id && known[place].stamp.isSame(as: file) && known[place].stamp.facts == facts.hash
      return Entry(file: file, id: id, known: place, step: isSame ? .keep(place) : .read, facts: facts)
    }
    self.gone = gone
  }

  /// Of each path, its place among the known ones; and the places of those that are not there any more.
  private static func places(
    of paths: [String], in known: [String]
  ) -> (places: [Ordinal<Document>?], gone: [Ordinal<Document>]) {
    var rest = known.indices.sorted { known[$0].precedesByBytes(known[$1]) }[...]
    var places = [Ordinal<Document>?](repeating: nil, count: paths.count)
    var gone: [Ordinal<Document>] = []
    for index in paths.indices.sorted(by: { paths[$0].precedesByBytes(paths[$1]) }) {
      while let next = rest.first, !paths[index].precedesByBytes(known[next]) {
        rest.removeFirst()
        guard known[next].precedesByBytes(paths[index]) else {
          places[index] = Ordinal(next)
          break
        }
        gone.append(Ordinal(next))
      }
    }
    return (places, (gone + rest.map { Ordinal($0) }).sorted())
  }

  /// Looks into the files whose time differs: those with the same bytes did not change.
  func lookedInto(with known: [KnownFile]) -> UpkeepPlan {
    var plan = self
    plan.entries = entries.map { entry in
      guard entry.step == .read, let place = entry.known, known[place].id == entry.id,
        known[place].stamp.size == entry.file.size, known[place].stamp.facts == entry.facts.hash,
        let source = try? entry.file.read(), source.stamp.hash == known[place].stamp.hash
      else { return entry }
      return Entry(file: entry.file, id: entry.id, known: place, step: .keep(place), facts: entry.facts)
    }
    return plan
  }

  var isFresh: Bool { gone.isEmpty && entries.allSatisfy { $0.step != .read } }

  /// How many files are new, changed and gone.
  var changes: (new: Int, changed: Int, gone: Int) {
    let read = entries.filter { $0.step == .read }
    let new = read.count { $0.known == nil }
    return (new, read.count - new, gone.count)
  }
}

/// What the index knows of a file.
struct KnownFile {
  let path: String
  let id: String
  let stamp: SourceStamp
}

extension Array where Element == KnownFile {
  fileprivate subscript(document: Ordinal<Document>) -> KnownFile { self[document.rawValue] }
}

extension ClauseIndex {
  /// By their documents.
  func knownFiles() throws(IndexError) -> [KnownFile] {
    var files: [KnownFile] = []
    for document in allDocuments {
      let source = try source(ofDocument: document)
      files.append(KnownFile(path: source.file, id: source.id, stamp: source.stamp))
    }
    return files
  }
}

extension SourceStamp {
  fileprivate func isSame(as file: SourceFile) -> Bool { size == file.size && modified == file.modified }
}
