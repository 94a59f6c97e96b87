import PolicyReports
import PolicyText
import Testing

@testable import policy

struct ArgumentTests {
  private func request(_ words: String...) throws -> Request { try Request(TypedArguments(parsing: words)) }

  @Test func wordsOfAQueryAreJoined() throws {
    let request = try request("search", "人才", "土地")
    #expect(request == .search(SearchRequest(query: "人才 土地")))
  }

  @Test func optionsStandBeforeBehindAndBetween() throws {
    let expected = Request.search(
      SearchRequest(
        query: "人才 土地", filter: DocumentFilter(levels: [.city, .province], documents: ["嘉兴"]), limit: 3,
        locations: Locations(index: "x", documents: ["y"], updates: false),
        delivery: Delivery(format: .json, file: "o")))
    for words in [
      [
        "--index", "x", "search", "--level=city", "人才", "--level", "省", "土地", "-d", "嘉兴", "-n3", "-f=json",
        "-o", "o",
        "--corpus=y", "--no-update",
      ],
      [
        "search", "-l", "市", "-l=province", "--document=嘉兴", "--limit", "3", "--format", "json", "--output=o",
        "--no-update",
        "--index=x", "--corpus", "y", "--", "人才", "土地",
      ],
    ] {
      #expect(try Request(TypedArguments(parsing: words)) == expected)
    }
  }

  @Test(arguments: [
    (["search", "-综合保税区"], "-综合保税区"), (["search", "--", "-a"], "-a"),
    (["search", "-“甲 乙”", "丙"], "-“甲 乙” 丙"),
    (["search", "-(甲|乙)"], "-(甲|乙)"), (["search", "甲", "-5年"], "甲 -5年"), (["search", "甲 -乙"], "甲 -乙"),
    (["search", "-\"甲\""], "-\"甲\""),
  ])
  func aQueryMayBeginWithNot(words: [String], query: String) throws {
    #expect(try Request(TypedArguments(parsing: words)) == .search(SearchRequest(query: query)))
  }

  @Test(arguments: [
    (["serch", "x"], "unknown command serch; did you mean search?"),
    (["xyzzy"], "unknown command xyzzy; `policy --help` lists them"),
    ([], "which command? `policy --help` lists them"),
    (["search", "x", "--levl", "city"], "unknown option --levl; did you mean --level?"),
    (["search", "x", "--zzz"], "unknown option --zzz; `policy search --help` lists them"),
    (["search", "x", "-z"], "unknown option -z; `policy search --help` lists them"),
    (["search", "x", "--level", "citty"], "citty is no value of --level; did you mean city?"),
    (
      ["search", "x", "--level", "村"],
      "村 is no value of --level; write national, province, city, county"
    ),
    (["list", "--format=jsn"], "jsn is no value of --format; did you mean json?"),
    (["search", "x", "--level"], "--level needs a value: -l, --level LEVEL"),
    (["search", "x", "-o", "--all"], "--output needs a value: -o, --output FILE"),
    (["search", "x", "--all=1"], "--all takes no value"),
    (["search", "x", "-f", "json", "-f", "text"], "--format is given twice"),
    (
      ["outline", "x", "--level", "city"],
      "--level does not go with outline; `policy outline --help` lists what does"
    ),
    (["list", "--since", "2020.."], "2020.. is no value of --since; write 2020, 2020-07, 2020-07-13"),
    (["search", "x", "-n", "3", "--all"], "--limit contradicts --all"),
    (["search", "x", "-n", "many"], "--limit needs a whole number, not many"),
    (["search", "x", "-n", "0"], "--limit needs a whole number, not 0"),
    (
      ["search", "x", "-n", "99999999999999999999"], "--limit needs a whole number, not 99999999999999999999"
    ),
    (["compare", "a"], "compare needs two different documents"),
    (
      ["compare", "a#1", "b"],
      "compare sets documents side by side, or exactly two clauses: not clauses among documents"
    ),
    (
      ["compare", "a#1", "b#2", "--topic", "x"],
      "--topic goes with documents; two clauses are compared whole"
    ),
    (["search"], "search needs QUERY: policy search 一区一战略产业"),
    (["search", "　 "], "search needs QUERY: policy search 一区一战略产业"),
    (["show", "a#1", "b#2"], "b#2 is one word too many; usage: policy show LOCATOR [OPTION]…"),
    (["help", "formts"], "unknown command formts; did you mean formats?"),
    (["completions", "zhs"], "no completions for zhs; did you mean zsh?"),
    (["list", "--lang", "fr"], "fr is no value of --lang; write zh, en"),
    (["help", "lst"], "unknown command lst; did you mean list?"),
  ])
  func mistakesAreNamed(words: [String], sentence: String) {
    let error = #expect(throws: UsageError.self) { try Request(TypedArguments(parsing: words)) }
    #expect(error?.message.english == sentence)
  }

  @Test func aDraftIsHeldAgainstWhatFollows() throws {
    guard case .check(let named) = try request("check", "-", "a", "-d", "b") else {
      Issue.record("not read as a check")
      return
    }
    #expect(named.subject == .draft(upper: ["a", "b"]))
  }

  @Test func helpGoesBeforeWhatIsMissing() throws {
    #expect(try request("search", "--help") == .help(.command(.search)))
    #expect(try request("-h") == .help(.overview))
    #expect(try request("help", "show") == .help(.command(.show)))
    #expect(try request("help", "query") == .help(.query))
    #expect(try request("help", "formats") == .help(.formats))
    #expect(try request("--version") == .version)
  }

  /// Any words are a request or a mistake with a sentence for it.
  @Test(arguments: 0..<500)
  func noWordsTrap(seed: UInt64) {
    let pieces = [
      "search", "show", "list", "-", "--", "=", "n", "level", "人才", "", " ", "-n", "--all", "\u{301}", "😀",
      "9", "help",
    ]
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = (0..<next(7)).map { _ in (0..<next(4)).map { _ in pieces[next(pieces.count)] }.joined() }
    do throws(UsageError) {
      _ = try Request(TypedArguments(parsing: words))
    } catch {
      #expect(!error.message.english.isEmpty && !error.message.chinese.isEmpty)
    }
  }

  @Test func noTwoOptionsShareALetter() {
    let letters = OptionName.allCases.compactMap(\.declaration.short)
    #expect(Set(letters).count == letters.count)
  }
}
