import PolicyText
import Testing

/// Heads as portals and collections of texts have them: facts in tables whose lines were lost, menus and notes above the
/// title, the publisher beside it.
@Suite struct PortalHeadTests {
  private static let body = "一、加强领导。落实责任。\n二、加强监督。严格检查。\n"

  /// Title, number, issuer, day.
  @Test(arguments: [
    (
      "索 引 号 000014/2023-01 主题分类 水利\n发布机构 岳阳市水利局 文  号 岳水发〔2023〕5号\n成文日期 2023-03-02\n关于河道管护的通知\n各单位：\n\(body)",
      "关于河道管护的通知 岳水发〔2023〕5号 岳阳市水利局 2023-03-02"
    ),
    (
      "| 发布机构 | 白水镇人民政府 | 文号 | 白政〔2023〕7号 |\n| 生成日期 | 2023-05-06 | 公开方式 | 主动公开 |\n白水镇防汛预案\n\(body)",
      "白水镇防汛预案 白政〔2023〕7号 白水镇人民政府 2023-05-06"
    ),
    (
      "黄山市人民政府关于古道保护的意见\n【发文字号】黄政[2022]9号\n【颁布部门】黄山市人民政府\n【颁布时间】2022.04.08\n【时效性】现行有效\n\(body)",
      "黄山市人民政府关于古道保护的意见 黄政〔2022〕9号 黄山市人民政府 2022-04-08"
    ),
    (
      "- 索 引 号：HS01/2021-1\n- 备注/文号：休政办〔2021〕3号\n- 公文生成日期：2021-02-03\n- 文档编号：77\n休宁县人民政府办公室关于春耕的通知\n各乡镇人民政府：\n\(body)",
      "休宁县人民政府办公室关于春耕的通知 休政办〔2021〕3号 休宁县人民政府办公室 2021-02-03"
    ),
    (
      "政府公报 > 2013年 > 第8期\n名 称：\n文 号：歙政〔2013〕8号\n主 题 词：\n歙县人民政府关于砚石开采的通告\n\(body)歙县人民政府\n2013年9月2日\n",
      "歙县人民政府关于砚石开采的通告 歙政〔2013〕8号 歙县人民政府 2013-09-02"
    ),
    (
      "法规库\n发文标题： 关于茶园用药的公告\n发文文号： 池农告〔2020〕2号\n发文部门： 池州市农业农村局\n发文时间： 2020-4-2\n\(body)",
      "关于茶园用药的公告 池农告〔2020〕2号 池州市农业农村局 2020-04-02"
    ),
    (
      "广德县工作规则\n• 发文机构:\n广德县人民政府网站\n• 发文字号:\n广政发〔2024〕7号\n• 发文日期:\n2024年04月06日 16:40\n• 有效性:\n\(body)",
      "广德县工作规则 广政发〔2024〕7号 广德县人民政府 2024-04-06"
    ),
    (
      "广德县人民政府关于护苗的通知\n导读：加强护苗，对于本县抓住机遇、加快发展，具有十分重要的意义，各地要认真做好。\n广政发〔2024〕8号\n各乡镇人民政府：\n\(body)",
      "广德县人民政府关于护苗的通知 广政发〔2024〕8号 广德县人民政府 -"
    ),
    (
      "关于码头整治的通知\n时间：2024-07-05 11:18:12　浏览：9675　来源：某网\n各单位：\n\(body)",
      "关于码头整治的通知 - - -"
    ),
  ])
  func readsFactsOfTables(text: String, facts: String) throws {
    #expect(try PortalHeadTests.facts(of: text) == facts)
  }

  /// The same of what stands above and around a title.
  @Test(arguments: [
    (
      "您的位置：\n市政府文件\n请选择年份：\n池州市人民政府关于护林的决定\n池政〔2021〕4号\n各县人民政府：\n\(body)",
      "池州市人民政府关于护林的决定 池政〔2021〕4号 池州市人民政府 -"
    ),
    (
      "本站获悉，近日印发了一份通知，我们全文转载如下。\n详情如下：\n市防汛办关于值守的通知\n各县防汛办：\n\(body)",
      "市防汛办关于值守的通知 - - -"
    ),
    (
      "池政〔2021〕5号《池州市人民政府关于护鸟的通知》\n《池州市人民政府关于护鸟的通知》\n池政〔2021〕5号\n各县人民政府：\n\(body)",
      "池州市人民政府关于护鸟的通知 池政〔2021〕5号 池州市人民政府 -"
    ),
    (
      "池政[2021]6号 池州市人民政府关于护鱼的意见\n各县人民政府：\n\(body)",
      "池州市人民政府关于护鱼的意见 池政〔2021〕6号 池州市人民政府 -"
    ),
    (
      "【全文】\n池州市人民政府关于护蛙的意见\n各县人民政府：\n\(body)",
      "池州市人民政府关于护蛙的意见 - 池州市人民政府 -"
    ),
    ("池州市湿地管理办法.docx\n- 页数：9\n池州市湿地管理办法\n第一条　甲。\n第二条　乙。\n", "池州市湿地管理办法 - - -"),
    (
      "关于印发《护碑办法》的通知\n池州市文化局\n关于印发《护碑办法》的通知\n池文〔2004〕7号\n各单位：\n\(body)二○○四年五月六日\n",
      "关于印发《护碑办法》的通知 池文〔2004〕7号 池州市文化局 2004-05-06"
    ),
    (
      "池州市人民政府关于印发护桥办法的通知（2019修订）\n池州市人民政府关于印发护桥办法的通知\n各单位：\n\(body)",
      "池州市人民政府关于印发护桥办法的通知（2019修订） - 池州市人民政府 -"
    ),
    (
      "信息公开\n1. 文件库\n1. 目录\n2. 区政府\n1. 规划\n1. 提案\n2. 建议\n池州市人民政府关于护塘的通知\n各县人民政府：\n\(body)",
      "池州市人民政府关于护塘的通知 - 池州市人民政府 -"
    ),
    ("安徽\n江苏\n浙江\n教育部关于招生的通知\n各省教育厅：\n\(body)", "教育部关于招生的通知 - 教育部 -"),
    (
      "护井规定\n池州市人民政府\n护井规定\n池州市人民政府令〔2010〕第6号\n《护井规定》已经市政府会议通过，现予公布。\n市长\n二○一○年十月五日\n第一条　甲。\n",
      "护井规定 池州市人民政府令〔2010〕6号 池州市人民政府 2010-10-05"
    ),
  ])
  func findsTheTitleAmongASitesWords(text: String, facts: String) throws {
    #expect(try PortalHeadTests.facts(of: text) == facts)
  }

