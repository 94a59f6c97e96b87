import Foundation
import PolicyReports
import Testing

/// Whatever is exported in Markdown with a locator is proven by `verify`, and nothing else is named.
struct QuotationTests {
  static let questions = [
    "search 人才 --all", "search 外地户口能在高新区买人才房吗", "search 高新区 --full -n 5",
    "show jiangsu-2020-101#14 --context 2",
    "show jiaxing-2022#二.二", "compare 国发[2020]7号 苏政发[2020]101号",
    "compare 国发[2020]7号 jiaxing-2022 --layout list",
    "compare 国发[2020]7号 苏政发[2020]101号 nanjing-2022 --topic 人才",
    "compare state-council-2020-7#5 jiangsu-2020-101#12",
    "compare state-council-2020-7#5 jiangsu-2020-101#12 --layout list", "trace state-council-2020-7#六.十七",
    "trace R字签证", "sources nanjing-2022", "numbers", "numbers 国发[2020]7号 苏政发[2020]101号", "citations",
    "definitions",
  ]

  private static let copy = try? CorpusCopy()

  @Test(arguments: questions + [memo, draft])
  func everyQuotationIsProvenAndEveryChangeNamed(question: String) throws {
    let copy = try #require(Self.copy)
    var report = try export(question, in: "zh", at: copy)
    let all = MemoQuotation.all(in: report)
    try #require(!all.isEmpty)
    let counted = "\(all.count) quotation\(all.count == 1 ? "" : "s")"
    #expect(try verify(report, at: copy) == ["report.md: \(counted), \(all.count) as in the corpus, 0 not"])

    // The first, the last, and some between.
    var changed: [MemoQuotation] = []
    for index in Set(stride(from: 0, to: all.count, by: max(1, all.count / 4))).union([all.count - 1])
      .sorted()
    {
      guard let wrong = change(index, in: report) else { continue }
      report = wrong
      changed.append(all[index])
    }
    #expect(!changed.isEmpty)
    let told = try verify(report, at: copy)
    try #require(told.count == changed.count + 1, "\(told)")
    for (line, quotation) in zip(told, changed) {
      #expect(line.hasPrefix("report.md:\(quotation.line) \(quotation.locator): "), "\(told)")
    }
    #expect(told.last?.hasSuffix(" \(changed.count) not") == true)
  }

  /// What nothing answers stands in lists; it is a quotation like any other.
  @Test func whatHasNoCounterpartIsProvenToo() throws {
    let copy = try CorpusCopy()
    let report = try export("compare 国发[2020]7号 jiaxing-2022 --topic 跟投机制", in: "zh", at: copy)
    #expect(MemoQuotation.all(in: report).map(\.locator) == ["state-council-2020-7#六.十七"])
    let file = copy.folder.url.appending(path: "corpus/state-council-2020-7.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("建立跟投机制", with: "建立跟随机制").write(to: file, atomically: true, encoding: .utf8)
    let told = try verify(report, at: copy)
    #expect(
      told.count == 2 && told[0].contains("state-council-2020-7#六.十七: changed from “投机制。” on"), "\(told)")
  }

  /// Nothing moves to where it stands: items that have another number, and other brackets, are changed.
  @Test(
    arguments: [
      ("（一）不符合规划的；\n（二）不符合环保要求的；\n（三）不符合安全条件的。", nil),
      ("(一)不符合规划的；\n(二)不符合环保要求的；\n(三)不符合安全条件的。", "changed from “（一）不符合规划的；” on"),
      ("(一)不符合规划的；\n(二)不符合安全条件的。", "changed from “（二）不符合环保要求的；” on"),
      ("（一）不符合规划的；\n（二）不符合安全条件的。", "changed from “环保要求的；” on"),
      ("（一）不符合安全条件的；\n（二）不符合规划的；\n（三）不符合环保要求的。", "changed from “"),
    ] as [(String, String?)])
  func whatHasAnotherNumberIsNotMoved(items: String, told: String?) throws {
    let copy = try CorpusCopy()
    func write(_ items: String) throws {
      let text = "某市园区办法\n第一条　项目有下列情形之一的，不得批准：\n\(items)\n第二条　本办法自印发之日起施行。\n"
      try copy.folder.write(text, to: "corpus/park.txt")
    }
    try write("（一）不符合规划的；\n（二）不符合环保要求的；\n（三）不符合安全条件的。")
    let report = try export("show park#1", in: "zh", at: copy)
    #expect(MemoQuotation.all(in: report).map(\.locator) == ["park#一"])
    try write(items)
    let lines = try verify(report, at: copy)
    #expect(lines.count == (told == nil ? 1 : 2))
    if let told { #expect(lines[0].contains("park#一: " + told), "\(lines)") }
  }

  private static let memo =
    "export 'search 人才 -n 3' 'compare 国发[2020]7号 jiaxing-2022 --topic 人才' 'numbers' 'sources jiaxing-2022'"
  private static let draft = "check - < corpus/jiaxing-2022.txt"

  private func export(_ question: String, in language: String, at copy: CorpusCopy) throws -> String {
    let format = question.hasPrefix("export") ? "" : "-f markdown"
    return try copy.output(of: "policy --lang \(language) \(format) \(question)")
  }

  private func verify(_ report: String, at copy: CorpusCopy) throws -> [String] {
    let name = UUID().uuidString
    try copy.folder.write(report, to: name)
    return try copy.output(of: "policy verify \(name)").replacing(name, with: "report.md")
      .split(separator: "\n").map(String.init)
  }

  /// With one character of one quotation another; nil where none can be found that is of this one alone.
  private func change(_ index: Int, in report: String) -> String? {
    let all = MemoQuotation.all(in: report)
    let words = all[index].paragraphs.joined(separator: "\n").split {
      !("\u{4e00}"..."\u{9fff}").contains($0)
    }
    var lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for word in words where word.count >= 4 {
      for line in max(0, all[index].line - 8)..<all[index].line {
        guard let found = lines[line].range(of: word, options: .backwards) else { continue }
        let old = lines[line]
        lines[line] = old.replacingCharacters(in: found, with: "鑫" + word.dropFirst())
        let wrong = lines.joined(separator: "\n")
        let others = zip(all, MemoQuotation.all(in: wrong)).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
        if others == [index] { return wrong }
        lines[line] = old
      }
    }
    return nil
  }
}
