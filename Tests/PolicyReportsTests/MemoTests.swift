import Foundation
import Testing

@testable import PolicyReports
@testable import PolicyText

struct MemoTests {
  /// Of several answers the one with a wide table alone is printed on paper on its side.
  @Test func eachPartHasThePaperThatItNeeds() throws {
    let wide = Block.heatMap(
      HeatMap(
        label: "", columns: (1...8).map { "\($0)" },
        rows: [.init(title: .said("一"), cells: (1...8).map { _ in [(hue: .new, count: 1)] })]))
    let narrow = Block.paragraph([.said("一")])
    func papers(_ parts: [Block], isOfParts: Bool) throws -> [Bool] {
      let blocks = parts.map { Block.section("部分", [$0]) }
      let content = ReportContent(title: "", isOfParts: isOfParts, blocks: blocks)
      let archive = try ZipArchive(DocxWriter.bytes(of: content, in: .chinese))
      let body = try #require(try archive.bytes(of: "word/document.xml", atMost: 1 << 20))
      return String(decoding: body, as: UTF8.self).components(separatedBy: "<w:pgSz ").dropFirst().map {
        $0.contains("landscape")
      }
    }
    #expect(try papers([narrow, wide, wide, narrow], isOfParts: true) == [false, true, false])
    #expect(try papers([wide], isOfParts: true) == [false, true, false])
    #expect(try papers([narrow], isOfParts: true) == [false])
    #expect(try papers([narrow, wide], isOfParts: false) == [true])
  }

  @Test func quotationsAreReadBack() {
    let report = """
      # 检索
      > 一**二**\\*三\\|四
      >
      > 五…
      >
      > — 《题》（国发〔2020〕7号，2020-07-13） 一（二），`a.txt:1` `a#一.二`

      > 没有来源

      | 甲 | 乙 | 丙 | 丁 |
      | --- | --- | --- | --- |
      | 六**七**~~\\|八~~ `a#一` | 九 `a.txt` | `a#一` | 十 `-#一` |

      - **（三）标\\*题** 十**一**\\`二 `a#三` （最接近：四）
      - （三）标题 `a#四`
      """
    for report in [
      report, report.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
    ] {
      let found = MemoQuotation.all(in: report)
      #expect(found.map(\.paragraphs) == [["一二*三|四", "五…"], [" 六七|八 "], [" 十一`二 "]])
      #expect(found.map(\.locator) == ["a#一.二", "a#一", "a#三"])
      #expect(found.map(\.line) == [6, 12, 14])
    }
  }

  /// Wherever a quotation stands, and however it is set; a source whose words nothing marks as quoted says so.
  @Test(
    arguments: [
      ("- 其一：\n\n  > 一二三。\n  > — 《题》 一，`a.txt:1` `a#一`", "一二三。", false),
      ("1. > 一二三。\n   > — 《题》 一，`a.txt:1` `a#一`", "一二三。", false),
      ("> > 一二三。\n> >\n> > — 《题》 一，`a.txt:1` `a#一`", "一二三。", false),
      ("正如“一“二”三。”（`a#一`）所说", "一“二”三。", false), ("- ← `a#一` “一二三”，又见 b", "一二三", false),
      ("见 `a#一`：“一二三”", "一二三", false), ("`a#一`说“一二三”", "", false),
      ("“零”见 `a.txt`，“一二三”（ `a#一` ）。", "一二三", false),
      ("一二三。\n\n— 《题》 一，`a.txt:1` `a#一`", nil, true), ("## 一（一）标题 `a#一`", "", false),
      // Without the signs of code.
      ("某省提出“一二三”（a#一）。", "一二三", false), ("| 一二三 a#一 |", " 一二三 ", false), ("a#一：“一二三”", "一二三", false),
      ("“一二三”（见 https://a.cn/x#一）", "", false), ("“一二三”（\\#一）", "", false), ("# 一", "", false),
    ] as [(String, String?, Bool)])
  func aQuotationIsReadWhereverItStands(report: String, words: String?, lacksWords: Bool) {
    let found = MemoQuotation.all(in: report)
    #expect(found.map(\.lacksWords) == (words?.isEmpty == false || lacksWords ? [lacksWords] : []))
    #expect(found.flatMap(\.paragraphs) == (words.map { $0.isEmpty ? [] : [$0] } ?? []))
    #expect(found.allSatisfy { $0.locator == "a#一" })
  }

  /// A locator beside no words that are marked as quoted from it is no proof; headings and lists of a report of this program
  /// only name places.
  @Test(arguments: [
    ("> 一二三 `a#一`\n见 a#二.三。\n“四”（a#五），又 a#六", [1, 2, 3]),
    ("> 一二三\n> — 《题》 一，`a.txt:1` `a#一`\n“四”（`a#五`）", []),
    ("## 一（一） `a#一`\n- 甲 ~ 乙 `a#一` ↔ `b#二`", [1, 2, 2]),
    ("## 一（一） `a#一`\n- 甲 ~ 乙 `a#一` ↔ `b#二`\n又提出“四”，见 a#六。\n文件库：a · policy show · policy-search 0.1.0", [3]),
    ("`a#一` “四” `a#一`", []), ("`a#一` 四 `a#一`", [1, 1]), ("issue #5、#一、C#", []),
  ])
  func whatIsNotLookedUpIsSaid(report: String, lines: [Int]) {
    #expect(MemoQuotation.unreadPlaces(in: report, besides: MemoQuotation.all(in: report)) == lines)
  }

  @Test(arguments: [
    "", ">", "> — ", "> — `#`", "|", "||<br>|", "> — `a#b", "\\", "> \\", "| `#` |", "- **", "- ** `#`",
    "- **a** ``#`", "- **a* `b#c`", "#", "a#", "a#.", "#一", "`a#一", "a#一#二#三", "a#一.~", "\\#一", "“a#一",
  ])
  func noReportTraps(report: String) {
    #expect(MemoQuotation.unreadPlaces(in: report, besides: MemoQuotation.all(in: report)).count <= 3)
  }

  @Test(arguments: [("1 检索：人才 /句 签证", "1-检索人才-句-签证"), ("R&D 5%", "rd-5"), ("", "")])
  func anchorsAreThoseOfTheHosts(heading: String, anchor: String) {
    #expect(MarkdownSyntax.anchor(of: heading) == anchor)
  }
}
