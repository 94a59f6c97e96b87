import ClauseIndex
import PolicyText
import Testing

@testable import ClauseComparison

/// What stands above a list binds as what stands in it, and neighbours that are alike answer each their own.
struct ListTests {
  private func comparison(_ upper: [String], _ lower: [String]) throws -> DocumentComparison {
    let shelf = try Shelf([
      ("upper", Shelf.paper("江苏省人民政府", "苏政发〔2020〕1号", on: "2020年1月1日", upper)),
      ("lower", Shelf.paper("南京市人民政府", "宁政发〔2021〕1号", on: "2021年1月1日", lower)),
    ])
    return try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
  }

  private let items = "\n1.擅自占用园区道路和绿地；\n2.擅自倾倒建筑垃圾和工程渣土。"

  @Test(arguments: [
    ("有下列行为之一的，处一万元以上三万元以下罚款：", "有下列行为之一的，处一万元以上五万元以下罚款："),
    ("园区企业不得实施下列行为：", "园区企业可以实施下列行为："),
    ("有下列情形之一的，由省人民政府责令整改：", "有下列情形之一的，由市人民政府责令停业整顿："),
  ])
  func whatIsSaidAboveAListIsTold(upper: String, lower: String) throws {
    let common = "优先保障园区用地指标，优化空间布局。"
    let pairs = try comparison([upper + items, common], [lower + items, common]).pairs
    let told = pairs.flatMap(\.provisions).filter { $0.relation != .same }
    #expect(told.map(\.relation) == [.changed])
    #expect(told.map(\.upper.text) == [upper])
  }

  /// An announcement says nothing that its list does not; what says who must or must not is told.
  @Test(arguments: [
    ("本意见所称行为包括：", false), ("园区企业应当报告下列事项：", true), ("园区企业不得实施下列行为：", true),
    ("有下列情形之一的，处一万元以上三万元以下罚款：", true),
  ])
  func whatOnlyAnnouncesAListIsNotMissing(lead: String, isTold: Bool) throws {
    let comparison = try comparison([lead + items], ["1.擅自占用园区道路和绿地；\n2.擅自倾倒建筑垃圾和工程渣土。"])
    #expect(comparison.unmatched.map { $0.quotation?.text } == (isTold ? [lead] : []))
  }

  @Test func whatWasCopiedAnswersItsCopyAlone() throws {
    let measures = [
      "利害关系人对园区作出的证据保全决定提出异议的，应当书面通知申请人。",
      "利害关系人对园区作出的财产保全决定提出异议的，应当书面通知申请人。",
      "违法所得五万元以上的，处违法所得二倍以上五倍以下罚款。",
      "违法所得二十万元以上的，处违法所得五倍以上十倍以下罚款。",
    ]
    let comparison = try comparison(measures, measures)
    #expect(comparison.pairs.count == measures.count)
    #expect(comparison.pairs.flatMap(\.provisions).allSatisfy { $0.relation == .same })
  }

  @Test func anExceptionIsToldWhereverElseItStands() throws {
    let exception = "，但法律另有规定的除外。"
    let above = ["企业应当公开排放信息\(exception)", "园区应当每年公布检查结果\(exception)"]
    let below = ["企业应当公开排放信息。", above[1]]
    #expect(
      try comparison(above, below).pairs.flatMap(\.provisions).map(\.relation).contains(.changed))
  }
}
