import PolicyText
import Testing

/// Orders and announcements in the forms that portals give them: whose they are, their number, and what they publish.
@Suite struct ActTests {
  private static func order(_ head: String, _ title: String, signer: String = "省长　王某") -> String {
    """
    \(head)

    《\(title)》已经第8次常务会议审议通过，现予公布，自2023年7月1日起施行。

    \(signer)
    2023年5月30日

    \(title)

    第一条　为了优化服务，制定本办法。
    第二条　本办法自2023年7月1日起施行。
    """
  }

  @Test(arguments: [
    ("浙江省人民政府令第397号", "浙江省税费办法", "浙江省人民政府令第397号", "浙江省人民政府", "province"),
    ("浙江省人民政府令\n（第397号）", "浙江省税费办法", "浙江省人民政府令第397号", "浙江省人民政府", "province"),
    ("中华人民共和国农业部令 2016年 第5号", "种子管理办法", "农业部令2016年第5号", "农业部", "national"),
    ("中华人民共和国交通运输部令\n2021年第12号", "公路养护办法", "交通运输部令2021年第12号", "交通运输部", "national"),
    ("国家市场监督管理总局令第61号", "网络交易办法", "国家市场监督管理总局令第61号", "国家市场监督管理总局", "national"),
    (
      "中华人民共和国国家发展和改革委员会\n中华人民共和国工业和信息化部\n中华人民共和国财政部\n令\n第39号", "公共平台管理办法",
      "国家发展和改革委员会工业和信息化部财政部令第39号", "国家发展和改革委员会、工业和信息化部、财政部", "national"
    ),
    ("湖州市人大常委会公告\n（第8号）", "湖州市电梯条例", "湖州市人大常委会公告第8号", "湖州市人大常委会", "city"),
    ("合肥市停车办法\n合肥市人民政府令第210号", "合肥市停车办法", "合肥市人民政府令第210号", "合肥市人民政府", "city"),
    ("合肥市停车办法\n合肥市人民政府令\n第210号", "合肥市停车办法", "合肥市人民政府令第210号", "合肥市人民政府", "city"),
    ("首页\n政务公开\n合肥市人民政府令第210号", "合肥市停车办法", "合肥市人民政府令第210号", "合肥市人民政府", "city"),
  ])
  func ordersBringTheirText(head: String, title: String, number: String, issuer: String, level: String) throws
  {
    let document = try read(Self.order(head, title))
    let masthead = document.masthead
    #expect(masthead.title == title)
    #expect(masthead.number?.description == number)
    #expect(masthead.issuer == issuer)
    #expect(masthead.level?.word == level)
    #expect(masthead.issued?.description == "2023-05-30")
    #expect(masthead.effective?.description == "2023-07-01")
    #expect(document.clauses.map(\.number.writtenBelow) == ["一", "二"])
  }

  @Test func aLawIsOfTheCongressThatPassedIt() throws {
    let masthead = try read(
      """
      中华人民共和国主席令
      第十六号
      《中华人民共和国海洋法》已由中华人民共和国第十四届全国人民代表大会常务委员会第六次会议于2023年10月24日修订通过，现予公布，自2024年1月1日起施行。
      2023年10月24日
      中华人民共和国海洋法
      第一条　为了保护海洋，制定本法。
      第二条　本法自2024年1月1日起施行。
      """
    ).masthead
    #expect(masthead.title == "中华人民共和国海洋法")
    #expect(masthead.number?.description == "主席令第16号")
    #expect(masthead.issuer == "全国人民代表大会常务委员会")
    #expect(masthead.level == .national)
  }

  @Test(arguments: [
    ("海关总署公告2023年第100号（关于调整检验要求的公告）\n", "关于调整检验要求的公告", "海关总署公告2023年第100号", "海关总署"),
    ("海关总署公告2023年第100号\n（关于调整检验要求的公告）\n", "关于调整检验要求的公告", "海关总署公告2023年第100号", "海关总署"),
    (
      "国务院关税税则委员会公告\n2023年第5号\n", "国务院关税税则委员会公告2023年第5号", "国务院关税税则委员会公告2023年第5号",
      "国务院关税税则委员会"
    ),
    ("财政部\n税务总局\n公告\n2023年第5号\n", "财政部 税务总局 公告2023年第5号", "财政部税务总局公告2023年第5号", "财政部、税务总局"),
  ])
  func announcements(head: String, title: String, number: String, issuer: String) throws {
    let masthead = try read("\(head)现就有关事项公告如下：\n一、甲。乙。\n二、丙。丁。\n2023年8月1日\n").masthead
    #expect(masthead.title == title)
    #expect(masthead.number?.description == number)
    #expect(masthead.issuer == issuer)
    #expect(masthead.level == .national)
  }

