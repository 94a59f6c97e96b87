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
      in: head, parts: [Part(kind: .chapter, number: Numeral(4), title: "创新", parent: nil, line: 190)],
      text: { String(decoding: text[$0], as: UTF8.self) })
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
        + #""locator":"a#四.十二","file":"corpus/a.txt","lines":[200,214],"page":null,"paragraph":null,"see_also":[],"score":7.25,"#
        + #""passages":[{"text":"…可放宽至 65 岁。","matches":[[6,10]]}],"via":null}],"related":[],"absence":null}"#
    )
  }

  @Test func anEmptyAnswerIsAValidDocument() {
    #expect(
      SearchReport(Self.answer([])).json.text
        == #"{"schema":1,"command":"search","query":"65岁","match":"exact","#
        + #""searched":{"documents":5,"clauses":106},"total":0,"hits":[],"related":[],"#
        + #""absence":{"terms":["65岁"],"elsewhere":[{"term":"人才","document":"a","where":"preamble","lines":[3,5],"page":null,"paragraph":null}],"#
        + #""present":[],"nearby":[],"apart":null}}"#)
  }

  @Test func textNamesChapterNumberPassageAndPlace() {
    #expect(
      SearchReport(Self.answer([Self.hit])).text(as: .text, on: Page()) == """
        1 clause of 106 in 5 documents

        province  苏政发〔2020〕101号  关于人才的意见  2020-12-18  amended
          四（十二）打造人才高地
            …可放宽至 65 岁。
            corpus/a.txt:200-214  a#四.十二

        """)
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
