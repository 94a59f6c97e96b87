import Fixtures
import PolicyText
import Testing

/// Whatever a portal puts round a text, and however it nests it, the page is read as the text alone is.
@Suite struct PagePartTests {
  private func read(page html: String) throws -> Document {
    Document(decoded: try DecodedText(html: Array(html.utf8)), id: "x", file: "x.html")
  }

  @Test(arguments: 0..<300) func aPageIsReadAsItsTextAlone(seed: Int) throws {
    var maker = PageMaker(seed: seed)
    let lines = maker.policy()
    let html = maker.page(of: lines)
    let page = try read(page: html)
    let text = try PolicyTextTests.read(lines.joined(separator: "\n"))
    #expect(page.sketch == text.sketch, "\(html)")
    #expect(page.masthead == text.masthead, "\(html)")
    #expect(page.outside(.preamble) == text.outside(.preamble), "\(html)")
    #expect(page.outside(.closing) == text.outside(.closing), "\(html)")
  }

  /// What was left out can be found, and is named where it has numbers of its own.
  @Test func textBesideTheDocumentIsNotLost() throws {
    let page = try read(
      page: """
        <body><div><p>某市人民政府关于人才工作的意见</p><p>各区人民政府：</p><p>一、加强领导。各区要建立机制。</p>
        <p>二、强化保障。落实经费。</p><p>某市人民政府</p><p>2021年3月5日</p></div>
        <div><h3>政策解读</h3><p>一、出台背景。人才是第一资源。</p><p>二、主要内容。共有两条。</p></div></body>
        """)
    #expect(page.sketch == ["一[加强领导]各区要建立机制。", "二[强化保障]落实经费。"])
    #expect(page.outside(.beside) == "一、出台背景。人才是第一资源。/二、主要内容。共有两条。")
    #expect(page.notableTextBeside.count == 1)
    #expect(page.masthead.issuer == "某市人民政府")
  }

  /// A paper of one paragraph, with as many lines of the site around it as of its own.
  @Test(arguments: ["", "<p>发布日期：2023-06-05</p>", "<p>来源：某网</p><p>发布日期：2023-06-05</p><p>浏览次数：12</p>"])
  func oneParagraphIsAText(facts: String) throws {
    let paragraph = "因工作需要，自2023年6月6日至6月30日暂停办理户口迁入业务，急需办理的群众请到县公安局窗口办理。"
    let page = try read(
      page: """
        <html><head><title>某县人民政府门户网站</title></head><body><ul><li><a href="/">首页</a></li></ul>
        <div><h1>关于暂停办理户口业务的公告</h1>\(facts)<div id="zoom"><p>\(paragraph)</p></div>
        <div>分享到：<a>微信</a> [<a>打印</a>]</div></div><div>网站地图</div></body></html>
        """)
    #expect(page.sketch == ["一" + paragraph])
    #expect(page.masthead.title == "关于暂停办理户口业务的公告")
  }

  /// What a page says of the rest that it hides, and the names of other texts below, are none of the last article.
  @Test(arguments: [
    "<p>注意</p><p>【之后的内容被隐藏了，请下载APP查看完整内容。】</p><p>- 某省审计条例（2014年）</p>",
    "<p>登录后可查看全部内容</p><p>某省审计条例（2014年）</p>",
  ])
  func whereAPageHidesTheRestTheTextEnds(foot: String) throws {
    let articles = "<p>第一条　为了护井，制定本办法。</p><p>第二条　各区应当护井。</p>"
    let page = try read(page: "<body><h1>某市护井办法</h1><div>\(articles)\(foot)</div></body>")
    #expect(page.sketch == ["一为了护井，制定本办法。", "二各区应当护井。"])
    let kept = try read(page: "<body><h1>某市护井办法</h1><div>\(articles)\(foot)<p>三人以上应当登记。</p></div></body>")
    #expect(kept.sketch.last?.hasSuffix("三人以上应当登记。") == true)
  }

  @Test func aTextThatAScriptWillShowIsRead() throws {
    let page = try read(
      page: """
        <body><div>正在加载，请稍候。</div><div style="display: none"><h1>某市人才办法</h1>
        <p>第一条　为了发展，制定本办法。</p><p>第二条　支持人才创新创业。</p></div></body>
        """)
    #expect(page.sketch == ["一为了发展，制定本办法。", "二支持人才创新创业。"])
  }

  @Test func anEmptyArticleAndASecondPageEndHideNothing() throws {
    let page = try read(
      page: """
        <html><body><article class="gotop"></article><main></main><p>某市人民政府关于某事的通知</p></body></html>
        <p>各区人民政府：</p><p>一、总体要求。推进工作。</p></body></html><p>二、工作措施。落实责任。</p>
        """)
    #expect(page.sketch == ["一[总体要求]推进工作。", "二[工作措施]落实责任。"])
    #expect(page.masthead.title == "某市人民政府关于某事的通知")
  }

