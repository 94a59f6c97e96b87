import PolicyText
import Testing

/// A page that a reading service wrote as Markdown is read as its paper alone is.
@Suite struct ReaderPageTests {
  private static let paper =
    "# 关于护井的通知\n\n各区人民政府：\n\n现就护井通知如下：\n\n**一、落实责任**\n\n各区负总责。\n\n**二、储备物资**\n\n6月底前到位。\n\n苏州市水务局\n\n2024年5月10日\n"

  private static func page(_ title: String, _ menu: String, _ foot: String) -> String {
    "Title: \(title)\n\nURL Source: https://example.org/1.html\n\nMarkdown Content:\n\(menu)\n\n\(paper)\n\(foot)\n"
  }

  @Test(
    arguments: ["关于护井的通知 - 苏州市水务局", "关于护井的通知", "苏州市水务局_关于护井的通知"],
    ["", "#### 搜索热词\n\n[社保](/a)", "# 苏州市水务局\n\n*   [首页](/)\n*   ## [语言](/b)\n\n搜索"])
  func menusAreNoneOfThePaper(title: String, menu: String) throws {
    let whole = try read(markdown: Self.paper)
    for foot in ["", "# 关于护井的通知\n\n*   2024-05-10\n\n网站标识码：1"] + (menu.isEmpty ? [] : [menu]) {
      let document = try read(markdown: Self.page(title, menu, foot))
      #expect(document.sketch == whole.sketch)
      #expect(document.masthead == whole.masthead)
      #expect(document.outside(.beside).isEmpty)
    }
  }

  /// Headings of the paper that look as those of the menus do: what provides something stays, and what says something
  /// around the paper is kept beside it.
  @Test func nothingThatIsSaidIsLost() throws {
    let document = try read(
      markdown: """
        Title: 苏州市护井办法 - 苏州市水务局

        URL Source: https://example.org/1.html

        Markdown Content:
        ## 提示

        本站不收集个人信息。

        # 苏州市护井办法

        ## 第一章 总则

        第一条 为了护井，制定本办法。

        ## 第二章 管理

        第二条 各区护井。

        ## 友情链接

        *   [省水利厅](/a)
        """)
    #expect(document.sketch == ["一.一为了护井，制定本办法。", "二.二各区护井。"])
    #expect(document.outside(.beside) == "本站不收集个人信息。")
  }

  /// Without a heading of its title the page is read whole.
  @Test func aPaperThatCannotBeToldApartIsReadWhole() throws {
    let text = "Title: 关于护井的通知\n\nURL Source: https://example.org\n\nMarkdown Content:\n一、加强领导。\n\n二、落实责任。\n"
    let document = try read(markdown: text)
    #expect(document.sketch == ["一加强领导。", "二落实责任。"])
    #expect(document.masthead.title == "关于护井的通知")
  }
}
