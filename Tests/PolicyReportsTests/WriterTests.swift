import PolicyText
import Testing

@testable import PolicyReports

/// One tree, three writers.
struct WriterTests {
  private static let head = DocumentHead(
    id: "a", file: "a.txt",
    masthead: Masthead(
      title: "关于人才的意见", number: DocumentNumber(agency: "苏政发", year: 2020, serial: 101), level: .province),
    chapters: 1, clauses: 1)

  private static func clause(_ number: Int, _ heading: String) -> ClauseCitation {
    let text = Array(heading.utf8)
    return ClauseCitation(
      Clause(
        style: .parenthesis, number: Numeral(number), part: nil, range: 0..<text.count,
        heading: 0..<text.count, body: 0..<text.count, lines: number...number + 1),
      in: head, path: [], heading: heading)
  }

  private static let one = clause(1, "支持人才")
  private static let two = clause(2, "引进人才")
  private static let tag = Tag(kind: .relation, name: "r-same", label: "一致")

  private static let matrix = Matrix(
    names: ["甲", "乙", "丙"],
    groups: [
      Matrix.Group(
        clause: one,
        rows: [
          Matrix.Row(
            words: [.quoted("支持人才")], source: Source(one),
            cells: [
              [
                Matrix.Answer(
                  tag: Tag(kind: .relation, name: "r-reduced", label: "删减", hue: .reduced),
                  words: [.quoted("引进", .own)], source: Source(two), remarks: ["未提及：支持"])
              ],
              [
                Matrix.Answer(
                  tag: Tag(kind: .relation, name: "r-missing", label: "未见对应", hue: .missing))
              ],
            ])
        ])
    ], cellLimit: 200)

