import PolicyText
import Testing

/// The kinds of numbering that policies have, a small made-up example of each.
@Suite struct OutlineTests {
  @Test func opinionWhoseNumbersRunThroughTheDocument() throws {
    let document = try read(
      """
      某市人民政府关于促进发展的意见

      为促进发展，提出如下意见。
      一、总体要求
      （一）指导思想。坚持创新。
      二、重点任务
      （二）培育企业
      支持企业发展。
      鼓励创新。（责任单位：市科技局、市财政局）
      """)
    #expect(document.sketch == ["一.一[指导思想]坚持创新。", "二.二[培育企业]支持企业发展。/鼓励创新。（责任单位：市科技局、市财政局）"])
    #expect(document.outside(.preamble) == "为促进发展，提出如下意见。")
    #expect(document.responsibleUnits(of: document.clauses[1]) == ["市科技局", "市财政局"])
  }

  @Test func restartingNumbersAndALostChapter() throws {
    let document = try read(
      """
      一、甲
      （一）一一。正文一。
      （二）一二。正文二。
      乙的标题
      （一）二一。正文三。
      三、丙
      （一）三一。正文四。
      """)
    #expect(document.parts.map(\.title) == ["甲", "乙的标题", "丙"])
    #expect(document.parts.map(\.isInferred) == [false, true, false])
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一.一", "x#一.二", "x#二.一", "x#三.一"])
  }

  @Test func chapterWithoutClausesIsOneItself() throws {
    let document = try read("一、范围\n适用于本市。\n二、条件\n（一）注册。在本市注册。\n三、附则\n自发布之日起施行。\n四、解释。由市科技局解释。")
    #expect(document.sketch == ["一[范围]适用于本市。", "二.一[注册]在本市注册。", "三[附则]自发布之日起施行。", "四[解释]由市科技局解释。"])
  }

  @Test func onlyChaptersAreClauses() throws {
    let document = try read("关于开展工作的通知\n各单位：\n一、加强领导。各单位要重视。\n二、狠抓落实\n1. 细化方案。\n2. 明确责任。")
    #expect(document.sketch == ["一[加强领导]各单位要重视。", "二[狠抓落实]1. 细化方案。/2. 明确责任。"])
    #expect(document.masthead.addressees == "各单位：")
  }

  @Test func onlyArabicNumbersAreClauses() throws {
    let document = try read("注意事项\n1. 按时申报。\n（1）网上申报；\n（2）现场申报。\n2. 材料齐全。")
    #expect(document.sketch == ["一[按时申报]（1）网上申报；/（2）现场申报。", "二材料齐全。"])
  }

  @Test func paragraphsWhereNothingIsNumbered() throws {
    let document = try read("关于放假的通知\n各单位：\n国庆节放假七天。\n请做好值班。\n某市人民政府\n2022年9月20日")
    #expect(document.sketch == ["一国庆节放假七天。", "二请做好值班。"])
    #expect(document.outside(.closing) == "某市人民政府/2022年9月20日")
  }

  @Test func aListInALongTextOpensNoClauses() throws {
    let long = String(repeating: "劳动者可以向有管辖权的劳动争议仲裁委员会申请仲裁，也可以向人民法院起诉。", count: 4)
    let document = try read("仲裁指南\n\(long)\n申请书应当载明：\n（一）姓名；\n（二）请求。\n\(long)")
    #expect(document.clauses.count == 5)
    #expect(document.clauses[0].style == .paragraph)
  }

