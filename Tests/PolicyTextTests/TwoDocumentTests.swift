import PolicyText
import Testing

/// Another document behind the first, in one file.
struct TwoDocumentTests {
  private static let notices = """
    江苏省人民政府关于印发促进办法的通知
    苏政规〔2022〕3号

    各市人民政府：
    现将《促进办法》印发给你们。

    江苏省人民政府
    2022年12月30日

    促进办法
    第一条 为了促进，制定本办法。
    第二条 本办法自2023年1月1日起施行。

    江苏省人民政府
    关于印发惩戒办法的通知
    苏政规〔2022〕4号

    各市人民政府：
    现将《惩戒办法》印发给你们。

    江苏省人民政府
    2022年12月31日

    惩戒办法
    第一条 为了惩戒，制定本办法。
    第二条 本办法自2023年2月1日起施行。
    """

  @Test func aSecondNoticeIsNoPartOfTheLastArticle() throws {
    let document = try read(Self.notices)
    #expect(
      document.sketch == [
        "一为了促进，制定本办法。", "二本办法自2023年1月1日起施行。", "附件.一为了惩戒，制定本办法。", "附件.二本办法自2023年2月1日起施行。",
      ])
    #expect(document.parts.map(\.title) == ["江苏省人民政府关于印发惩戒办法的通知"])
    #expect(document.outside(.lead).contains("苏政规〔2022〕4号"))
    #expect(document.masthead.effective == PolicyDate(year: 2023, month: 1, day: 1))
    #expect(document.followingDocuments.map(document.string) == ["江苏省人民政府"])
  }

  @Test func aSecondOrderIsNoPartOfTheLastArticle() throws {
    let document = try read(
      """
      西河市人民政府令
      第56号
      《停车场办法》已经通过，现予发布，自2020年6月1日起施行。
      2020年4月20日
      停车场办法
      第一条 为了加强管理，制定本办法。
      第二条 本办法自2020年6月1日起施行。

      西河市人民政府令
      第57号
      《犬只办法》已经通过，现予发布，自2020年7月1日起施行。
      2020年4月20日
      犬只办法
      第一条 为了规范养犬，制定本办法。
      第二条 本办法自2020年7月1日起施行。
      """)
    #expect(document.sketch.count == 4)
    #expect(document.sketch[1] == "二本办法自2020年6月1日起施行。")
    #expect(document.masthead.effective == PolicyDate(year: 2020, month: 6, day: 1))
    #expect(document.followingDocuments.count == 1)
  }

  @Test func severalTextsOfOneNoticeStandApart() throws {
    let document = try read(
      """
      南京市人民政府关于印发《项目审计办法》等文件的通知
      宁政发〔2021〕15号
      现将《项目审计办法》《内部审计办法》印发给你们。
      南京市人民政府
      2021年6月1日
      项目审计办法
      第一条 甲。
      第二条 本办法自2021年7月1日起施行。
      南京市内部审计办法
      第一章 总则
      第一条 乙。
      第二条 本办法自2021年8月1日起施行。
      """)
    #expect(document.sketch == ["一甲。", "二本办法自2021年7月1日起施行。", "附件.一.一乙。", "附件.一.二本办法自2021年8月1日起施行。"])
    #expect(document.masthead.effective == PolicyDate(year: 2021, month: 7, day: 1))
    #expect(document.followingDocuments.map(document.string) == ["南京市内部审计办法"])
  }

  @Test(arguments: [
    "第一条 甲。\n第二条 乙。\n实施细则\n第一条 丙。", "第一条 甲。\n第二条 依照本办法\n第一条 丙。", "第一条 甲。\n第二条 乙。\n附件\n征收管理办法\n第一条 丙。",
    "第一条 甲。\n第二条 乙。\n附件\n废止目录\n关于促进发展的意见\n苏政发〔2020〕1号\n关于促进就业的意见\n苏政发〔2020〕2号",
    "第一条 甲。\n第二条 原《关于促进发展的意见》\n苏政发〔2020〕1号\n同时废止。",
  ])
  func aNumberOnALineOfItsOwnBeginsNothing(text: String) throws {
    #expect(try read("某市促进办法\n" + text).followingDocuments.isEmpty)
  }

  @Test func aTextIsNamedAtTheBeginOfALine() throws {
    let document = try read(
      """
      江苏省人民代表大会常务委员会公告
      〔十三届〕第八十八号
      《江苏省养老条例》已由江苏省第十三届人民代表大会常务委员会第三十次会议于2022年3月30日通过，现予公布。
      江苏省人民代表大会常务委员会
      2022年3月30日
      江苏省养老条例
      目　录
      第一章　总则
      第二章　附则
      第一章　总则
      第一条　为了养老，制定本条例。
      第二章　附则
      第二条　本条例自2022年6月1日起施行。
      """)
    #expect(document.masthead.title == "江苏省养老条例")
    #expect(document.sketch == ["一.一为了养老，制定本条例。", "二.二本条例自2022年6月1日起施行。"])
  }

  @Test func aLawBehindItsContentsIsNoPartOfTheDecision() throws {
    let document = try read(
      """
      某市人民代表大会常务委员会关于修改《某市绿化条例》的决定
      某市人民代表大会常务委员会决定，对《某市绿化条例》作如下修改：
      一、将第二条修改为：“第二条　绿地率不得低于35%。”
      二、删去第三条。
      本决定自2021年12月1日起施行。
      某市绿化条例
      目　录
      第一章　总则
      第二章　附则
      第一章　总则
      第一条　为了绿化，制定本条例。
      第二章　附则
      第二条　本条例自2005年10月1日起施行。
      """)
    #expect(
      document.sketch == [
        "一将第二条修改为：“第二条　绿地率不得低于35%。”", "二删去第三条。", "附件.一.一为了绿化，制定本条例。", "附件.二.二本条例自2005年10月1日起施行。",
      ])
    #expect(document.parts.first?.title == "某市绿化条例")
    #expect(document.masthead.effective == PolicyDate(year: 2021, month: 12, day: 1))
  }
}

/// What closes a text, or is its last provision.
struct LastProvisionTests {
  @Test(arguments: [
    "一、总则\n甲。\n二、组织\n乙。\n三、附则", "1 总则\n1.1 目的\n甲。\n1.2 范围\n乙。\n2 机制\n2.1 预警\n丙。\n2.2 处置\n丁。\n3 附则",
  ])
  func aTitleKeepsItsOnlySentence(provisions: String) throws {
    let document = try read("某县应急预案\n\(provisions)\n本预案自发布之日起实施。\n")
    #expect(document.sketch.last?.hasSuffix("[附则]本预案自发布之日起实施。") == true)
    #expect(document.outside(.closing).isEmpty)
  }

  @Test func attachmentsAreListedBelowTheLastArticle() throws {
    let document = try read("某市改造办法\n第一条 甲。\n第二条 本办法自2022年12月1日起施行。\n附件：1.改造流程图\n2.意见征询表")
    #expect(document.sketch == ["一甲。", "二本办法自2022年12月1日起施行。"])
    #expect(document.outside(.closing) == "附件：1.改造流程图/2.意见征询表")
  }

  @Test func anotherSentenceStillClosesTheText() throws {
    let document = try read("关于促进发展的意见\n一、目标\n甲。\n二、保障\n加强领导。\n本意见自2022年9月1日起施行。\n某市人民政府\n2022年8月1日")
    #expect(document.sketch.last == "二[保障]加强领导。")
  }
}
