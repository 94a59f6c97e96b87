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
}
