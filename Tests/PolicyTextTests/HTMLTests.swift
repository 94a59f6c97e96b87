import Fixtures
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

  /// The line that a title breaks in its source is no line of the text: each of those has its number.
  @Test(arguments: [
    "<title>\n某市人民政府\n关于支持\r\n园区发展的意见\n</title>",
    "<title>首页</title><meta name=\"ArticleTitle\" content=\"某市人民政府\n关于支持园区发展的意见\">",
  ])
  func aTitleOnSeveralLinesIsOne(head: String) throws {
    let body = "<p>各区人民政府：</p><p>现提出如下意见。</p><p>一、支持园区企业发展壮大。</p><p>二、引进高层次人才来园区创业。</p>"
    let page = "<html><head>\(head)</head><body><div id=\"UCAP-CONTENT\">\(body)</div></body></html>"
    let document = try read(page)
    #expect(document.masthead.title == "某市人民政府关于支持园区发展的意见")
    #expect(document.clauses.map(\.number.value) == [1, 2])
  }

  @Test func theArticleOfAPageIsRead() throws {
    let document = try read(Self.page)
    #expect(document.masthead.title == "某市人民政府关于人才的意见")
    #expect(document.masthead.addressees == "各区人民政府：")
    #expect(document.sketch == ["一.一[目标]到 2025 年， 引进人才“一百名”。", "一.二[措施]给予补贴。/（责任单位：市科技局）"])
    #expect(document.outside(.table) == "项目\t金额/甲\t5万元")
    #expect(document.clauses[0].lines == 10...10)
    #expect(document.clauses[1].lines.lowerBound == 12)
  }

  @Test(arguments: [
    "", "<", "<p", "&", "&#", "&#xffffffff;", "<!--", "<script>", "</", "<p>甲", "甲 < 乙 > 丙",
    "<a title='>'>乙</a>",
  ])
  func brokenPagesDoNotTrap(html: String) throws { _ = try read(html) }

  @Test(arguments: [
    ("&#8203;第一条　支持科技&shy;企业。", "一支持科技企业。"), ("第一条　&zwnj;面积50m&sup2;。", "一面积50m²。"),
    ("第一条　价格&#150;100元，&#147;双创&#148;。", "一价格–100元，“双创”。"), ("第一条　&yen;5，&mu;，&hearts;。", "一¥5，μ，♥。"),
    ("第一条　强度<3%的不予补助，收入>4亿元的优先。", "一强度<3%的不予补助，收入>4亿元的优先。"),
    ("第一条　A&copy2020，R&D，&#x5e02;&#24066长。", "一A©2020，R&D，市市长。"),
    ("第一条　补助<s>50</s><del>60</del>80万元。", "一补助80万元。"),
    ("第一条　3×10<sup>4</sup>吨，CO<sub>2</sub>，2000<sup>1</sup>万元。", "一3×10⁴吨，CO₂，2000¹万元。"),
    ("第一条　5m<sup>-2</sup>，Na<sup>+</sup>，x<sup>n</sup>。", "一5m⁻²，Na⁺，xn。"),
    ("第一条　罅<ruby>隙<rp>(</rp><rt>xì</rt><rp>)</rp></ruby>地带。<span style=\"display:none\">隐藏</span>", "一罅隙地带。"),
    ("第一条　甲。<span hidden>乙</span><i aria-hidden=true>丙</i><noscript>丁</noscript>", "一甲。"),
    ("第一条　<b>甲<p>乙</b>丙</p>", "一甲/乙丙"), ("第一条　<a href='>'>甲</a><o:p></o:p>乙。", "一甲乙。"),
  ])
  func whatABrowserShowsIsRead(html: String, expected: String) throws {
    #expect(try read("<body><h1>某省条例</h1><p>\(html)</p></body>").sketch == [expected])
  }

  /// Sentences that stand between others; a copy for printing, words of a menu and what is struck out are none.
  @Test(arguments: [
    ("<p hidden>三、保障资金投入。</p><div style='display:none'><p>四、落实责任。</p></div>", 2),
    ("<span hidden>打开菜单</span><p style='text-decoration:line-through'>三、保障资金投入。</p>", 0),
    ("<p hidden>二、支持人才。</p>", 0), ("<p hidden><select><option>甲。</option></select></p>", 0),
  ])
  func hiddenSentencesAreSaid(html: String, count: Int) throws {
    let page = "<h1>某市关于支持企业的意见</h1><p>一、支持企业。</p>\n\(html)\n<p>二、支持人才。</p>"
    let losses = try DecodedText(html: Array(page.utf8)).losses
    #expect(losses == (count > 0 ? [ReadingLoss(.hiddenText, count: count, first: 2)] : []))
  }

  @Test func aShortPageWithAPictureIsText() throws {
    let page = "<h1>某市关于支持企业的意见</h1><img src=a.png><p>一、支持企业。</p><p>二、支持人才。</p>"
    #expect(try DecodedText(html: Array(page.utf8)).losses.isEmpty)
  }

  @Test func aListIsNumberedAsABrowserDoes() throws {
    let lists = """
      <h1>某市关于支持企业的若干措施</h1><ol start="3"><li>支持企业研发，给予补助。<li>支持人才引进，给予补贴。</ol>
      <ol style="list-style: simp-chinese-informal"><li>甲。<ol type=a><li>乙。</ol><li value=9>丙。</ol>
      <ol><li>7.丁。</ol><ol style="list-style-type:none"><li>戊。</ol>
      <ol reversed><li>己。<ol type=A><li>庚。</ol><li>辛。</ol><ol type=I start=4><li>壬。<li>癸。</ol>
      <ol><li type=i>子。</ol>
      """
    let text = try DecodedText(html: Array(lists.utf8)).bytes
    #expect(
      String(decoding: text, as: UTF8.self) == """
        某市关于支持企业的若干措施
        3. 支持企业研发，给予补助。
        4. 支持人才引进，给予补贴。
        一、 甲。
        a. 乙。
        九、 丙。
        7.丁。
        戊。
        2. 己。
        A. 庚。
        1. 辛。
        IV. 壬。
        V. 癸。
        i. 子。

        """)
  }

  @Test func linesOfWhatIsSetAsItStandsAreLines() throws {
    let page = """
      <div><a href="/">首页</a></div><pre>某市高新区管理办法
      第一条　为了加强管理，制定本办法。
      第二条　对引进的企业，给予最高100万元的补助。
      </pre>
      """
    #expect(try read(page).clauses.map(\.number.value) == [1, 2])
  }

  /// As browsers do: what ends no element that is open ends none, and a cell is left by its table's tags alone.
  @Test(arguments: [
    "<b><p>一、支持企业。</b>给予补助。</p><p>二、支持人才。</p>",
    "<table><tr><td>一、支持企业。</div>给予补助。<td></table><p>二、支持人才。</p>",
    "<div><p>一、支持企业。给予补助。</span></p><P ID = x>二、支持人才。</P></div>",
  ])
  func tagsThatDoNotNestLoseNothing(body: String) throws {
    let document = try read("<h1>某市关于支持企业的若干措施</h1>\(body)")
    let words = document.string(document.text.indices).filter { !$0.isWhitespace && $0 != "□" }
    #expect(words == "某市关于支持企业的若干措施一、支持企业。给予补助。二、支持人才。")
    #expect(document.clauses.map(\.number.value) == [1, 2])
  }

  @Test func rowsOfATableAreRowsAndALayoutIsText() throws {
    let table = """
      <h1>某市办法</h1><table><tr><td>第一条<td>为了发展，制定本办法。<tr><td>第二条<td>支持人才。</table>
      <p>第三条　自2021年1月1日起施行。</p><table><tr><td colspan=3>附件1 任务表<tr><th>序号<th>任务<th>单位<tr><td rowspan=2>1
      <td><p>甲</p><p>乙</p><td>市科技局<tr><td>丙<td>市财政局</table>
      """
    let text = try DecodedText(html: Array(table.utf8))
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        某市办法
        第一条 为了发展，制定本办法。
        第二条 支持人才。
        第三条　自2021年1月1日起施行。
        附件1 任务表
        序号\t任务\t单位
        1\t甲 乙\t市科技局
        〃\t丙\t市财政局

        """)
    #expect(text.rows == [5, 6, 7])
  }

  @Test func emptyAndMergedCellsKeepTheirPlace() throws {
    let table = """
      <p>如下表。</p><table><tr><th>指标<th>2020年<th>2023年<th>属性<tr><td>企业数<td>1200<td><td rowspan=2>预期性<tr><td>强度<td><td>2.5
      <tr><td>甲<td>乙<td><td></table>
      """
    let text = try DecodedText(html: Array(table.utf8))
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "如下表。\n指标\t2020年\t2023年\t属性\n企业数\t1200\t□\t预期性\n强度\t□\t2.5\t〃\n甲\t乙\n")
    #expect(text.rows == [1, 2, 3, 4])
  }

  /// Nested without end, never closed, closed twice: linear, and no trap.
  @Test(arguments: [
    "<b>", "<div>", "<p>", "<table><tr><td>", "</a>", "<a href=#>", "<ol><li>", "<s>", "<!--", "<x a='", "&",
    "</script",
  ])
  func piecesWithoutEndDoNotTrap(piece: String) throws {
    _ = try read(String(repeating: piece, count: 3000) + "第一条　甲。" + String(repeating: piece, count: 3000))
  }

  @Test(arguments: 0..<200) func damagedPagesDoNotTrap(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var maker = PageMaker(seed: seed)
    var bytes = Array(maker.page(of: maker.policy()).utf8)
    for _ in 0..<8 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(Array("<>\"'&=/!-".utf8).randomElement(using: &generator) ?? 0x3c, at: place)
      default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
      }
    }
    _ = try? DecodedText(html: bytes)
  }

  @Test func elementsOfXMLThatCloseThemselvesAreEmpty() throws {
    let page =
      "<?xml version=\"1.0\"?><html><head><title/><script src=\"a.js\"/></head><body><p>一、甲。乙。</p></body></html>"
    #expect(try read(page).sketch == ["一[甲]乙。"])
  }

  @Test func aPageWithoutMarksIsReadWhole() throws {
    #expect(try read("<html><body><h1>通知</h1><p>一、甲。乙。</p></body></html>").sketch == ["一[甲]乙。"])
    #expect(try read("甲 &lt; 乙").sketch == ["一甲 < 乙"])
    #expect(try read("甲 &lt; 乙").masthead.title == "甲 < 乙")
  }

  /// What was escaped once too often is the page that it was; what writes of markup stays.
  @Test func aPageThatWasEscapedIsThePage() throws {
    func escaped(_ page: String) -> String {
      page.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
    }
    let body =
      "<p style=\"text-indent:2em\">一、总体要求</p><p>（一）目标。甲&nbsp;&lt; 乙。</p><p>二、保障</p><p>（二）资金。丙。</p>"
    func page(_ body: String) -> String { "<html><body><h1>某市意见</h1><div>\(body)</div></body></html>" }
    let plain = try read(page(body))
    #expect(plain.clauses.count == 2)
    #expect(try read(page(escaped(body))).sketch == plain.sketch)
    #expect(try read(page("<p>一、写作 &lt;p&gt;段落&lt;/p&gt;。</p>")).sketch == ["一写作 <p>段落</p>。"])
  }

  /// Reading takes as long as the page is: a hundred thousand tags that nothing closes are looked through once.
  @Test func openTagsThatNothingClosesEnd() throws {
    let page =
      "<html><body><p>" + String(repeating: "&lt;/p&gt;", count: 3)
      + String(repeating: "&lt;a", count: 100_000)
    #expect(try read(page).text.count > 100_000)
  }
}
