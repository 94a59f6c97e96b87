import ClauseIndex

/// The files that an index is to hold, as they are now.
struct Corpus {
  let listing: CorpusListing
  let origin: IndexOrigin

  /// Of the paths the user named, else of those the index was built from, else of `corpus`.
  init(_ shelf: Shelf, _ index: ClauseIndex?) throws(CommandError) {
    let recorded = (try? index?.origin())?.paths ?? []
    let paths = shelf.paths ?? (recorded.isEmpty ? ["corpus"] : recorded)
    do throws(CorpusError) { listing = try CorpusListing(of: paths) } catch { throw .corpus(error) }
    origin = IndexOrigin(paths: paths, fingerprint: listing.fingerprint.value)
  }

  /// Whether the index holds exactly these files. False also where only a closer look can tell, as after a file was
  /// left out.
  func isFresh(in index: ClauseIndex) -> Bool {
    (try? index.origin()) == origin && index.documentCount == listing.files.count
  }

  func plan(for index: ClauseIndex?) -> UpkeepPlan {
    UpkeepPlan(listing.sortedFiles, known: known(to: index))
  }

  /// What a rebuild would change, to be told.
  func changes(since index: ClauseIndex) -> UpkeepPlan {
    plan(for: index).lookedInto(with: known(to: index))
  }

  private func known(to index: ClauseIndex?) -> [KnownFile] { (try? index?.knownFiles()) ?? [] }
}