  @Test func lawWithChaptersAndItems() throws {
    let document = try read(
      """
      # 某市安全条例

      2020年1月2日 某市第十届人民代表大会常务委员会第三次会议通过

      <!-- INFO END -->

      ## 第一章 总则

      第一条 为了安全，制定本条例。

      第二条（适用范围）
      本市适用下列规定：
      （一）生产；
      （二）经营。

      ## 第二章 责任
      ### 第一节 单位

      第三条之一 单位应当履行第二条第一款规定的义务。
      第二款另有规定的除外。
      """)
    #expect(
      document.sketch == [
        "一.一为了安全，制定本条例。", "一.二[适用范围]本市适用下列规定：/（一）生产；/（二）经营。",
        "二.三之一单位应当履行第二条第一款规定的义务。/第二款另有规定的除外。",
      ])
    #expect(document.citation(of: document.clauses[2]).chapter?.path == ["第二章 责任", "第一节 单位"])
    #expect(document.masthead.title == "某市安全条例")
    #expect(document.masthead.issued?.description == "2020-01-02")
  }

  @Test func contentsPageOpensNothing() throws {
    let document = try read("某条例\n目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。")
    #expect(document.sketch == ["一.一甲。", "二.二乙。"])
    #expect(document.parts.count == 2)
  }

  @Test func dottedContentsOpenNothing() throws {
    let document = try read("某方案\n一、目标……………1\n二、任务……………2\n一、目标\n（一）甲。乙丙丁。\n二、任务\n（二）戊。己庚辛。")
    #expect(document.parts.map(\.title) == ["目标", "任务"])
    #expect(document.clauses.count == 2)
  }

  @Test func appendixHasItsOwnNumbers() throws {
    let document = try read("通知\n一、甲。正文甲。\n二、乙。正文乙。\n某局\n2022年1月1日\n附件1\n任务清单\n一、丙。正文丙。\n附件2\n一、丁。正文丁。")
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == ["x#一", "x#二", "x#附件1.一", "x#附件2.一"])
    #expect(document.parts.filter { $0.kind == .appendix }.map(\.label) == ["附件1 任务清单", "附件2"])
    #expect(document.outside(.title).contains("任务清单"))
  }

  @Test func tablesAndListsBehindATextAreAddressedAsAppendices() throws {
    let document = try read(
      "某办法\n第一条 甲。\n第二条 乙。\n附表1\n支持范围\n一、检测\n（一）检验。\n（二）计量。\n二、研发\n（一）设计。\n附录2　材料\n1．执照。\n2．合同。")
    #expect(
      document.clauses.map { document.citation(of: $0).locator } == [
        "x#一", "x#二", "x#附件1.一.一", "x#附件1.一.二", "x#附件1.二.一", "x#附件2.一", "x#附件2.二",
      ])
    #expect(document.parts.filter { $0.kind == .appendix }.map(\.title) == ["支持范围", "材料"])
  }

  @Test func emphasisedNumbersOpenArticles() throws {
    let document = try read("# 某办法\n## 第一章 总则\n**第一条** 为了促进就业。\n### **第二条** 适用范围。")
    #expect(document.sketch == ["一.一为了促进就业。", "一.二适用范围。"])
  }

  @Test func listOfAttachmentsIsClosingMatter() throws {
    let document = try read("通知\n一、甲。正文甲。\n二、乙。正文乙。\n附件：1.报名表\n2.汇总表\n某市科技局\n2022年1月1日")
    #expect(document.sketch == ["一[甲]正文甲。", "二[乙]正文乙。"])
    #expect(document.outside(.closing) == "附件：1.报名表/2.汇总表/某市科技局/2022年1月1日")
  }

  @Test func closingMatterStaysOutOfTheLastClause() throws {
    let document = try read(
      """
      一、甲
      （一）乙。正文。
      本意见自2022年9月1日起施行。
          某市人民政府
      2022年7月28日
      （此件公开发布）
      抄送：市委各部门，
      市法院。
      某市人民政府办公室 2022年7月29日印发
      """)
    #expect(document.sketch == ["一.一[乙]正文。"])
    #expect(document.masthead.effective?.description == "2022-09-01")
    #expect(document.masthead.issued?.description == "2022-07-28")
    #expect(document.masthead.issuer == "某市人民政府")
  }

  @Test func whoWasAtAMeetingIsNoPartOfTheLastClause() throws {
    let document = try read("市政府会议纪要\n会议议定：\n一、甲。正文甲。\n二、乙。正文乙。\n\n出席：张某、李某\n列席：王某（市财政局）\n分送：各区人民政府。")
    #expect(document.sketch == ["一[甲]正文甲。", "二[乙]正文乙。"])
    #expect(document.outside(.closing) == "出席：张某、李某/列席：王某（市财政局）/分送：各区人民政府。")
  }

  @Test func aNoticeIsDatedAboveTheTextThatItBrings() throws {
    let document = try read(
      """
      某市人民政府办公室关于印发某市安全方案的通知
      各区人民政府：
      现印发给你们。
      某市人民政府办公室
      2022年7月28日
      某市安全方案
      一、甲
      （一）乙。2021年1月1日前完成。
      """)
    #expect(document.masthead.issued?.description == "2022-07-28")
    #expect(document.masthead.issuer == "某市人民政府办公室")
  }

  @Test func rangesStandInOrderInsideTheText() throws {
    for text in ["一、甲\n（一）乙。丙。\n丁\n\n二、戊", "第一条 甲\n第二条 乙", "甲\n\n乙", "", "（一）", "一、"] {
      let document = try read(text)
      for clause in document.clauses {
        #expect(clause.range.upperBound <= document.text.count)
        #expect(clause.body.clamped(to: clause.range) == clause.body)
        if let heading = clause.heading { #expect(heading.clamped(to: clause.range) == heading) }
      }
    }
  }
}
