import Testing

@testable import policy

struct DefaultLocationsTests {
  /// A disk with some files and folders; `documents` are the folders that hold documents of their own.
  private func defaults(
    in folder: String = "/a/b/c", corpus: String? = nil, index: String? = nil, remembered: String? = nil,
    there: Set<String> = [], documents: Set<String> = [], readOnly: Set<String> = []
  ) -> DefaultLocations {
    DefaultLocations(
      folder: folder, corpus: corpus, index: index, home: "/home/li", cache: "/home/li/.cache/policy",
      remembered: { remembered },
      disk: IndexLocation.Disk(
        exists: there.contains, isFolder: there.contains,
        isWritable: { path in !readOnly.contains(where: path.hasPrefix) }),
      scan: { folder, _ in documents.contains(folder) ? .some : .none })
  }

  private func typed(
    _ words: [String], in folder: String = "/a/b/c", corpus: String? = nil, there: Set<String> = []
  ) throws -> (typed: TypedArguments, folder: String?) {
    try typed(words, defaults(in: folder, corpus: corpus, there: there))
  }

  private func typed(
    _ words: [String], _ defaults: DefaultLocations
  ) throws -> (typed: TypedArguments, folder: String?) {
    var typed = try TypedArguments(parsing: words, among: .all)
    let folder = typed.settle(by: defaults)
    return (typed, folder)
  }

  @Test(
    arguments: [
      (Set(["/a/b/c/corpus", "/a/corpus"]), nil), (["/a/b/c/index/policy.index", "/a/corpus"], nil),
      (["/a/corpus"], "/a"), (["/a/b/index/policy.index"], "/a/b"), (["/corpus"], "/"), ([], nil),
    ] as [(Set<String>, String?)])
  func theNearestFolderUpward(there: Set<String>, folder: String?) throws {
    #expect(try typed(["list"], there: there).folder == folder)
  }

  /// Paths that were typed mean what they meant where they were typed.
  @Test func pathsAreKept() throws {
    let typed = try typed(["list", "-o", "x.txt"], there: ["/a/corpus"]).typed
    #expect(typed[.output] == "/a/b/c/x.txt" && typed[.index] == nil)
    #expect(try self.typed(["list", "-o", "/x.txt"], there: ["/a/corpus"]).typed[.output] == "/x.txt")
  }

  @Test(arguments: [
    ("corpus", "index/policy.index"), ("/a/laws", "/a/index/laws.index"),
    ("../laws//", "../index/laws.index"),
    (".", "./index/policy.index"), ("/", "/index/policy.index"), ("../..", "../../index/policy.index"),
  ])
  func theIndexStandsBesideTheCorpus(corpus: String, index: String) throws {
    #expect(IndexLocation.path(besideCorpus: corpus) == index)
    let named = try typed(["list", "--corpus", corpus], corpus: "/elsewhere", there: ["/a/corpus"])
    #expect(named.typed[.index] == index && named.typed[.corpus] == corpus && named.folder == nil)
    #expect(try typed(["list"], corpus: corpus, there: ["/a/corpus"]).typed[.index] == index)
  }

  @Test func whatIsNamedIsTaken() throws {
    let named = try typed(["list", "--index", "x"], there: ["/a/corpus"])
    #expect(named.typed[.index] == "x" && named.typed[.corpus] == nil && named.folder == nil)
    let both = try typed(["list", "--index", "x"], corpus: "/elsewhere", there: ["/a/corpus"])
    #expect(both.typed[.index] == "x" && both.typed[.corpus] == "/elsewhere" && both.folder == nil)
    let built = try typed(["index", "laws"], corpus: "/elsewhere", there: ["/a/corpus"])
    #expect(built.typed[.index] == nil && built.folder == nil)
  }

  /// The first of these that says anything decides: what was typed, the environment, a corpus here or upward, the
  /// folder itself, what is remembered.
  @Test func whatDecidesInOrder() throws {
    let documents: Set = ["/a/b/c"]
    let all = defaults(
      corpus: "/env", remembered: "/home/li/policies", there: ["/a/corpus"], documents: documents)
    #expect(try typed(["list", "--corpus", "x"], all).typed[.corpus] == "x")
    #expect(try typed(["list"], all).typed[.corpus] == "/env")
    let upward = try typed(
      ["list"], defaults(remembered: "/home/li/policies", there: ["/a/corpus"], documents: documents))
    #expect(upward.folder == "/a" && upward.typed[.corpus] == nil && upward.typed.place == .named)
    let here = try typed(["list"], defaults(remembered: "/home/li/policies", documents: documents))
    #expect(here.folder == nil && here.typed[.corpus] == "." && here.typed.place == .thisFolder)
    let remembered = try typed(["list", "-o", "x.txt"], defaults(remembered: "/home/li/policies"))
    #expect(remembered.folder == "/home/li/policies" && remembered.typed[.corpus] == ".")
    #expect(remembered.typed.place == .remembered("/home/li/policies"))
    #expect(remembered.typed[.output] == "/a/b/c/x.txt")
    #expect(try typed(["list"], defaults()).typed.place == .nowhere)
    let environment = try typed(["list"], defaults(corpus: "/env", index: "/i", there: ["/a/corpus"])).typed
    #expect(environment[.corpus] == "/env" && environment[.index] == "/i")
  }

  /// Nobody asked for new files in a folder of his own, nor may anybody write into another's.
  @Test func theIndexOfAFolderIsItsOwn() throws {
    let here = try typed(["list"], defaults(documents: ["/a/b/c"])).typed
    let there = try typed(["list"], defaults(in: "/a/x/c", documents: ["/a/x/c"])).typed
    let (one, other) = (try #require(here[.index]), try #require(there[.index]))
    #expect(one.hasPrefix("/home/li/.cache/policy/c-") && other.hasPrefix("/home/li/.cache/policy/c-"))
    #expect(one != other)
    let shared = defaults(there: ["/pub/index/laws.index", "/pub/laws"], readOnly: ["/pub"])
    let read = try typed(["list", "--corpus", "/pub/laws"], shared).typed
    #expect(read[.index] == "/pub/index/laws.index")
    #expect(read.fallbackIndex?.hasPrefix("/home/li/.cache/policy/laws-") == true)
    let readOnly = try typed(["list"], defaults(there: ["/a/corpus"], readOnly: ["/a"])).typed
    #expect(readOnly[.index]?.hasPrefix("/home/li/.cache/policy/corpus-") == true)
    let built = try typed(["index", "laws"], defaults(there: ["/a/corpus", "/a/b/c/laws"])).typed
    #expect(built[.index] == "index/laws.index")
  }
}

extension FolderScan {
  fileprivate static let none = FolderScan("/nowhere/at/all")
  fileprivate static let some = FolderScan(documents: 1)
}

struct RememberedCorporaTests {
  @Test func whatIsWrittenIsRead() {
    var remembered = RememberedCorpora(
      parsing: "# a remark\ncorpus=/a/laws\nother = x\n corpus = /b/c d \ncorpus = relative\n")
    #expect(remembered.folders == ["/a/laws", "/b/c d"])
    remembered.use("/b/c d")
    remembered.use("/e")
    #expect(remembered.folders == ["/e", "/b/c d", "/a/laws"])
    #expect(RememberedCorpora(parsing: remembered.text) == remembered)
    #expect(remembered.folder(called: "laws") == "/a/laws" && remembered.folder(called: "b") == nil)
    remembered.forget("/e")
    #expect(remembered.inUse == "/b/c d")
  }
}
