package import ClauseComparison
import PolicyText

/// `numbers`: what documents set in numbers, and of several documents which of them belong together.
package struct NumbersReport: RegisterReport {
  let registers: [NumberRegister]
  /// Between each two of the documents, the upper first.
  let alignments: [NumberAlignment]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [NumberRegister]) {
    self.registers = registers
    alignments = NumberAlignment.all(among: registers)
  }

  /// Without alignments: as many documents as there are would make too many pairs.
  package init(listing registers: [NumberRegister]) {
    self.registers = registers
    alignments = []
  }

  package var isEmpty: Bool { entries.isEmpty }

  var entries: [NumberRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Numbers", "数字一览")

  var scope: Message { registerScope(entries.count, "number", "数字", documents: registers.count) }

  func table(in language: Language) -> RegisterTable {
    var table = RegisterTable(columns: [
      Message("locator", "条款"), Message("value", "数值"), Message("unit", "单位"), Message("comparison", "比较"),
      Message("year", "年份"), Message("quote", "原文"),
    ])
    table.rows = entries.map { entry in
      let comparison = entry.fact.isName ? "name" : entry.fact.comparison.rawValue
      return [
        entry.clause.locator, entry.fact.value.plain, entry.fact.unit, comparison,
        entry.fact.year.map(String.init), entry.quotation.text,
      ]
    }
    table.quotations = entries.map {
      RegisterQuotation(words: $0.quotation.text, clause: $0.clause, place: "")
    }
    table.quoted = [0, 5]
    return table
  }

  func writeMore(to report: inout TextReport) {
    let names = entries.filter(\.fact.isName)
    if !names.isEmpty {
      report.blank()
      report.line(StyledText(report.say("targets that go by a number: no amounts", "以数字为名的目标（非数量）"), .strong))
      for entry in names {
        report.paragraph(
          StyledText(entry.quotation.text.onOneLine) + StyledText("  \(entry.clause.locator)", .faint),
          indent: 2, hanging: 2)
      }
    }
    guard !alignments.isEmpty else { return }
    report.blank()
    report.line(StyledText(report.say("of one subject", "同一对象的数字"), .strong))
    for alignment in alignments { alignment.write(to: &report) }
  }

  func writeMore(to memo: inout Markdown) {
    guard !alignments.isEmpty else { return }
    memo.heading(memo.say("Of one subject", "同一对象的数字"), level: 2)
    memo.table(of: alignments)
  }
}

extension Markdown {
  /// Numbers of one subject, side by side.
  mutating func table(of alignments: [NumberAlignment]) {
    table(
      [say("upper", "上位"), say("lower", "下位"), say("verdict", "判断")],
      alignments.map { alignment in
        [alignment.upper, alignment.lower].map {
          MarkdownText.escaped($0.quotation.text) + " " + MarkdownText.code($0.clause.locator)
        } + [MarkdownText.escaped(alignment.says(in: page.language))]
      })
  }
}

extension NumberAlignment {
  /// A quotation may hold several numbers: 50% → 60%.
  private var values: String { "\(upper.written) → \(lower.written)" }

  func says(in language: Language) -> String {
    let base = upperBase != lowerBase ? (upperBase ?? "–", lowerBase ?? "–") : nil
    let note = base.map { Message(" (base \($0.0) / \($0.1))", "（基数：\($0.0)／\($0.1)）") }?(in: language) ?? ""
    let message: Message =
      switch verdict {
      case .same: Message("same", "相同")
      case .changed: Message("changed", "调整")
      case .differentBase(let upper, let lower):
        Message(
          "not to be compared: shares of \(upper ?? "–") and of \(lower ?? "–")",
          "不可比：占比基数不同（\(upper ?? "–")／\(lower ?? "–")）")
      case .differentYear(let upper, let lower):
        Message(
          "not to be compared: by \(upper.map(String.init) ?? "–") and by \(lower.map(String.init) ?? "–")",
          "不可比：期限不同（\(upper.map(String.init) ?? "–")／\(lower.map(String.init) ?? "–")）")
      }
    return message(in: language) + " " + values + (isComparable ? note : "")
  }

  func write(to report: inout TextReport) {
    report.paragraph(
      StyledText(upper.quotation.text.onOneLine) + StyledText(" ↔ ", .faint)
        + StyledText(lower.quotation.text.onOneLine), indent: 2, hanging: 2)
    report.paragraph(
      StyledText(says(in: report.page.language), isComparable ? .plain : .strong)
        + StyledText("  \(upper.clause.locator) ↔ \(lower.clause.locator)", .faint), indent: 4, hanging: 2)
  }
}

extension Double {
  /// Without a point where it is whole.
  var plain: String { Int(exactly: self).map(String.init) ?? description }
}
