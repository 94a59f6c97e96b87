import ClauseIndex
import PolicyText

/// An index that may answer.
struct ReadyIndex {
  let index: ClauseIndex
  let path: String
  /// Whether no file was found just now that cannot be read. Those that were told before are no news.
  let isComplete: Bool
}

/// What an index holds that was asked for by name, and where it is.
struct IndexedCorpus {
  let documents: Int
  let clauses: Int
  /// How many files were read; the other documents are as they were.
  let parsed: Int
  let path: String
  /// Whether no file was left out.
  let isComplete: Bool
}

/// Keeps the index up with the corpus before it answers.
struct Upkeep {
  private let locations: Locations
  private let notices: Notices

  init(_ locations: Locations, _ notices: Notices) {
    self.locations = locations
    self.notices = notices
  }

  /// The index as it is when it is fresh, or may not be updated; else rebuilt.
  func ready() throws(UpkeepError) -> ReadyIndex {
    guard locations.updates else { return try unchanged() }
    let old = try existingIndex()
    let corpus = try corpus(knownTo: old)
    tellPlace(isNew: old == nil)
    if old == nil { tellOthers(of: corpus) }
    let told = ((try? old?.origin())?.leftOut ?? []).map(\.path)
    if let old, let leftOut = corpus.leftOut(ofFresh: old) { return ready(old, leftOut, told: told) }
    let rebuild = try rebuild(corpus, from: old, always: false)
    let leftOut = corpus.listing.leftOut + rebuild.leftOut
    if let old, !rebuild.changesIndex { return ready(old, leftOut, told: told) }
    return try saved(rebuild, leftOut, told: told)
  }

  /// Built anew, whatever the index says: damage may show only when an answer is read.
  func rebuilt() throws(UpkeepError) -> ReadyIndex {
    let corpus = try corpus(knownTo: try existingIndex())
    let rebuild = try rebuild(corpus, from: nil)
    return try saved(rebuild, corpus.listing.leftOut + rebuild.leftOut, told: [])
  }

  /// Leaves the file where nothing changed and no byte of it is damaged. What could not be read is tried again.
  func index() throws(UpkeepError) -> IndexedCorpus {
    let old = try existingIndex()
    let corpus = try corpus(knownTo: old)
    tellOthers(of: corpus)
    let sound = old.flatMap { $0.isWhole ? $0 : nil }
    if let sound, let leftOut = corpus.leftOut(ofFresh: sound), leftOut.count == corpus.listing.leftOut.count
    {
      return kept(sound, leftOut)
    }
    let rebuild = try rebuild(corpus, from: old, always: sound == nil)
    let leftOut = corpus.listing.leftOut + rebuild.leftOut
    if let sound, !rebuild.changesIndex { return kept(sound, leftOut) }
    notices.tell(leftOut)
    var path = locations.index
    do throws(IndexError) {
      let written = try write(rebuild)
      path = written.path
      notices.tellSome(try written.index.copies(of: rebuild.parsedDocuments))
    } catch {
      throw .index(error, path: path)
    }
    return IndexedCorpus(
      documents: rebuild.documents, clauses: rebuild.clauses, parsed: rebuild.parsed, path: path,
      isComplete: leftOut.isEmpty)
  }

  private func kept(_ index: ClauseIndex, _ leftOut: [LeftOut]) -> IndexedCorpus {
    LeftoverFiles.remove(besides: locations.index)
    notices.tell(leftOut)
    return IndexedCorpus(
      documents: index.documentCount, clauses: index.clauseCount, parsed: 0, path: locations.index,
      isComplete: leftOut.isEmpty)
  }
}

// MARK: - Steps

extension Upkeep {
  /// Nil when the file is to be written anew: it is missing, damaged or of another version.
  private func existingIndex() throws(UpkeepError) -> ClauseIndex? {
    do throws(IndexError) {
      return try ClauseIndex(mapping: locations.index)
    } catch {
      switch error {
      case .notFound, .damaged: return nil
      case .otherVersion, .otherFolding:
        notices.tell(
          Message(
            "\(locations.index) is of another version of the program; it is built anew",
            "\(locations.index) 由其他版本的程序建立；现予重建"))
        return nil
      case .notAnIndex where IndexError.isToBeReplaced(locations.index): return nil
      default: throw .index(error, path: locations.index)
      }
    }
  }

  private func corpus(knownTo index: ClauseIndex?) throws(UpkeepError) -> CurrentCorpus {
    do throws(CorpusError) { return try CurrentCorpus(locations, index) } catch { throw .corpus(error) }
  }

  private func rebuild(
    _ corpus: CurrentCorpus, from old: ClauseIndex?, always: Bool = true
  ) throws(UpkeepError) -> Rebuild {
    let stated = StatedFacts(of: corpus.listing)
    let plan = corpus.plan(known: corpus.known(to: old), stated)
    var progress = IndexingProgress(
      notices, files: plan.entries.count, bytes: plan.entries.reduce(0) { $0 + $1.file.size })
    let rebuild = Rebuild(
      plan, of: corpus.origin, stated, from: old, for: locations.index, always: always, progress: &progress)
    progress.finish()
    notices.tellSome(rebuild.losses)
    guard rebuild.documents > 0 || !(rebuild.changesIndex || always) else {
      notices.tell(corpus.listing.leftOut + rebuild.leftOut)
      throw .corpus(.empty(corpus.paths))
    }
    return rebuild
  }