  /// The same where the title was lost, or says less than the text.
  @Test(arguments: [
    (
      "各县区人民政府：\n《宣城市护竹办法》已经市政府同意，现印发给你们。\n宣城市人民政府\n2024年1月2日\n宣城市护竹办法\n第一条　甲。\n第二条　乙。\n",
      "宣城市护竹办法 - 宣城市人民政府 2024-01-02"
    ),
    (
      "《宣城市人民政府关于废止〈护路规定〉的决定》已经市政府会议通过，现予公布。\n市长　某某\n2024年1月3日\n宣城市人民政府关于废止《护路规定》的决定\n一、废止《护路规定》。\n二、自公布之日起施行。\n",
      "宣城市人民政府关于废止《护路规定》的决定 - 宣城市人民政府 2024-01-03"
    ),
    (
      "关于印发《护堤预案》的通知\n宣城市水利局\n2024-03-01\n各乡镇：\n《护堤预案》已经同意，现印发给你们。\n宣城经济开发区管理委员会\n2024年2月29日\n护堤预案\n一、总则\n甲。\n二、附则\n乙。\n",
      "关于印发《护堤预案》的通知 - 宣城经济开发区管理委员会 2024-02-29"
    ),
    (
      "宣州区人大常委会关于批准决算的决议\n（2018年8月7日区十八届人大常委会第十二次会议通过）\n会议决定批准决算。\n",
      "宣州区人大常委会关于批准决算的决议 - 宣州区人大常委会 2018-08-07"
    ),
    (
      "中共宣城市委 宣城市人民政府关于护校的意见\n(2018年8月7日)\n各县委：\n\(body)",
      "中共宣城市委 宣城市人民政府关于护校的意见 - 中共宣城市委、宣城市人民政府 2018-08-07"
    ),
    (
      "省政府关于护园的通知\n苏政办发〔2012〕18号 2012年10月31日\n各市：\n\(body)",
      "省政府关于护园的通知 苏政办发〔2012〕18号 - 2012-10-31"
    ),
    ("宣城市人民政府关于护窑的通知\n各县：\n\(body)二00二年十月二十二日\n", "宣城市人民政府关于护窑的通知 - 宣城市人民政府 2002-10-22"),
    (
      "关于征求意见的公告\n现公开征求意见。\n宣城市生态环境局\n2021528\n", "关于征求意见的公告 - 宣城市生态环境局 -"
    ),
  ])
  func fillsWhatTheTitleLeavesOut(text: String, facts: String) throws {
    #expect(try PortalHeadTests.facts(of: text) == facts)
  }

  @Test(arguments: [
    ("重庆市万州区白水镇2023年防汛预案\n\(body)", "township 重庆市万州区白水镇"),
    ("重庆市万州区城乡2023年环境方案\n\(body)", "county 重庆市万州区"),
    ("关于稳增长的意见\n各州、市人民政府，省直各委、办、厅、局：\n\(body)云南省要加快发展。\n", "province 云南省"),
    ("关于创建活动的通知\n各省委：\n\(body)共青团中央办公厅\n2005年5月9日\n", "national 全国"),
  ])
  func saysOfWhatPlaceItIs(text: String, place: String) throws {
    let masthead = try read(text).masthead
    #expect([masthead.level?.word, masthead.region].map { $0 ?? "-" }.joined(separator: " ") == place)
  }

  private static func facts(of text: String) throws -> String {
    let masthead = try read(text).masthead
    return [masthead.title, masthead.number?.description, masthead.issuer, masthead.issued?.description]
      .map { $0 ?? "-" }.joined(separator: " ")
  }

  /// The day below 失效日期： or 生效日期： is none of issue.
  @Test(arguments: ["失效日期", "生效日期", "施行日期"]) func aDayIsOfTheNameAboveIt(_ name: String) throws {
    let text = "\(name)：\n2026-12-31\n关于做好申报工作的通知\n某科发〔2024〕7号\n某市科学技术局\n2024年3月1日\n一、申报。\n二、受理。"
    let masthead = try Document(reading: Array(text.utf8), id: "a", file: "a").masthead
    #expect(masthead.issued == PolicyDate(year: 2024, month: 3, day: 1))
    #expect(masthead.effective == (name == "失效日期" ? nil : PolicyDate(year: 2026, month: 12, day: 31)))
  }
}
