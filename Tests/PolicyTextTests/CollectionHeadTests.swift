import PolicyText
import Testing

/// Heads as collections of laws, forums and reprints have them.
@Suite struct CollectionHeadTests {
  private static let body = "一、加强领导。落实责任。\n二、加强监督。严格检查。\n"
  private static let articles = "第一条　为了护井，制定本办法。\n第二条　各区应当护井。\n"

  /// Title, number, issuer, day.
  @Test(arguments: [
    // A gazette's issue, and what a collection adds.
    (
      "国务院办公厅关于护林的复函（2000年10号）\n国务院办公厅关于\n护林的复函\n国办函〔2000〕7号\n安徽省人民政府：\n\(body)",
      "国务院办公厅关于护林的复函 国办函〔2000〕7号 国务院办公厅 -"
    ),
    ("宣城市护井规定（一） （附：理解与适用）\n\(articles)", "宣城市护井规定（一） - - -"),
    ("宣城市人大常委会关于修改《护井条例》的决定 附：修正本\n\(body)", "宣城市人大常委会关于修改《护井条例》的决定 - 宣城市人大常委会 -"),
    // The page's title has the number, and the publisher stands above it.
    (
      "护河细则\n江苏省扬州市人民政府\n关于转发《护河细则》的通知（扬府办发〔2003〕1号）\n关于转发《护河细则》的通知\n各县人民政府：\n现转发给你们。\n二○○三年八月四日\n护河细则\n\(articles)",
      "关于转发《护河细则》的通知 扬府办发〔2003〕1号 江苏省扬州市人民政府 2003-08-04"
    ),
    // The publisher, with the province in front, is no word of the title.
    (
      "护塘办法\n广东省梅州市人民政府\n印发护塘办法的通知\n梅市府〔2004〕8号\n各县人民政府：\n现印发给你们。\n梅州市人民政府\n二○○四年四月三日\n护塘办法\n\(articles)",
      "印发护塘办法的通知 梅市府〔2004〕8号 梅州市人民政府 2004-04-03"
    ),
    ("宣城市护窑规定\n\n宣城市人民政府\n\n《宣城市护窑规定》\n\(articles)", "宣城市护窑规定 - 宣城市人民政府 -"),
    // An order whose provisions have no title of their own.
    (
      "护羊条例\n国务院\n护羊条例\n中华人民共和国国务院令\n第900号\n《护羊条例》已经1997年2月2日国务院常务会议通过，现予发布，自1998年1月1日起施行。\n总理某某\n1997年2月9日\n\(articles)",
      "护羊条例 国务院令第900号 国务院 1997-02-09"
    ),
    ("宣城市护市规定\n（1991年3月6日宣城市人民政府令9号发布）\n\(articles)", "宣城市护市规定 宣城市人民政府令第9号 宣城市人民政府 1991-03-06"),
    // What is announced under the body's name.
    (
      "广德县人民政府土地征收启动公告（广征启公告﹝2022﹞4号）\n为了建设，现公告如下：\n\(body)2022年1月9日\n",
      "广德县人民政府土地征收启动公告 广征启公告〔2022〕4号 广德县人民政府 2022-01-09"
    ),
    // What a later paper says of this one.
    (
      "宣城市人民政府关于护校的意见\n宣政发〔2014〕6号\n提示：根据2019年5月6日 宣城市人民政府关于公布文件清理结果的通知规定，继续有效\n各县人民政府：\n\(body)",
      "宣城市人民政府关于护校的意见 宣政发〔2014〕6号 宣城市人民政府 -"
    ),
    // The page's day, and the paper's in the row of its facts.
    (
      "宣城市护桥办法\n发布日期：2024-04-19\n宣城市护桥办法\n状态：失效 发布日期：2001-08-01 生效日期： 2001-08-01 发布部门： 宣城市人民政府\n\(articles)",
      "宣城市护桥办法 - 宣城市人民政府 2001-08-01"
    ),
    // The edge of a table, and a name that no portal has.
    (
      "|\n宣城市护湖规定（附：说明）\n|\n发布部门：宣城市水利局\n整理者：某某 阅读：23 |\n|\n\(articles)",
      "宣城市护湖规定 - 宣城市水利局 -"
    ),
    // Line ends were lost.
    (
      "山东省人民政府\n关于护岸的通知 鲁政字〔2012〕3号 各市人民政府：\n现通知如下：\n\(body)",
      "山东省人民政府 关于护岸的通知 鲁政字〔2012〕3号 山东省人民政府 -"
    ),
    (
      "咸阳市人民政府办公室关于救灾的通知 各县人民政府： 今年以来，灾害很多。现通知如下：一、要重视。",
      "咸阳市人民政府办公室关于救灾的通知 - 咸阳市人民政府办公室 -"
    ),
    // The first of several papers on a page.
    (
      "第一篇：宣城市人民政府关于护堤的通知\n宣城市人民政府关于护堤的通知\n宣政发〔2009〕3号\n各县人民政府：\n\(body)",
      "宣城市人民政府关于护堤的通知 宣政发〔2009〕3号 宣城市人民政府 -"
    ),
    ("关于护桥的通告\n现通告如下：\n\(body)特此通告\n宣城市公安局交通警察大队\n12月21日\n", "关于护桥的通告 - 宣城市公安局交通警察大队 -"),
    ("中国银保监会关于护险的通知\n银保监发〔2018〕5号\n各保监局：\n\(body)", "中国银保监会关于护险的通知 银保监发〔2018〕5号 中国银保监会 -"),
  ])
  func readsTheHead(text: String, facts: String) throws {
    let masthead = try read(text).masthead
    let found = [masthead.title, masthead.number?.description, masthead.issuer, masthead.issued?.description]
      .map { $0 ?? "-" }.joined(separator: " ")
    #expect(found == facts)
  }

  @Test func takesTheAddresseesFromBehindTheTitle() throws {
    let masthead = try read("山东省人民政府\n关于护岸的通知 鲁政字〔2012〕3号 各市人民政府：\n\(CollectionHeadTests.body)").masthead
    #expect(masthead.addressees == "各市人民政府：")
  }

  /// An office's rules are not announced by the body whose name opens them, and a place's name has no government in it.
  @Test(arguments: [
    ("北京市护水办法\n北京市政府批准市市政管委\n\(articles)", "province 北京市"),
    ("为稳定增长，结合官渡区实际，制定如下措施。\n\(body)", "county 云南省昆明市官渡区"),
    ("为稳定增长，结合工作实际，制定如下措施。\n\(body)", "- -"),
  ])
  func saysOfWhatPlaceItIs(text: String, place: String) throws {
    let masthead = try read(text).masthead
    #expect([masthead.level?.word, masthead.region].map { $0 ?? "-" }.joined(separator: " ") == place)
  }

  @Test func aTableOfContentsOfPapersIsNoHead() throws {
    let document = try read("第一编 总则\n第一章 基本规定\n第一条　甲。\n第二条　乙。\n")
    #expect(document.clauses.count == 2)
    #expect(document.parts.first?.title == "总则")
  }
}