  /// What was written, and where.
  private func write(_ rebuild: Rebuild) throws(IndexError) -> (index: ClauseIndex, path: String) {
    do throws(IndexError) {
      return (try write(rebuild, to: locations.index), locations.index)
    } catch {
      guard case .cannotWrite = error, let other = locations.fallbackIndex else { throw error }
      return (try write(rebuild, to: other), other)
    }
  }

  private func write(_ rebuild: Rebuild, to path: String) throws(IndexError) -> ClauseIndex {
    do throws(SystemError) { try FileDescriptor.makeFolders(of: path) } catch {
      throw .cannotWrite(error, path: path)
    }
    LeftoverFiles.remove(besides: path)
    return try IndexingProgress.tellWriting(of: rebuild.documents, notices) { () throws(IndexError) in
      try rebuild.builder.write(to: path)
    }
  }

  /// Where the file cannot be written, the index is kept in memory for this one answer.
  private func saved(
    _ rebuild: Rebuild, _ leftOut: [LeftOut], told: [String]
  ) throws(UpkeepError) -> ReadyIndex {
    do throws(IndexError) {
      do throws(IndexError) {
        let (index, path) = try write(rebuild)
        notices.tellSome(try index.copies(of: rebuild.parsedDocuments))
        return ready(index, at: path, leftOut, told: told)
      } catch {
        guard case .cannotWrite(let reason, _) = error else { throw error }
        let index = try ClauseIndex(bytes: rebuild.builder.bytes())
        notices.tell(
          Message(
            "\(locations.index): cannot be saved: \(reason.message.english); answering from memory",
            "\(locations.index)：无法保存：\(reason.message.chinese)；本次从内存回答"))
        return ready(index, leftOut, told: told)
      }
    } catch {
      throw .index(error, path: locations.index)
    }
  }

  /// Says when the index is stale. It answers even where the corpus cannot be looked at.
  private func unchanged() throws(UpkeepError) -> ReadyIndex {
    let index: ClauseIndex
    do throws(IndexError) {
      index = try ClauseIndex(mapping: locations.index)
    } catch {
      switch error {
      case .otherVersion, .otherFolding: return try inMemory()
      default: throw .index(error, path: locations.index)
      }
    }
    do throws(UpkeepError) {
      let corpus = try corpus(knownTo: index)
      if corpus.leftOut(ofFresh: index) == nil, let changes = corpus.changes(since: index) {
        tellStaleness(changes)
      }
    } catch {
      notices.tell(error.message)
    }
    return ReadyIndex(index: index, path: locations.index, isComplete: true)
  }

  /// For an index that this version cannot read and must leave as it is.
  private func inMemory() throws(UpkeepError) -> ReadyIndex {
    notices.tell(
      Message(
        "\(locations.index) is of another version of the program; answering from memory",
        "\(locations.index) 由其他版本的程序建立；本次从内存回答"))
    let corpus = try corpus(knownTo: nil)
    let rebuild = try rebuild(corpus, from: nil)
    do throws(IndexError) {
      return ready(
        try ClauseIndex(bytes: rebuild.builder.bytes()),
        corpus.listing.leftOut + rebuild.leftOut, told: [])
    } catch {
      throw .index(error, path: locations.index)
    }
  }

  private func tellOthers(of corpus: CurrentCorpus) {
    if let message = corpus.listing.others.message { notices.tellAside(message) }
  }

  private func tellStaleness(_ plan: UpkeepPlan) {
    guard !plan.isFresh else { return }
    let (new, changed, gone) = plan.changes
    notices.tell(
      Message(
        "\(locations.index) is stale: \(counted(new, "file")) new, \(changed) changed, \(gone) gone; "
          + "leave out --no-update to bring it up to date",
        "\(locations.index) 已过时：新增 \(new) 个文件，变动 \(changed) 个，消失 \(gone) 个；去掉 --no-update 即更新"))
  }

  /// A folder that nobody named just now is said: once where it is the present one, always where it is remembered.
  private func tellPlace(isNew: Bool) {
    switch locations.place {
    case .thisFolder where isNew:
      notices.tellAside(
        Message(
          "the documents of this folder are searched; `policy use .` remembers it",
          "检索当前文件夹中的文件；policy use . 可记住此文件夹"))
    case .remembered(let folder):
      notices.tellAside(Message("documents: \(folder.fromHome)", "文件库：\(folder.fromHome)"))
    case .named, .thisFolder, .nowhere, .tooMany: break
    }
  }

  /// Names what is left out where that is news; what was told before is counted.
  private func ready(
    _ index: ClauseIndex, at path: String? = nil, _ leftOut: [LeftOut], told: [String]
  ) -> ReadyIndex {
    guard !leftOut.isEmpty else {
      return ReadyIndex(index: index, path: path ?? locations.index, isComplete: true)
    }
    let told = Set(told)
    let new = leftOut.filter { !told.contains($0.location) }
    notices.tell(new)
    notices.countOthers(leftOut.filter { told.contains($0.location) })
    return ReadyIndex(index: index, path: path ?? locations.index, isComplete: new.isEmpty)
  }
}
