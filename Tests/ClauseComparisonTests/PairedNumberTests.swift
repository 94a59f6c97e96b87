import PolicyText
import Testing

@testable import ClauseComparison

/// Lines and tables tell the same numbers of the same.
struct PairedNumberTests {
  private static let common = "优先保障园区用地指标，优化空间布局。"

  private func told(_ upper: [String], _ lower: [String]) throws -> [ProvisionPair] {
    let shelf = try Shelf([
      ("upper", Shelf.paper("江苏省人民政府", "苏政发〔2020〕1号", on: "2020年1月1日", [upper.joined(), Self.common])),
      ("lower", Shelf.paper("南京市人民政府", "宁政发〔2021〕1号", on: "2021年1月1日", [lower.joined(), Self.common])),
    ])
    return try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index).pairs
      .flatMap(\.provisions).filter { !$0.upper.text.hasPrefix("优先保障") }
  }

  private static func grants(_ first: Int, _ second: Int) -> [String] {
    ["对首次认定的园区给予\(first)万元奖励", "对重新认定的园区给予\(second)万元奖励"]
  }

  private static func said(_ grants: [String], asOne: Bool) -> [String] {
    asOne ? [grants.joined(separator: "，") + "。"] : grants.map { $0 + "。" }
  }

  /// However the grants are cut into sentences and in whatever order they stand, each answers its own.
  @Test(
    arguments: [(30, 10), (20, 10), (30, 5), (10, 30)],
    [(true, true), (true, false), (false, true), (false, false)])
  func aGrantAnswersItsOwn(amounts: (Int, Int), isOne: (Bool, Bool)) throws {
    let upper = Self.said(Self.grants(30, 10), asOne: isOne.0)
    let lower = Self.grants(amounts.0, amounts.1)
    for below in [lower, lower.reversed()] {
      let told = try told(upper, Self.said(below, asOne: isOne.1))
      let numbers = told.flatMap(\.changes).filter { $0.kind == .number }
      let expected = [(30, amounts.0), (10, amounts.1)].filter { $0.0 != $0.1 }.map { "\($0.0)万元→\($0.1)万元" }
      #expect(Set(numbers.map { "\($0.upper?.text ?? "")→\($0.lower?.text ?? "")" }) == Set(expected))
      let alone = told.flatMap(\.changes).filter { $0.kind == .dropped || $0.kind == .added }
      #expect(
        alone.allSatisfy { !($0.upper?.text ?? "").contains("万元") && !($0.lower?.text ?? "").contains("万元") })
    }
  }

  /// A number that another sentence answers better is told all the same where the one beside it is left so too.
  @Test func whatBothSidesWouldLeaveIsTold() throws {
    let told = try told(
      ["园区企业违反规定的，处五百元以上三千元以下罚款。", "园区企业未按照规定设置标志的，处五百元以上五千元以下罚款。"],
      ["园区企业违反规定的，处五百元以上五千元以下罚款。", "园区企业未按照规定设置标志的，处五百元以上三千元以下罚款。"])
    for provision in told where provision.upper.text.contains("三千") != provision.lower.text.contains("三千") {
      #expect(provision.relation == .changed, "\(provision.upper.text) \(provision.lower.text)")
    }
  }

  private static let measures = [
    "对首次认定、重新认定的园区分别给予30万元、10万元奖励。", "对首次认定、重新认定的园区分别给予10万元、30万元奖励。",
    "对首次认定的园区给予30万元奖励，对重新认定的园区给予5万元奖励。",
    "对园区处20万元以上50万元以下罚款，对个人处5万元以上10万元以下罚款。",
    "对园区处5万元以上10万元以下罚款，对个人处1万元以上5万元以下罚款。",
    "园区管理机构应当自受理之日起十五日内作出决定。", "园区管理机构应当自受理之日起十个工作日内作出决定。",
  ]

  /// What stands side by side and differs is told as another number, and what is told so stands side by side.
  @Test(arguments: measures, measures) func linesAndTablesAgree(upper: String, lower: String) throws {
    for provision in try told([upper], [lower]) {
      let lines = provision.changes.filter { $0.kind == .number && $0.upper != nil && $0.lower != nil }
      for pair in provision.numbers {
        guard let above = pair.upper, let below = pair.lower, above.amount != below.amount else { continue }
        #expect(
          lines.contains {
            $0.upper?.range.overlaps(above.place) == true && $0.lower?.range.overlaps(below.place) == true
          })
      }
      for line in lines {
        #expect(
          provision.numbers.contains {
            $0.upper.map { $0.place.overlaps(line.upper?.range ?? 0..<0) } == true
              && $0.lower.map { $0.place.overlaps(line.lower?.range ?? 0..<0) } == true
          })
      }
    }
  }

  @Test func amountsThatChangePlacesAreToldBoth() throws {
    let told = try told([Self.measures[0]], [Self.measures[1]])
    #expect(told.map(\.relation) == [.changed])
    #expect(told.flatMap(\.changes).filter { $0.kind == .number }.map { $0.upper?.text } == ["30万元", "10万元"])
  }
}
