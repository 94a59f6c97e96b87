import PolicyText
import Testing

/// What sites, crawlers and converters set around a paper's head and end.
@Suite struct SiteHeadTests {
  private static let body = "各区人民政府：\n现提出如下意见。\n一、加强领导。落实责任。\n二、加强监督。严格检查。\n"

  @Test(arguments: [
    "苏州市人民政府关于护井的意见 2022-06-08", "苏州市人民政府关于护井的意见 发布时间：2022-06-08 来源：市水利局 浏览次数：12",
  ])
  func aTitleEndsWhereThePageSaysMore(line: String) throws {
    #expect(try read("\(line)\n\(SiteHeadTests.body)").masthead.title == "苏州市人民政府关于护井的意见")
  }

  @Test(arguments: [
    ("苏州市人民政府 政策文件 苏州市人民政府关于护井的意见", "苏州市人民政府关于护井的意见"),
    ("苏州市水利局 苏州市财政局 关于护井的意见", "苏州市水利局 苏州市财政局 关于护井的意见"),
  ])
  func aPagesNameHasItsSiteInFront(name: String, title: String) throws {
    let page =
      "<html><head><title>\(name)</title></head><body><div><p>各区人民政府：</p><p>现提出如下意见。</p>"
      + "<p>一、加强领导。落实责任，健全机制，明确分工。</p><p>二、加强监督。严格检查，定期通报，及时整改。</p></div></body></html>"
    let document = Document(decoded: try DecodedText(html: Array(page.utf8)), id: "x", file: "x.html")
    #expect(document.masthead.title == title)
  }

  /// What a collection says that a text is about; 解读 is another text, and a colon may be the title's own.
  @Test(arguments: [
    ("苏州市水务补贴：苏州市水利局关于护井的意见", "苏州市水利局关于护井的意见"), ("政策解读：苏州市水利局关于护井的意见", "政策解读：苏州市水利局关于护井的意见"),
    ("逐句溯源：苏州市水利局关于护井的意见", "逐句溯源：苏州市水利局关于护井的意见"), ("苏州市政策解读：苏州市水利局关于护井的意见", "苏州市政策解读：苏州市水利局关于护井的意见"),
    ("苏州市水利局关于护井的意见：总则与分则", "苏州市水利局关于护井的意见：总则与分则"),
  ])
  func aTitleBeginsBehindItsTopic(line: String, title: String) throws {
    #expect(try read("\(line)\n\(SiteHeadTests.body)").masthead.title == title)
  }

  /// A place alone is no title, in front of whom a text is for.
  @Test(arguments: ["苏州市", "江苏省苏州市"]) func aPlaceIsNoTitle(place: String) throws {
    let document = try read(
      "\(place)\n各区人民政府：\n现将《苏州市护井办法》印发给你们。\n苏州市人民政府\n2022年9月19日\n苏州市护井办法\n一、护井。\n二、修井。")
    #expect(document.masthead.title == "苏州市护井办法")
    #expect(document.masthead.addressees == "各区人民政府：")
    #expect(document.clauses.count == 2)
  }

  @Test func whereAPageWasFoundIsOfItsHead() throws {
    let document = try read(
      markdown:
        "# 关于印发《苏州市护井办法》的通知\n\n**发布日期**: 2025-07-28\n**原文链接**: [http://example.org/zwgk/kjzc/zcwj/kwzcxwj/20250728/6b57b7b32953419ba7d4186297038799.html](http://example.org/zwgk/kjzc/zcwj/kwzcxwj/20250728/6b57b7b32953419ba7d4186297038799.html)\n\n---\n\n苏水规〔2025〕5号\n\n各有关单位：\n\n现印发给你们。\n\n苏州市水利局\n\n2025年7月28日\n\n**苏州市护井办法**\n\n第一条 为了护井，制定本办法。\n\n第二条 各区应当护井。\n\n【原文下载】\n- [苏州市护井办法.pdf](/a.pdf)\n"
    )
    #expect(document.masthead.number?.description == "苏水规〔2025〕5号")
    #expect(document.masthead.addressees == "各有关单位：")
    #expect(document.sketch == ["一为了护井，制定本办法。", "二各区应当护井。"])
  }

