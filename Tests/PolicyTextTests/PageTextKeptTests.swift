import PolicyText
import Testing

/// What a page says of itself is none of the paper, and nothing of the paper is said of the page.
@Suite struct PageTextKeptTests {
  private func read(_ html: String) throws -> Document {
    Document(decoded: try DecodedText(html: Array(html.utf8)), id: "page", file: "page.html")
  }

  private static let articles = [
    "为了规范护井活动，维护用户的合法权益，改善人民群众的生活环境，制定本办法。", "护井活动应当遵循公开、公平、公正和诚实信用的原则。",
    "市人民政府应当加强对护井工作的领导，协调解决护井中的重大问题。", "用户在护井活动中享有下列权利：按照合同的约定，接受护井单位提供的服务。", "本办法自2020年3月1日起施行。",
  ]

  /// A law: whatever is set beside its headings, each article keeps its paragraph.
  @Test(arguments: [
    "<span>[<a href=x>编辑</a>]</span>", "<span>[编辑]</span>", "<span><a href=x>编辑</a></span>",
    "<b>[</b><a href=x>編輯</a><b>]</b>",
    "<span>【来源】</span>", "<span>字体</span>", "<span>[<a href=x>编辑源代码</a>]</span>",
  ])
  func aParagraphIsNoFactOfThePage(button: String) throws {
    for isWithin in [true, false] {
      var page = "<html><head><title>苏州市护井办法</title></head><body><h1>苏州市护井办法</h1><div>"
      for (number, article) in zip(["一", "二", "三", "四", "五"], Self.articles) {
        let heading = isWithin ? "<h2>第\(number)条\(button)</h2>" : "<div><h2>第\(number)条</h2>\(button)</div>"
        page += "\(heading)\n<p>\(article)</p>\n"
      }
      let document = try read(page + "</div></body></html>")
      #expect(document.clauses.count == 5)
      for article in Self.articles { #expect(document.string(document.text.indices).contains(article)) }
      if button.contains("编辑") || button.contains("編輯") {
        #expect(document.sketch == zip(["一", "二", "三", "四", "五"], Self.articles).map { $0 + $1 })
      }
    }
  }

  /// 编辑 within a sentence is a word.
  @Test func aWordIsNoButton() throws {
    let document = try read(
      "<html><body><h1>苏州市护井办法</h1><p>第一条 护井志由<a href=x>编辑</a></p><p>第二条 护井志的编辑</p><p>第三条 报[编辑]审核。</p></body></html>"
    )
    #expect(document.sketch == ["一护井志由编辑", "二护井志的编辑", "三报[编辑]审核。"])
  }

  /// Where <title> and <h1> agree, what stands above is of the site.
  @Test(
    arguments: [
      "您好，欢迎来到苏州市人民政府门户网站。", "坚持以人民为中心，建设现代化城市。", "今天是2024年1月12日 星期五，欢迎您访问本网站！", "首页 -> 政务公开 -> 公 告",
      "公开 公平；务实 清廉。地震之后依然美丽！",
    ],
    [
      ("苏州市护井办法", "第一条 为了护井，制定本办法。</p><p>第二条 各区应当护井。"),
      ("苏州市人民政府公告（第7号）", "一、加强护井。各区要护井。</p><p>二、加强修井。各区要修井。"),
      ("苏州市水利局关于护井的通知", "各区水利局：</p><p>一、加强护井。各区要护井。</p><p>二、加强修井。各区要修井。"),
    ])
  func whatASiteSaysAboveATitleIsNoTitle(words: String, paper: (title: String, text: String)) throws {
    for site in ["", "-苏州市人民政府门户网站"] {
      let page =
        "<html><head><title>\(paper.title)\(site)</title></head><body><div class=top>\(words)</div>"
        + "<h1>\(paper.title)</h1><div>来源：市政府</div><p>\(paper.text)</p></body></html>"
      let document = try read(page)
      #expect(document.masthead.title.contains("护井") || document.masthead.title.contains("公告"))
      #expect(!document.masthead.title.contains("欢迎") && !document.masthead.title.contains(">"))
      #expect(document.masthead.title == paper.title)
      #expect(document.clauses.count == 2)
    }
  }

  /// A number above the title is the paper's, and a sentence of it that stands there is no welcome.
  @Test func aNumberAboveATitleIsKept() throws {
    let document = try read(
      "<html><head><title>苏州市水利局关于护井的通知</title></head><body><p>苏水规〔2025〕5号</p><h1>苏州市水利局关于护井的通知</h1>"
        + "<p>各区水利局：</p><p>一、加强护井。各区要护井。</p><p>二、加强修井。各区要修井。</p></body></html>")
    #expect(document.masthead.number?.description == "苏水规〔2025〕5号")
    #expect(document.masthead.title == "苏州市水利局关于护井的通知")
  }

  @Test func anEmptyCellNamesNoPaper() throws {
    let document = try read(
      "<html><body><table><tr><td>文 号</td><td>苏府规〔2016〕20号</td></tr><tr><td>相关附件</td><td></td></tr></table>"
        + "<p>各区人民政府：</p><p>一、加强护井。各区要护井。</p><p>二、加强修井。各区要修井。</p></body></html>")
    #expect(document.masthead.title != "相关附件")
    #expect(document.masthead.number?.description == "苏府规〔2016〕20号")
  }

  /// 全文 above the first words says where they begin.
  @Test(arguments: ["全文", "正文", "政策原文"]) func aHeadingThatSaysWhereATextBeginsIsNoPart(heading: String) throws
  {
    let document = try read(
      "<html><head><title>苏州市护井要点</title></head><body><h1>苏州市护井要点</h1><h2>\(heading)</h2><p>坚持护井，提供有力支撑。</p>"
        + "<p>一、坚持护井</p><p>1.全面护井。各区要护井。</p><p>2.持续修井。各区要修井。</p><p>二、坚持修井</p>"
        + "<p>3.加强监管。全面监管。</p><p>4.加强服务。全面服务。</p></body></html>")
    #expect(document.parts.count == 2)
    #expect(document.clauses.count == 4)
  }
}
