import Fixtures
import PolicyText
import Testing

@testable import ClauseSearch

struct LocatorTests {
  private static let lines = [
    "第一编 总则", "第二编 分则", "总    则", "第一章 基础", "第二章 任务", "第一节 成就", "第二节 挑战", "第一条 为了规范管理，制定本办法。", "第二条 本市适用本办法。",
    "第三条之一 另有规定的除外。", "一、甲任务", "二、乙任务。推进建设。", "三、丙任务", "（一）企业。支持企业。", "（二）人才。引进人才。", "1.培育主体。", "2.引进主体。",
    "1 总则",
    "1.1 目的", "1.2 范围", "2 机构", "2.1 指挥部", "Ⅰ. 概况", "Ⅱ. 任务", "A. 甲项", "B. 乙项", "附件1", "附件2", "附件", "支持范围",
    "投入达到三十亿元规模。",
    "挑战较多需要积极应对。", "# 总体要求", "## 重点任务", "## 重点任务", "### 小节", "对新认定企业给予奖励。", "总体安排如下。",
  ]

  /// Chapters and clauses in any order, each number twice or not at all, chapters with and without one.
  @Test(arguments: 0..<60 as Range<UInt64>) func everyLocatorIsOfItsClause(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 2...14, using: &random)
      let lines = (0..<count).compactMap { _ in Self.lines.randomElement(using: &random) }
      let text = "某市规划\n" + lines.joined(separator: "\n")
      let document = try Document(reading: Array(text.utf8), id: "a", file: "a.txt")
      // With what parts say in front of their clauses, and without.
      for document in [document, document.withLeads] {
        let locators = document.clauses.map { document.citation(of: $0).locator }
        #expect(Set(locators).count == locators.count, "\(locators) of \(text.debugDescription)")
        for (index, clause) in document.clauses.enumerated() {
          let locator = document.citation(of: clause).locator
          #expect(
            try Locator(locator).resolve(in: document) == index, "\(locator) of \(text.debugDescription)")
        }
        expectNothing(behind: locators, in: document)
      }
    }
  }

  /// A count that no report prints names nothing: no clause, and not the part that has the number. Ⅰ~2 is 一~2.
  private func expectNothing(behind locators: [String], in document: Document) {
    for locator in Set(locators.map { $0.split(separator: "~")[0] }) {
      for count in 2...4 {
        let other = "\(locator)~\(count)"
        guard !locators.contains(other) else { continue }
        let found = (try? Locator(other).resolve(in: document)).map { locators[$0] }
        #expect(found.map { $0.hasSuffix("~\(count)") } ?? true, "\(other) is \(found ?? "")")
        let read = try? ReadingRequest(other).resolve(in: document).clauses.first.map { locators[$0] }
        #expect(read == found, "\(other) is \(read ?? "")")
      }
    }
  }

  @Test(arguments: ["二~9", "二章~9", "三~2", "二.二~2", "一.二-二~9"])
  func aCountThatIsNotThereIsNoPart(address: String) throws {
    let text = "某市规划\n一、甲任务\n（一）企业。支持企业。\n（二）人才。引进人才。\n二、乙任务\n（一）平台。建设平台。\n（二）资金。安排资金。"
    let document = try Document(reading: Array(text.utf8), id: "a", file: "a.txt")
    #expect(throws: ReferenceError.self) { try ReadingRequest("a#" + address).resolve(in: document) }
  }

  /// What is cited in front of clauses is shown, with the part that says it.
  @Test func leadsOfPartsWithoutANumberAreTold() throws {
    let text = "# 某市规划\n## 总体要求\n一要抓好。\n二要落实。\n（一）目标。建设园区。\n## 重点任务\n给予奖励。\n（一）企业。支持企业。"
    let document = try Document(reading: Array(text.utf8), id: "a", file: "a.txt").withLeads
    let leads = document.clauses.filter { $0.style == .lead }
    #expect(leads.map { document.citation(of: $0).locator } == ["a#章", "a#章~2", "a#章~3"])
    #expect(try Locator("a#章~3").resolve(in: document) == 3)
    #expect(
      try ReadingRequest("a#章~3").resolve(in: document).clauses.map { document.clauses[$0].range }.count == 2)
    #expect(throws: ReferenceError.self) { try Locator("a#章~4").resolve(in: document) }
    #expect(throws: ReferenceError.self) { try ReadingRequest("a#章~4").resolve(in: document) }
  }

  @Test func aSectionAndAParagraphOfOneNumberAreTwo() throws {
    let text =
      "苏州市规划\n第一章 基础\n第一节 成就\n成就达到三十亿元规模。\n第二节 挑战\n挑战较多需要积极应对。\n第一章 任务\n甲任务如下。\n投入达到五十亿元规模。"
    let document = try Document(reading: Array(text.utf8), id: "a", file: "a.txt")
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == [
        "a#一.一节", "a#一.二节", "a#一.一~2", "a#一.二~2",
      ])
  }
}
