import PolicyText
import Testing

/// Names of what is attached are no provisions.
@Suite struct AttachmentTests {
  private static let head = "关于公布市场参数的通知\n各市场主体：\n现将有关参数公布如下：\n一、参数标准详见附件。\n二、执行中遇到的问题，请及时报告。\n"
  private static let foot = "\n扫一扫在手机打开当前页\n网站地图\n联系我们\n主办单位：某局"

  @Test(arguments: [
    "附件：\n某市场试运行期间有关市场参数\n山东省发展和改革委员会\n2020年7月31日",
    "附件\n：\n某市场运营规则（模拟运行版）\n山东省发展和改革委员会\n2020年7月31日",
    "某市场有关市场参数.doc\n山东省发展和改革委员会\n2020年7月31日",
    "附件1：企业注册情况表.xls\n附件2：企业基本情况表\n山东省发展和改革委员会\n2020年7月31日",
    "附件：有关市场参数\n山东省发展和改革委员会\n2020年7月31日\n附件：\n有关市场参数\n相关政策与解读\n某通知政策解读\n排行榜",
    "附件：有关市场参数\n山东省发展和改革委员会\n2020年7月31日\n附件：\n相关政策与解读\n某通知政策解读\n排行榜",
  ])
  func listsAreClosingMatter(list: String) throws {
    let document = try read(Self.head + list + Self.foot)
    #expect(document.clauses.map(\.number.value) == [1, 2])
    #expect(!document.clauses.contains { document.string($0.range).contains("参数\n") })
    #expect(document.masthead.issued?.description == "2020-07-31")
    #expect(document.masthead.issuers == ["山东省发展和改革委员会"])
  }

  /// 附件： above a text opens it, whoever signed in front of it.
  @Test func whatHasProvisionsIsAnAppendix() throws {
    let document = try read(
      Self.head
        + "山东省发展和改革委员会\n2020年7月31日\n附件：\n某市场管理办法\n山东省发展和改革委员会\n2020年7月31日\n第一条 为了规范管理，制定本办法。\n第二条 本办法自印发之日起施行。"
    )
    #expect(document.clauses.count == 4)
    #expect(document.parts.contains { $0.kind == .appendix })
  }

  /// What a site sets below a notice of one paragraph is not counted when its closing matter is looked for.
  @Test func aLongFootHidesNoSignature() throws {
    let lines = [
      "网站地图", "联系我们", "主办单位：某局", "京公网安备 11010202007691", "网站标识码: bm62000019号", "京ICP备11044902号",
      "版权所有，如需转载，请注明来源",
    ]
    let document = try read(
      "关于印发某规范的通知\n各企业：\n我办制定了《某规范》，现印发你们，请遵照执行。\n某规范.doc\n国家能源局江苏监管办公室\n2018年12月25日\n扫一扫在手机打开当前页\n地址: 某路268号\n邮编:210008\n"
        + (lines + lines).joined(separator: "\n"))
    #expect(document.clauses.count == 1)
    #expect(document.masthead.issued?.description == "2018-12-25")
  }
}
