/// Where documents and index are when the words do not say so. In this order: what was typed; `POLICY_CORPUS` and
/// `POLICY_INDEX`; the nearest folder upward that has a `corpus`; the present folder, where it holds documents; the
/// folder that `policy use` remembers.
struct DefaultLocations {
  /// The folder that the program was started in.
  let folder: String
  /// What `POLICY_CORPUS` and `POLICY_INDEX` say.
  let corpus: String?
  var index: String?
  var home: String?
  var cache: String?
  /// Asked only where nothing else says where the documents are, like `scan`.
  var remembered: () -> String? = { nil }
  var disk: IndexLocation.Disk
  /// A path from the root on, links resolved.
  var resolved: (String) -> String? = { $0 }
  var scan: (_ folder: String, _ isHome: Bool) -> FolderScan

  /// The nearest folder upward that has what a question needs; nil where none has it.
  var folderUpward: String? {
    var folder = folder
    while !["corpus", IndexLocation.usual].contains(where: { disk.exists(folder.joined(with: $0)) }) {
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return folder
  }

  /// As the program was started.
  static var here: DefaultLocations {
    DefaultLocations(
      folder: Environment.folder, corpus: Environment.variable("POLICY_CORPUS"),
      index: Environment.variable("POLICY_INDEX"), home: Environment.home, cache: Environment.cacheFolder,
      remembered: { (try? RememberedCorpora.own())?.inUse }, disk: .real, resolved: Environment.resolved,
      scan: { FolderScan($0, isHome: $1) })
  }

  fileprivate func indexFile(of corpus: String, in folder: String, isLeftAlone: Bool = false) -> IndexLocation
  {
    let whole = corpus == "." ? folder : folder.joined(with: corpus)
    let beside = IndexLocation.path(besideCorpus: corpus)
    var cached: String?
    if let cache {
      cached = IndexLocation.cached(in: cache, folder: resolved(whole) ?? whole, spelled: corpus)
    }
    return IndexLocation(
      beside: beside, cached: cached, isLeftAlone: isLeftAlone, on: disk.seen(from: folder))
  }
}

extension TypedArguments {
  /// Fills in where documents and index are. Returns the folder in which all paths are to be read, if not the present
  /// one; what was typed is made absolute then.
  mutating func settle(by defaults: DefaultLocations) -> String? {
    guard command?.asksDocuments != false, !has(.help), !has(.version), !has(.engine) else { return nil }
    if options[.corpus] == nil, let corpus = defaults.corpus { options[.corpus] = [corpus] }
    if options[.index] == nil, let index = defaults.index { options[.index] = [index] }
    if command?.operandsAreCorpus == true, !operands.isEmpty {
      // The index of one folder is that folder's own, wherever it is made.
      if options[.index] == nil, operands.count == 1, let folder = operands.first,
        defaults.disk.isFolder(defaults.folder.joined(with: folder))
      {
        take(defaults.indexFile(of: folder, in: defaults.folder))
      }
      return nil
    }
    if options[.index] != nil { return nil }
    if let corpus = self[.corpus] {
      take(defaults.indexFile(of: corpus, in: defaults.folder))
      return nil
    }
    if let folder = defaults.folderUpward {
      let file = defaults.indexFile(of: "corpus", in: folder)
      if file.path != IndexLocation.usual || file.fallback != nil { take(file) }
      return enter(folder, from: defaults)
    }
    return settleElsewhere(defaults)
  }

  private mutating func settleElsewhere(_ defaults: DefaultLocations) -> String? {
    let scan = defaults.scan(defaults.folder, defaults.folder == "/" || defaults.folder == defaults.home)
    let folder: String
    if scan.holdsDocuments {
      (folder, place) = (defaults.folder, .thisFolder)
    } else if let remembered = defaults.remembered() {
      (folder, place) = (remembered, .remembered(remembered))
    } else {
      place = scan.isWhole ? .nowhere : .tooMany(defaults.folder)
      return nil
    }
    options[.corpus] = ["."]
    take(defaults.indexFile(of: ".", in: folder, isLeftAlone: true))
    return enter(folder, from: defaults)
  }

  private mutating func take(_ file: IndexLocation) {
    options[.index] = [file.path]
    fallbackIndex = file.fallback
  }

  private mutating func enter(_ folder: String, from defaults: DefaultLocations) -> String? {
    guard folder != defaults.folder else { return nil }
    isElsewhere = true
    makeAbsolute(from: defaults.folder)
    return folder
  }

  private mutating func makeAbsolute(from folder: String) {
    for option in options.options
    where (option.completion == .files || option.completion == .folders) && option != .index
      && option != .corpus
    {
      options[option] = options[option]?.map(folder.joined)
    }
    if command?.completion == .files { operands = operands.map(folder.joined) }
    if command?.operandsMayBeFiles == true {
      operands = operands.map { SourceFormat(ofFileNamed: $0) == nil ? $0 : folder.joined(with: $0) }
    }
  }
}
