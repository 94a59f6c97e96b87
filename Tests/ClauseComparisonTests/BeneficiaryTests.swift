import Testing

@testable import ClauseComparison

/// Of whom a measure is said, and what says the same in another form.
struct BeneficiaryTests {
  private let relations = RelationTests()

  @Test(arguments: MadeBeneficiaries.changed.indices) func ofWhomElseIsTold(number: Int) throws {
    try relations.tell(MadeBeneficiaries.changed[number])
  }

  @Test(arguments: MadeBeneficiaries.standing.indices) func anotherFormIsNoOtherMeasure(number: Int) throws {
    try relations.tell(MadeBeneficiaries.standing[number])
  }

  /// Nothing tells that 开展 and 提供 say the same.
  @Test func aWordForAWordIsMarked() throws {
    let provision = try relations.provision("鼓励医疗机构开展互联网诊疗服务。", "鼓励医疗机构提供互联网诊疗服务。")
    #expect(try #require(provision).doubts.contains(.otherWords))
  }
}
