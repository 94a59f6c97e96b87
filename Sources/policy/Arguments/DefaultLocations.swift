/// Where documents and index are when the words do not say so: as `POLICY_CORPUS` says, else in the nearest folder
/// upward that has a `corpus`.
struct DefaultLocations {
  /// The folder that the program was started in.
  let folder: String
  /// What `POLICY_CORPUS` says.
  let corpus: String?
  /// Whether a path is a folder, or a file.
  let exists: (String) -> Bool

  /// The nearest folder upward that has what a question needs; nil where that is the present one, or none has it.
  var folderUpward: String? {
    var folder = folder
    while !["corpus", Locations().index].contains(where: { exists(folder.joined(with: $0)) }) {
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return folder == self.folder ? nil : folder
  }

  /// As the program was started.
  static var here: DefaultLocations {
    DefaultLocations(
      folder: Environment.folder, corpus: Environment.variable("POLICY_CORPUS"), exists: Environment.exists)
  }

  /// The index of the documents in a folder: `corpus` has `index/policy.index` beside it, `laws` `index/laws.index`.
  static func index(besideCorpus path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let name = path[start...]
    // A path that does not say the folder's name has its index inside.
    if name.isEmpty || name == "." || name == ".." { return String(path).joined(with: Locations().index) }
    return path[..<start] + "index/" + (name == "corpus" ? "policy" : name) + ".index"
  }
}

extension TypedArguments {
  /// Fills in where documents and index are. Returns the folder in which all paths are to be read, if not the present
  /// one; what was typed is made absolute then.
  mutating func settle(by defaults: DefaultLocations) -> String? {
    guard command?.operandsAreCorpus != true || operands.isEmpty else { return nil }
    if options[.corpus] == nil, let corpus = defaults.corpus { options[.corpus] = [corpus] }
    if options[.index] != nil { return nil }
    if let corpus = self[.corpus] {
      options[.index] = [DefaultLocations.index(besideCorpus: corpus)]
      return nil
    }
    guard let folder = defaults.folderUpward else { return nil }
    makeAbsolute(from: defaults.folder)
    return folder
  }

  private mutating func makeAbsolute(from folder: String) {
    for (option, values) in options
    where option.completion == .files || option.completion == .folders {
      options[option] = values.map(folder.joined)
    }
    if command?.completion == .files { operands = operands.map(folder.joined) }
  }
}

extension String {
  /// A path seen from this folder; one from the root is what it is.
  fileprivate func joined(with path: String) -> String {
    path.hasPrefix("/") ? path : (hasSuffix("/") ? self : self + "/") + path
  }
}
