import PolicyText
import Testing

@Suite struct ItemNumberTests {
  private func holds(_ text: String, _ term: String) throws -> Bool {
    let document = try read(text)
    let phrase = try #require(Phrase(term))
    return !TokenizedText(document.text, 0..<document.text.count).matches(of: phrase).isEmpty
  }

  private static let plan = """
    南京市人民政府关于促进高新区发展的实施意见

    一、主要任务
    1.2025年底前建成5个科技园区，形成体系。
    2.5G基站实现主城区全覆盖，覆盖率达到全省前列。
    3．100家企业纳入培育库，每家补助1.5万元以上。
    二、保障措施
    1.8万亿元以上的投资规模目标，由各区组织落实。
    """

  @Test(arguments: ["2025年", "5G", "100家", "1.5万元", "1.8万亿元"])
  func theNumberBehindAnItemsIsFound(term: String) throws { #expect(try holds(Self.plan, term)) }

  @Test(arguments: ["1.2025年", "2.5G", "5万元", "8万亿元"])
  func theItemsNumberIsNoPartOfIt(term: String) throws { #expect(try !holds(Self.plan, term)) }

  /// Sections of an outline and figures stay as they are.
  @Test(arguments: [
    "某市导则\n1 总则\n1.1 为了规范管理制定本导则。\n1.2 本导则适用于全市园区。\n2 用地\n2.1 用地应当集约节约利用。",
    "某市办法\n第一条　补助标准按下列倍数执行。\n1.5倍以上的，由市财政局审核确定。\n第二条　自公布之日起施行。",
    "2020.12.18印发的某市人民政府通知\n2021.3.5印发的某市人民政府通知",
  ])
  func othersStay(text: String) throws {
    let document = try read(text)
    #expect(!document.string(0..<document.text.count).contains("\u{2009}"))
  }

  @Test func oneRowMayMixPointsAndCommas() throws {
    let document = try read("某区八条措施\n1．甲。甲。\n2．乙。乙。\n3、丙。丙。\n4、丁。丁。\n5.戊。戊。")
    #expect(document.clauses.map(\.number.value) == [1, 2, 3, 4, 5])
    let list = try read("某区八条措施\n1．甲。\n1、子；\n2、丑。\n2．乙。乙。\n3．丙。丙。")
    #expect(list.clauses.map(\.number.value) == [1, 2, 3])
  }
}
