import PolicyText
import Testing

@testable import ClauseComparison

struct ComparisonOfManyTests {
  private let shelf = Result {
    try Shelf([
      ("base", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", ["支持园区建设新型研发机构。", "推行扁平化管理，精简内设机构。"])),
      (
        "one",
        Shelf.paper(
          "江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", ["优化用地布局，盘活存量土地。", "支持园区建设新型研发机构和中试基地。"])
      ),
      ("silent", Shelf.paper("浙江省人民政府", "浙政发〔2021〕1号", on: "2021年1月1日", ["推行扁平化管理，精简内设机构。"])),
    ])
  }

  private func topic(_ shelf: Shelf) -> Topic {
    let locators = shelf.documents.flatMap { document in
      document.clauses.filter { document.string($0.range).contains("研发机构") }
        .map { document.citation(of: $0).locator }
    }
    return Topic(query: "研发机构", locators: Set(locators), words: ["研发机构"])
  }

  @Test func onlyWhatATopicHoldsIsCompared() throws {
    let shelf = try shelf.get()
    let found = try DocumentComparison.all(
      of: shelf.documents, against: shelf["base"], about: topic(shelf), index: shelf.index)
    #expect(found.map(\.lower.id) == ["one"], "who is silent about it is not compared")
    #expect(found[0].pairs.map(\.lower.locator) == ["one#一.二"])
    #expect(found[0].unmatched.isEmpty)
    #expect(topic(shelf).documents == ["base", "one"])
  }

  /// Narrowed or not, a pair of clauses says the same.
  @Test func aBaseMeetsEachOnce() throws {
    let shelf = try shelf.get()
    let all = try DocumentComparison.all(of: shelf.documents, against: shelf["base"], index: shelf.index)
    #expect(all.map(\.lower.id) == ["one", "silent"])
    let pair = try #require(all[0].pairs.first { $0.lower.locator == "one#一.二" })
    let narrow = try DocumentComparison.all(
      of: shelf.documents, against: shelf["base"], about: topic(shelf), index: shelf.index)
    #expect(narrow[0].pairs[0].provisions.map(\.relation) == pair.provisions.map(\.relation))
  }
}
