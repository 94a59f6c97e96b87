import PolicyText
import Testing

@testable import ClauseComparison

struct OtherNameTests {
  /// What two papers with one measure each and one in common offer as names of one thing.
  private func names(_ upper: String, _ lower: String) throws -> [String] {
    let common = "优先保障园区用地指标，优化空间布局。"
    let shelf = try Shelf([
      ("upper", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", [upper, common])),
      ("lower", Shelf.paper("江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", [lower, common])),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    #expect(comparison.otherNames.allSatisfy { $0.count == 1 && $0.clauses[0].upper.locator == "upper#一.一" })
    return comparison.otherNames.map { "\($0.upper) \($0.lower)" }
  }

  @Test(arguments: [
    ("探索异地孵化、飞地经济、伙伴园区等多种合作机制。", "探索异地孵化、“飞地园区”“伙伴园区”等多种合作机制。", ["飞地经济 飞地园区"]),
    ("培育壮大数字经济、平台经济和分享经济。", "培育壮大数字经济、平台经济和共享经济。", ["分享经济 共享经济"]),
    ("由市工信局会同有关部门组织项目评审。", "由市经信局会同有关部门组织项目评审。", ["市工信局 市经信局"]),
    // Another level, another verb, a shorter form: no other name.
    ("支持企业承担国家重点研发计划。", "支持企业承担省重点研发计划。", []),
    ("推动集成电路产业集聚发展。", "培育集成电路产业集聚发展。", []),
    ("支持建设新型研发机构，给予奖励。", "支持建设研发机构，给予奖励。", []),
    // The contrary names another thing.
    ("支持建设民办养老机构，给予奖励。", "支持建设公办养老机构，给予奖励。", []),
    ("扩大增量住房供应规模。", "扩大存量住房供应规模。", []),
    // Who does something with a thing is no part of its name.
    ("改造费用由省承担。", "改造费用由市承担。", []),
    // What is done, and words that are cut or say when, are no names.
    ("由主管部门结合本省实际确定标准。", "由主管部门结合本市实际确定标准。", []),
    ("对其成员给予政策优惠。", "对其成员给予其他政策优惠。", []), ("是否超越法定权限进行审查。", "是否超越法律权限进行审查。", []),
    ("从事公共交通运输的企业给予补助。", "从事公共客货运输的企业给予补助。", []),
    ("规范采矿权转让后的用途。", "规范矿业权转让时的用途。", ["采矿权转让 矿业权转让"]),
  ])
  func namesInOnePlaceAreOffered(upper: String, lower: String, expected: [String]) throws {
    #expect(try names(upper, lower) == expected)
  }
}
