import ClauseIndex
import ClauseSearch
import Fixtures
import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// `policy site`: what its script finds, and what its pages hold.
struct SiteTests {
  /// A folder with the corpus, its index and its site, written once.
  static let home: ScratchFolder? = {
    guard let folder = try? ScratchFolder() else { return nil }
    try? FileManager.default.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    _ = try? Transcript.run("policy site pages", in: folder.url, binary: TranscriptTests.binary)
    return folder
  }()

  var home: ScratchFolder { get throws { try #require(Self.home) } }
  var pages: URL { get throws { try home.url.appending(path: "pages") } }

  /// Runs the site's script without a browser; `body` has `policy` and `input`, and returns what is printed as JSON.
  private func script(_ body: String, input: Any) throws -> Value? {
    guard let node = Program(named: "node") else {
      print("there is no node: the script of a site is not held against the command")
      return nil
    }
    let folder = try home.url
    // Tests run side by side.
    let name = UUID().uuidString
    let harness = """
      const fs = require("fs"), vm = require("vm"), site = "pages/";
      globalThis.document = { addEventListener() {} };
      const run = name => vm.runInThisContext(fs.readFileSync(site + name, "utf8"));
      run("site.js");
      policy.fetch = async (kind, number) => run(`data/${kind}-${number}.js`);
      const input = JSON.parse(fs.readFileSync("\(name).input", "utf8"));
      (async () => { \(body) })().then(result => console.log(JSON.stringify(result)));
      """
    try harness.write(to: folder.appending(path: name + ".js"), atomically: true, encoding: .utf8)
    try JSONSerialization.data(withJSONObject: input).write(to: folder.appending(path: name + ".input"))
    let output = try Transcript.run(
      "\(node.path) \(name).js > \(name).output", in: folder, binary: TranscriptTests.binary)
    #expect(output.isEmpty)
    return try Value(parsing: String(contentsOf: folder.appending(path: name + ".output"), encoding: .utf8))
  }

  /// Its pages are no documents of the folder in which it stands.
  @Test func aSiteAmongTheDocumentsIsNone() throws {
    let folder = try ScratchFolder()
    try folder.write("关于园区的意见\n一、人才。给予奖励。\n", to: "意见.txt")
    let script = "policy site 网页 > told 2>&1; policy list -f csv | tail -n +2 | wc -l"
    #expect(try Transcript.run(script, in: folder.url, binary: TranscriptTests.binary) == "1\n")
  }

  // MARK: - The script

  @Test func oneIsNotSeveral() throws {
    let words = try script("return input.map(count => policy.counted(count, 'clause'));", input: [0, 1, 2])
    #expect(words == nil || words == .list([.text("0 clauses"), .text("1 clause"), .text("2 clauses")]))
  }

  /// To a browser all pages from a disk are one place, and all that is served at one port.
  @Test func eachSiteHasTicksOfItsOwn() throws {
    let pages = [
      ["file:///a/pages/index.html", "", ""], ["file:///a/pages/documents/x.html", "../", ""],
      ["file:///b/pages/index.html", "", ""], ["http://127.0.0.1:8421/search?q=x", "", "1"],
      ["http://127.0.0.1:8421/documents/x.html", "../", "1"], ["http://127.0.0.1:8421/", "", "2"],
    ]
    let keys = try script(
      """
      const keys = [];
      globalThis.localStorage = { getItem(key) { keys.push(key); return null; } };
      document.querySelector = () => null;
      document.querySelectorAll = () => [];
      for (const [href, root, corpus] of input) {
        globalThis.location = { href };
        document.body = { dataset: { corpus } };
        policy.root = root;
        policy.startMarks();
      }
      return keys;
      """, input: pages)
    guard let keys = keys?.list else { return }
    #expect(
      keys.count == 6 && keys[0] == keys[1] && keys[3] == keys[4] && Set(keys.compactMap(\.text)).count == 4)
  }

  /// What names no day is in no span of days, and the page says so where a day is asked for.
  @Test func thePageKnowsThatADayIsAskedFor() throws {
    let asked = try script(
      """
      const asked = [];
      for (const query of input) {
        policy.asksDay = false;
        await policy.search(query);
        asked.push(policy.asksDay);
      }
      return asked;
      """, input: ["日期:2020 人才", "人才", "层级:国家 人才", "人才 -date:2019..2021"])
    #expect(asked == nil || asked == .list([true, false, false, true].map { .flag($0) }))
  }

  @Test func fiveHundredQueriesFindWhatTheCommandFinds() throws {
    let index = try ClauseIndex(mapping: home.url.appending(path: "index/policy.index").path)
    var made = try MadeQueries(of: index, seed: 7)
    let habits = ["人*", "*人才*", "標題:人才", "层级:國家 人才", "/人才.*土地/", "人*才", "5G*", "日期:２０２０"]
    let queries = made.take(500) + habits
    let answer = try script(
      """
      const found = [];
      for (const query of input) {
        try {
          const hits = (await policy.search(query)).hits, words = await policy.wordsOf(hits.map(hit => hit.clause));
          found.push(hits.map((hit, place) => policy.corpus.rows[policy.corpus.documents[hit.clause]].id + "#" + words[place][1]));
        } catch (error) {
          if (error.from === undefined) throw error;
          found.push(null);
        }
      }
      return found;
      """, input: queries)
    guard let answer else { return }
    var hits = 0
    for (query, found) in zip(queries, answer.list) {
      let expected = try Self.locators(query, index)
      hits += expected?.count ?? 0
      let wanted: Value = expected.map { Value.list($0.map(Value.text)) } ?? .null
      #expect(found == wanted, "\(query)")
    }
    #expect(answer.list.count == queries.count && hits > 1000)
  }

  /// Nil where the query cannot be read.
  static func locators(_ query: String, _ index: ClauseIndex) throws -> [String]? {
    guard let parsed = try? Query(parsing: query) else { return nil }
    var options = SearchOptions()
    options.limit = nil
    options.matching = .exact
    return try ClauseSearcher(index).answer(parsed, typed: query, options: options).hits.map(
      \.citation.locator)
  }

  @Test func foldingIsTheCommands() throws {
    var random = SeededGenerator(seed: 11)
    let odd = Array(
      "1,000，000 2.5万 ㎡m²CO₂10⁴ＡＢ１２“引号”《书名》〔2020〕[x](y)　\n1. 2025年\u{200b}\u{ad}\u{feff}繁體國㍱Ⅷ…—–·•○〇⺁⼀ﬁﾊﾟÀ𠮷\t\u{0}"
        .unicodeScalars)
    let texts: [String] = (0..<400).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        let any = Unicode.Scalar(UInt32.random(in: 0..<0x3_0000, using: &random)) ?? "中"
        text.append(
          Int.random(in: 0..<8, using: &random) == 0 ? any : odd.randomElement(using: &random) ?? any)
      }
      return String(text)
    }
    let folded = try script(
      "await policy.open(); return input.map(text => policy.tokens(policy.fold(text)).map(token => token.text));",
      input: texts)
    guard let folded else { return }
    for (text, tokens) in zip(texts, folded.list) {
      let expected = Phrase.tokens(of: FoldedText(text)).map { Value.text($0.text) }
      #expect(tokens == .list(expected), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  /// `文号:` takes whatever names a document's number to the command.
  @Test func numbersAreReadAsTheCommandReadsThem() throws {
    let agencies = [
      "国发", "苏政发", "国务院令", "根据国发", "的通知国发", "财政部公告", "国 办 发", "中华人民共和国国务院令", "2日国发", "发",
      "同时废止国发", "市人民政府国发", "3日原财政部令", "锡环公告",
    ]
    let forms = [
      "〔2020〕7号", "[2020]7号", "（2020）07 号", "2020-7", "2020 7号", "2020年第7号", "第7号", "712", "第七百一十二号",
      "〔2020]第7号",
      "２０２０－７", "〔1920〕7号", "20207", "〔2020〕0号", "(2020年第7号)", "第712号令", "〔2020〕7号 苏政发〔2020〕8号", "", "2020—",
    ]
    let typed = agencies.flatMap { agency in forms.map { agency + $0 } } + forms
    let read = try script("await policy.open(); return input.map(policy.officialNumber);", input: typed)
    guard let read else { return }
    var count = 0
    for (words, number) in zip(typed, read.list) {
      let expected = DocumentNumber(reference: words)
      count += expected == nil ? 0 : 1
      #expect(number == (expected.map { .text($0.description) } ?? .null), "\(words)")
    }
    #expect(count > 60)
  }

  @Test func queriesThatOnlyTheCommandAnswersAreSaid() throws {
    let queries = ["~高新区", "责任:科技局", "条:十四", "引用:国发", "人才 /行 土地", "(人才", "\"人才"]
    let said = try script(
      "await policy.open(); return input.map(query => { try { policy.parse(query); return null; } catch (error) { return error.message; } });",
      input: queries)
    guard let said else { return }
    for (query, message) in zip(queries, said.list) { #expect(message.text?.isEmpty == false, "\(query)") }
  }

  /// What is saved of ticked clauses is found again by `policy verify`.
  @Test func savedClausesAreVerified() throws {
    let saved = try script(
      """
      const found = await policy.search("人才 | 65岁"), hits = found.hits.slice(0, 8);
      const words = await policy.wordsOf(hits.map(hit => hit.clause));
      return policy.markdown(hits.map((hit, place) => {
        const row = policy.corpus.rows[policy.corpus.documents[hit.clause]], word = words[place], locator = row.id + "#" + word[1];
        return { locator, source: policy.source(row, word[0] + word[3], word[2], locator), paragraphs: word[4].split("\\n") };
      }));
      """, input: [])
    guard let memo = saved?.text else { return }
    try memo.write(to: home.url.appending(path: "saved.md"), atomically: true, encoding: .utf8)
    let output = try Transcript.run(
      "policy verify saved.md --lang en", in: home.url, binary: TranscriptTests.binary)
    #expect(output.hasPrefix("saved.md: 8 quotations, 8 as in the corpus, 0 not"), "\(output)")
  }
}

extension Phrase.Token {
  fileprivate var text: String {
    switch self {
    case .character(let character): Unicode.Scalar(character).map { String($0) } ?? ""
    case .run(let characters): String(codePoints: characters[...])
    }
  }
}
