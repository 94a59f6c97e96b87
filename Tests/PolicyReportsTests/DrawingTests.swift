import ClauseComparison
import PolicyText
import Testing

@testable import PolicyReports

struct DrawingTests {
  @Test func aRowOfNumbersIsOfOneSubject() throws {
    let documents = try Policies.documents()
    let map = try #require(
      NumberMap(NumbersReport(documents.map(NumberRegister.init)).alignments, of: documents.map(\.head)))
    let rows = map.rows.map { row in row.map(\.label).sorted() }
    #expect(rows.contains(["≤65岁", "≤65岁", "≤65岁"]))
    // Of a province's fund and of a city's: not of one base.
    #expect(!rows.contains(["≥20%", "≥50%"]))
    #expect(!rows.contains { $0.contains("≥40%") && $0.contains(">80%") })
    #expect(map.documents.map(\.id) == Policies.ids.filter { $0 != "jiangsu-2018-strategic-industry" })
  }

  /// Three levels in three columns, and the province's document that one of the cities has and the corpus has not.
  @Test func chaptersStandInAColumnALevel() throws {
    let report = try Policies.comparison(Policies.ids)
    let map = ChapterMap(report.documents, report.comparisons)
    #expect(map.columns.map(\.count) == [1, 3, 2])
    guard case .missing(let missing)? = map.columns[1].last else { return #expect(Bool(false)) }
    #expect(missing.number?.description == "浙政发〔2021〕16号")
    let past = map.bands.filter(\.isThroughMissing)
    let pairs = report.comparisons.first { $0.comparison.lower.id == "jiaxing-2022" }?.totalPairs
    func total(_ counts: [Int]) -> Int { counts.reduce(0, +) }
    let into: [Int] = past.filter { $0.to == .missing(missing.named) }.map(\.count)
    let outOf: [Int] = past.filter { $0.from == .missing(missing.named) }.map(\.count)
    let compared: [Int] = report.comparisons.map(\.totalPairs)
    #expect(total(into) == pairs)
    #expect(total(outOf) == pairs)
    #expect(total(map.pairs.map(\.count)) == total(compared))
    #expect(map.leavesOut)
  }

  @Test func documentsOfOneLevelHaveAColumnEach() throws {
    let report = try Policies.comparison(["jiaxing-2022", "nanjing-2022"])
    let map = ChapterMap(report.documents, report.comparisons)
    #expect(map.columns.map(\.count) == [1, 1])
    #expect(map.bands.map(\.count).reduce(0, +) == report.comparisons[0].totalPairs)
    #expect(!map.leavesOut)
    guard case .document(_, let chapters)? = map.columns[0].first else { return #expect(Bool(false)) }
    #expect(chapters.contains("［四］培育壮大高新技术产业"))
  }

  @Test(arguments: [("条款", 4, "条款"), ("条款对照", 7, "条款对…"), ("a", 0, "…")])
  func aDrawingCutsWhatHasNoRoom(text: String, columns: Int, cut: String) {
    #expect(text.cut(toColumns: columns) == cut)
  }
}