  @Test(arguments: [
    ("# 苏州市护井办法\n\n**发布日期**: 2025年4月\n\n## 政策全文\n苏水规〔2025〕5号\n\n各有关单位：\n\n", "苏州市护井办法"),
    ("# 苏州市水利局\n\n## 关于护井的通知\n\n苏水规〔2025〕5号\n\n各有关单位：\n\n", "苏州市水利局 关于护井的通知"),
  ])
  func aHeadingAboveTheNumberIsNoChapter(head: String, title: String) throws {
    let document = try read(markdown: "\(head)一、加强领导。落实责任。\n\n二、加强监督。严格检查。\n")
    #expect(document.masthead.title == title)
    #expect(document.masthead.number?.description == "苏水规〔2025〕5号")
    #expect(document.sketch == ["一[加强领导]落实责任。", "二[加强监督]严格检查。"])
  }

  @Test func whatSetsWordsApartIsNoneOfThem() throws {
    let document = try read(
      markdown:
        "---\ntitle: 苏州市护井办法\n---\n\n::: details 目录\n\n[[toc]]\n\n:::\n\n第一条 为了护井，制定本办法。\n\n第二条 各区应当护井。\n\n::: right\n\n苏州市水利局\n\n2020年3月20日\n\n:::\n"
    )
    #expect(document.masthead.title == "苏州市护井办法")
    #expect(document.sketch == ["一为了护井，制定本办法。", "二各区应当护井。"])
  }

  @Test func aHeadingOfTheTextStays() throws {
    let document = try read(markdown: "# 苏州市护井计划\n\n## 背景\n\n苏州有井。\n\n## 任务\n\n各区应当护井。\n")
    #expect(document.parts.map(\.title) == ["背景", "任务"])
  }

  @Test func whenAFileWasMadeIsOfNoClause() throws {
    let document = try read("苏州市护井办法\n第一条　为了护井，制定本办法。\n第二条　各区应当护井。\n更新时间：2026-01-26 11:25:39\n")
    #expect(document.sketch.last == "二各区应当护井。")
  }

  @Test func theNumberOfAnOrderBelowWhereItWasFound() throws {
    let masthead = try read(
      "苏州市人民政府令\n\nOriginal URL: http://example.org/a?b=1\n\n第77号\n《苏州市护井办法》已经市政府常务会议通过，现予发布施行。\n市长　某某\n2003年10月15日\n苏州市护井办法\n第一条　为了护井，制定本办法。\n第二条　各区应当护井。\n"
    ).masthead
    #expect(masthead.number?.description == "苏州市人民政府令第77号")
  }

  /// Its text was escaped once too often, and shows its tags.
  @Test func markupThatIsShownIsMarkup() throws {
    let shown =
      "<p>各区人民政府：</p><p style=\"color: red\">现提出如下意见。</p><p>一、加强领导，落实责任。</p><p>二、加强监督，研发强度&lt;5%的整改。</p>"
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let page = "<html><body><h1>苏州市人民政府关于护井的意见</h1><div>\(shown)</div></body></html>"
    let document = Document(decoded: try DecodedText(html: Array(page.utf8)), id: "x", file: "x.html")
    #expect(document.sketch == ["一加强领导，落实责任。", "二加强监督，研发强度<5%的整改。"])
  }

  @Test(arguments: [
    ("<p>第一条　甲。</p>", true), ("\u{feff}\n<div>甲</div>", true), ("第一条　甲。</p>", false), ("<甲>乙", false),
    ("<p>不完", false),
  ])
  func aFileOfTextMayBeAPage(text: String, isPage: Bool) {
    #expect(DecodedText.isPage(Array(text.utf8)) == isPage)
  }
}
