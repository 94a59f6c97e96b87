import ClauseComparison
import PolicyText
import Testing

struct CitationTests {
  private static let national = "《国务院关于促进园区发展的意见》（国发〔2020〕1号）"
  private static let provincial = "《江苏省人民政府关于促进园区发展的意见》（苏政发〔2020〕2号）"
  private static let absent = "《浙江省人民政府关于促进园区发展的意见》（浙政发〔2021〕16号）"

  private func chains(_ papers: [(issuer: String, number: String, day: String, cited: String)]) throws
    -> [String]
  {
    let shelf = try Shelf(
      papers.map { ($0.number, Shelf.paper($0.issuer, $0.number, on: $0.day, citing: $0.cited, ["支持企业。"])) })
    let directory = DocumentDirectory(shelf.documents.map(\.head))
    return CitationChains(shelf.documents.map { CitationRegister(of: $0, in: directory) }).rows.map { row in
      row.map { "\($0.year ?? 0)\($0.number.map { $0.agency } ?? "")\($0.id == nil ? "?" : "")" }
        .joined(separator: "<")
    }
  }

  private static let state = (issuer: "国务院", number: "国发〔2020〕1号", day: "2020年1月2日", cited: "有关要求")
  private static let province = (
    issuer: "江苏省人民政府", number: "苏政发〔2020〕2号", day: "2020年5月6日", cited: national
  )

  @Test func whatIsCitedOnTheWayIsLeftOut() throws {
    let city = (
      issuer: "南京市人民政府", number: "宁政发〔2021〕3号", day: "2021年7月8日",
      cited: Self.national + Self.provincial
    )
    #expect(try chains([city, Self.province, Self.state]) == ["2020国发<2020苏政发<2021宁政发"])
  }

  @Test func whatTheCorpusHasNotHasTheYearOfItsNumber() throws {
    let city = (
      issuer: "嘉兴市人民政府", number: "嘉政发〔2022〕4号", day: "2022年7月28日", cited: Self.national + Self.absent
    )
    #expect(try chains([Self.state, city]) == ["2020国发<2022嘉政发", "2021浙政发?<2022嘉政发"])
  }

  /// The years in a title name one plan of several; a note of its standing does not.
  @Test(
    arguments: [
      ("江苏省水利规划（2011—2020年）", nil), ("江苏省水利规划（2021—2035年）", "plan"), ("江苏省水利规划（2021-2035年）", "plan"),
      ("江苏省水利规划", "plan"), ("江苏省水利规划（2021—2035年）（试行）", "plan"),
    ] as [(String, String?)])
  func theYearsOfATitleAreItsName(cited: String, found: String?) throws {
    let plan = try Document(
      reading: Array("江苏省水利规划（2021—2035年）\n江苏省人民政府\n2021年3月1日\n一、支持企业。".utf8), id: "plan", file: "plan.txt")
    let note = try Document(
      reading: Array("某市意见\n一、落实《\(cited)》。".utf8), id: "note", file: "note.txt")
    let directory = DocumentDirectory([plan.head, note.head])
    #expect(CitationRegister(of: note, in: directory).entries.map { $0.target?.id } == [found])
  }

  /// The version that the citing document can have known; an ordinal is never dropped, a trial's text is not what came
  /// after it.
  @Test(
    arguments: [
      ("2012年5月6日", "某省评审办法", "办法2010"), ("2016年5月6日", "某省评审办法", "办法2016"), ("2020年5月6日", "某省评审办法", "办法2016"),
      ("2009年5月6日", "某省评审办法", "办法2010"), ("", "某省评审办法", "办法2016"),
      ("2020年5月6日", "某省评审办法（试行）", "办法2016"), ("2009年5月6日", "某省评审办法（试行）", nil),
      ("2020年5月6日", "某省评审解释", "解释"), ("2020年5月6日", "某省评审解释（二）", "解释二"),
      ("2020年5月6日", "某省评审解释(二)", "解释二"), ("2020年5月6日", "某省评审解释（三）", nil),
      ("2020年5月6日", "某省收费规定（试行）", "规定试行"), ("2020年5月6日", "某省收费规定", "规定"),
    ] as [(String, String, String?)])
  func aTitleIsTheVersionThatWasKnown(day: String, cited: String, found: String?) throws {
    let papers = [
      ("解释二", "某省评审解释（二）", "2019年1月2日"), ("解释", "某省评审解释", "2018年1月2日"), ("办法2010", "某省评审办法", "2010年3月1日"),
      ("办法2016", "某省评审办法", "2016年5月6日"), ("规定", "某省收费规定", "2015年1月2日"), ("规定试行", "某省收费规定（试行）", "2012年1月2日"),
    ]
    let heads = try papers.map { id, title, day in
      try Document(
        reading: Array("\(title)\n（\(day)某省人民政府公布）\n第一条　为了评审，制定本文件。\n第二条　自公布之日起施行。".utf8), id: id,
        file: "\(id).txt"
      ).head
    }
    #expect(heads.allSatisfy { $0.masthead.issued != nil })
    let note = try Document(
      reading: Array("某市意见\n某市人民政府\n\(day)\n一、落实《\(cited)》。".utf8), id: "note", file: "note.txt")
    let directory = DocumentDirectory(heads + [note.head])
    #expect(CitationRegister(of: note, in: directory).entries.map { $0.target?.id } == [found])
  }

