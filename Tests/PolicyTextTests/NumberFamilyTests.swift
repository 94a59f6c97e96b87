import Testing

@testable import PolicyText

/// Families of numbers, each with a text that is ordered by it.
@Suite struct NumberFamilyTests {
  /// What a text of numbered lines comes to: its chapters, then its clauses.
  private func outline(_ lines: String) throws -> [String] {
    let document = try read("某市管理办法\n\n" + lines)
    return document.parts.compactMap { $0.number?.description } + document.sketch
  }

  @Test func aPointStandsForAPause() throws {
    #expect(
      try outline("一.总体要求\n坚持创新。\n二．重点任务\n(一)培育企业。培育企业。\n(二)引进人才。引进人才。")
        == ["二", "一[总体要求]坚持创新。", "二.一[培育企业]培育企业。", "二.二[引进人才]引进人才。"])
  }

  /// A collection of laws says in front of a division what the line is; in front of anything else it says of the text.
  @Test(arguments: ["【章名】 ", "【章名】", "[章节名]　"])
  func aTagInFrontOfAChapterIsNoWordOfIt(tag: String) throws {
    #expect(
      try outline("\(tag)第一章　总则\n第一条 为了护井。\n\(tag)第二章　罚则\n第二条 处以罚款。")
        == ["一", "二", "一.一为了护井。", "二.二处以罚款。"])
    #expect(try outline("第一条 为了护井。\n\(tag)第二条的说明\n第二条 处以罚款。").count == 2)
  }

  @Test func decimalsHaveChaptersAndClauses() throws {
    let document = try read(
      """
      某市粮食应急预案
      1　总则
      1.1　编制目的
      为了保障供应。
      1.2适用范围
      适用于本市。
      （1）城区；
      （2）郊区。
      1.2.1　例外
      另行规定。
      2　组织机构
      2.1　指挥部
      由市长担任总指挥。
      3　附则
      本预案自印发之日起施行。
      """)
    #expect(document.masthead.title == "某市粮食应急预案")
    #expect(document.parts.map(\.label) == ["1 总则", "2 组织机构"])
    #expect(document.clauses.map { document.citation(of: $0).locator } == ["x#1.1", "x#1.2", "x#2.1", "x#3"])
    #expect(document.clauses.map(\.number.description) == ["1.1", "1.2", "2.1", "3"])
    #expect(document.string(document.clauses[1].range).contains("例外"))
  }

  /// 1. and 2. of a list below 2.1 are no chapters, whatever number the chapter behind has.
  @Test(arguments: [["编制方案", "开展评估"], ["编制方案", "开展评估", "公布结果"], ["编制方案", "开展评估", "公布结果", "组织验收"]])
  func listsBelowDecimalsOpenNoChapter(items: [String]) throws {
    let list = items.enumerated().map { "\($0.offset + 1).\($0.element)" }.joined(separator: "\n")
    for (above, below) in [("2.1 指挥部\n\(list)", ""), ("2.1 指挥部\n市长任总指挥。", "\n\(list)")] {
      let document = try read(
        "某市应急预案\n1.总则\n1.1 目的\n为了应急。\n1.2 依据\n依据法律。\n2.组织机构\n\(above)\n2.2 职责\n履行职责。\(below)\n3.附则\n3.1 解释\n由局解释。\n3.2 施行\n自印发之日起施行。"
      )
      #expect(document.parts.map(\.title) == ["总则", "组织机构", "附则"])
      #expect(document.clauses.map(\.number.description) == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"])
    }
  }

  @Test(arguments: ["1. ", "1.", "1、", "一、"])
  func decimalsStandBelowOtherHeadings(mark: String) throws {
    let second = mark.replacing("1", with: "2").replacing("一", with: "二")
    let document = try read("某导则\n\(mark)总则\n1.1 目的。制定。\n1.2 范围。适用。\n\(second)用地\n2.1 用地应当集约。")
    #expect(document.parts.map(\.title) == ["总则", "用地"])
    #expect(document.clauses.map(\.number.description) == ["1.1", "1.2", "2.1"])
  }

  @Test func amountsAreNoDecimals() throws {
    let document = try read("关于放假的通知\n1.5倍以上的工资由单位支付。\n3.5天的假期由单位安排。\n2.1万元的补助照发。")
    #expect(document.clauses.map(\.style) == [.paragraph, .paragraph, .paragraph])
  }

  @Test func romanNumbersAndLettersOrderATextToo() throws {
    #expect(try outline("Ⅰ.总体要求\n坚持创新。\nⅡ.重点任务\n培育企业。") == ["Ⅰ[总体要求]坚持创新。", "Ⅱ[重点任务]培育企业。"])
    #expect(try outline("A.培育企业。支持研发。\nB.引进人才。给予补贴。") == ["A[培育企业]支持研发。", "B[引进人才]给予补贴。"])
    #expect(
      try outline("Ⅰ.总体要求\nA.目标。建成。\nB.原则。坚持。\nⅡ.任务\nA.企业。培育。")
        == ["Ⅰ", "Ⅱ", "Ⅰ.A[目标]建成。", "Ⅰ.B[原则]坚持。", "Ⅱ.A[企业]培育。"])
  }

  @Test(arguments: [("〈", "〉"), ("＜", "＞"), ("<", ">"), ("〔", "〕")])
  func otherBracketsAreWhatOCRLeaves(open: String, close: String) throws {
    #expect(
      try outline("一、任务\n\(open)一\(close)企业。培育。\n\(open)二\(close)人才。引进。") == [
        "一", "一.一[企业]培育。", "一.二[人才]引进。",
      ])
  }

  @Test func articlesWithoutSpaceOpenBehindAGap() throws {
    let document = try read(
      "江苏省促进条例\n第一条为了促进发展，制定本条例。\n第二条本省适用本条例。\n第四条科技部门应当编制规划。\n依照本条例\n第二条规定办理的除外。\n第九条财政部门应当安排资金。")
    #expect(document.clauses.map(\.number.value) == [1, 2, 4, 9])
    #expect(document.string(document.clauses[2].range).contains("除外"))
  }

  @Test func articlesShareALine() throws {
    #expect(
      try outline("第一条 为了安全。 第二条 本办法适用于本市。　第三条 市政府负责第二条的工作。\n第二章 法律责任 第四条 违反规定的，依法处罚。")
        == ["二", "一为了安全。", "二本办法适用于本市。", "三市政府负责第二条的工作。", "二.四违反规定的，依法处罚。"])
  }

  @Test func sectionsAreClausesWhereNothingFinerRunsThroughout() throws {
    let document = try read(
      """
      某市规划
      第一章 总则
      第一节 规划范围
      一、市域
      本规划范围为市域。
      二、期限
      到2025年。
      第二章 任务
      第一节 森林
      加强碳汇能力建设。
      第三章 实施
      落实各项任务。
      """)
    #expect(document.parts.map(\.title) == ["总则", "任务", "实施"])
    #expect(document.clauses.map(\.number.description) == ["一节", "一节", "一"])
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一.一节", "x#二.一节", "x#三.一"])
    #expect(document.string(document.clauses[1].body) == "加强碳汇能力建设。")
  }

  @Test func pausesRunThroughChapters() throws {
    #expect(
      try outline("第一章 总则\n一、本规则适用于市政府。\n二、市政府依法履职。\n第二章 会议\n三、全体会议由市长召集，任务是：\n（一）传达；\n（二）部署。\n四、会议不定期召开。")
        == ["一", "二", "一.一本规则适用于市政府。", "一.二市政府依法履职。", "二.三全体会议由市长召集，任务是：/（一）传达；/（二）部署。", "二.四会议不定期召开。"])
  }

  @Test func pausesBelowChaptersArePartsOfThem() throws {
    let document = try read("某规划\n第一章 总则\n一、目标\n（一）近期。建成。\n二、原则\n（一）创新。坚持。\n第二章 任务\n一、企业\n（一）培育。培育。")
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一.一.一", "x#一.二.一", "x#二.一.一"])
  }

  /// Every number of a family says which it is, and is found again under its own locator's words.
  @Test(arguments: [
    (Numeral(14), "十四"), (Numeral(43, branch: 1), "四十三之一"), (Numeral(2, .arabic), "2"),
    (Numeral(2, .decimal(above: 1)), "1.2"), (Numeral(2, .roman), "Ⅱ"), (Numeral(2, .letter), "B"),
    (Numeral(2, .section), "二节"),
  ])
  func numbersAreWrittenAsInTheSource(number: Numeral, words: String) {
    #expect(number.description == words)
    #expect(number.counts(as: Numeral(number.value, branch: number.branch)))
  }
}
