import ClauseSearch
import PolicyReports
import PolicyText
import Testing

@testable import policy

struct ArgumentTests {
  private func command(_ words: [String]) throws -> any Command {
    try CommandList.command(TypedArguments(parsing: words, among: .all))
  }

  private func search(_ words: [String]) throws -> SearchCommand {
    try #require(try command(words) as? SearchCommand)
  }

  private func topic(_ words: String...) throws -> HelpTopic? { (try command(words) as? HelpCommand)?.topic }

  @Test func wordsOfAQueryAreJoined() throws {
    let search = try search(["search", "人才", "土地"])
    #expect(try search.typed == "人才 土地" && search.query == Query(parsing: "人才 土地"))
    #expect(search.options.limit == 10 && search.filter == DocumentFilter())
    #expect(search.locations == Locations() && search.output == ReportOutput())
  }

  @Test(arguments: [
    [
      "--index", "x", "search", "--level=city", "人才", "--level", "省", "土地", "-d", "嘉兴", "-n3", "-f=json",
      "-o", "o", "--corpus=y", "--no-update",
    ],
    [
      "search", "-l", "市", "-l=province", "--document=嘉兴", "--limit", "3", "--format", "json", "--output=o",
      "--no-update", "--index=x", "--corpus", "y", "--", "人才", "土地",
    ],
  ])
  func optionsStandBeforeBehindAndBetween(words: [String]) throws {
    let search = try search(words)
    #expect(search.typed == "人才 土地" && search.options.limit == 3)
    #expect(
      search.filter == DocumentFilter(levels: [.city, .province], documents: [DocumentReference("嘉兴")]))
    #expect(search.locations == Locations(index: "x", documents: ["y"], updates: false))
    #expect(search.output == ReportOutput(format: .json, file: "o", folder: "y"))
  }

  @Test func wordsThatAreNoCommandAreLookedFor() throws {
    #expect(try search(["人才", "土地", "-n", "3"]).typed == "人才 土地")
    #expect(try search(["--corpus", "x", "国发〔2020〕7号"]).typed == "国发〔2020〕7号")
  }

  @Test(arguments: [
    (["search", "-综合保税区"], "-综合保税区"), (["search", "--", "-a"], "-a"),
    (["search", "-“甲 乙”", "丙"], "-“甲 乙” 丙"),
    (["search", "-(甲|乙)"], "-(甲|乙)"), (["search", "甲", "-5年"], "甲 -5年"), (["search", "甲 -乙"], "甲 -乙"),
    (["search", "-\"甲\""], "-\"甲\""),
  ])
  func aQueryMayBeginWithNot(words: [String], query: String) throws {
    #expect(try search(words).typed == query)
  }

  /// Whatever is understood can be carried out: a query, a name or a locator that cannot be read is refused at once.
  @Test(arguments: [
    (["search", "\"甲"], "the quotation mark is never closed"),
    (["search", "甲", "|"], "“|” needs a term on its other side"),
    (["compare", "a", "b", "-t", "(甲"], "the bracket is never closed"),
    (["show", "a#"], "a# names no clause: write document#chapter.clause, such as jiaxing-2022#二.二"),
    (["trace", "a#乙"], "in a#乙, “乙” is no number: write 十四 or 14"),
    (["compare", "a#1", "b#乙"], "in b#乙, “乙” is no number: write 十四 or 14"),
    (["export", "search '甲"], "in “search '甲” a quotation mark is never closed"),
    (["export", "search 甲 \"乙"], "in “search 甲 \"乙” a quotation mark is never closed"),
    (["export", "show a#"], "a# names no clause: write document#chapter.clause, such as jiaxing-2022#二.二"),
  ])
  func whatCannotBeReadIsRefused(words: [String], sentence: String) {
    let error = #expect(throws: UsageError.self) { try command(words) }
    #expect(error?.lines.first?.english == sentence)
  }

  @Test(arguments: [
    (["serch", "x"], "unknown command serch; did you mean search?"),
    (["xyzzy"], "unknown command xyzzy; `policy --help` lists them"),
    (["search", "x", "--levl", "city"], "unknown option --levl; did you mean --level?"),
    (["search", "x", "--zzz"], "unknown option --zzz; `policy search --help` lists them"),
    (["search", "x", "-z"], "unknown option -z; `policy search --help` lists them"),
    (["search", "x", "--level", "citty"], "citty is no value of --level; did you mean city?"),
    (
      ["search", "x", "--level", "村"],
      "村 is no value of --level; write national, province, city, county, township"
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
    (["search", "x", "-n", "many"], "--limit needs a whole number from 1 on, not many"),
    (
      ["search", "-n", "人才"], "--limit needs a whole number, and 人才 is none: policy search 人才 -n 10"
    ),
    (["search", "x", "-n", "0"], "--limit needs a whole number from 1 on, not 0"),
    (
      ["search", "x", "-n", "99999999999999999999"],
      "--limit needs a whole number from 1 on, not 99999999999999999999"
    ),
    (["compare", "a", "--pairs"], "compare needs two different documents"),
    (
      ["compare", "a#1", "b"],
      "compare sets documents side by side, or exactly two clauses: not clauses among documents"
    ),
    (
      ["compare", "a#1", "b#2", "--topic", "x"],
      "--topic goes with documents; two clauses are compared whole"
    ),
    (
      ["compare", "a#1", "b#2", "--summary"],
      "--summary goes with documents; two clauses are compared whole"
    ),
    (
      ["compare", "a#1", "b#2", "-l", "city"],
      "--level goes with documents; two clauses are compared whole"
    ),
    (["search"], "search needs QUERY: policy search 一区一战略产业"),
    (["search", "　 "], "search needs QUERY: policy search 一区一战略产业"),
    (["outline", "a", "b"], "b is one word too many; usage: policy outline REF [OPTION]…"),
    (["help", "formts"], "unknown command formts; did you mean formats?"),
    (["completions", "zhs"], "no completions for zhs; did you mean zsh?"),
    (["list", "--lang", "fr"], "fr is no value of --lang; write zh, en"),
    (["help", "lst"], "unknown command lst; did you mean list?"),
  ])
  func mistakesAreNamed(words: [String], sentence: String) {
    let error = #expect(throws: UsageError.self) { try command(words) }
    #expect(error?.message.english == sentence)
  }

  @Test func aDraftIsHeldAgainstWhatFollows() throws {
    let check = try #require(try command(["check", "-", "a", "-d", "b"]) as? CheckCommand)
    #expect(check.subject == .draft(.standardInput, upper: [DocumentReference("a"), DocumentReference("b")]))
  }

  @Test func helpGoesBeforeWhatIsMissing() throws {
    #expect(try topic("search", "--help") == .command(SearchCommand.declaration))
    #expect(try topic("-h") == .overview)
    #expect(try topic("help", "show") == .command(ShowCommand.declaration))
    #expect(try topic("help", "query") == .query)
    #expect(try topic("help", "formats") == .formats)
    #expect(try topic("--version") == .version)
  }

  /// Any words are a command or a mistake with a sentence for it.
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
      _ = try CommandList.command(TypedArguments(parsing: words, among: .all))
    } catch {
      #expect(!error.message.english.isEmpty && !error.message.chinese.isEmpty)
    }
  }

  @Test func noTwoOptionsShareALetter() {
    let letters = CommandList.all.options.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }

  /// What commands share has one letter and one kind of value, whatever words it has with one of them.
  @Test func anOptionIsTypedAlikeWithEveryCommand() {
    for option in CommandList.all.options {
      for command in CommandList.all.commands {
        guard let own = command.options.first(where: { $0 == option }) else { continue }
        #expect(own.usage(in: .english) == option.usage(in: .english) && own.repeats == option.repeats)
      }
    }
  }
}
