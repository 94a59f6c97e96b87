import ClauseIndex
import PolicyReports
import PolicyText

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
    let corpus = try Corpus(shelf, old)
    if let old, let leftOut = corpus.leftOut(ofFresh: old) { return library(of: old, leftOut: leftOut) }
    let rebuild = try rebuild(corpus, from: old, always: false)
    let leftOut = corpus.listing.leftOut + rebuild.leftOut
    if let old, !rebuild.changesIndex { return library(of: old, leftOut: leftOut) }
    return try saved(rebuild, leftOut: leftOut)
  }

  /// Whatever the index says, built anew; for one that is damaged where it was not looked at.
  func rebuiltLibrary() throws(CommandError) -> Library {
    let corpus = try Corpus(shelf, try existingIndex())
    let rebuild = try rebuild(corpus, from: nil)
    return try saved(rebuild, leftOut: corpus.listing.leftOut + rebuild.leftOut)
  }

  /// The file is written in any case, so that what is derived from the documents is derived anew.
  func index() throws(CommandError) -> (rebuild: Rebuild, status: Status) {
    let old = try existingIndex()
    let corpus = try Corpus(shelf, old)
    let rebuild = try rebuild(corpus, from: old)
    let leftOut = corpus.listing.leftOut + rebuild.leftOut
    console.tell(leftOut)
    do throws(IndexError) { try write(rebuild) } catch { throw .index(error, path: shelf.index) }
    return (rebuild, leftOut.isEmpty ? .done : .incomplete)
  }
}

// MARK: - Steps

extension Upkeep {
  /// Nil when the file is to be written anew: missing, of another version, damaged.
  private func existingIndex() throws(CommandError) -> ClauseIndex? {
    do throws(IndexError) {
      return try ClauseIndex(mapping: shelf.index)
    } catch {
      switch error {
      case .notFound, .damaged: return nil
      case .otherVersion, .otherFolding:
        console.tell(
          Message(
            "\(shelf.index) is of another version of the program; it is built anew",
            "\(shelf.index) 由其他版本的程序建立；现予重建"))
        return nil
      // A mistyped --index must not cost a file that is something else.
      case .notAnIndex where shelf.index.hasSuffix(".index"): return nil
      default: throw .index(error, path: shelf.index)
      }
    }
  }

  private func rebuild(
    _ corpus: Corpus, from old: ClauseIndex?, always: Bool = true
  ) throws(CommandError) -> Rebuild {
    let stated = StatedFacts(of: corpus.listing)
    let plan = corpus.plan(known: corpus.known(to: old), stated)
    var progress = Progress(
      console, files: plan.entries.count, bytes: plan.entries.reduce(0) { $0 + $1.file.size })
    let rebuild = Rebuild(plan, of: corpus.origin, stated, from: old, always: always, progress: &progress)
    progress.finish()
    guard rebuild.documents > 0 || !(rebuild.changesIndex || always) else {
      console.tell(corpus.listing.leftOut + rebuild.leftOut)
      throw .corpus(.empty(corpus.origin.paths))
    }
    return rebuild
  }

  private func write(_ rebuild: Rebuild) throws(IndexError) {
    FileDescriptor.makeFolder(of: shelf.index)
    LeftoverFiles.remove(besides: shelf.index)
    try Progress.tellWriting(of: rebuild.documents, console) { () throws(IndexError) in
      try rebuild.builder.write(to: shelf.index)
    }
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

  /// Says when the index is stale. Where the corpus cannot be looked at, the answer comes all the same.
  private func unchangedLibrary() throws(CommandError) -> Library {
    let index: ClauseIndex
    do throws(IndexError) {
      index = try ClauseIndex(mapping: shelf.index)
    } catch {
      switch error {
      case .otherVersion, .otherFolding: return try libraryInMemory()
      default: throw .index(error, path: shelf.index)
      }
    }
    do throws(CommandError) {
      let corpus = try Corpus(shelf, index)
      if corpus.leftOut(ofFresh: index) == nil { tellStaleness(corpus.changes(since: index)) }
    } catch {
      console.tell(error)
    }
    return Library(index: index, path: shelf.index, status: .done, console: console)
  }

  /// For an index that this version cannot read, and that is to be left as it is.
  private func libraryInMemory() throws(CommandError) -> Library {
    console.tell(
      Message(
        "\(shelf.index) is of another version of the program; answering from memory",
        "\(shelf.index) 由其他版本的程序建立；本次从内存回答"))
    let corpus = try Corpus(shelf, nil)
    let rebuild = try rebuild(corpus, from: nil)
    do throws(IndexError) {
      return library(
        of: try ClauseIndex(bytes: rebuild.builder.bytes()),
        leftOut: corpus.listing.leftOut + rebuild.leftOut)
    } catch {
      throw .index(error, path: shelf.index)
    }
  }

  private func tellStaleness(_ plan: UpkeepPlan) {
    guard !plan.isFresh else { return }
    let (new, changed, gone) = plan.changes
    console.tell(
      Message(
        "\(shelf.index) is stale: \(counted(new, "file")) new, \(changed) changed, \(gone) gone; "
          + "leave out --no-update to bring it up to date",
        "\(shelf.index) 已过时：新增 \(new) 个文件，变动 \(changed) 个，消失 \(gone) 个；去掉 --no-update 即更新"))
  }

  private func library(of index: ClauseIndex, leftOut: [LeftOut]) -> Library {
    console.tell(leftOut)
    return Library(
      index: index, path: shelf.index, status: leftOut.isEmpty ? .done : .incomplete, console: console)
  }
}

extension Console {
  fileprivate func tell(_ leftOut: [LeftOut]) {
    for file in leftOut {
      tell(Message("\(file.place): \(file.sentence.english)", "\(file.place)：\(file.sentence.chinese)"))
    }
  }
}
