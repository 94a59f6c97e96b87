import PolicyText
import Testing

/// What takes a page's text puts a figure, a bracket or half a name on a line of its own.
@Suite struct BrokenLineTests {
  @Test(arguments: [
    "依据《某通知》（某工信电力〔\n2021\n〕\n2\n号）等文件编制。",
    "依据《某通知》（某工信电力\n〔\n2021\n〕\n2号）等文件编制。",
    "各有关单位\n：",
    "自\n2021\n年\n2\n月\n13\n日起执行".replacing("自\n", with: "自"),
    "2014年9月26\n日某省第十二届人民代表大会常务委员会第十次会议批准",
    "关于印发《某市\n2021\n年需求响应实施细则》的通知",
    "确保机组稳定运行\n，\n杜绝事故发生。",
    "提高设备管理水平，\n在落实条款过程中，要确保安全。",
  ])
  func brokenLinesAreOneParagraph(text: String) throws {
    let document = try read("某事说明\n" + text + "\n完")
    let joined = text.replacing("\n", with: "")
    #expect(String(decoding: document.text, as: UTF8.self).split(separator: "\n").contains { $0 == joined })
  }

  @Test(arguments: [
    "序号\n1\n年产5万吨钢箱梁项目",
    "30\n日期",
    "提高设备管理水平，\n三、主要措施",
    "应急指挥体系及职责，\n总则",
    "“申请仲裁的时效期间为一年。\n”《某法》第四十四条规定了标准。",
    "第三百二十条。\n（\n三）保障用电。",
  ])
  func otherLinesStayApart(text: String) throws {
    let document = try read("某事说明\n" + text + "\n完")
    let lines = String(decoding: document.text, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains { $0 == text.split(separator: "\n")[0] })
  }

  @Test func aBrokenNumberOpensItsClause() throws {
    let document = try read(
      "某事的通知\n各单位：\n现通知如下：\n一、保障签约\n（一）发挥作用。各地要鼓励签约。\n（\n二）及时签约。各地要建立机制。\n（三）保障用电。各地要保障用电。")
    #expect(document.clauses.map(\.number.value) == [1, 2, 3])
  }

  @Test(arguments: ["国家发\n展改革委", "国家发展\n改革委", "国家\n发展改革委"])
  func aBrokenNameSigns(name: String) throws {
    let document = try read("关于核定电价的通知\n各省发展改革委：\n现就有关事项通知如下：\n一、具体见附件。\n二、请组织落实。\n\(name)\n2020年9月28日")
    #expect(document.masthead.issuers == ["国家发展改革委"])
  }

  @Test func aDayInPiecesIsTheSignatures() throws {
    let document = try read(
      "华北能源监管局关于修订条款的通知\n各发电企业：\n现就有关事项通知如下：\n一、加强管理。\n二、按时报送。\n国家能源局华北监管局\n2019\n年\n9\n月\n30\n日")
    #expect(document.masthead.issued?.description == "2019-09-30")
  }
}
