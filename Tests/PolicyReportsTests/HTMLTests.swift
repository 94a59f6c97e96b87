import ClauseSearch
import PolicyText
import Testing

@testable import PolicyReports

struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & \"b\" 'c'", "a &amp; &quot;b&quot; &#39;c&#39;"),
    ("\u{1b}[31m", "␛[31m"), ("\u{202e}", "\u{fffd}"), ("甲\n乙", "甲\n乙"),
  ])
  func textIsEscaped(text: String, source: String) {
    #expect(HTML.escaped(text) == source)
    var html = HTML()
    html.element("p", ["title": text], text: text)
    #expect(html.source == "<p title=\"\(source)\">\(source)</p>\n")
  }

  @Test func matchesAreMarked() {
    var html = HTML()
    html.inline(
      .quoting("一<二>三，四", [1..<4, 2..<3, 9..<12], as: .match, rest: .own), isWithinQuotation: true)
    #expect(html.source == "<b>一</b><mark>&lt;二&gt;</mark><b>三，四</b>")
  }

  /// Nothing is loaded from elsewhere, and nothing runs.
  @Test(arguments: [Language.english, .chinese])
  func aPageStandsAlone(language: Language) throws {
    let clause = Clause(
      style: .parenthesis, number: Numeral(1), part: nil, range: 0..<0, heading: nil, body: 0..<0,
      lines: 1...2)
    let head = DocumentHead(
      id: "a\"><img src=x>", file: "a.txt", masthead: Masthead(title: "<b>题", level: .city), chapters: 0,
      clauses: 1)
    let citation = ClauseCitation(clause, in: head, path: [], heading: clause.heading.map { _ in "" })
    let hit = Hit(
      citation: citation, score: 1, passages: [Passage(text: "</style><a href=http://x>", matches: [0..<3])])
    let answer = Answer(
      query: "</title><script>", match: .exact, searchedDocuments: 1, searchedClauses: 1, total: 1,
      hits: [hit])
    let report = SearchReport(answer)
    let source = report.text(as: .html, on: Page(language: language))
    for part in ["<script", "<img", "href=\"http", "@import", "url(", "<link"] {
      #expect(!source.contains(part), "\(part)")
    }
    #expect(source.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">"))
    #expect(source.contains("<h2 lang=\"zh-Hans\">&lt;b&gt;题</h2>"))
  }
}