  /// What each block says in each format; a search and a comparison are recorded whole.
  private static let cases: [(name: String, block: Block, text: String, markdown: String, html: String)] = [
    (
      "a paragraph", .paragraph([.said("1. a"), .said("b", .strong)]), "1. ab\n", "1\\. a**b**\n",
      "<p>1. a<strong>b</strong></p>\n"
    ),
    (
      "advice is for those who can type", .note([.said("a"), .said(", --all", .advice)]), "a, --all\n", "a\n",
      "<p class=\"note\">a</p>\n"
    ),
    (
      "a quotation has its source",
      .quotation(QuotedText(paragraphs: [.quoting("支持人才。", [2..<4], as: .match)], source: Source(one))),
      "支持人才。\na#一\n",
      "> 支持**人才**。\n>\n> — 《关于人才的意见》（苏政发〔2020〕101号） （一）支持人才，`a.txt:1-2` `a#一`\n",
      "<blockquote lang=\"zh-Hans\"><p>支持<mark>人才</mark>。</p>\n</blockquote>\n<footer><code>a#一</code></footer>\n"
    ),
    (
      "what is named above needs its place alone",
      .quotation(QuotedText(paragraphs: [[.quoted("甲")]], source: Source(one, isNamed: true))), "甲\n",
      "> 甲\n>\n> — `a.txt:1-2` `a#一`\n", "<blockquote lang=\"zh-Hans\"><p>甲</p>\n</blockquote>\n"
    ),
    (
      "a verdict", .verdict(Verdict(tag: tag, numbers: "1 → 2", remarks: ["b"], doubts: ["c", "d"])),
      "一致  b  review: c; d\n", "**一致** · numbers: 1 → 2 · b · review: c; d\n",
      "<p class=\"verdict r-same\"><span class=\"tag\">一致</span><span class=\"note\">1 → 2 · b · review: c; d</span></p>\n"
    ),
    (
      "a list", .list(List(items: [List.Item(runs: [.said("a")], remark: [.said("b")])])), "  a\n    b\n",
      "- a\n  - b\n", "<ul><li>a<div class=\"note\">b</div>\n</li>\n</ul>\n"
    ),
    (
      "a legend tells of what the format shows",
      .legend([.said("a", .own), .said("b", .dropped), .said("c", .moved)], rest: "d"),
      "[-b-] {~c~}, d\n", "**a**, ~~b~~, *c*; d\n",
      "<p class=\"note\"><b>a</b>, <del>b</del>, <span class=\"moved\">c</span>; d</p>\n"
    ),
    (
      "a matrix, and what is silent last", .matrix(matrix),
      "（一）  a#一\n  支持人才\n    − 删减  乙  引进  a#二\n      未提及：支持\n    ○ 未见对应  丙\n",
      "| 甲 | 乙 | 丙 |\n| ------------------------- | ----------------------------------------------- | -------------------- |\n"
        + "| **（一）** |  |  |\n| 支持人才 `a#一` | **引进** `a#二` − 删减 · 未提及：支持 | ○ 未见对应 |\n",
      "<table class=\"matrix\"><thead><tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th><th scope=\"col\">丙</th></tr>\n"
        + "</thead>\n<tbody><tr id=\"a/一\" class=\"clause-row\"><th scope=\"row\" colspan=\"3\" lang=\"zh-Hans\">"
        + "（一）<code class=\"note\">a#一</code></th></tr>\n<tr><th scope=\"row\" class=\"words\">"
        + "<span lang=\"zh-Hans\">支持人才</span></th><td class=\"words\" data-label=\"乙\"><div class=\"answer h-reduced\">"
        + "<span class=\"tag\">− 删减</span><code class=\"note\">a#二</code><div lang=\"zh-Hans\"><b>引进</b></div>\n"
        + "<div class=\"note\">未提及：支持</div>\n</div>\n</td><td class=\"words\" data-label=\"丙\">"
        + "<div class=\"answer h-missing\"><span class=\"tag\">○ 未见对应</span></div>\n</td></tr>\n</tbody>\n</table>\n"
    ),
    (
      "a heat map says in signs what it says in colours",
      .heatMap(
        HeatMap(
          label: "a", columns: ["乙", "丙"],
          rows: [
            HeatMap.Row(
              title: .quoted("（一）"), cells: [[(hue: .changed, count: 2), (hue: .same, count: 1)], []])
          ])),
      "a                 乙     丙\n（一）            ≠2 =1\n",
      "| a | 乙 | 丙 |\n| ---------------- | --------------- | ------------ |\n| （一） | ≠2 =1 |  |\n",
      "<table class=\"heat\"><thead><tr><th scope=\"col\">a</th><th scope=\"col\">乙</th><th scope=\"col\">丙</th></tr>\n</thead>\n"
        + "<tbody><tr><th scope=\"row\"><span lang=\"zh-Hans\">（一）</span></th>"
        + "<td class=\"count h-changed\" data-label=\"乙\">≠2 =1</td><td class=\"none\" data-label=\"丙\">–</td></tr>\n</tbody>\n</table>\n"
    ),
    (
      "what is folded is counted",
      .section(Section(subject: .words([.said("a (2)")]), isFolded: true, blocks: [.paragraph("b")])),
      "a (2)\nnot listed; --only lists it\n", "## a (2)\n",
      "<details id=\"h/a_(2)\"><summary><h2>a (2)</h2>\n</summary>\n<p>b</p>\n</details>\n"
    ),
    ("contents of nothing", .contents(levels: 2), "", "", ""),
    (
      "a clause of a document",
      .section(head, [.section(one, remark: [.said("b")], [.paragraph("c")])]),
      "province  苏政发〔2020〕101号  关于人才的意见\n  （一）支持人才  b  a#一\n    c\n",
      "## 苏政发〔2020〕101号 关于人才的意见\n\n### （一）支持人才 b\n\nc\n",
      "<section id=\"a/\" class=\"province\"><h2 lang=\"zh-Hans\">关于人才的意见</h2>\n"
        + "<p class=\"facts\"><span class=\"level\">province</span> <span lang=\"zh-Hans\">苏政发〔2020〕101号</span></p>\n"
        + "<article id=\"a/一\"><h3 lang=\"zh-Hans\">（一）支持人才<span class=\"note\"> b</span><code class=\"note\">a#一</code></h3>\n<p>c</p>\n</article>\n</section>\n"
    ),
  ]

