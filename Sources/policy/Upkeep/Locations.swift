/// Where documents and index are, and whether the index may be brought up to date.
struct Locations: Equatable {
  /// The index file.
  var index = "index/policy.index"
  /// Folders and files that hold the documents. Nil: those that the index was built from, or `corpus`.
  var documents: [String]?
  /// Whether a missing or stale index is rebuilt before an answer.
  var updates = true
}
