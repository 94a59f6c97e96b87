import PolicyText
import Testing

/// Who signs, where a line among the signatures is no common one; and places that a title names behind a year or a label.
@Suite struct SignatureTests {
  @Test(arguments: [
    ("安徽省财政厅\n中国人民银行合肥中心支行\n2023年5月1日", "安徽省财政厅、中国人民银行合肥中心支行", "province"),
    ("安徽省财政厅\n中国人民银行安徽省分行\n2023年5月1日", "安徽省财政厅、中国人民银行安徽省分行", "province"),
    ("合肥市教育局\n（代章）\n2023年5月1日", "合肥市教育局", "city"),
    ("合肥市教育局办公室（代）\n2023年5月1日", "合肥市教育局办公室", "city"),
    ("国网安徽省电力有限公司\n安徽省能源局\n2023年5月1日", "国网安徽省电力有限公司、安徽省能源局", "province"),
    ("安徽省教育厅\n民航安徽监管局\n中国铁路上海局集团有限公司\n2023年5月1日", "安徽省教育厅、民航安徽监管局、中国铁路上海局集团有限公司", "province"),
    ("安徽省财政厅\n某某保险行业自律组\n2023年5月1日", "安徽省财政厅", "province"),
    ("合肥市教育局\n2023年5月1日17时", "合肥市教育局", "city"),
    ("科技部办公厅\n财政部办公厅\n2023年5月1日", "科技部办公厅、财政部办公厅", "national"),
  ])
  func signatures(lines: String, issuer: String, level: String) throws {
    let document = try read("关于某工作的意见\n各有关单位：\n现提出如下意见。\n一、加强领导。落实责任。\n二、加强监督。严格检查。\n\(lines)\n")
    #expect(document.masthead.issuer == issuer)
    #expect(document.masthead.level?.word == level)
    #expect(document.masthead.issued?.description == "2023-05-01")
    #expect(document.sketch.last == "二[加强监督]严格检查。")
  }

  @Test(arguments: [
    ("2023年合肥市教育工作要点", "city 安徽省合肥市"), ("2022年度肥东县政府信息公开工作年度报告", "county 安徽省合肥市肥东县"),
    ("政策解读：《合肥市停车办法》", "city 安徽省合肥市"), ("《郑州市公积金提取管理办法》政策问答", "city 河南省郑州市"),
    ("2023年国家标准制定计划", "national 全国"),
    ("政府工作报告\n——2023年1月10日在扬州市第九届人民代表大会第二次会议上", "city 江苏省扬州市"),
  ])
  func placesOfTitles(title: String, place: String) throws {
    let masthead = try read("\(title)\n一、甲。乙。\n二、丙。丁。\n").masthead
    #expect("\(masthead.level?.word ?? "-") \(masthead.region ?? "-")" == place)
  }

  /// The sign of a province's government says whose a text is that names nobody; 青政 may be 青岛's.
  @Test(arguments: [
    ("沪府办〔2021〕12号", "province 上海市"), ("浙政发〔2021〕12号", "province 浙江省"), ("青政发〔2021〕12号", "city -"),
    ("沪教委〔2021〕12号", "city -"),
  ])
  func placesOfNumbers(number: String, place: String) throws {
    let masthead = try read("关于清理规范某项工作的通知\n\(number)\n各区人民政府，市政府各部门：\n一、甲。乙。\n二、丙。丁。\n").masthead
    #expect("\(masthead.level?.word ?? "-") \(masthead.region ?? "-")" == place)
  }
}
