import Fixtures
import PolicyText
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("支持[科技企业](http://x.cn/a \"题\")研发，占比\\<5%。", "支持科技企业研发，占比<5%。"), ("见[办法][1]和[^2]。", "见办法和。"),
    ("- **第一条** 为了发展。", "第一条 为了发展。"), ("> > 引文。", "引文。"), ("* [x] 已办。", "已办。"), ("1\\. 甲", "1. 甲"),
    ("*甲*、__乙__、***丙***", "甲、乙、丙"), ("3*5=15，snake_case，2 * 3", "3*5=15，snake_case，2 * 3"),
    ("`代码 **不动**`", "代码 **不动**"), ("补助~~50~~80万元。", "补助80万元。"), ("<https://x.cn>", "https://x.cn"),
    ("甲<br>乙<font color=red>丙</font>", "甲 乙丙"), ("强度<3%，&lt;&nbsp;R&D", "强度<3%，<\u{a0}R&D"),
    ("![图](a.png)甲", "图甲"), ("[未完", "[未完"), ("**未完", "未完"), ("## 第一章 总则", "## 第一章 总则"),
  ])
  func theWordsStayAndTheMarksGo(line: String, expected: String) throws {
    #expect(
      String(decoding: try DecodedText(markdown: Array(line.utf8)).bytes, as: UTF8.self) == expected + "\n")
  }

  @Test func frontMatterIsFacts() throws {
    let document = try read(
      markdown: """
        ---
        标题: "某市人民政府关于人才工作的意见"
        文号: 某政发〔2021〕5号
        发布单位:
          - 某市人民政府
        发布日期: 2021-03-05
        状态: 有效
        ---

        > 本文由[本站](http://x.cn)整理。
        > 依《中华人民共和国著作权法》。

        # 某市人民政府关于人才工作的意见

        某市人民政府关于人才工作的意见

        各区人民政府：

        一、加强领导。各区要建立机制。[^1]

        | 序号 | 任务 |
        | ---- | :--: |
        | 1 | 甲\\|乙 |

        [^1]: 指各区党委政府。
        [1]: http://x.cn
        """)
    #expect(document.masthead.title == "某市人民政府关于人才工作的意见")
    #expect(document.masthead.number?.description == "某政发〔2021〕5号")
    #expect(document.masthead.issuer == "某市人民政府")
    #expect(document.masthead.issued?.description == "2021-03-05")
    #expect(document.masthead.validity == .inForce)
    #expect(document.masthead.addressees == "各区人民政府：")
    #expect(document.clauses.first.map { document.string($0.range).hasPrefix("一、加强领导。各区要建立机制。") } == true)
    #expect(document.clauses.first?.lines.lowerBound == 19)
    #expect(document.outside(.footnote) == "指各区党委政府。")
    #expect(document.outside(.beside) == "本文由本站整理。/依《中华人民共和国著作权法》。")
    #expect(document.string(0..<document.text.count).contains("1\t甲|乙"))
  }

  @Test func dashesThatCloseNothingAreNoFrontMatter() throws {
    #expect(try read(markdown: "---\n某市办法\n\n第一条　甲。\n---\n第二条　乙。").sketch == ["一甲。", "二乙。"])
    #expect(try read(markdown: "某市办法\n===\n\n第一条　甲。").masthead.title == "某市办法")
  }

  @Test func carriageReturnsEndLinesAndReferencesToThemDoNot() throws {
    let document = try read(markdown: "某市办法\r\r\n第一条　甲。\r第二条　乙&#10;丙&#13;丁。\n第三条　戊。")
    #expect(document.sketch == ["一甲。", "二乙 丙 丁。", "三戊。"])
    #expect(document.clauses.map(\.lines.lowerBound) == [3, 4, 5])
  }

  @Test(arguments: 0..<300) func anyCharactersAreRead(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "\\", "&", "|", "#", "-", "~", "\n", " ", "甲", "1",
      ":", "^", "\r", "&#13;", "&#10;",
    ]
    let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    _ = try read(markdown: text)
    _ = try read(markdown: "---\n" + text + "\n---\n" + text)
  }
}
