import PolicyText
import Testing

/// Notes of responsible units in a heading, and remarks on how a note is to be read.
struct HeadingDutyTests {
  @Test(arguments: [
    ("某区关于某事的意见\n一、任务\n（一）建设平台（区甲局牵头）\n支持企业。\n（二）其他工作\n照办。", "区甲局L"),
    ("某区关于某事的意见\n一、任务\n（一）建设平台（区甲局牵头）\n支持企业。（责任单位：区乙局、区甲局）", "区甲局L 区乙局–"),
    ("某区关于某事的意见\n一、任务\n（一）建设平台。支持企业。（区甲局、区乙局负责。列第一位者为牵头单位，下同）", "区甲局– 区乙局–"),
    ("某区关于某事的意见\n一、任务\n（一）建设平台。支持企业。\n责任单位：区甲局、区乙局（列第一位者为牵头单位，下同）", "区甲局– 区乙局–"),
  ])
  func theUnitsOfAClause(text: String, expected: String) throws {
    let document = try Document(reading: Array(text.utf8), id: "a", file: "a.txt")
    let charges = document.charges(of: document.clauses[0])
    let said = charges.map { $0.unit + ($0.role == nil ? "–" : $0.role == .leads ? "L" : "P") }
    #expect(said.joined(separator: " ") == expected)
    #expect(document.responsibleUnits(of: document.clauses[0]) == charges.map(\.unit))
  }

  @Test(arguments: [
    ("你院粤法经行字〔1992〕16号请示收悉。", "粤法经行字〔1992〕16号"), ("我院法〔1998〕86号通知", "法〔1998〕86号"),
  ])
  func whoIsWrittenToIsNoneOfANumber(text: String, number: String) {
    #expect(Citations.all(in: text).compactMap(\.number?.description) == [number])
  }
}
