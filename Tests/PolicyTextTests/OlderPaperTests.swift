import PolicyText
import Testing

/// Heads and ends of older papers, of papers whose page lost something, and of those that several issue.
@Suite struct OlderPaperTests {
  private static let body = "一、加强领导。落实责任。\n二、加强监督。严格检查。\n"

  private static func facts(_ text: String) throws -> String {
    let masthead = try read(text).masthead
    return [masthead.title, masthead.number?.description, masthead.issuer, masthead.issued?.description]
      .map { $0 ?? "-" }.joined(separator: " ")
  }

  @Test(arguments: [
    (
      "关于免征营业税的通知\n（一九八七年五月二十日　〔87〕财税字第106号）\n各省财政厅、税务局：\n\(body)",
      "关于免征营业税的通知 财税字〔1987〕106号 - 1987-05-20"
    ),
    ("关于索赔期的复函\n1988年12月8日，最高人民法院\n广东省高级人民法院：\n\(body)", "关于索赔期的复函 - 最高人民法院 1988-12-08"),
    (
      "苏州市吴江区人民政府办公室\n吴江经济技术开发区管理委员会\n关于护林的通知\n吴政办〔2021〕66号　吴开管〔2021〕12号\n各镇人民政府：\n\(body)",
      "苏州市吴江区人民政府办公室 吴江经济技术开发区管理委员会 关于护林的通知 吴政办〔2021〕66号 苏州市吴江区人民政府办公室、吴江经济技术开发区管理委员会 -"
    ),
    (
      "护林办法\n政府令〔2010〕第15号\n《护林办法》已经第76次常务会议通过，现予公布。\n省长\n二○一○年十二月二十五日\n护林办法\n第一条　为护林，制定本办法。\n第二条　本办法自2011年2月1日起施行。\n河北省人民政府\n2010年12月25日\n",
      "护林办法 河北省人民政府令〔2010〕15号 河北省人民政府 2010-12-25"
    ),
    (
      "市人民政府关于护堤的通知\n发表时间:2020-05-15 09:33 信息来源:市人民政府\n视力保护色:\n各乡镇人民政府:\n\(body)安陆市人民政府\n2020年4月 日\n",
      "市人民政府关于护堤的通知 - 安陆市人民政府 -"
    ),
    (
      "贵定县青云乡人民政府\n关于护苗的通知\n各村：\n\(body)青云乡人民政府\n2022年10月8日\n",
      "贵定县青云乡人民政府 关于护苗的通知 - 贵定县青云乡人民政府 2022-10-08"
    ),
    (
      "关于禁放的通告\n（2023年1月5日）\n现通告如下：\n\(body)镇江市公安局　镇江市应急管理局\n镇江市生态环境局\n",
      "关于禁放的通告 - 镇江市公安局、镇江市应急管理局、镇江市生态环境局 2023-01-05"
    ),
    (
      "中共徐州市委\n徐州市人民政府\n关于护河的决定\n（2021年4月12日中国共产党徐州市第十二届委员会第十次全体会议通过）\n\(body)",
      "中共徐州市委 徐州市人民政府 关于护河的决定 - 中共徐州市委、徐州市人民政府 2021-04-12"
    ),
    (
      "中国（上海）自由贸易试验区管理委员会关于护滩的通知\n中（沪）自贸管〔2021〕33号\n各单位：\n\(body)",
      "中国（上海）自由贸易试验区管理委员会关于护滩的通知 中（沪）自贸管〔2021〕33号 中国（上海）自由贸易试验区管理委员会 -"
    ),
    (
      "关于认定工作的通知\n苏高企协〔2021〕4号\n各局：\n\(body)江苏省高企认定工作协调小组\n2021年4月30日\n",
      "关于认定工作的通知 苏高企协〔2021〕4号 江苏省高企认定工作协调小组 2021-04-30"
    ),
    (
      "护船规定\n\n辽宁省鞍山市人民政府\n\n鞍山市人民政府令第16号\n《护船规定》业经市政府常务会议通过，现予发布。\n市长：某某\n一九九四年五月十八日\n护船规定\n第一条　为护船，制定本规定。\n第二条　本规定自发布之日起施行。\n",
      "护船规定 鞍山市人民政府令第16号 鞍山市人民政府 1994-05-18"
    ),
    (
      "关于禁种的通告\n现通告如下：\n\(body)封开县“双创”办、封开县城市管理局\n封开县水务局、江口镇人民政府\n2018年10月23日\n",
      "关于禁种的通告 - 封开县“双创”办、封开县城市管理局、封开县水务局、江口镇人民政府 2018-10-23"
    ),
    (
      "• 736916953/2024-000372\n• 五大连池市人民政府办公室关于护热的通知\n• 五政办规〔2024〕1号\n五大连池市人民政府办公室关于护热的通知\n各镇人民政府：\n\(body)",
      "五大连池市人民政府办公室关于护热的通知 五政办规〔2024〕1号 五大连池市人民政府办公室 -"
    ),
    (
      "辖区各学校：\n《护校规定》已经研究同意，现印发给你们。\n乌鲁木齐高新区（新市区）教育局\n2023年6月12日\n护校规定\n\(body)",
      "护校规定 - 乌鲁木齐高新区（新市区）教育局 2023-06-12"
    ),
    (
      "内江市市中区人民政府办公室\n关于印发《护堤办法》的\n通　　知\n内中府办发〔2021〕3号\n各镇人民政府：\n\(body)",
      "内江市市中区人民政府办公室 关于印发《护堤办法》的通知 内中府办发〔2021〕3号 内江市市中区人民政府办公室 -"
    ),
    ("白马镇村规民约\n（2022年3月经村民会议通过）\n\(body)", "白马镇村规民约 - - -"),
  ])
  func reads(text: String, facts: String) throws { #expect(try OlderPaperTests.facts(text) == facts) }

  /// As many as may order together.
  @Test(arguments: 1...12) func manyBodiesOrderTogether(count: Int) throws {
    let bodies = [
      "国家发展和改革委员会", "教育部", "科学技术部", "工业和信息化部", "公安部", "民政部", "财政部", "自然资源部", "生态环境部", "交通运输部", "水利部", "商务部",
    ].prefix(count)
    let text =
      bodies.map { "中华人民共和国\($0)\n" }.joined()
      + "令\n第15号\n《护林办法》已经审议通过，现予公布，自2023年8月15日起施行。\n2023年7月10日\n护林办法\n第一条　为护林，制定本办法。\n第二条　公民应当护林。\n"
    let masthead = try read(text).masthead
    #expect(masthead.title == "护林办法")
    #expect(masthead.issuer == bodies.joined(separator: "、"))
    #expect(masthead.number?.description == bodies.joined() + "令第15号")
  }

  @Test(arguments: [
    ("应急预案—和田市防汛预案", "county 新疆维吾尔自治区和田地区和田市"), ("青岛高新区上市实施细则", "county 山东省青岛市高新区"),
    ("青岛市高新区上市实施细则", "city 山东省青岛市"),
    ("发布机构：霍邱县新店镇\n防汛应急预案", "township 安徽省六安市霍邱县新店镇"),
    ("西宁经济技术开发区东川工业园区管理委员会关于招商的通知", "county 青海省西宁市经济技术开发区东川工业园区"),
    ("乌鲁木齐高新区（新市区）教育局关于招生的通知", "county 新疆维吾尔自治区乌鲁木齐市高新区"),
  ])
  func placesOfTitles(title: String, place: String) throws {
    let masthead = try read("\(title)\n\(OlderPaperTests.body)").masthead
    #expect("\(masthead.level?.word ?? "-") \(masthead.region ?? "-")" == place)
  }

  /// A branch is of some place: who signs with it says of which.
  @Test func aBranchIsNoBodyOfTheState() throws {
    let masthead = try read(
      "中国人民银行南京分行 江苏省科学技术厅关于试点的通知\n各市：\n\(OlderPaperTests.body)中国人民银行南京分行\n江苏省科学技术厅\n2019年3月3日\n"
    ).masthead
    #expect(masthead.level == .province && masthead.region == "江苏省")
    #expect(masthead.issuer == "中国人民银行南京分行、江苏省科学技术厅")
  }

  /// The page has lost its title, or shows it elsewhere.
  @Test func aTextMayBeginWithItsAddressees() throws {
    let document = try read("各县人民政府，市直各单位：\n\(OlderPaperTests.body)西河市人民政府\n2021年9月2日\n")
    #expect(document.masthead.addressees == "各县人民政府，市直各单位：")
    #expect(document.clauses.count == 2)
  }

  /// What leads to the matter is nobody.
  @Test(arguments: ["根据市人民代表大会决议，各区人民政府研究提出如下建议：", "市人民政府办公室作出如下通知：", "经市政府研究，现提出各部门工作意见："])
  func whatLeadsToThePaperIsNoAddressee(line: String) throws {
    let masthead = try read("西河市关于护林工作的意见\n\(line)\n\(OlderPaperTests.body)").masthead
    #expect(masthead.addressees == nil)
  }

  @Test(arguments: ["邓明义代表：", "王委员："]) func anAnswerIsAddressedToWhoAsked(address: String) throws {
    let masthead = try read("国务院办公厅对第7264号建议的答复\n\(address)\n建议收悉，现答复如下：\n\(OlderPaperTests.body)").masthead
    #expect(masthead.addressees == address)
  }

  @Test(arguments: ["本《规定》自2007年3月1日起施行", "本规定自2007年3月1日起施行"]) func aTextMayQuoteItsOwnName(sentence: String)
    throws
  {
    #expect(
      try read("护路规定\n\(OlderPaperTests.body)三、\(sentence)。\n").masthead.effective?.description
        == "2007-03-01")
  }

  @Test func anothersDayInForceIsNotItsOwn() throws {
    #expect(try read("护路规定\n\(OlderPaperTests.body)三、《办法》自2007年3月1日起施行。\n").masthead.effective == nil)
  }

  @Test(arguments: ["发文", "下发", "签发", "公布"]) func aTextIsInForceFromItsIssue(verb: String) throws {
    let text = "护路规定\n各镇：\n\(OlderPaperTests.body)三、本规定自\(verb)之日起施行。\n扬州市人民政府\n2022年5月5日\n"
    #expect(try read(text).masthead.effective?.description == "2022-05-05")
  }

  /// （1999）民终字第18号 is the number of a suit.
  @Test(arguments: [
    ("按〔87〕财税字第106号执行", "财税字〔1987〕106号"), ("按（1986）国税字第7号执行", "国税字〔1986〕7号"), ("按（1999）民终字第18号执行", nil),
    ("按（2007）朝民初字第18号执行", nil), ("按第5号字第7号执行", nil),
  ])
  func numbersWithTheirYearInFront(words: String, number: String?) {
    #expect(DocumentNumber(firstIn: words)?.description == number)
  }
}
