import ClauseIndex
import ClauseSearch
import Fixtures
import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// What the pages of a site hold.
extension SiteTests {
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
    #expect(data["legislationPassedBy"]?.list.first?["name"] == .text("江苏省人民政府"))
    #expect(data["legislationType"] == .text("normative-document") && data["inLanguage"] == .text("zh-Hans"))
    #expect(data["encoding"]?["contentUrl"] == .text("jiangsu-2020-101.xml"))
    let file = try String(
      contentsOf: pages.appending(path: "documents/jiangsu-2020-101.xml"), encoding: .utf8)
    #expect(file.contains("<akomaNtoso") && file.contains("eId=\"chp_5__cl_14\""))
  }

  /// Where no script runs the box has no answer, which is said; what stands in the pages is read all the same.
  @Test func withoutAScriptTheBoxSaysSo() throws {
    for name in ["index.html", "documents/jiaxing-2022.html", "numbers.html"] {
      let page = try String(contentsOf: pages.appending(path: name), encoding: .utf8)
      #expect(page.contains("<noscript><p class=\"note\">"), "\(name)")
    }
  }

  /// What could not be read is named on the first page, where whoever reads pages can see it.
  @Test func filesThatAreLeftOutAreNamed() throws {
    let folder = try ScratchFolder()
    try folder.write("关于道路的意见\n\n一、总则\n（一）道路条款。给予奖励。\n", to: "corpus/road.txt")
    try folder.write("", to: "corpus/empty.txt")
    let told = try Transcript.run(
      "policy site pages --lang en 2>&1", in: folder.url, binary: TranscriptTests.binary)
    let start = try String(contentsOf: folder.url.appending(path: "pages/index.html"), encoding: .utf8)
    #expect(
      told.contains("corpus/empty.txt: ") && start.contains("<li>corpus/empty.txt: "), "\(told)\n\(start)")
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
      if name.hasPrefix("documents/"), name.hasSuffix(".html") {
        let data = text.components(separatedBy: "<script type=\"application/ld+json\">")[1]
        let told = try Value(parsing: data.components(separatedBy: "</script>")[0])
        #expect(told["name"]?.text?.contains("</script><img src=x onerror=alert(1)>") == true, "\(told)")
      }
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
