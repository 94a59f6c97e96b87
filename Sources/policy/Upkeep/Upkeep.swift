import ClauseIndex
import PolicyReports

/// Keeps the index up with the corpus before it answers.
struct Upkeep {
  private let shelf: Shelf
  private let console: Console

  init(_ shelf: Shelf, _ console: Console) {
    self.shelf = shelf
    self.console = console
  }

  /// The index as it is when it is fresh, or may not be updated; else rebuilt.
  func library() throws(CommandError) -> Library {
    guard shelf.updates else { return try unchangedLibrary() }
    let old = try existingIndex()
    let listing = try self.listing()
    let plan = UpkeepPlan(listing.files, known: known(in: old))
    if let old, plan.isFresh { return library(of: old, leftOut: listing.leftOut) }
    let rebuild = try rebuild(plan, from: old)
    let leftOut = listing.leftOut + rebuild.leftOut
    if let old, !rebuild.changesIndex { return library(of: old, leftOut: leftOut) }
    return try saved(rebuild, leftOut: leftOut)
  }

  /// Whatever the index says, built anew; for one that is damaged where it was not looked at.
  func rebuiltLibrary() throws(CommandError) -> Library {
    let listing = try self.listing()
    let rebuild = try rebuild(UpkeepPlan(listing.files, known: []), from: nil)
    return try saved(rebuild, leftOut: listing.leftOut + rebuild.leftOut)
  }

  /// The file is written in any case, so that what is derived from the documents is derived anew.
  func index() throws(CommandError) -> (rebuild: Rebuild, status: Status) {
    let old = try existingIndex()
    let listing = try self.listing()
    let rebuild = try rebuild(UpkeepPlan(listing.files, known: known(in: old)), from: old)
    tell(listing.leftOut + rebuild.leftOut)
    do throws(IndexError) { try write(rebuild) } catch { throw .index(error, path: shelf.index) }
    return (rebuild, status(listing.leftOut + rebuild.leftOut))
  }
}

// MARK: - Steps

extension Upkeep {
  private func listing() throws(CommandError) -> CorpusListing {
    do throws(CorpusError) {
      return try CorpusListing(of: shelf.paths)
    } catch {
      throw .corpus(error)
    }
  }

  /// Nil when the file is to be written anew: missing, of another version, damaged.
  private func existingIndex() throws(CommandError) -> ClauseIndex? {
    do throws(IndexError) {
      return try ClauseIndex(mapping: shelf.index)
    } catch {
      switch error {
      case .notFound, .otherVersion, .otherFolding, .damaged: return nil
      // A mistyped --index must not cost a file that is something else.
      case .notAnIndex where shelf.index.hasSuffix(".index"): return nil
      default: throw .index(error, path: shelf.index)
      }
    }
  }

  private func known(in old: ClauseIndex?) -> [KnownFile] { (try? old?.knownFiles()) ?? [] }

  private func rebuild(_ plan: UpkeepPlan, from old: ClauseIndex?) throws(CommandError) -> Rebuild {
    var progress = Progress(console, total: plan.entries.count)
    let rebuild = Rebuild(plan, from: old, progress: &progress)
    progress.finish()
    guard rebuild.documents > 0 else {
      tell(rebuild.leftOut)
      throw .corpus(.empty(shelf.paths))
    }
    return rebuild
  }

  private func write(_ rebuild: Rebuild) throws(IndexError) {
    FileDescriptor.makeFolder(of: shelf.index)
    try rebuild.builder.write(to: shelf.index)
  }

  /// The index, also when its file cannot be written: then it is kept in memory for this one answer.
  private func saved(_ rebuild: Rebuild, leftOut: [LeftOut]) throws(CommandError) -> Library {
    do throws(IndexError) {
      do throws(IndexError) {
        try write(rebuild)
        return library(of: try ClauseIndex(mapping: shelf.index), leftOut: leftOut)
      } catch {
        guard case .cannotWrite(let reason, _) = error else { throw error }
        let index = try ClauseIndex(bytes: rebuild.builder.bytes())
        console.tell(
          Message(
            "\(shelf.index): cannot be saved: \(reason); answering from memory",
            "\(shelf.index)：无法保存：\(reason)；本次从内存回答"))
        return library(of: index, leftOut: leftOut)
      }
    } catch {
      throw .index(error, path: shelf.index)
    }
  }

  private func unchangedLibrary() throws(CommandError) -> Library {
    let index: ClauseIndex
    do throws(IndexError) {
      index = try ClauseIndex(mapping: shelf.index)
    } catch {
      throw .index(error, path: shelf.index)
    }
    do throws(CorpusError) {
      let plan = UpkeepPlan(try CorpusListing(of: shelf.paths).files, known: known(in: index))
      if !plan.isFresh { console.tell(staleness(plan.changes)) }
    } catch {
      console.tell(error.message)
    }
    return Library(index: index, path: shelf.index, status: .done)
  }

  private func staleness(_ changes: (new: Int, changed: Int, gone: Int)) -> Message {
    Message(
      "\(shelf.index) is stale: \(counted(changes.new, "file")) new, \(changes.changed) changed, \(changes.gone) gone; "
        + "leave out --no-update to bring it up to date",
      "\(shelf.index) 已过时：新增 \(changes.new) 个文件，变动 \(changes.changed) 个，消失 \(changes.gone) 个；去掉 --no-update 即更新"
    )
  }

  private func library(of index: ClauseIndex, leftOut: [LeftOut]) -> Library {
    tell(leftOut)
    return Library(index: index, path: shelf.index, status: status(leftOut))
  }

  private func status(_ leftOut: [LeftOut]) -> Status { leftOut.isEmpty ? .done : .incomplete }

  private func tell(_ leftOut: [LeftOut]) {
    for file in leftOut {
      console.tell(
        Message("\(file.path): \(file.reason.english); left out", "\(file.path)：\(file.reason.chinese)；未收入"))
    }
  }
}
