import PolicyText
import Testing

/// Contents pages, tables, texts that bring others: what opens nothing, and what opens beside the rest.
@Suite struct StructureKindsTests {
  @Test(arguments: ["...........................", "……", " ... ", "　", "·····"])
  func aContentsPageWithPagesOpensNothing(leader: String) throws {
    let document = try read(
      """
      江苏省人民政府关于促进发展的意见

      目　录
      一、总体要求\(leader)1
      （一）指导思想\(leader)1
      （二）主要目标\(leader)2
      二、重点任务\(leader)13

      一、总体要求
      （一）指导思想。坚持创新驱动。
      （二）主要目标。到2025年达到一万家。
      二、重点任务
      （三）培育企业。培育科技型企业。
      """)
    #expect(document.sketch == ["一.一[指导思想]坚持创新驱动。", "一.二[主要目标]到2025年达到一万家。", "二.三[培育企业]培育科技型企业。"])
    #expect(document.outside(.contents).contains("重点任务"))
  }

  @Test func aChapterThatLostItsNumberStandsInItsGap() throws {
    let document = try read(
      "某市修复规划\n总 则\n第一节 思想\n坚持生态优先。\n第一章 目标\n第一节 总体目标\n到2025年。\n重点任务\n第一节 森林\n加强管护。\n第三章 保障\n第一节 组织\n加强领导。")
    #expect(
      document.parts.filter { $0.kind == .chapter }.map(\.label) == ["总 则", "第一章 目标", "第二章 重点任务", "第三章 保障"])
    #expect(document.parts.filter(\.isInferred).map(\.title) == ["重点任务"])
    #expect(
      document.sketch == ["一节[思想]坚持生态优先。", "一.一节[总体目标]到2025年。", "二.一节[森林]加强管护。", "三.一节[组织]加强领导。"])
  }

  @Test func paragraphsOfPartsWithoutNumbersCountOn() throws {
    let document = try read(
      markdown:
        "# 某案\n\n## 案情\n\n甲购买汽车一辆。\n\n乙否认此事。\n\n## 裁判要点\n\n一、销售者应当告知。\n\n二、未告知的应当赔偿。\n\n## 理由\n\n法院认为乙未尽义务。\n"
    )
    #expect(document.clauses.filter { $0.style == .paragraph }.map(\.number.value) == [1, 2, 3])
  }

  @Test(arguments: ["部分", "篇", "编"]) func aPartIsCalledWhatTheTextCallsIt(word: String) throws {
    let document = try read(
      "某市养老计划\n第一\(word)  现状\n一、基础。老年人口百万。\n二、挑战。服务不足。\n第二\(word)  任务\n一、居家。建设床位。\n二、机构。推进改革。")
    #expect(document.parts.map(\.label) == ["第一\(word) 现状", "第二\(word) 任务"])
    #expect(document.sketch.map { String($0.prefix(3)) } == ["一.一", "一.二", "二.一", "二.二"])
  }

  @Test func whatANoticeBringsMayStandBehindANoteAndBearAnotherName() throws {
    let document = try read(
      "关于印发《西河市促进若干措施》的通知\n各区人民政府：\n《西河市促进若干措施》已经通过，现印发给你们。\n西河市人民政府办公室\n2024年8月16日\n（此件公开发布）\n东河市促进若干措施\n第一条 支持落户。\n第二条 支持建设。"
    )
    #expect(document.sketch == ["一支持落户。", "二支持建设。"])
  }

  /// However short what follows it is.
  @Test func aPrefaceIsNoTextOfItsOwn() throws {
    let preface = "日前，某省委办公厅、某省人民政府办公厅印发了《关于加强水土保持工作的实施意见》，并发出通知，要求各地各部门结合实际认真贯彻落实。"
    let document = try read(
      "某省委办公厅印发《关于加强水土保持工作的实施意见》\n\(preface)\n《关于加强水土保持工作的实施意见》全文如下。\n一、要求\n（一）思想。甲。\n（二）目标。乙。\n二、实施\n（三）考核。丙。"
    )
    #expect(document.sketch == ["一.一[思想]甲。", "一.二[目标]乙。", "二.三[考核]丙。"])
    let plan = try read(
      "某市人民政府关于印发应急预案的通知\n各区人民政府：\n\(preface)\n某市应急预案\n1 总则\n1.1 目的\n建立机制。\n1.2 依据\n依据法律。\n2 附则\n2.1 解释\n由局解释。"
    )
    #expect(plan.sketch == ["1.1[目的]建立机制。", "1.2[依据]依据法律。", "2.1[解释]由局解释。"])
  }

  @Test func rowsOfATableAreNoClauses() throws {
    let document = try read(
      "关于推进工作的通知\n一、加强领导。成立专班。\n二、落实任务。明确分工。\n附件\n任务分解表\n序号 单位 任务\n1 粮食储备库 建设\n2 工程中心 运营")
    #expect(document.sketch == ["一[加强领导]成立专班。", "二[落实任务]明确分工。"])
    #expect(document.outside(.table).contains("粮食储备库"))
  }

  @Test func aTableBelowTheLastClauseIsNotPartOfIt() throws {
    let rows = "任务分解表\n序号\t单位\t任务\n1\t粮食储备库\t建设\n2\t工程中心\t运营"
    let below = try read("关于推进工作的通知\n一、加强领导。成立专班。\n二、落实任务。明确分工。\n附件：\(rows)")
    #expect(below.sketch == ["一[加强领导]成立专班。", "二[落实任务]明确分工。"])
    let directly = try read("关于推进工作的通知\n一、加强领导。成立专班。\n二、落实任务。明确分工。\n\(rows)")
    #expect(directly.sketch == below.sketch)
    let announced = try read("关于推进工作的通知\n一、加强领导。成立专班。\n二、落实任务，分工如下：\n\(rows)")
    #expect(announced.sketch[1].contains("粮食储备库"))
  }

  @Test func aFormIsNoClause() throws {
    let document = try read(
      "关于申报的通知\n一、条件。在本市注册。\n二、时间。三月底前。\n某市科技局\n2022年1月1日\n附件1\n申报表\n单位名称\n联系人\n联系电话\n申报意见")
    #expect(document.sketch == ["一[条件]在本市注册。", "二[时间]三月底前。"])
    #expect(document.outside(.table).contains("联系电话"))
  }

  @Test func whatASiteSetsBelowATextIsNoPartOfTheLastClause() throws {
    for foot in [
      "版权所有：某市人民政府\n网站标识码：4401000004", "【打印】 【关闭】", "分享到：微信 微博", "打印本页\n相关解读\n关于某办法的解读", "公开方式：主动公开",
    ] {
      let document = try read("某市安全办法\n第一条 为了安全。\n第二条 本办法由市安监局解释。\n\(foot)")
      #expect(document.sketch == ["一为了安全。", "二本办法由市安监局解释。"])
    }
  }

  @Test func aNoticeBringsItsText() throws {
    let document = try read(
      """
      某市人民政府关于印发《某市人才办法》的通知
      各区人民政府：
      现将《某市人才办法》印发给你们，请认真贯彻执行。
      某市人民政府
      2022年7月28日
      某市人才办法
      第一章 总则
      第一条 为了引进人才，制定本办法。
      第二章 附则
      第二条 本办法自2022年9月1日起施行。
      """)
    #expect(document.sketch == ["一.一为了引进人才，制定本办法。", "二.二本办法自2022年9月1日起施行。"])
    #expect(document.masthead.issued?.description == "2022-07-28")
    #expect(document.outside(.title).contains("某市人才办法"))
  }

  @Test func aNoticeWithNumbersOfItsOwnKeepsThem() throws {
    let document = try read(
      """
      某市财政局关于印发某市补助细则的通知
      各区财政局：
      现将《某市补助细则》印发给你们，并通知如下。
      一、加强领导。各区要重视。
      二、及时报告。有问题及时报告。
      某市财政局
      2022年7月28日
      某市补助细则
      第一条 为了规范补助，制定本细则。
      第二条 补助按年发放。
      """)
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一", "x#二", "x#附件.一", "x#附件.二"])
  }

  @Test func aForwardedReportIsDatedByItsNotice() throws {
    let document = try read(
      """
      国务院办公厅转发国家地震局关于加强防震减灾工作报告的通知
      国办发〔1995〕50号
      各省、自治区、直辖市人民政府：
      国家地震局《关于加强防震减灾工作的报告》已经国务院同意，现转发给你们，请贯彻执行。
      国务院办公厅
      1995年12月20日
      关于加强防震减灾工作的报告
      国务院：
      现将有关情况报告如下。
      一、加强监测。建设台网。
      二、做好预防。编制预案。
      国家地震局
      1995年11月1日
      """)
    #expect(document.sketch == ["一[加强监测]建设台网。", "二[做好预防]编制预案。"])
    #expect(document.masthead.issuer == "国务院办公厅")
    #expect(document.masthead.issued?.description == "1995-12-20")
  }

  @Test func aLawBelowItsAmendmentsNeedsNoTitle() throws {
    let document = try read(
      "# 某规定\n\n一、将第二条修改为：“侵权行为地包括实施地。”\n二、删除第三条。\n第一条 人民法院受理下列案件。\n第二条 侵权行为地包括实施地。")
    #expect(document.clauses.map(\.style) == [.pause, .pause, .article, .article])
  }

  @Test func aDecisionReprintsTheLawThatItAmends() throws {
    let document = try read(
      """
      某市人大常委会关于修改《某市绿化条例》的决定

      某市人民代表大会常务委员会决定，对《某市绿化条例》作如下修改：
      一、第二条修改为：
      “第二条 本条例适用于本市绿化。”
      二、删去第三条。
      本决定自公布之日起施行。
      某市绿化条例
      第一条 为了绿化，制定本条例。
      第二条 本条例适用于本市绿化。
      """)
    #expect(document.clauses.map(\.style) == [.pause, .pause, .article, .article])
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一", "x#二", "x#附件.一", "x#附件.二"])
  }

  @Test func anOrderBringsItsLaw() throws {
    let document = try read(
      """
      某市人民政府令
      第12号

      《某市投资条例》已经市政府常务会议通过，现予公布，自2019年7月1日起施行。

      市长　张某
      2019年4月14日

      某市投资条例

      第一条　为了规范投资，制定本条例。
      第二条　本条例自2019年7月1日起施行。
      """)
    #expect(document.sketch == ["一为了规范投资，制定本条例。", "二本条例自2019年7月1日起施行。"])
  }

  @Test func aPartWithoutClausesKeepsItsText() throws {
    let document = try read("某市办法\n第一章 总则\n第一条 为了安全。\n第二章 附则\n本办法由市安监局解释。")
    #expect(document.sketch == ["一.一为了安全。", "二.一本办法由市安监局解释。"])
  }

  @Test(arguments: ["（一）企业。支持企业。\n（二）、（三）项所列", "第五条、第六条规定的除外"])
  func referencesAreNotReported(line: String) throws {
    #expect(try read("一、任务\n（一）甲。乙。\n" + line).unopenedNumbers.isEmpty)
  }

  @Test func aNumberThatOpensNothingIsReported() throws {
    let document = try read("某条例\n第一条 为了安全，按照\n第一条本条例所列事项办理，\n第一条外国投资者除外。\n第二条 自公布之日起施行。")
    #expect(document.unopenedNumbers.map(\.label) == ["第一条", "第一条"])
  }
}

/// Numbers of lists that run into the number behind them.
@Suite struct ListNumberTests {
  @Test func theNumberOfALineIsNotPartOfTheNextNumber() throws {
    let document = try read("某意见\n一、主要任务\n1.2025年底前建成。\n2.5G基站全覆盖。\n3.100家企业入库。\n4．8K频道开播。\n二、保障措施\n加强领导。")
    let text = TokenizedText(document.text, document.clauses[0].range)
    for words in ["2025年", "5G", "100家", "8K"] {
      #expect(!text.matches(of: try #require(Phrase(words))).isEmpty, "\(words)")
    }
  }

  @Test(arguments: ["1.5倍以上的工资由单位支付。", "2.5天的假期照常。\n1.5倍的工资照发。", "1.1 目的\n为了安全。\n1.2 范围\n适用。"])
  func otherPointsAreDecimal(lines: String) throws {
    let document = try read("某办法\n一、任务\n\(lines)\n二、保障\n加强领导。")
    #expect(!String(decoding: document.text, as: UTF8.self).contains(". "))
  }
}
