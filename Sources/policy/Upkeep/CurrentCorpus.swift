import ClauseIndex

/// The files that an index is to hold, as they are now.
struct CurrentCorpus {
  let listing: CorpusListing
  let origin: IndexOrigin
  /// Where they are, as seen from here.
  let paths: [String]

  /// Of the paths the user named, else of those the index was built from, else of `corpus`.
  init(_ locations: Locations, _ index: ClauseIndex?) throws(CorpusError) {
    let recorded = (try? index?.origin())?.paths ?? []
    let paths = locations.documents ?? (recorded.isEmpty ? ["corpus"] : recorded)
    if locations.documents == nil, recorded.isEmpty {
      switch locations.place {
      case .nowhere where !Environment.exists("corpus"): throw .nowhere
      case .tooMany(let folder): throw .tooMany(folder.fromHome)
      default: break
      }
    }
    self.paths = paths
    listing = try CorpusListing(of: paths)
    origin = IndexOrigin(
      paths: locations.recorded(paths), fingerprint: listing.fingerprint.value,
      leftOut: listing.leftOut.map(\.remembered))
  }

  /// What the index says was left out of exactly these files; nil where a closer look is needed.
  func leftOut(ofFresh index: ClauseIndex) -> [LeftOut]? {
    guard let recorded = try? index.origin(), recorded.paths == origin.paths, recorded.fingerprint != 0,
      recorded.fingerprint == origin.fingerprint
    else { return nil }
    // What listing the folders finds, it has found again.
    let lasting = recorded.leftOut.filter { !LeftOut.isOnlyRemembered($0) }
    let known = lasting.compactMap(LeftOut.init(recorded:))
    guard known.count == lasting.count else { return nil }
    return listing.leftOut + known
  }

  func plan(known: [KnownFile], _ stated: StatedFacts) -> UpkeepPlan {
    UpkeepPlan(listing.sortedFiles, facts: stated.facts, known: known)
  }

  /// What a rebuild would change, to be told; nil where the index is too damaged to say what it holds.
  func changes(since index: ClauseIndex) -> UpkeepPlan? {
    guard (try? index.origin()) != nil, let known = try? index.knownFiles() else { return nil }
    return plan(known: known, StatedFacts(of: listing)).lookedInto(with: known)
  }

  func known(to index: ClauseIndex?) -> [KnownFile] { (try? index?.knownFiles()) ?? [] }
}
