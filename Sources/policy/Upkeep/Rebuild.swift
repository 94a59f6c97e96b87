import ClauseIndex
import PolicyReports
import PolicyText

/// Makes an index of what a plan asks for: files that changed are read, the other documents taken as they are.
struct Rebuild {
  private(set) var builder = IndexBuilder()
  private(set) var leftOut: [LeftOut] = []
  private(set) var documents = 0
  private(set) var clauses = 0
  /// How many files were parsed; the other documents are as they were.
  private(set) var parsed = 0
  /// Whether the result differs from the index there was.
  private(set) var changesIndex: Bool

  /// How many files are read before what they hold is handed on: bounds memory, feeds two cores.
  private static let batch = 64

  init(_ plan: UpkeepPlan, from old: ClauseIndex?, progress: inout Progress) {
    changesIndex = old == nil || !plan.gone.isEmpty
    var rest = plan.entries[...]
    while !rest.isEmpty {
      let entries = Array(rest.prefix(Rebuild.batch))
      rest = rest.dropFirst(Rebuild.batch)
      let readings = concurrently(entries.count) { entries[$0].reading(with: old) }
      for (entry, reading) in zip(entries, readings) { take(reading, of: entry) }
      progress.advance(to: plan.entries.count - rest.count)
    }
  }

  private mutating func take(_ reading: Reading, of entry: UpkeepPlan.Entry) {
    switch reading {
    case .document(let document, let stamp, let origin):
      if origin != .index { changesIndex = true }
      if origin == .file { parsed += 1 }
      builder.add(document, stamp: stamp)
      documents += 1
      clauses += document.clauses.count
    case .leftOut(let reason):
      if entry.known != nil { changesIndex = true }
      leftOut.append(LeftOut(path: entry.file.path, reason: reason))
    }
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

  case document(Document, SourceStamp, Origin)
  case leftOut(Message)
}

extension UpkeepPlan.Entry {
  fileprivate func reading(with old: ClauseIndex?) -> Reading {
    if case .keep(let place) = step, let old, let document = try? old.document(place),
      let stamp = try? old.stamp(ofDocument: place)
    {
      return .document(document, stamp, .index)
    }
    do throws(ReadingError) {
      let source = try file.read()
      // Only touched: the same bytes give the same document.
      if let old, let known, let stamp = try? old.stamp(ofDocument: known), stamp.hash == source.stamp.hash,
        let document = try? old.document(known), document.id == id
      {
        return .document(document, source.stamp, stamp == source.stamp ? .index : .indexWithNewStamp)
      }
      return parsed(source)
    } catch {
      return .leftOut(error.message)
    }
  }

  private func parsed(_ source: SourceBytes) -> Reading {
    do throws(DecodingError) {
      let document = try Document(reading: source.bytes, id: id, file: file.path)
      return .document(document, source.stamp, .file)
    } catch {
      return .leftOut(error.message)
    }
  }
}
