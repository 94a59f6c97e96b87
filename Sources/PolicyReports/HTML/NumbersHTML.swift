import ClauseComparison
import PolicyText

extension NumbersReport {
  var pageColumns: [Message] {
    [Message("value", "数值"), Message("quote", "原文"), Message("year", "年份"), Message("clause", "条款")]
  }

  func sections(in file: HTMLPage) -> [RegisterSection] {
    RegisterSection.grouped(registers.flatMap(\.entries), by: \.document) { entry in
      HTMLTable.Row(
        place: entry.clause.anchor,
        cells: [
          .count(entry.label), .quoted(entry.quotation.text),
          entry.fact.year.map { .count("\($0)") } ?? .nothing, .clause(entry.clause),
        ])
    }
  }

  func writeOpening(to html: inout HTML, in file: HTMLPage) {
    html.alignments(alignments, of: registers.compactMap { $0.entries.first?.document }, in: file)
  }
}

extension HTML {
  /// Numbers of one subject, drawn and as a table.
  mutating func alignments(
    _ alignments: [NumberAlignment], of documents: [DocumentHead], apart: Set<String> = [], in file: HTMLPage
  ) {
    guard !alignments.isEmpty else { return }
    element("h2", text: file.say("Of one subject", "同一对象的数字"))
    NumberMap(alignments, of: documents, apart: apart)?.write(to: &self, in: file)
    HTMLTable(
      columns: [file.say("upper", "上位"), file.say("lower", "下位"), file.say("verdict", "判断")],
      rows: alignments.map { alignment in
        HTMLTable.Row(cells: [
          .quotedFrom(alignment.upper.quotation.text, alignment.upper.clause),
          .quotedFrom(alignment.lower.quotation.text, alignment.lower.clause),
          .said(alignment.says(in: file.page.language)),
        ])
      }
    ).write(to: &self)
  }
}
