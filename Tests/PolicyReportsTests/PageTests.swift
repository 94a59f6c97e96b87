import PolicyReports
import Testing

@testable import PolicyReports

struct PageTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("条款", 4), ("（二）", 6), ("〔2020〕", 8), ("é", 1), ("e\u{301}", 1), ("“”—…", 4),
    ("ｆ", 2), ("\u{200b}", 0), ("𠮟", 2), ("😀", 2), ("한", 2),
  ])
  func widthCountsColumns(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test(arguments: [
    ("\u{1b}[31mred", "␛[31mred"), ("a\nb", "a␊b"), ("a\tb", "a b"), ("\u{9b}31m", "\u{fffd}31m"),
    ("\u{202e}txt", "\u{fffd}txt"), ("\u{7f}", "␡"), ("条", "条"),
  ])
  func nothingMovesTheCursor(text: String, shown: String) {
    #expect(text.harmless == shown)
    var report = TextReport(on: Page())
    report.line(StyledText(text))
    #expect(report.text == shown + "\n")
  }

  @Test(arguments: [
    ("各高新区要立足自身", 8, ["各高新区", "要立足自", "身"]),
    ("人才，土地", 4, ["人", "才，", "土地"]),
    ("建设（园区）", 6, ["建设", "（园", "区）"]),
    ("到 2025 年", 6, ["到", "2025", "年"]),
    ("达1.35万亿", 5, ["达", "1.35", "万亿"]),
    ("R&D经费", 4, ["R&D", "经费"]),
    ("abcdefgh", 4, ["abcd", "efgh"]),
    ("", 10, [""]),
  ])
  func linesAreCutAsChineseIsSet(text: String, columns: Int, lines: [String]) {
    var report = TextReport(on: Page(columns: columns))
    report.paragraph(StyledText(text))
    #expect(report.text == lines.map { $0 + "\n" }.joined())
  }

  @Test func noLineIsWiderThanThePage() {
    let text = "各高新区要立足自身资源禀赋和产业基础，发挥比较优势（R&D 经费 2.5%），到 2025 年“一区一战略产业”。"
    for columns in 4...100 {
      let lines = LineBreaking.lines(of: StyledText(text), first: columns, next: columns)
      let scalars = Array(text.unicodeScalars)
      for line in lines {
        let width = scalars[line].reduce(0) { $0 + DisplayWidth.of($1) }
        #expect(width <= columns)
      }
      let written: [Unicode.Scalar] = lines.flatMap { Array(scalars[$0]) }
      let space: Unicode.Scalar = " "
      #expect(written.filter { $0 != space } == scalars.filter { $0 != space })
    }
  }

  @Test func coloursCloseAtEveryLine() {
    var report = TextReport(on: Page(columns: 8, isColoured: true))
    report.paragraph(StyledText("各高") + StyledText("新区要立", .match) + StyledText("足"))
    #expect(report.text == "各高\u{1b}[1;31m新区\u{1b}[0m\n\u{1b}[1;31m要立\u{1b}[0m足\n")
  }

  @Test func tablesAlignByColumns() {
    var table = TextTable(columns: ["id", "n", "标题"], rightAligned: [1])
    table.append(["上海/条例", "7", "甲"])
    table.append(["a", "12", "乙"])
    #expect(
      table.text(on: Page()) == """
        id          n  标题
        上海/条例   7  甲
        a          12  乙

        """)
  }
}
