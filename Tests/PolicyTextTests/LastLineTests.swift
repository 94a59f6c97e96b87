import PolicyText
import Testing

/// What stands behind the last provision is in no clause; what says something is not lost among it.
@Suite struct LastLineTests {
  private static let articles = "第一条　为护林，制定本办法。\n第二条　公民应当护林。\n第三条　本办法自2002年1月1日起施行。\n"

  @Test(arguments: [
    "2019年6月11日 09:20", "2019-06-11 09:20:33", "此复。", "专此批复。", "2020年4月 日", "感谢您的关心和支持！", "参加会议人员：某某。",
  ])
  func isOfNoClause(line: String) throws {
    let document = try read("护林办法\n\(LastLineTests.articles)\(line)\n")
    #expect(document.sketch.last == "三本办法自2002年1月1日起施行。")
    #expect(document.outside(.closing).contains(line.prefix(4)))
  }

  /// What a page says of itself below a paper that nobody signs; a provision that names such a thing goes on.
  @Test(arguments: [
    "来源：市政府办公室", "（责任编辑：某某）", "初审：某某 复审：某某 终审：某某", "阅读次数：123", "文字解读", "政策原文：", "一图读懂：护林办法", "相关文档：",
    "【打印本页】【关闭窗口】", "返回列表", "1 2 3 下一页", "（完）", "长按识别二维码关注我们",
  ])
  func isOfThePage(line: String) throws {
    let text = "护林意见\n\n各区人民政府：\n现提出如下意见。\n一、重视。重视护林。\n二、宣传。做好护林的宣传。\n"
    #expect(try read(text + line + "\n").sketch.last == "二[宣传]做好护林的宣传。")
    let within = try read("\(text)文字解读\n各区应当说明护林的要求。\n")
    #expect(within.sketch.last == "二[宣传]做好护林的宣传。/文字解读/各区应当说明护林的要求。")
  }

  /// A site says it above the title and below the text.
  @Test(arguments: ["下载地址： 点击此处下载", "千年古郡·幸福某区"]) func aLineSaidAboveTheTitleToo(line: String) throws {
    let document = try read("\(line)\n护林办法\n\(LastLineTests.articles)\n\(line)\n")
    #expect(document.sketch.last == "三本办法自2002年1月1日起施行。")
    let alone = try read("护林办法\n\(LastLineTests.articles)\n\(line)\n")
    #expect(alone.sketch.last?.hasSuffix(line) == true)
  }

  /// 三、什么时候实施？, and below it nothing but the day.
  @Test func theAnswerToAQuestionIsNoClosingMatter() throws {
    let document = try read("某省政策问答\n一、目标是什么？\n提高保障水平。\n二、什么时候实施？\n自2022年12月1日起实施。\n")
    #expect(document.sketch.last == "二什么时候实施？/自2022年12月1日起实施。")
  }

  @Test func aNumberOnALineOfItsOwnHasTheSentenceBelow() throws {
    let document = try read("护林办法\n第一条\n为护林，制定本办法。\n第二条\n本办法自公布之日起施行。\n")
    #expect(document.sketch == ["一为护林，制定本办法。", "二本办法自公布之日起施行。"])
  }

  @Test func aSignatureIsNoPartOfTheTitleOfWhatIsReprinted() throws {
    let document = try read(
      "某市人民政府关于修改《奖励办法》的决定\n一、将第三条修改为：“每两年评审一次。”\n二、删去第九条。\n某市人民政府\n2021年1月5日\n奖励办法\n（2004年5月1日公布　根据2021年1月5日决定修正）\n第一条　为奖励，制定本办法。\n第二条　设立奖项。\n"
    )
    #expect(document.parts.map(\.title) == ["奖励办法"])
  }

  /// Numbers of three parts are no clauses; that they order a text is told.
  @Test(arguments: [(2, false), (12, true)]) func numbersThatAreNotReadAreTold(count: Int, isTold: Bool)
    throws
  {
    let lines = (1...count).map { "1.0.\($0) 海绵城市设施应当满足规定\($0)。" }
    let document = try read("某市海绵城市导则\n1 总则\n" + lines.joined(separator: "\n"))
    #expect(document.unreadOrder.map(document.string) == (isTold ? lines[0] : nil))
  }

  /// Its head is in another file, or on a page that was cut off.
  @Test func aTitleInLinesBelowASignature() throws {
    let document = try read(
      "认真贯彻执行。\n中共某区委办公室\n某区人民政府办公室\n2019年4月16日\n某区贯彻落实《关于加强工作\n的意见》的任务分解方案\n为贯彻要求，制定如下方案。\n一、领导\n加强领导。\n二、监督\n严格检查。\n"
    )
    #expect(document.masthead.title == "某区贯彻落实《关于加强工作的意见》的任务分解方案")
    #expect(document.sketch == ["一[领导]加强领导。", "二[监督]严格检查。"])
  }

  private static let sentence = "西河市各级人民政府应当把护林工作纳入国民经济和社会发展规划，安排必要的资金，加强基层护林队伍建设，落实护林责任。"

  @Test func aTextWithoutNumbersBelowASignatureIsText() throws {
    let document = try read(
      "西河市人民政府办公室关于印发工作要点的通知\n各县人民政府：\n现印发给你们，请认真执行。\n西河市人民政府办公室\n2020年1月2日\n西河市2020年护林要点\n\(LastLineTests.sentence)\n\(LastLineTests.sentence)\n"
    )
    #expect(document.sketch.suffix(2).allSatisfy { $0.hasSuffix(LastLineTests.sentence) })
    #expect(document.matterInClosing.isEmpty)
  }

  @Test func whatIsSaidBehindTheSignatureIsTold() throws {
    let document = try read(
      "西河市护林办法\n\(LastLineTests.articles)西河市人民政府\n2002年1月2日\n\(LastLineTests.sentence)\n联系人：某某，电话：123456。\n")
    #expect(document.matterInClosing.map(document.string) == [LastLineTests.sentence])
    let plain = try read("西河市护林办法\n\(LastLineTests.articles)西河市人民政府\n2002年1月2日\n（此件公开发布）\n抄送：市委。\n")
    #expect(plain.matterInClosing.isEmpty)
  }
}
