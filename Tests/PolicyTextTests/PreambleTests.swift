import PolicyText
import Testing

/// What stands in front of the first article, and what begins anew behind the last one.
@Suite struct PreambleTests {
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// A law: a preamble may be as long as it likes.
  @Test(arguments: [1, 5, 40], 2...10) func articlesOpenBelowAnyPreamble(length: Int, count: Int) throws {
    let preamble = String(repeating: "为维护国家主权和海洋权益，平等保护当事人合法权利，结合审判实际，制定本规定。", count: length)
    let articles = Self.numerals.prefix(count).map { "第\($0)条 当事人应当提出请求。" }
    let document = try read("最高人民法院关于审理海域案件的规定\n\(preamble)\n" + articles.joined(separator: "\n"))
    #expect(document.clauses.map(\.number.value) == Array(1...count))
    #expect(document.clauses.allSatisfy { $0.style == .article })
  }

  /// A guide that quotes articles is ordered by its paragraphs.
  @Test func quotedArticlesOpenNothing() throws {
    let words = String(repeating: "办事指南说明如何办理护井手续，请按照有关规定准备材料。", count: 8)
    let document = try read("护井办事指南\n\(words)\n\(words)\n第三条 各区应当护井。\n第七条 用户应当护井。")
    #expect(document.clauses.allSatisfy { $0.style != .article })
  }

  @Test func aHeadingBelowAnAnnexesTitleIsNoneOfIt() throws {
    let document = try read(
      """
      苏州市人大常委会办公室关于征求意见的公告
      现将《苏州市护井条例（草案）》全文公布，公告如下：
      一、各机关可以提出意见。
      二、征求意见的时间到2023年1月15日。
      苏州市人大常委会办公室
      2022年12月5日
      苏州市护井条例（草案）
      总 则
      第一条 为了护井，制定本条例。
      第二条 各区应当护井。
      """)
    #expect(document.parts.map(\.title) == ["苏州市护井条例（草案）"])
    #expect(document.sketch.suffix(2) == ["附件.一为了护井，制定本条例。", "附件.二各区应当护井。"])
  }

  @Test func contentsThatLostTheirNumbersAreContents() throws {
    let document = try read(
      """
      苏州市护井应急预案
      总则
      1.1 编制目的
      1.2 编制依据
      组织体系
      2.1 指挥机构
      保障
      8  附则
      1 总则
      1.1 编制目的
      为护井，制定本预案。
      1.2 编制依据
      依据护井办法，制定本预案。
      2 组织体系
      2.1 指挥机构
      市政府设立指挥部。
      2.2 办事机构
      设办公室。
      """)
    #expect(document.sketch.map { $0.prefix { $0 != "[" } } == ["1.1", "1.2", "2.1", "2.2"])
  }

  /// 11.1立法会: a number without space in front of a word that may be a unit, where its row goes on.
  @Test(arguments: [
    ["11.1立法会制定法律。", "11.2本章说明程序。", "11.3香港设立制度。"], ["1.1人民护井。", "1.2人员修井。", "1.3平台管井。"],
    ["1.1立法护井。", "1.2各区修井。"],
  ])
  func theFirstOfARowIsNoAmount(lines: [String]) throws {
    let document = try read("护井程序\n" + lines.joined(separator: "\n"))
    #expect(document.clauses.count == lines.count)
    #expect(document.clauses.allSatisfy { $0.style == .decimal })
  }

  @Test func amountsAreNoRow() throws {
    let document = try read("护井报告\n1.1万亿元用于护井。\n3.2公里的井已修。\n5.4万人受益。")
    #expect(document.clauses.allSatisfy { $0.style != .decimal })
  }

  @Test(arguments: [
    ("苏州市人民政府公告第1号", "苏州市人民政府公告第2号"), ("第262/2018号市长批示", "第263/2018号市长批示"), ("苏州市水利局通告第十一号", "苏州市水利局通告第十二号"),
  ])
  func theNextOfASeriesIsAnotherPaper(first: String, second: String) throws {
    let document = try read(
      """
      \(first)
      根据护井办法的规定，现公告如下。
      一、自2024年1月5日起护井。
      二、本公告自公布之日起生效。
      二〇二三年十一月十六日
      市长 张某某
      \(second)
      根据修井办法的规定，现公告如下。
      一、自2024年2月5日起修井。
      二、违反规定的，依法处罚。
      二〇二三年十二月十六日
      市长 张某某
      """)
    #expect(document.followingDocuments.map(document.string) == [second])
    #expect(document.masthead.issued == PolicyDate(year: 2023, month: 11, day: 16))
    #expect(document.sketch[1].hasPrefix("二本公告自公布之日起生效。"))
    #expect(document.clauses.count == 4)
  }

  @Test(arguments: ["2016年5月28日（星期六）", "二○○四年四月二十一日(星期三)", "2016年5月28日（周六）"])
  func aPaperIsSignedWithItsWeekday(day: String) throws {
    let document = try read("苏州市人民政府关于护井的通知\n各区人民政府：\n一、护井。\n二、修井。\n苏州市人民政府\n\(day)")
    #expect(document.masthead.issued != nil)
    #expect(document.sketch == ["一护井。", "二修井。"])
  }
}
