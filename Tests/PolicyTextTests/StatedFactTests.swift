import PolicyText
import Testing

@Suite struct StatedFactTests {
  private func sheet(_ text: String) throws -> FactSheet { FactSheet(try DecodedText(Array(text.utf8))) }

  @Test func aSheetHasASectionForEachDocument() throws {
    let sheet = try sheet(
      """
      # 补正
      [劳动合同法.txt]
      时效: 已修改
      date：2007年6月29日
      文号: -

      ［上海/条例］
      level: city
      机关: 上海市人民政府
      """)
    #expect(sheet.problems.isEmpty)
    #expect(sheet.sections.map(\.document) == ["劳动合同法.txt", "上海/条例"])
    #expect(sheet.sections.map(\.line) == [2, 7])
    #expect(
      sheet.sections.map(\.facts) == [
        [.validity(.amended), .issued(PolicyDate(year: 2007, month: 6, day: 29)), .number(nil)],
        [.level(.city), .issuer("上海市人民政府")],
      ])
  }

  @Test func whatCannotBeReadIsNamedWithItsLineAndTheRestIsRead() throws {
    let sheet = try sheet(
      "title: 甲\n[a]\nlevl: city\nlevel: 村\ndate: 2020-13-01\nregion\nregion:\nlevel: 市\nlevel: 省\n")
    #expect(sheet.sections.map(\.facts) == [[.level(.city)]])
    #expect(sheet.problems.map(\.line) == [1, 3, 4, 5, 6, 7, 9])
    #expect(
      sheet.problems.map(\.problem) == [
        .ownerless("title: 甲"), .unknownKey("levl"), .wrongValue(.level, "村"),
        .wrongValue(.date, "2020-13-01"),
        .unreadable("region"), .wrongValue(.region, ""), .repeated(.level),
      ])
  }

  @Test(arguments: ["", "[", "[]", ":", "：", "[a", "a]", "[[]]", "#", "\u{301}", "[a]\n:\n::", "[a]\n-: -"])
  func noSheetTraps(text: String) throws { _ = try sheet(text) }

  /// Every key can be said in both languages, and read again as it is written.
  @Test(arguments: [
    StatedFact.title("甲"), .number(DocumentNumber(agency: "国发", year: 2020, serial: 7)), .number(nil),
    .issuer("国务院"),
    .level(.national), .region("江苏省"), .issued(PolicyDate(year: 2020, month: 7, day: 13)), .effective(nil),
    .validity(.repealed), .validity(nil),
  ])
  func aFactIsReadAsItIsWritten(fact: StatedFact) throws {
    #expect(try sheet("[a]\n\(fact)").sections.first?.facts == [fact])
    let value = fact.description.drop { $0 != ":" }
    #expect(try sheet("[a]\n\(fact.key.chinese[0])\(value)").sections.first?.facts == [fact])
  }

  @Test func theUserGoesBeforeTheText() throws {
    let text = "某省人民政府关于人才的意见\n一、甲。乙。\n某省人民政府\n2020年1月2日"
    let facts: [StatedFact] = [
      .issued(PolicyDate(year: 2021, month: 1, day: 2)), .validity(.repealed), .issuer(nil),
    ]
    let document = try Document(reading: Array(text.utf8), id: "x", file: "x.txt", facts: facts)
    #expect(document.masthead.issued?.description == "2021-01-02")
    #expect(document.masthead.validity == .repealed && document.masthead.issuer == nil)
    #expect(document.masthead.title == "某省人民政府关于人才的意见")
  }

  @Test func portalsSayWhetherATextIsInForce() throws {
    #expect(try read("标题：某意见\n有效性：现行有效\n某意见\n一、甲。乙。").masthead.validity == .inForce)
    #expect(try read("某意见\n时 效 性：失效\n一、甲。乙。").masthead.validity == .repealed)
    #expect(try read("某意见\n一、甲。乙。").masthead.validity == nil)
    #expect(try read("某市停车管理办法（已废止）\n第一条　甲。").masthead.validity == .repealed)
    #expect(try read("某市停车管理办法（试行）\n第一条　甲。").masthead.validity == nil)
    let ended = try read("某市停车管理办法\n（2015年3月1日某市人民政府令第3号公布　2020年6月1日某市人民政府令第9号废止）\n第一条　甲。")
    #expect(ended.masthead.validity == .repealed)
    #expect(ended.masthead.issued == PolicyDate(year: 2015, month: 3, day: 1))
  }
}
