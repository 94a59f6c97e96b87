import Foundation
import PolicyText
import Testing

/// What pages carry beside the text stays out of the clauses, and a sentence goes on over it.
@Suite struct PageFurnitureTests {
  private static let sentence = "支持园区通过一区多园南北共建等方式拓展产业发展空间鼓励园区跨区域配置创新要素组织实施跨区域重大科技项目带动相关园区产业提档升级形成区域发展增长极"

  /// Lines of 24 characters, each page beginning with `head` and ending with `foot`, as pdftotext sets them.
  private static func pages(head: (Int) -> String, foot: (Int) -> String, feed: Bool) -> String {
    var lines = ["某省人民政府关于园区发展的意见", "一、主要任务"]
    for number in 1...12 {
      var rest = Substring(
        "（\(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][number - 1])）优化布局。" + sentence
          + "。")
      while !rest.isEmpty {
        lines.append(String(rest.prefix(24)))
        rest = rest.dropFirst(24)
      }
    }
    var text = ""
    for (page, start) in stride(from: 0, to: lines.count, by: 13).enumerated() {
      let body = lines[start..<min(start + 13, lines.count)].joined(separator: "\n")
      text += (feed && page > 0 ? "\u{c}" : "") + head(page + 1) + body + "\n" + foot(page + 1)
    }
    return text
  }

  private static let clean = pages(head: { _ in "" }, foot: { _ in "" }, feed: false)

  @Test(arguments: [
    ("heads above, numbers below", "某省人民政府公报 2022年第12期\n", "— N —\n", true),
    ("heads with the page's number", "第 N 页 某省人民政府公报\n", "", true),
    ("bare numbers", "", "N\n", true), ("numbers without form feeds", "某省人民政府公报\n", "- N -\n", false),
    ("heads alone, without form feeds", "某省人民政府公报\n", "", false),
    ("bare numbers between blank lines", "", "\nN\n\n", false),
    ("with the count of pages", "", "\nN/30\n\n", false), ("in brackets", "", "\n(N)\n\n", false),
    ("with the count, between lines", "", "N/30\n", false),
    ("with blank lines below", "", "N\n\n", false), ("a foot", "", "某省人民政府办公厅印制\n", true),
    ("a rule", "", "────────\n— N —\n", true),
  ])
  func headsAndNumbersLeave(kind: String, head: String, foot: String, feed: Bool) throws {
    func numbered(_ text: String) -> (Int) -> String {
      { page in text.split(separator: "N", omittingEmptySubsequences: false).joined(separator: String(page)) }
    }
    let document = try read(Self.pages(head: numbered(head), foot: numbered(foot), feed: feed))
    let plain = try read(Self.clean)
    #expect(document.sketch == plain.sketch, "\(kind)")
    #expect(plain.clauses.count == 12)
  }

  @Test(arguments: ["①", "[1]", "1"])
  func footnotesLeaveTheirPage(mark: String) throws {
    let note = mark + (mark == "1" ? "   " : " ") + "所称园区，是指国家级高新区。\n"
    let text = Self.pages(head: { _ in "" }, foot: { $0 == 1 ? note + "— 1 —\n" : "— \($0) —\n" }, feed: true)
    let document = try read(
      text.replacing("某省人民政府关于园区发展的意见", with: "某省人民政府关于园区发展的意见\(mark)", maxReplacements: 1))
    #expect(document.outside(.footnote).contains("所称园区"))
    #expect(document.sketch == (try read(Self.clean)).sketch)
  }

  /// An item at a page's end that nothing refers to is text.
  @Test func whatNothingRefersToIsNoFootnote() throws {
    let document = try read("一、任务\n（一）培育。包括：\n①企业；\n②园区。\n— 1 —\n\u{c}（二）其他。由市科技局负责。")
    #expect(document.sketch == ["一.一[培育]包括：/①企业；/②园区。", "一.二[其他]由市科技局负责。"])
    #expect(document.outside(.footnote).isEmpty)
  }

