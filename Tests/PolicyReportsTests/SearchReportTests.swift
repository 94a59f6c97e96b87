import ClauseSearch
import PolicyReports
import PolicyText
import Testing

struct SearchReportTests {
  private static let head = DocumentHead(
    id: "a", file: "corpus/a.txt",
    masthead: Masthead(
      title: "关于人才的意见", number: DocumentNumber(agency: "苏政发", year: 2020, serial: 101), issuer: "江苏省人民政府",
      level: .province, region: "江苏省", issued: PolicyDate(year: 2020, month: 12, day: 18), validity: .amended),
    chapters: 1, clauses: 1)

  private static var citation: ClauseCitation {
    let text = Array("（十二）打造人才高地。可放宽至 65 岁。".utf8)
    let heading = 12..<30
    return ClauseCitation(
      Clause(
        style: .parenthesis, number: Numeral(12), part: Ordinal(0), range: 0..<text.count, heading: heading,
        body: 33..<text.count, lines: 200...214),
      in: head, path: [Part(kind: .chapter, number: Numeral(4), title: "创新", parent: nil, line: 190)],
      heading: String(decoding: text[heading], as: UTF8.self))
  }

  private static func answer(_ hits: [Hit], match: Answer.Match = .exact) -> Answer {
    var answer = Answer(
      query: "65岁", match: match, searchedDocuments: 5, searchedClauses: 106, total: hits.count, hits: hits)
    if hits.isEmpty {
      answer.absence.terms = ["65岁"]
      answer.absence.elsewhere = [
        OutsideHit(term: "人才", document: head, kind: .preamble, place: Place(lines: 3...5))
      ]
    }
    return answer
  }

  private static let hit = Hit(
    citation: citation, score: 7.25, passages: [Passage(text: "…可放宽至 65 岁。", matches: [6..<10])])

