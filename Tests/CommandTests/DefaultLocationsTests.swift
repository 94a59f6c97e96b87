import Testing

@testable import policy

struct DefaultLocationsTests {
  private func typed(
    _ words: [String], in folder: String = "/a/b/c", corpus: String? = nil, there: Set<String> = []
  ) throws -> (typed: TypedArguments, folder: String?) {
    var typed = try TypedArguments(parsing: words, among: .all)
    let defaults = DefaultLocations(folder: folder, corpus: corpus, exists: there.contains)
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
    #expect(DefaultLocations.index(besideCorpus: corpus) == index)
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
}