  @Test(arguments: cases.indices)
  func everyFormatSaysIt(index: Int) {
    let (name, block, text, markdown, html) = Self.cases[index]
    let content = ReportContent(title: "t", blocks: [block])
    #expect(TextWriter.text(of: content, on: Page()) == text, "\(name)")
    #expect(
      MarkdownWriter.text(of: content, in: .english) == "# t\n" + (markdown.isEmpty ? "" : "\n" + markdown),
      "\(name)")
    let page = HTMLWriter.text(of: content, in: .english)
    #expect(page.hasSuffix("<h1>t</h1>\n\(html)</main>\n</body></html>\n"), "\(name): \(page.suffix(400))")
  }

  private static let sides = SideBySide(
    columns: ["甲", "乙"],
    groups: [
      SideBySide.Group(
        clauses: [one, two],
        rows: [
          SideBySide.Row(
            verdict: Verdict(tag: tag, numbers: "1 → 2"),
            cells: [.init(runs: [.quoted("支持"), .quoted("人才", .own)], source: Source(one)), nil])
        ])
    ], cellLimit: 3)

  @Test func sidesStandBelowEachOtherOrBesideEachOther() {
    let content = ReportContent(title: "t", blocks: [.sides(Self.sides)])
    #expect(
      TextWriter.text(of: content, on: Page()) == """
        （一）支持人才 ↔ （二）引进人才
          a#一
          a#二
          一致
            upper  支持人才
            number 1 → 2

        """)
    #expect(
      MarkdownWriter.text(of: content, in: .english).hasSuffix(
        """
        | **（一）支持人才** | **（二）引进人才** |  |  |
        | 支持**人**… `a#一` | – | 一致 | 1 → 2 |

        Texts longer than 3 characters are cut at “…”; `--layout list` quotes them whole.

        """))
    let page = HTMLWriter.text(of: content, in: .english)
    #expect(page.contains("<article id=\"a/一+a/二\" class=\"pair has-r-same\">"))
    #expect(page.contains("<blockquote lang=\"zh-Hans\">支持<b>人才</b></blockquote>"))
  }

  @Test func runningTextTakesThePlaceOfSidesWhereThereIsOne() {
    let row = SideBySide.Row(
      verdict: Verdict(tag: Self.tag), cells: [nil, nil],
      merged: [.quoted("甲"), .quoted("乙", .dropped), .quoted("丙", .valueAfter)])
    let content = ReportContent(
      title: "t", blocks: [.sides(SideBySide(columns: ["a", "b"], groups: [SideBySide.Group(rows: [row])]))])
    #expect(TextWriter.text(of: content, on: Page()) == "  一致\n    甲[-乙-]{+丙+}\n")
  }

  @Test func aTableSaysInFrontWhereItsRowsWereReadOff() {
    let table = Table(
      [.init(name: "short"), .init(name: "n", isNumber: true), .init(name: "proof")],
      groups: [
        Table.Group(
          document: Self.head,
          rows: [Table.Row(cells: [.quoted("甲"), .said("12"), .evidence("乙丙", Source(Self.one))])])
      ])
    let content = ReportContent(title: "t", blocks: [.table(table)])
    #expect(
      TextWriter.text(of: content, on: Page()) == """
        province  苏政发〔2020〕101号  关于人才的意见
        where  short   n
        a#一   甲     12

        """)
    #expect(MarkdownWriter.text(of: content, in: .english).hasSuffix("| 甲 | 12 | 乙丙 `a#一` |\n"))
    let page = HTMLWriter.text(of: content, in: .english)
    #expect(page.contains("<section id=\"a/\" class=\"province\"><h2"))
    #expect(page.contains("<td class=\"count\" data-label=\"n\">12</td>"))
  }

  /// Where the page is too narrow, the first cell stands above the others, which have their names.
  @Test func aNarrowTableIsRowByRow() {
    var table = TextTable(columns: ["id", "n", "标题"])
    table.append(["上海/条例", "7", "关于人才的意见"])
    #expect(
      table.text(on: Page(columns: 26)) == """
        上海/条例
        n 7  标题 关于人才的意见

        """)
  }

  @Test func linksLeadWhereSomethingIs() {
    let there = ReportContent(
      title: "t", blocks: [.paragraph([.locator(Self.one)]), .section(Self.one, [.paragraph("a")])])
    #expect(HTMLWriter.text(of: there, in: .english).contains("<a href=\"#a/一\"><code>a#一</code></a>"))
    let nowhere = ReportContent(title: "t", blocks: [.paragraph([.locator(Self.one)])])
    #expect(!HTMLWriter.text(of: nowhere, in: .english).contains("<a href=\"#a"))
  }
}
