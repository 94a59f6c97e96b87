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
  private static let home: ScratchFolder? = {
    guard let folder = try? ScratchFolder() else { return nil }
    try? FileManager.default.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    _ = try? Transcript.run("policy site pages", in: folder.url, binary: TranscriptTests.binary)
    return folder
  }()

  private var home: ScratchFolder { get throws { try #require(Self.home) } }
  private var pages: URL { get throws { try home.url.appending(path: "pages") } }

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

  @Test func fiveHundredQueriesFindWhatTheCommandFinds() throws {
    let index = try ClauseIndex(mapping: home.url.appending(path: "index/policy.index").path)
    var made = try MadeQueries(of: index, seed: 7)
    let queries = made.take(500)
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
    #expect(answer.list.count == 500 && hits > 1000)
  }

  /// Nil where the query cannot be read.
  private static func locators(_ query: String, _ index: ClauseIndex) throws -> [String]? {
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

  // MARK: - The pages

  @Test func everyLinkLeadsSomewhere() throws {
    let folder = try pages
    let names = try files(of: folder).filter { $0.hasSuffix(".html") }
    #expect(names.count > 8)
    var ids: [String: Set<String>] = [:]
    var links: [(page: String, address: String)] = []
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      ids[name] = Set(values(of: "id", in: text))
      links += (values(of: "href", in: text) + values(of: "src", in: text)).map { (name, $0) }
    }
    for (page, address) in links where !address.contains("?") {
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let steps = (page.split(separator: "/").dropLast() + parts[0].split(separator: "/")).map(String.init)
      let target =
        parts[0].isEmpty
        ? page
        : steps.reduce(into: [String]()) { path, step in
          if step == ".." { path.removeLast() } else { path.append(step) }
        }.joined(separator: "/")
      #expect(
        FileManager.default.fileExists(atPath: folder.appending(path: target).path), "\(page): \(address)")
      if parts.count == 2 { #expect(ids[target]?.contains(parts[1]) == true, "\(page): \(address)") }
    }
  }

  /// Every clause of the corpus has its place, and its words are in its page.
  @Test func everyDocumentIsWhole() throws {
    let index = try ClauseIndex(mapping: home.url.appending(path: "index/policy.index").path)
    for number in index.allDocuments {
      let document = try index.document(number)
      let page = try String(
        contentsOf: pages.appending(path: "documents/\(document.id).html"), encoding: .utf8)
      let text = page.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
      let anchors = Set(values(of: "id", in: page))
      for clause in document.clauses {
        let locator = document.citation(of: clause).locator
        #expect(anchors.contains(locator.replacingOccurrences(of: "#", with: "/")), "\(locator)")
        for paragraph in document.string(clause.body).split(separator: "\n") {
          #expect(text.contains(paragraph), "\(locator)")
        }
      }
    }
  }

  /// Programs read what a document is: schema.org/Legislation, as JSON-LD.
  @Test func pagesSayWhatTheyAreAbout() throws {
    let page = try String(
      contentsOf: pages.appending(path: "documents/jiangsu-2020-101.html"), encoding: .utf8)
    let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
    let data = try Value(parsing: try #require(parts.last).components(separatedBy: "</script>")[0])
    #expect(parts.count == 2 && data["@type"] == .text("Legislation"))
    #expect(data["legislationIdentifier"] == .text("苏政发〔2020〕101号"))
    #expect(data["legislationDate"] == .text("2020-12-18"))
    #expect(data["citation"]?.list.first?["legislationIdentifier"] == .text("国发〔2020〕7号"))
  }

  @Test func dataComeInSmallFiles() throws {
    let folder = try pages
    for name in try files(of: folder) where name.hasPrefix("data/") {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(bytes.count < 300_000, "\(name)")
      #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("policy(\""))
    }
    let listed = try String(contentsOf: folder.appending(path: "site-files.txt"), encoding: .utf8)
    #expect(Set(listed.split(separator: "\n").map(String.init)) == Set(try files(of: folder)))
  }

  /// Words and names that mean something to a browser mean nothing in a page.
  @Test func hostileDocumentsStayText() throws {
    let folder = try ScratchFolder()
    let evil = "</script><img src=x onerror=alert(1)>\u{2028}\"');//"
    try folder.write(
      "关于\(evil)的意见\n\n一、总体要求\n（一）\(evil)。\(evil)\n", to: "corpus/a<b>'&\"#1.txt")
    _ = try Transcript.run("policy site pages", in: folder.url, binary: TranscriptTests.binary)
    let site = folder.url.appending(path: "pages")
    let names = try files(of: site)
    #expect(names.contains { $0.hasPrefix("documents/a_3cb_3e") })
    for name in names where !name.hasPrefix("site.") {
      let text = try String(contentsOf: site.appending(path: name), encoding: .utf8)
      #expect(!text.unicodeScalars.contains("\u{2028}"), "\(name)")
      if name.hasSuffix(".html") {
        #expect(
          !text.contains("<img")
            && text.components(separatedBy: "</script>").count == (name.hasPrefix("documents/") ? 3 : 2),
          "\(name)")
      } else if name.hasSuffix(".js") {
        #expect(!text.replacingOccurrences(of: "\\\"", with: "").contains("\"')"), "\(name)")
      }
    }
  }

  @Test func onlyWhatASiteWroteIsReplaced() throws {
    let folder = try ScratchFolder()
    for name in ["a", "b"] {
      try folder.write("第一条 \(name)为了规范管理，制定本办法。\n第二条 本办法自公布之日起施行。\n", to: "corpus/\(name).txt")
    }
    func run() throws -> String {
      try Transcript.run("policy site pages --lang en", in: folder.url, binary: TranscriptTests.binary)
    }
    #expect(try run().hasPrefix("pages/index.html: "))
    let site = folder.url.appending(path: "pages")
    try folder.write("mine", to: "pages/documents/notes.html")
    try FileManager.default.removeItem(at: folder.url.appending(path: "corpus/b.txt"))
    #expect(try run().contains("pages/index.html: "))
    let names = try files(of: site)
    #expect(names.contains("documents/a.html") && !names.contains("documents/b.html"))
    #expect(names.contains("documents/notes.html"))
    try folder.write("mine", to: "other/notes.txt")
    let refused = try Transcript.run(
      "policy site other --lang en", in: folder.url, binary: TranscriptTests.binary)
    #expect(
      refused == "policy: other has files that are no site's: name a new folder, or an empty one\n[3]\n")
  }

  /// In a browser, from the disk: the address is the question.
  @Test func anAddressIsAQuestion() throws {
    guard
      let browser = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(Program.init(named:))
        .first
    else {
      print("there is no browser: pages of a site are not opened")
      return
    }
    let address =
      try pages.appending(path: "index.html").absoluteString
      + "?q=%E4%BA%BA%E6%89%8D%20%2F%E5%8F%A5%20%E7%AD%BE%E8%AF%81"
    let page = try Transcript.run(
      "\(browser.path) --headless --no-sandbox --disable-gpu --user-data-dir=\"$HOME/profile\" --virtual-time-budget=8000 --dump-dom '\(address)' 2>/dev/null",
      in: home.url, binary: TranscriptTests.binary)
    let index = try ClauseIndex(mapping: home.url.appending(path: "index/policy.index").path)
    let expected = try #require(try Self.locators("人才 /句 签证", index))
    #expect(!expected.isEmpty)
    for locator in expected { #expect(page.contains("<code>\(locator)</code>"), "\(locator)") }
  }

  // MARK: - Reading

  private func files(of folder: URL) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { !["data", "documents"].contains($0) }.sorted()
  }

  private func values(of name: String, in page: String) -> [String] {
    page.components(separatedBy: " \(name)=\"").dropFirst().map {
      $0.components(separatedBy: "\"")[0].replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&lt;", with: "<")
    }
  }
}

extension Phrase.Token {
  fileprivate var text: String {
    switch self {
    case .character(let character): Unicode.Scalar(character).map { String($0) } ?? ""
    case .run(let characters): String(String.UnicodeScalarView(characters.compactMap(Unicode.Scalar.init)))
    }
  }
}
