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
      "关于码头整治的通知\n时间：2024-07-05 11:18:12　浏览：9675　来源：某网\n各单位：\n\(body)",
      "关于码头整治的通知 - - -"
    ),
  ])
  func readsFactsOfTables(text: String, facts: String) throws {
    #expect(try PortalHeadTests.facts(of: text) == facts)
  }

  private static func facts(of text: String) throws -> String {
    let masthead = try read(text).masthead
    return [masthead.title, masthead.number?.description, masthead.issuer, masthead.issued?.description]
      .map { $0 ?? "-" }.joined(separator: " ")
  }
}