  @Test(arguments: [
    "<table><tr><td>发文字号：</td><td>某政发〔2021〕5号</td><td>成文日期</td><td>2021-03-05</td></tr>"
      + "<tr><td>索引号：</td><td></td><td>实施日期：</td><td>2021年5月1日</td></tr></table>",
    "<ul><li><b>发布文号：</b>某政发〔2021〕5号</li><li>成文日期：2021年3月5日</li><li>生效日期：2021-05-01</li><li>有效性：</li></ul>",
    "<dl><dt>文号</dt><dd>某政发〔2021〕5号</dd><dt>发文日期</dt><dd>2021.3.5</dd><dt>施行日期</dt><dd>2021-5-1</dd></dl>",
    "<ul><li><b>发文字号:</b><p>某政发〔2021〕5号</p></li><li><b>有效性:</b></li><li><b>成文日期:</b><p>2021年3月5日</p></li>"
      + "<li><b>施行日期:</b><p>2021-5-1</p></li></ul>",
    "<div><div><div>文号：</div><div>某政发〔2021〕5号</div></div><div><div>成文日期：</div><div>2021-3-5</div></div>"
      + "<div><div>主题：</div></div><div><div>施行日期：</div><div>2021-5-1</div></div></div>",
    "<ul><li><label>发文字号</label><span>某政发〔2021〕5号</span></li><li><label>成文日期</label><span>2021年03月05日</span></li>"
      + "<li><label>主题</label><span></span></li><li><label>施行日期</label> <span>2021年5月1日</span></li></ul>",
    "<p><span><b>发 文 字 号</b></span> 某政发〔2021〕5号</p><p><span><b>成文日期</b></span>2021-03-05</p>"
      + "<p><strong>施行日期</strong>2021-05-01</p>",
    "<div>文号：某政发〔2021〕5号 成文日期：2021-03-05 实施日期：2021-05-01 浏览次数：12 【字体：大 中 小】</div>",
  ])
  func aPortalsFactsAreTheDocuments(facts: String) throws {
    let page = try read(
      page: """
        <title>某市人民政府关于人才工作的意见-某市人民政府门户网站</title><body>\(facts)
        <h1>某市人民政府关于人才工作的意见</h1><div><p>各区人民政府：</p><p>一、加强领导。各区要建立机制。</p>
        <p>二、强化保障。落实经费。</p></div></body>
        """)
    #expect(page.masthead.title == "某市人民政府关于人才工作的意见")
    #expect(page.masthead.number?.description == "某政发〔2021〕5号")
    #expect(page.masthead.issued?.description == "2021-03-05")
    #expect(page.masthead.effective?.description == "2021-05-01")
    #expect(page.masthead.addressees == "各区人民政府：")
    #expect(page.sketch == ["一[加强领导]各区要建立机制。", "二[强化保障]落实经费。"])
  }

  /// The text goes before the page's facts: 发布机构 may be whoever printed it again.
  @Test func whatTheTextSaysGoesBeforeThePagesFacts() throws {
    let page = try read(
      page: """
        <body><table><tr><td>文号：</td><td>转发〔2022〕9号</td></tr><tr><td>发布机构：</td><td>某街道办事处</td></tr></table>
        <div><p>某市人民政府关于人才工作的意见</p><p>某政发〔2021〕5号</p><p>各区人民政府：</p><p>一、加强领导。建立机制。</p>
        <p>某市人民政府</p><p>2021年3月5日</p></div></body>
        """)
    #expect(page.masthead.number?.description == "某政发〔2021〕5号")
    #expect(page.masthead.issuer == "某市人民政府")
  }

  /// The page's own title is the site's; the text's stands in an element like any other.
  @Test func aTitleInAnyElementAboveTheTextIsFound() throws {
    let page = try read(
      page: """
        <html><head><title>某市人民政府</title></head><body><div><a>首页</a><a>关于我们的通知</a></div>
        <div><div class="tit">某市民政局关于发放津贴的通知</div><div><span>发布时间：2024-01-12</span></div>
        <div class="con"><p>各区民政局：</p><p>现就有关事项通知如下：</p><p>一、发放对象。年满80周岁的老年人。</p>
        <p>二、发放标准。每人每月50元。</p><p>某市民政局</p><p>2024年1月10日</p></div></div></body></html>
        """)
    #expect(page.masthead.title == "某市民政局关于发放津贴的通知")
    #expect(page.masthead.addressees == "各区民政局：")
    #expect(page.sketch.count == 2)
  }
}
