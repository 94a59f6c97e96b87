import Testing

@testable import ClauseComparison

/// Of whom a measure is said, and what says the same in another form.
struct BeneficiaryTests {
  private let relations = RelationTests()

  @Test(arguments: MadeBeneficiaries.changed) func ofWhomElseIsTold(pair: MadePairs.Pair) throws {
    try relations.tell(pair)
  }

  @Test(arguments: MadeBeneficiaries.standing) func anotherFormIsNoOtherMeasure(pair: MadePairs.Pair) throws {
    try relations.tell(pair)
  }

  /// Nothing tells that 开展 and 提供 say the same.
  @Test func aWordForAWordIsMarked() throws {
    let provision = try relations.provision("鼓励医疗机构开展互联网诊疗服务。", "鼓励医疗机构提供互联网诊疗服务。")
    #expect(try #require(provision).doubts.contains(.otherWords))
  }

  /// Its end is of another provision.
  @Test func aCaseGoesOnOverAComma() throws {
    let shelf = try Shelf([
      (
        "upper",
        Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", ["招用就业困难人员，签订劳动合同的，给予岗位补贴。"])
      ),
      (
        "lower",
        Shelf.paper("江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", ["招用城镇户籍就业困难人员，签订劳动合同的，给予岗位补贴。"])
      ),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    #expect(comparison.pairs.flatMap(\.provisions).contains { $0.relation == .changed })
  }
}