  /// What recurs at the foot of every page may still be said by every clause.
  @Test(arguments: ["（责任单位：市科技局）", "按有关规定执行。", "（三）其他", "以及有关支持政策，"])
  func whatAClauseSaysStays(line: String) throws {
    let text = Self.pages(head: { _ in "" }, foot: { _ in line + "\n" }, feed: true)
    let count = text.components(separatedBy: line).count - 1
    let document = try read(text)
    #expect(String(decoding: document.text, as: UTF8.self).components(separatedBy: line).count - 1 == count)
  }

  /// A title that runs over all pages is the title on the first one.
  @Test func aRunningTitleStaysOnce() throws {
    let title = "某省人民政府关于园区发展的意见\n"
    let document = try read(Self.pages(head: { $0 > 1 ? title : "" }, foot: { _ in "" }, feed: true))
    #expect(document.masthead.title == "某省人民政府关于园区发展的意见")
    #expect(document.sketch == (try read(Self.clean)).sketch)
  }

  /// Numbers with text of their own count that, as rows of a table do.
  @Test(arguments: [
    "支持园区通过一区多园拓展空间。", "支持园区通过一区多园南北共建等方式拓展产业发展空间", "市科技局\n\n5万元\n\n每年一次",
  ])
  func numbersOfAListStay(item: String) throws {
    let rows = (1...4).map { "\($0)\n\n\(item)\n\n" }.joined()
    let document = try read("某省园区计划\n\n一、任务\n\n按下列要求办理。\n\n\(rows)二、其他\n\n无。\n")
    let lines = String(decoding: document.text, as: UTF8.self).split(separator: "\n")
    #expect((1...4).allSatisfy { lines.contains("\($0)") })
  }

  /// Its number stands at the head of every page, as its title may.
  @Test(arguments: [true, false]) func aRunningNumberStaysOnce(feed: Bool) throws {
    let number = "某政发〔2022〕12号\n"
    let text = Self.pages(head: { $0 > 1 ? number : "" }, foot: { "— \($0) —\n" }, feed: feed)
      .replacing("园区发展的意见\n", with: "园区发展的意见\n\(number)", maxReplacements: 1)
    let document = try read(text)
    #expect(document.masthead.number?.description == "某政发〔2022〕12号")
    #expect(document.sketch == (try read(Self.clean)).sketch)
  }

  /// One head is none that recurs, but a gazette's name with its issue is no sentence.
  @Test func aHeadOfTheSecondPageLeaves() throws {
    let text = Self.pages(
      head: { $0 == 2 ? "某省人民政府公报　２０２２年第１２期\n" : "" }, foot: { "— \($0) —\n" }, feed: false)
    #expect(try read(text).sketch == read(Self.clean).sketch)
  }

  @Test func aFlattenedTableStaysInItsClause() throws {
    let document = try read("一、补助标准\n（一）标准。按下表执行。\n项目\n金额\n甲类\n5万元\n乙类\n3万元\n（二）申报。每年一次。")
    #expect(document.sketch == ["一.一[标准]按下表执行。/项目/金额/甲类/5万元/乙类/3万元", "一.二[申报]每年一次。"])
  }

  @Test func rulesOfTablesSayNothing() throws {
    let document = try read(
      "一、标准\n（一）标准。如下。\n  -------- ------\n  项目     金额\n  -------- ------\n  甲       5万元\n（二）其他。无。")
    #expect(document.sketch == ["一.一[标准]如下。/项目     金额/甲       5万元", "一.二[其他]无。"])
  }

  @Test func footnotesOfOfficePagesLeave() throws {
    let html =
      "<body><p>一、目标</p><p>（一）甲。引进人才<a href=\"#fn1\"><sup>1</sup></a>。</p><p class=\"Footnote\"><a href=\"#r1\">1</a> 是指专家。</p><p>（二）乙。丙。</p></body>"
    let decoded = try DecodedText(html: Array(html.utf8))
    let document = Document(decoded: decoded, id: "x", file: "x.html")
    #expect(document.sketch == ["一.一[甲]引进人才。", "一.二[乙]丙。"])
    #expect(document.outside(.footnote) == "是指专家。")
  }
}
