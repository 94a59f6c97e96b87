import PolicyText
import Testing

@testable import PolicyReports

struct FormatTests {
  @Test(arguments: [
    ("条款", "条款"), ("甲,乙", "\"甲,乙\""), ("“甲”", "“甲”"), ("\"甲\"", "\"\"\"甲\"\"\""), ("甲\n乙", "\"甲\n乙\""),
    ("", ""), ("=1+1", "'=1+1"), ("+8", "'+8"), ("-5%", "'-5%"), ("@SUM(A1)", "'@SUM(A1)"), ("\t甲", "'\t甲"),
    ("=1,\"2\"", "\"'=1,\"\"2\"\"\""), ("1-2", "1-2"), ("-18", "-18"), ("-0.5", "-0.5"), ("-", "'-"),
    ("-1-2", "'-1-2"),
  ])
  func cellsAreQuotedAndDefused(text: String, cell: String) { #expect(CSVTable.cell(text) == cell) }

  @Test func aTableHasItsMarkAndEndsItsLines() {
    var table = CSVTable(columns: ["a", "b"])
    table.append(["1", nil])
    #expect(table.text == "\u{feff}a,b\r\n1,\r\n")
  }

  @Test func nothingFoundIsAStreamOfItsSummary() {
    #expect(JSONLines([], summary: ["total": 0]).text == "{\"summary\":{\"total\":0}}\n")
    #expect(JSONLines([["a": 1]], summary: ["total": 1]).text == "{\"a\":1}\n{\"summary\":{\"total\":1}}\n")
  }

  /// So many that all cores write them: the same bytes as of one after the other.
  @Test func aLongListIsWrittenLikeAShortOne() {
    let words = ["甲", "“乙”", "a\"b", "\u{202e}", "𠀀\n", ""]
    let values = (0..<2000).map { JSON.array([.integer($0), .string(words[$0 % words.count])]) }
    let object: JSONObject = ["list": .array(values)]
    #expect(object.text == "{\"list\":[" + values.map(\.text).joined(separator: ",") + "]}")
    let lines = values.map { JSONObject([("value", $0)]) }
    #expect(
      JSONLines(lines, summary: [:]).text
        == lines.map { $0.text + "\n" }.joined() + "{\"summary\":{}}\n")
    #expect(values[1].text == "[1,\"“乙”\"]" && values[3].text == "[3,\"\\u202e\"]")
  }

  @Test(arguments: [
    ("条款", "条款"), ("a|b", "a\\|b"), ("a*b*", "a\\*b\\*"), ("<b>", "\\<b>"), ("[1](x)", "\\[1\\](x)"),
    ("# 一", "\\# 一"), ("A#1", "A#1"), ("- 一", "\\- 一"), ("1. 一", "1\\. 一"), ("1.3万亿", "1.3万亿"),
    ("R&D", "R&D"), ("&amp;", "\\&amp;"), ("a_b", "a\\_b"), ("~~甲~~", "\\~\\~甲\\~\\~"), ("`x`", "\\`x\\`"),
    ("C:\\x", "C:\\\\x"), ("甲\n乙", "甲 乙"), ("(1) 一", "\\(1) 一"), ("a. 一", "a\\. 一"), ("iv) 一", "iv\\) 一"),
    ("(一)", "(一)"), ("abcde. 一", "abcde. 一"),
    ("m^2^", "m\\^2\\^"), ("a@b", "a\\@b"), ("\u{1b}[1m", "␛\\[1m"),
  ])
  func signsLoseTheirMeaning(text: String, escaped: String) {
    #expect(MarkdownSyntax.escaped(text) == escaped)
  }

  /// A rule as long as what stands in its column: pandoc makes the columns so wide.
  @Test func aTableTellsTheWidthOfItsColumns() {
    var memo = MarkdownWriter(in: .english)
    memo.table(["a|b", "c"], [[String(repeating: "甲", count: 40), ""]])
    let lines = memo.text.split(separator: "\n")
    #expect(lines[0] == "| a\\|b | c |")
    #expect(lines[1] == "| \(String(repeating: "-", count: 60)) | ----------- |")
  }

  @Test(arguments: [
    ("支持人才引进", [2..<4], "支持**人才**引进"),
    // Marks at the ends of a match stay outside, or the bold would not open.
    ("高新区“一区”培育", [3..<7], "高新区“**一区**”培育"), ("不低于50%的", [3..<6], "不低于**50**%的"),
    ("一批具有", [0..<1, 1..<2], "**一批**具有"), ("，。", [0..<2], "，。"), ("人才", [1..<9], "人才"),
    ("a*人才", [2..<4], "a\\***人才**"),
  ])
  func matchesAreBold(text: String, ranges: [Range<Int>], bold: String) {
    #expect(MarkdownSyntax.inline(.quoting(text, ranges, as: .match)) == bold)
  }

  /// Signs at the ends of a heading are bold too, where the marks can stand beside them.
  @Test(arguments: [
    ([Run.said("（一）甲。", .strong)], "**（一）甲。**"),
    ([.said("（一）甲。", .strong), .said("乙")], "**（一）甲**。乙"),
    ([.said("甲"), .said("（一）", .strong), .said(" 乙")], "甲（**一）** 乙"),
    ([.said("甲", .strong), .said("乙", .match), .code("a|b"), .said("")], "**甲乙**a\\|b"),
    ([.said("1. 甲").linked(to: .heading("A b"))], "[1\\. 甲](#a-b)"),
  ])
  func headingsAreBold(runs: [Run], markdown: String) { #expect(MarkdownSyntax.inline(runs) == markdown) }
}