  /// Two that cite each other, and a chain that would go round, end.
  @Test func aCircleEnds() throws {
    let first = (issuer: "国务院", number: "国发〔2020〕1号", day: "2020年1月2日", cited: Self.provincial)
    #expect(try chains([first, Self.province]).isEmpty)
    #expect(try chains([]).isEmpty)
  }

  @Test func theVerbBeforeANumberIsNoPartOfIt() {
    #expect(Citations.all(in: "按照国发〔2020〕1号执行").map(\.range) == [6..<26])
    #expect(Citations.all(in: "国发〔2020〕1号").map(\.range) == [0..<20])
  }

  private func paper(
    _ id: String, _ day: String, title: String = "某市公园办法", number: String = "", _ last: String = ""
  ) throws -> Document {
    let text = "\(title)\n\(number)\n第一条　保护公园。\n第二条　本办法自印发之日起施行。\(last)\n某市人民政府\n\(day)"
    return try Document(reading: Array(text.utf8), id: id, file: id)
  }

  /// A new text names the one whose place it takes: by a number of its own, or by saying that it is no more.
  @Test(
    arguments: [
      ("《某市公园办法》（某政发〔2016〕5号）同时废止。", ["old"]), ("《某市公园办法》同时废止。", ["old"]),
      ("《某市公园办法》（某政发〔2021〕9号）自印发之日起施行。", []), ("《某市公园办法》自印发之日起施行。", []),
    ] as [(String, [String])])
  func aNamesakeIsAnotherText(closing: String, targets: [String]) throws {
    let old = try paper("old", "2016年3月1日", number: "某政发〔2016〕5号")
    for number in ["某政发〔2021〕9号", ""] {
      let new = try paper("new", "2021年3月1日", number: number, closing)
      let directory = DocumentDirectory([old.head, new.head])
      let found = CitationRegister(of: new, in: directory).entries.map { $0.target?.id ?? "none" }
      #expect(number.isEmpty && closing.contains("2021〕9号") || found == targets)
    }
  }

  /// A text of 2016 that ends its namesake ends an older one, whatever the corpus has of later ones.
  @Test(arguments: [("2016年3月1日", nil), ("2022年3月1日", "other")] as [(String, String?)])
  func whatIsRepealedIsOlder(day: String, found: String?) throws {
    for cited in ["《某市公园办法》", "《某市公园办法》（某政发〔2012〕3号）", "《某市广场办法》"] {
      let title = cited.contains("广场") ? "某市广场办法" : "某市公园办法"
      let citing = try paper("citing", day, "\(cited)同时废止。")
      let other = try paper("other", "2021年3月1日", title: title)
      let entries = CitationRegister(of: citing, in: DocumentDirectory([citing.head, other.head])).entries
      let led = entries.map { ($0.target ?? $0.namesake)?.id }
      #expect(led == [found], "\(cited)")
    }
  }

  /// What closes a text and what heads its parts says something too; its signature does not.
  @Test func citationsOutsideClausesAreTold() throws {
    let text = """
      某市意见
      一、对《停车办法》（某政发〔2016〕5号）的修改
      （一）支持企业。支持园区。
      （二）支持人才。支持项目。
      二、对《市容办法》的修改
      （一）支持企业。支持园区。
      （二）支持人才。支持项目。
      本意见自2023年7月1日起施行，有效期至2026年6月30日。《某市老意见》（某政发〔2018〕110号）同时废止。
      某市人民政府
      2023年5月29日
      抄送：《某市日报》社。
      """
    let document = try Document(reading: Array(text.utf8), id: "paper", file: "paper.txt")
    let entries = CitationRegister(of: document, in: DocumentDirectory([document.head])).entries
    #expect(entries.map(\.title) == ["停车办法", "市容办法", "某市老意见"])
    #expect(entries.allSatisfy { $0.clause == nil })
    let days = NumberRegister(of: document).entries.map { document.string($0.fact.quote) }
    #expect(days.contains { $0.contains("2026年6月30日") })
  }

  /// A text in several files, its articles numbered through: the file that has the article is meant.
  @Test(arguments: [("第二条", "a"), ("第四条", "b"), ("", "a"), ("第九条", "a")])
  func anArticleTellsThePart(article: String, found: String) throws {
    func part(_ id: String, _ articles: [String]) -> (id: String, text: String) {
      (id, "某省建设法典\n\n" + articles.map { "\($0) 支持企业建设。" }.joined(separator: "\n\n"))
    }
    let shelf = try Shelf([
      part("b", ["第三条", "第四条"]), part("a", ["第一条", "第二条"]),
      ("c", "某省规定\n\n第一条 依照《某省建设法典》\(article)的规定办理。"),
    ])
    let register = CitationRegister(of: shelf["c"], in: try DocumentDirectory(shelf.index))
    #expect(register.entries.map { $0.target?.id } == [found])
  }
}