  private static let published = """
    中华人民共和国最高人民法院公告
    《最高人民法院关于审理案件的解释》已于2020年8月24日由最高人民法院审判委员会第1810次会议通过，现予公布，自2020年9月14日起施行。
    最高人民法院
    2020年9月10日
    """
  private static let articles = """
    为公正审理案件，制定本规定。
    第一条　人民法院应当坚持严格保护的原则。
    第二条　可以考量下列因素：
    （一）甲；
    （二）乙。
    第三条　本规定自2020年9月14日起施行。
    """
  private static let history = "（2020年8月24日最高人民法院审判委员会第1810次会议通过，自2020年9月14日起施行）"

  @Test(arguments: [
    "\(published)\n法释〔2020〕12号\n最高人民法院\n关于审理案件的解释\n\(history)\n\(articles)",
    "最高人民法院关于审理案件的解释\n\(history)\n法释〔2020〕12号\n\(published)\n\(articles)",
  ])
  func interpretationsAreWhatCourtsPublish(text: String) throws {
    let document = try read(text)
    let masthead = document.masthead
    #expect(masthead.title == "最高人民法院关于审理案件的解释")
    #expect(masthead.number?.description == "法释〔2020〕12号")
    #expect(masthead.issuer == "最高人民法院")
    #expect(masthead.issued?.description == "2020-09-10")
    #expect(masthead.effective?.description == "2020-09-14")
    #expect(
      document.sketch == [
        "一人民法院应当坚持严格保护的原则。", "二可以考量下列因素：/（一）甲；/（二）乙。", "三本规定自2020年9月14日起施行。",
      ])
  }

  @Test(arguments: [
    ("本办法自2023年7月1日起开始实施。", "2023-07-01"), ("本办法于2023年7月1日起施行。", "2023-07-01"),
    ("本办法自2023年7月1日起正式施行，试行期两年。", "2023-07-01"), ("本办法自2023年7月1日起生效。", "2023-07-01"),
    ("本办法从2023年7月1日开始实施。", "2023-07-01"),
    ("本办法自2023年7月1日起施行，其中第五条自2024年1月1日起施行。", "2023-07-01"),
    ("本办法自2023年7月1日起施行。第五条关于收费的规定自2024年1月1日起施行。", "2023-07-01"),
    ("自2023年7月1日起施行。", "2023-07-01"), ("旧办法已于2019年7月1日起施行。", nil),
  ])
  func inForceFrom(sentence: String, day: String?) throws {
    let masthead = try read("合肥市停车办法\n第一条　为了加强管理，制定本办法。\n第二条　\(sentence)\n").masthead
    #expect(masthead.effective?.description == day)
  }

  @Test func aSecondOrderOnOneLineIsNoPartOfTheLastArticle() throws {
    let document = try read(
      Self.order("合肥市人民政府令第56号", "合肥市停车办法") + "\n" + Self.order("合肥市人民政府令第57号", "合肥市养犬办法"))
    #expect(document.masthead.title == "合肥市停车办法")
    #expect(document.parts.map(\.title) == ["合肥市人民政府令第57号"])
    #expect(document.clauses.count == 4)
  }

  @Test func aReprintedLawIsNotTheDecision() throws {
    let document = try read(
      """
      安徽省人民代表大会常务委员会关于修改《安徽省消防条例》的决定
      （2023年5月1日安徽省第十四届人民代表大会常务委员会第二次会议通过）
      安徽省第十四届人民代表大会常务委员会第二次会议决定，对《安徽省消防条例》作如下修改：
      一、将第八条中的“公安机关”修改为“应急管理部门”。
      二、删去第十二条。
      本决定自2023年7月1日起施行。
      《安徽省消防条例》根据本决定作相应修改，重新公布。
      安徽省消防条例
      （2010年7月1日安徽省第十一届人民代表大会常务委员会第二十次会议通过　根据2023年5月1日《关于修改〈安徽省消防条例〉的决定》修正）
      第一条　为了预防火灾，制定本条例。
      第二条　本条例自2010年9月1日起施行。
      """)
    #expect(document.masthead.effective?.description == "2023-07-01")
    #expect(document.parts.map(\.title) == ["安徽省消防条例"])
    #expect(document.clauses.count == 4)
  }
}
