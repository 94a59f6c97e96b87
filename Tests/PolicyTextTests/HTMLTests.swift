import PolicyText
import Testing

@Suite struct HTMLTests {
  private func read(_ html: String) throws -> Document {
    Document(decoded: try DecodedText(html: Array(html.utf8)), id: "page", file: "page.html")
  }

  private static let page = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>网站 - 意见</title>
    <meta name="ArticleTitle" content="某市人民政府关于人才的意见">
    <script>if (1 < 2) document.write("<p>一、假的</p>");</script><style>p { color: red }</style></head>
    <body><nav><a href="/">首页</a></nav>
    <div class="share">分享到</div>
    <div id="UCAP-CONTENT"><div><p style="text-align:center">某市人民政府关于人才的意见</p>
    <p>各区人民政府：</p>
    <p>&emsp;&emsp;<strong>一、总体要求</strong></p>
    <p>　　（一）目标。到&nbsp;2025&nbsp;年，
    引进<b>人才</b>&ldquo;一百名&rdquo;。</p><!-- 注释 -->
    <p>（二）措施。给予补贴。<br>（责任单位：市科技局）</p>
    <table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>5&#19975;元</td></tr></table>
    </div></div>
    <footer>主办：某市</footer></body></html>
    """

  @Test func theArticleOfAPageIsRead() throws {
    let document = try read(Self.page)
    #expect(document.masthead.title == "某市人民政府关于人才的意见")
    #expect(document.masthead.addressees == "各区人民政府：")
    #expect(document.sketch == ["一.一[目标]到 2025 年， 引进人才“一百名”。", "一.二[措施]给予补贴。/（责任单位：市科技局）/项目 金额/甲 5万元"])
    #expect(document.clauses[0].lines == 10...10)
    #expect(document.clauses[1].lines.lowerBound == 12)
  }

  @Test(arguments: [
    "", "<", "<p", "&", "&#", "&#xffffffff;", "<!--", "<script>", "</", "<p>甲", "甲 < 乙 > 丙",
    "<a title='>'>乙</a>",
  ])
  func brokenPagesDoNotTrap(html: String) throws { _ = try read(html) }

  @Test func aPageWithoutMarksIsReadWhole() throws {
    #expect(try read("<html><body><h1>通知</h1><p>一、甲。乙。</p></body></html>").sketch == ["一[甲]乙。"])
    #expect(try read("甲 &lt; 乙").sketch == ["一甲 < 乙"])
    #expect(try read("甲 &lt; 乙").masthead.title == "甲 < 乙")
  }
}
