/// Where documents and index are, and whether the index may be brought up to date.
struct Locations: Equatable {
  /// The index file.
  var index = IndexLocation.usual
  /// Where the index is written when its own file cannot be.
  var fallbackIndex: String?
  /// Folders and files that hold the documents. Nil: those that the index was built from, or `corpus`.
  var documents: [String]?
  /// Whether a missing or stale index is rebuilt before an answer.
  var updates = true
  var place = CorpusPlace.named
  /// Whether paths are read as seen from another folder than the one that the user is in.
  var isElsewhere = false
  /// The index of the result whose numbers were typed: it must be this one. Nil where none were.
  var numbersIndex: String?

  /// The documents as the index keeps them: a folder whose own index it is by its name, as it is seen from beside it,
  /// wherever it was named from.
  func recorded(_ documents: [String]) -> [String] {
    guard documents.count == 1, let path = documents.first,
      index == IndexLocation.path(besideCorpus: path)
    else { return documents }
    return [IndexLocation.name(ofFolder: path) ?? "."]
  }
}

/// How the folder of the documents was found.
enum CorpusPlace: Equatable {
  /// By what was typed, by the environment, or by its name `corpus`.
  case named
  case thisFolder
  /// By `policy use`.
  case remembered(String)
  /// Not at all.
  case nowhere
  /// The present folder holds more than is looked through unasked.
  case tooMany(String)
}