  @Test func jsonIsSchemaOne() {
    #expect(
      SearchReport(Self.answer([Self.hit])).json.text
        == #"{"schema":1,"command":"search","query":"65岁","match":"exact","#
        + #""searched":{"documents":5,"clauses":106},"total":1,"#
        + #""hits":[{"document":"a","title":"关于人才的意见","number":"苏政发〔2020〕101号","issuer":"江苏省人民政府","#
        + #""level":"province","region":"江苏省","date":"2020-12-18","validity":"amended","#
        + #""chapter":{"number":"四","title":"创新","inferred":false},"#
        + #""clause":{"number":"十二","ordinal":12,"heading":"打造人才高地"},"#
        + #""locator":"a#四.十二","file":"corpus/a.txt","lines":[200,214],"page":null,"paragraph":null,"see_also":[],"nearly_same":[],"score":7.25,"#
        + #""passages":[{"text":"…可放宽至 65 岁。","matches":[[6,10]]}],"via":null,"rank":1}],"documents":[],"citing":[],"outside":null,"related":[],"absence":null}"#
    )
  }

  @Test func anEmptyAnswerIsAValidDocument() {
    #expect(
      SearchReport(Self.answer([])).json.text
        == #"{"schema":1,"command":"search","query":"65岁","match":"exact","#
        + #""searched":{"documents":5,"clauses":106},"total":0,"hits":[],"documents":[],"citing":[],"outside":null,"related":[],"#
        + #""absence":{"terms":["65岁"],"elsewhere":[{"term":"人才","document":"a","where":"preamble","lines":[3,5],"locator":null,"page":null,"paragraph":null}],"#
        + #""present":[],"nearby":[],"suggestions":[],"known":[],"best":false,"apart":null,"stopped":[]}}"#)
  }

  @Test func textNamesChapterNumberPassageAndPlace() {
    #expect(
      SearchReport(Self.answer([Self.hit])).text(as: .text, on: Page()) == """
        1 clause of 106 in 5 documents

        province·江苏  苏政发〔2020〕101号  关于人才的意见  2020-12-18  amended
          1  四（十二）打造人才高地  a#四.十二
            …可放宽至 65 岁。

        """)
  }

  private static func hit(_ id: String, _ level: Level, _ score: Double, _ words: String = "甲") -> Hit {
    let text = Array("（一）打造高地。".utf8)
    let clause = Clause(
      style: .parenthesis, number: Numeral(1), part: nil, range: 0..<text.count, heading: 9..<21,
      body: 24..<text.count, lines: 1...1)
    let head = DocumentHead(
      id: id, file: id + ".txt", masthead: Masthead(title: id, level: level), chapters: 0, clauses: 1)
    return Hit(
      citation: ClauseCitation(
        clause, in: head, path: [], heading: clause.heading.map { String(decoding: text[$0], as: UTF8.self) }),
      score: score, passages: [Passage(text: words, matches: [0..<1])])
  }

  private static let ofThreeLevels = [
    hit("a", .city, 9), hit("b", .province, 8), hit("c", .national, 5), hit("d", .national, 4),
  ]

  /// From the upper level down, but what is half as good as the best stands behind; numbers run through.
  @Test func hitsAreReadFromTheUpperLevelDown() throws {
    let report = SearchReport(Self.answer(Self.ofThreeLevels))
    #expect(report.numbered == ["c#一", "b#一", "a#一", "d#一"])
    #expect(
      SearchReport(Self.answer(Self.ofThreeLevels), ordered: true).numbered == ["a#一", "b#一", "c#一", "d#一"])
    #expect(
      SearchReport(Self.answer(Self.ofThreeLevels, match: .best)).numbered == ["a#一", "b#一", "c#一", "d#一"])
    // The keys have the answer's own order.
    let ranks = report.json.text.matches(of: /"rank":(\d)/).map { String($0.output.1) }
    #expect(ranks == ["3", "2", "1", "4"])
    for line in ["1  （一）打造高地  c#一", "4  （一）打造高地  d#一"] {
      #expect(report.text(as: .text, on: Page()).contains("  \(line)\n"))
    }
  }

  /// What a clause's heading says above is not said again, unless there is no heading above.
  @Test(arguments: [
    ("打造高地。甲乙。", "1  （一）打造高地  a#一\n    甲乙。\n", "> **打**造高地。甲乙。\n"),
    ("打造高地。", "1  （一）打造高地  a#一\n", "> **打**造高地。\n"),
    ("打造高地甲乙。", "1  （一）打造高地  a#一\n    打造高地甲乙。\n", "> **打**造高地甲乙。\n"),
  ])
  func aHeadingIsSaidOnce(passage: String, text: String, markdown: String) {
    let report = SearchReport(Self.answer([Self.hit("a", .city, 1, passage)]))
    #expect(report.text(as: .text, on: Page()).hasSuffix(text))
    #expect(report.text(as: .markdown, on: Page()).contains(markdown))
  }

  @Test func pathsStandWhereTheyAreAskedFor() {
    let report = SearchReport(Self.answer([Self.hit]))
    for format in [ReportFormat.text, .html] {
      #expect(report.text(as: format, on: Page(showsPaths: true)).contains("corpus/a.txt:200-214"))
      #expect(!report.text(as: format, on: Page()).contains("corpus/a.txt:200-214"))
    }
  }

  @Test func aReportSaysWhatItWasMadeOf() {
    let provenance = Provenance(folder: "甲", command: "policy search 65岁", program: "p 1", day: "2020-01-02")
    let page = Page(language: .chinese, provenance: provenance)
    let report = SearchReport(Self.answer([Self.hit]))
    for format in [ReportFormat.markdown, .html] {
      #expect(report.text(as: format, on: page).contains("文件库：甲 · policy search 65岁 · p 1 · 2020-01-02"))
    }
    for format in [ReportFormat.text, .json, .csv] {
      #expect(!report.text(as: format, on: page).contains("2020-01-02"))
    }
  }

  @Test func matchesStandOutOnATerminal() {
    let text = SearchReport(Self.answer([Self.hit])).text(as: .text, on: Page(columns: 80, isColoured: true))
    #expect(text.contains("…可放宽至 \u{1b}[1;31m65 岁\u{1b}[0m。"))
  }

  @Test func nothingFoundSaysWhatWasSearched() {
    #expect(
      SearchReport(Self.answer([])).text(as: .text, on: Page()) == """
        nothing found: 5 documents, 106 clauses searched
          in no clause: 65岁
          outside the clauses: 人才, in the preamble of a  corpus/a.txt:3-5

        """)
  }
}
