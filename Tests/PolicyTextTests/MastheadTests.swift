import PolicyText
import Testing

/// A masthead of each kind, and what it says: title, number, issuers, level, region, days.
@Suite struct MastheadTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let facts: [String]

    var testDescription: String { name }
  }

  private static let body = "一、加强领导。落实责任。\n二、加强监督。严格检查。\n"

  static let cases: [Case] = [
    Case(
      name: "a city's opinion",
      text: "温州市人民政府关于促进民营经济发展的意见\n温政发〔2021〕6号\n各县（市、区）人民政府：\n\(body)温州市人民政府\n2021年4月2日\n",
      facts: ["温州市人民政府关于促进民营经济发展的意见", "温政发〔2021〕6号", "温州市人民政府", "city", "浙江省温州市", "2021-04-02", "-"]),
    Case(
      name: "a district with its city",
      text: "关于做好防汛工作的通知\n各街道办事处：\n\(body)杭州市余杭区水利局\n2022年5月6日\n",
      facts: ["关于做好防汛工作的通知", "-", "杭州市余杭区水利局", "county", "浙江省杭州市余杭区", "2022-05-06", "-"]),
    Case(
      name: "bodies on lines",
      text: "教育部\n公安部\n市场监管总局\n关于加强校园安全的通知\n教基〔2020〕8号\n各省教育厅：\n\(body)教育部\n公安部\n市场监管总局\n2020年8月1日\n",
      facts: [
        "教育部 公安部 市场监管总局 关于加强校园安全的通知", "教基〔2020〕8号", "教育部、公安部、市场监管总局", "national", "全国", "2020-08-01", "-",
      ]),
    Case(
      name: "bodies on one line",
      text: "无锡市教育局 无锡市财政局关于调整助学标准的通知\n各区教育局：\n\(body)无锡市教育局　无锡市财政局\n2023年9月1日\n",
      facts: ["无锡市教育局 无锡市财政局关于调整助学标准的通知", "-", "无锡市教育局、无锡市财政局", "city", "江苏省无锡市", "2023-09-01", "-"]),
    Case(
      name: "party and government",
      text: "中共苏州市委、苏州市人民政府关于推进乡村振兴的意见\n\(body)",
      facts: ["中共苏州市委、苏州市人民政府关于推进乡村振兴的意见", "-", "中共苏州市委、苏州市人民政府", "city", "江苏省苏州市", "-", "-"]),
    Case(
      name: "number behind the title said twice",
      text:
        "厦门市人民政府办公厅关于加强燃气管理的通知\n来源：市府办\n分享到\n厦府办规〔2022〕3号\n厦门市人民政府办公厅关于加强燃气管理的通知\n各区人民政府：\n\(body)厦门市人民政府办公厅\n2022年3月4日\n",
      facts: ["厦门市人民政府办公厅关于加强燃气管理的通知", "厦府办规〔2022〕3号", "厦门市人民政府办公厅", "city", "福建省厦门市", "2022-03-04", "-"]),
    Case(
      name: "a menu above",
      text:
        "首页\n要闻动态\n政务公开\n办事服务\n互动交流\n数据开放\n洛政办〔2021〕9号\n洛阳市人民政府办公室关于推进河道治理的通知\n各县区人民政府：\n\(body)洛阳市人民政府办公室\n2021年6月7日\n",
      facts: ["洛阳市人民政府办公室关于推进河道治理的通知", "洛政办〔2021〕9号", "洛阳市人民政府办公室", "city", "河南省洛阳市", "2021-06-07", "-"]),
    Case(
      name: "links at the foot",
      text:
        "佛山市养犬管理细则\n第一条 规范养犬行为。\n第二条 本细则自2022年7月1日起施行。\n市级机构\n区政府\n\(String(repeating: "网站地图\n", count: 60))",
      facts: ["佛山市养犬管理细则", "-", "-", "city", "广东省佛山市", "-", "2022-07-01"]),
    Case(
      name: "a broken title",
      text: "国务院关于在某示范区\n暂时调整实施《中华人民共和国种子法\n实施办法》有关规定的决定\n国发〔2018〕43号\n各省人民政府：\n\(body)国务院\n2018年5月6日\n",
      facts: [
        "国务院关于在某示范区暂时调整实施《中华人民共和国种子法实施办法》有关规定的决定", "国发〔2018〕43号", "国务院", "national", "全国", "2018-05-06", "-",
      ]),
    Case(
      name: "letters apart", text: "国务院关于土地管理\n若 干 问 题 的 通 知\n各省人民政府：\n\(body)国 务 院\n一九九○年八月九日\n",
      facts: ["国务院关于土地管理若干问题的通知", "-", "国务院", "national", "全国", "1990-08-09", "-"]),
    Case(
      name: "an order",
      text:
        "贵阳市人民政府令\n第88号\n《贵阳市停车场管理办法》已经通过，现予公布，自2022年3月1日起施行。\n市　长：某某某\n2022年1月20日\n贵阳市停车场管理办法\n第一条 规范停车。\n第二条 加强管理。\n",
      facts: ["贵阳市停车场管理办法", "贵阳市人民政府令第88号", "贵阳市人民政府", "city", "贵州省贵阳市", "2022-01-20", "2022-03-01"]),
    Case(
      name: "a law's history",
      text:
        "# 城市绿化条例\n1992年6月22日 中华人民共和国国务院令第100号发布\n<!-- INFO END -->\n第一条 为了绿化城市。\n第二条 本条例自1992年8月1日起施行。\n",
      facts: ["城市绿化条例", "国务院令第100号", "国务院", "national", "全国", "1992-06-22", "1992-08-01"]),
    Case(
      name: "an order of two bodies",
      text:
        "# 民兵工作条例\n1990年12月24日 中华人民共和国国务院、中华人民共和国中央军事委员会令第71号发布\n<!-- INFO END -->\n第一条 为了加强民兵工作。\n第二条 本条例自1991年1月1日起施行。\n",
      facts: [
        "民兵工作条例", "国务院中央军事委员会令第71号", "国务院、中央军事委员会", "national", "全国", "1990-12-24", "1991-01-01",
      ]),
    Case(
      name: "published and in force at once",
      text: "# 某某管理规定\n1993年10月28日 交通运输部令1993年第5号公布施行\n<!-- INFO END -->\n第一条 规范管理。\n第二条 加强监督。\n",
      facts: ["某某管理规定", "交通运输部令1993年第5号", "交通运输部", "national", "全国", "1993-10-28", "1993-10-28"]),
    Case(
      name: "in force since its issue",
      text: "# 某某管理规定\n2021年3月4日 交通运输部令2021年第5号公布\n<!-- INFO END -->\n第一条 规范管理。\n第二条 本规定自公布之日起施行。\n",
      facts: ["某某管理规定", "交通运输部令2021年第5号", "交通运输部", "national", "全国", "2021-03-04", "2021-03-04"]),
    Case(
      name: "number and joint issuers below a law's history",
      text:
        "# 最高人民法院、最高人民检察院关于办理某类案件的解释\n2021年3月4日 最高人民法院审判委员会第1900次会议通过、2021年3月2日最高人民检察院检察委员会第60次会议通过\n2021年5月1日 施行\n<!-- INFO END -->\n最高人民法院 最高人民检察院\n关于办理某类案件的解释\n法释〔2021〕9号\n为正确办理2021年1月1日修订的案件，制定本解释：\n第一条 甲。\n第二条 乙。\n",
      facts: [
        "最高人民法院、最高人民检察院关于办理某类案件的解释", "法释〔2021〕9号", "最高人民法院、最高人民检察院", "national", "全国", "2021-03-04",
        "2021-05-01",
      ]),
    Case(
      name: "a plan and who made it",
      text: "杭州市国土修复规划（2021—2035年）\n杭州市规划和自然资源局组织编制了《杭州市国土修复规划》。\n一、甲。乙。\n二、丙。丁。\n",
      facts: [
        "杭州市国土修复规划（2021—2035年）", "-", "杭州市规划和自然资源局", "city", "浙江省杭州市", "-", "-",
      ]),
    Case(
      name: "standards in force from their day on",
      text:
        "关于调整救助标准的通知\n各区民政局：\n一、标准。每月900元。\n二、时间。低保标准从2024年1月1日起执行，其他标准自2024年6月1日起按新标准计算执行。\n宁波市民政局\n2024年5月30日\n",
      facts: ["关于调整救助标准的通知", "-", "宁波市民政局", "city", "浙江省宁波市", "2024-05-30", "2024-06-01"]),
    Case(
      name: "a title with its span and state", text: "成都市综合交通规划\n（2021年—2035年）\n（草案）\n规划依据国家要求编制。\n统筹布局。\n",
      facts: ["成都市综合交通规划（2021年—2035年）（草案）", "-", "-", "city", "四川省成都市", "-", "-"]),
    Case(
      name: "a township", text: "关于开展环境整治的通知\n各村：\n\(body)昆山市周庄镇人民政府\n2020年2月3日\n",
      facts: ["关于开展环境整治的通知", "-", "昆山市周庄镇人民政府", "township", "江苏省苏州市昆山市周庄镇", "2020-02-03", "-"]),
    Case(
      name: "a zone", text: "关于支持企业的若干措施\n各单位：\n\(body)南京江北新区管理委员会\n2020年2月3日\n",
      facts: ["关于支持企业的若干措施", "-", "南京江北新区管理委员会", "county", "江苏省南京市江北新区", "2020-02-03", "-"]),
    Case(
      name: "an announcement of a congress",
      text:
        "江苏省人民代表大会常务委员会公告\n第88号\n《江苏省养老条例》已由江苏省第十三届人民代表大会常务委员会第三十次会议于2022年3月30日通过，现予公布，自2022年6月1日起施行。\n江苏省人民代表大会常务委员会\n2022年3月30日\n江苏省养老条例\n第一条 规范养老。\n第二条 加强管理。\n",
      facts: [
        "江苏省养老条例", "江苏省人民代表大会常务委员会公告第88号", "江苏省人民代表大会常务委员会", "province", "江苏省", "2022-03-30",
        "2022-06-01",
      ]),
    Case(
      name: "a government by its short name in the title",
      text:
        "扬州市政府关于印发扬州市交通规划的通知\n各区人民政府：\n现将规划印发给你们。\n扬州市人民政府\n2021年12月31日\n扬州市交通规划\n一、甲。乙。\n二、丙。丁。\n",
      facts: ["扬州市政府关于印发扬州市交通规划的通知", "-", "扬州市人民政府", "city", "江苏省扬州市", "2021-12-31", "-"]),
    Case(
      name: "a party's paper with its day in brackets",
      text: "中共江苏省委　江苏省人民政府\n关于保障粮食安全的意见\n（2021年3月18日）\n一、目标。甲。\n二、保障。乙。\n",
      facts: [
        "中共江苏省委　江苏省人民政府 关于保障粮食安全的意见", "-", "中共江苏省委、江苏省人民政府", "province", "江苏省", "2021-03-18", "-",
      ]),
    Case(
      name: "an announcement under the name of its series",
      text: "江苏省财政厅\n公　告\n2023年第4号\n\n关于公布缴费标准的公告\n一、标准。甲。\n二、时间。乙。\n江苏省财政厅\n2022年12月30日\n",
      facts: ["关于公布缴费标准的公告", "江苏省财政厅公告2023年第4号", "江苏省财政厅", "province", "江苏省", "2022-12-30", "-"]),
    Case(
      name: "courts apart by a space above their number, by a mark in the page's title",
      text:
        "# 最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释\n2021年3月4日 最高人民法院审判委员会第1900次会议通过\n2021年5月1日 施行\n<!-- INFO END -->\n最高人民法院 最高人民检察院 关于办理拒不执行判决、裁定刑事案件 适用法律若干问题的解释\n法释〔2021〕13号\n为正确办理案件，制定本解释：\n第一条 甲。\n第二条 乙。\n",
      facts: [
        "最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释", "法释〔2021〕13号",
        "最高人民法院、最高人民检察院", "national", "全国", "2021-03-04", "2021-05-01",
      ]),
    Case(
      name: "an announcement of several bodies, each on a line",
      text:
        "财政部\n税务总局\n海关总署\n公  告\n2024年第12号\n\n关于调整退税的公告\n一、标准。甲。\n二、时间。乙。\n财政部\n税务总局\n海关总署\n2024年11月15日\n",
      facts: [
        "关于调整退税的公告", "财政部税务总局海关总署公告2024年第12号", "财政部、税务总局、海关总署", "national", "全国", "2024-11-15", "-",
      ]),
    Case(
      name: "its number alone below the title",
      text:
        "上海市税务局  上海市人力资源和社会保障局\n关于优化服务的通告\n2024年第3号\n\n现将事项通告如下：\n一、标准。甲。\n二、时间。乙。\n2024年6月18日\n",
      facts: [
        "上海市税务局  上海市人力资源和社会保障局 关于优化服务的通告", "上海市税务局上海市人力资源和社会保障局通告2024年第3号",
        "上海市税务局、上海市人力资源和社会保障局", "province", "上海市", "2024-06-18", "-",
      ]),
    Case(
      name: "a zone signs with its short name",
      text:
        "成都高新技术产业开发区管理委员会\n关于印发支持措施的通知\n成高管发〔2024〕9号\n\n各部门：\n现将措施印发你们。\n成都高新区管委会\n2024年5月20日\n\n成都高新区支持措施\n一、支持算力。甲。\n二、支持研发。乙。\n",
      facts: [
        "成都高新技术产业开发区管理委员会 关于印发支持措施的通知", "成高管发〔2024〕9号", "成都高新技术产业开发区管理委员会", "county",
        "四川省成都市高新技术产业开发区", "2024-05-20", "-",
      ]),
    Case(
      name: "an order in brackets below the title",
      text: "《残疾人康复条例》实施细则\n（广西壮族自治区人民政府令第139号，自2021年3月1日起施行）\n第一条　制定本细则。\n第二条　依法保障。\n",
      facts: [
        "《残疾人康复条例》实施细则", "广西壮族自治区人民政府令第139号", "广西壮族自治区人民政府", "province", "广西壮族自治区", "-", "2021-03-01",
      ]),
    Case(
      name: "an order of two bodies below the title",
      text: "军人优待办法\n（2004年8月1日国务院、中央军事委员会令第413号公布）\n第一条　制定本办法。\n第二条　依法保障。\n",
      facts: ["军人优待办法", "国务院中央军事委员会令第413号", "国务院、中央军事委员会", "national", "全国", "2004-08-01", "-"]),
    Case(
      name: "an announcement numbered in brackets",
      text: "无锡市生态环境局关于划定禁用区的公告\n锡环公告〔2022〕3号\n\(body)无锡市生态环境局\n2022年8月15日\n",
      facts: [
        "无锡市生态环境局关于划定禁用区的公告", "锡环公告〔2022〕3号", "无锡市生态环境局", "city", "江苏省无锡市", "2022-08-15", "-",
      ]),
    Case(
      name: "a series that is the title",
      text: "无锡市交通运输局通告\n〔2022〕第3号\n\n\(body)无锡市交通运输局\n2022年8月15日\n",
      facts: [
        "无锡市交通运输局通告", "无锡市交通运输局通告〔2022〕3号", "无锡市交通运输局", "city", "江苏省无锡市", "2022-08-15", "-",
      ]),
    Case(
      name: "a series that is a place's",
      text: "无锡市公告\n2022年第3号\n\n\(body)无锡市人民政府\n2022年8月15日\n",
      facts: ["无锡市公告", "无锡市公告2022年第3号", "无锡市人民政府", "city", "江苏省无锡市", "2022-08-15", "-"]),
    Case(
      name: "an announcement of who signs it",
      text: "关于调整限行的通告\n2022年第3号\n\n\(body)无锡市公安局\n2022年8月15日\n",
      facts: ["关于调整限行的通告", "无锡市公安局通告2022年第3号", "无锡市公安局", "city", "江苏省无锡市", "2022-08-15", "-"]),
    Case(
      name: "facts of a portal",
      text: "发文字号：绍政发〔2019〕7号\n成文日期：2019年3月4日\n绍兴市人民政府关于推进工业设计的意见\n各区人民政府：\n\(body)",
      facts: ["绍兴市人民政府关于推进工业设计的意见", "绍政发〔2019〕7号", "绍兴市人民政府", "city", "浙江省绍兴市", "2019-03-04", "-"]),
  ]

  @Test(arguments: cases)
  func theHeadIsRead(of item: Case) throws {
    let masthead = try read(item.text).masthead
    let found = [
      masthead.title, masthead.number?.description, masthead.issuer, masthead.level?.word, masthead.region,
      masthead.issued?.description, masthead.effective?.description,
    ].map { $0 ?? "-" }
    #expect(found == item.facts)
  }

  @Test(arguments: [
    ("南京市江宁区教育局", "county 江苏省南京市江宁区"), ("嘉兴市嘉善县人民政府", "county 浙江省嘉兴市嘉善县"), ("义乌市人民政府", "county 浙江省金华市义乌市"),
    ("吉林市人民政府", "city 吉林省吉林市"), ("吉林省人民政府", "province 吉林省"), ("海南藏族自治州人民政府", "city 青海省海南藏族自治州"),
    ("河北区人民政府", "county 天津市河北区"), ("河南蒙古族自治县人民政府", "county 青海省黄南藏族自治州河南蒙古族自治县"),
    ("喀什地区行政公署", "city 新疆维吾尔自治区喀什地区"), ("江苏省南京市人民政府", "city 江苏省南京市"), ("浦东新区人民政府", "county 上海市浦东新区"),
    ("仙桃市人民政府", "county 湖北省仙桃市"), ("东莞市长安镇人民政府", "township 广东省东莞市长安镇"),
    ("成都市武侯区浆洗街街道办事处", "township 四川省成都市武侯区浆洗街街道"),
    ("某某县人民政府", "county 某某县"), ("国家统计局江西调查总队", "province 江西省"), ("凉山州人民政府", "city 四川省凉山彝族自治州"),
    ("中共上海市委办公厅", "province 上海市"), ("苏州工业园区管理委员会", "county 江苏省苏州市工业园区"), ("北京市城市管理委员会", "province 北京市"),
    ("杭州高新技术产业开发区（滨江）管理委员会", "county 浙江省杭州市高新技术产业开发区"), ("杭州高新区（滨江）管委会", "county 浙江省杭州市高新区"),
  ])
  func placesOfBodies(body: String, place: String) throws {
    let masthead = try read("关于某事的通知\n各单位：\n\(Self.body)\(body)\n2020年1月2日\n").masthead
    #expect("\(masthead.level?.word ?? "-") \(masthead.region ?? "-")" == place)
  }

  @Test(arguments: [
    ("# 中华人民共和国统计法\n1983年12月8日 第六届全国人民代表大会常务委员会第三次会议通过\n<!-- INFO END -->\n第一条 甲。\n第二条 乙。", "law"),
    (
      "# 城市绿化条例\n1992年6月22日 中华人民共和国国务院令第100号发布\n<!-- INFO END -->\n第一条 甲。\n第二条 乙。",
      "administrative-regulation"
    ),
    (
      "# 浙江省水资源条例\n2020年9月24日 浙江省第十三届人民代表大会常务委员会第二十四次会议通过\n<!-- INFO END -->\n第一条 甲。\n第二条 乙。",
      "local-regulation"
    ),
    ("# 某某管理规定\n2021年3月4日 交通运输部令2021年第5号公布\n<!-- INFO END -->\n第一条 甲。\n第二条 乙。", "departmental-rule"),
    ("温州市人民政府关于促进发展的意见\n一、甲。乙。\n二、丙。丁。\n温州市人民政府\n2021年4月2日", "normative-document"),
    ("中共苏州市委关于推进工作的意见\n一、甲。乙。\n二、丙。丁。", "party-document"), ("会议记录\n甲。\n乙。", nil),
  ])
  func kindsOfDocuments(text: String, kind: String?) throws {
    #expect(try read(text).masthead.kind?.word == kind)
  }
}
