import Testing

@testable import ClauseComparison

/// Of whom, on what terms and from when on a measure is said, and what is marked because nobody can tell.
extension RelationTests {
  @Test(arguments: MadeAddressees.all) func whoAndOnWhatTermsIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  /// Of words in the place of others nobody can tell without a dictionary whether they say the same: a reader is asked.
  @Test(arguments: [
    ("董事任期由公司章程规定，每届不超过三年。", "监事任期由公司章程规定，每届不超过三年。", true),
    ("会计帐簿应当按照连续编号的页码顺序登记。", "会计账簿应当按照连续编号的页码顺序登记。", false),
    ("及时公布与外商投资相关的规范性文件。", "及时公布与外商投资有关的规范性文件。", false),
    ("鼓励社会力量举办托育服务机构和早教机构。", "鼓励社会力量兴办托育服务机构和早教机构。", false),
    ("工商业用户可以自主选择一家售电公司购电。", "大工业用户可以自主选择一家售电公司购电。", true),
  ])
  func wordsInThePlaceOfOthersAreMarked(upper: String, lower: String, isMarked: Bool) throws {
    let provision = try #require(
      try provision(upper, lower, issuers: Sides("江苏省人民政府", "南京市人民政府")))
    #expect(provision.relation == .reworded)
    #expect(provision.doubts.contains(.otherWords) == isMarked)
    #expect(provision.needsReview == isMarked)
  }
}
