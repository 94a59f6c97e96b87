import PolicyText

/// A list of things read off documents, one a row.
protocol RegisterReport: Report {
  var title: Message { get }
  /// What the list was read off, in a sentence.
  var scope: Message { get }
  /// For people; the last column may wrap.
  func table(in language: Language) -> RegisterTable
  /// On a page each document has a table of its own, of these columns.
  var pageColumns: [Message] { get }
  func sections(in file: HTMLPage) -> [RegisterSection]
  /// What stands on a page above the tables.
  func writeOpening(to html: inout HTML, in file: HTMLPage)
  /// What stands behind the table.
  func writeMore(to report: inout TextReport)
  func writeMore(to memo: inout Markdown)
}

struct RegisterTable {
  var columns: [Message]
  var rows: [[String?]] = []
  /// Of each row, words and where they stand; empty where nothing is quoted.
  var quotations: [RegisterQuotation] = []
  /// The columns that Markdown leaves to the quotation.
  var quoted: Set<Int> = []
}

/// Words of a document as Markdown has them in a cell, so that they can be looked up again.
struct RegisterQuotation {
  let words: String
  let clause: ClauseCitation?
  /// File and lines, for what stands outside all clauses.
  let place: String

  var cell: String {
    let place = clause.map { MarkdownText.code($0.locator) } ?? MarkdownText.escaped(place)
    return MarkdownText.escaped(words) + " " + place
  }
}

extension RegisterReport {
  func writeMore(to report: inout TextReport) {}

  func writeMore(to memo: inout Markdown) {}

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(StyledText(scope(in: page.language), .faint))
    let table = table(in: page.language)
    guard !table.rows.isEmpty else { return report.text }
    report.blank()
    report.append(table.text(on: page))
    writeMore(to: &report)
    return report.text
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(title(in: page.language), level: 1)
    memo.paragraph(MarkdownText.escaped(scope(in: page.language)))
    table(in: page.language).write(to: &memo)
    writeMore(to: &memo)
    return memo.text
  }
}

extension RegisterTable {
  func text(on page: Page) -> String {
    var text = TextTable(columns: columns.map { $0(in: page.language) })
    for row in rows { text.append(row.map { $0?.onOneLine ?? "-" }) }
    return text.text(on: page)
  }

  func write(to memo: inout Markdown) {
    guard !rows.isEmpty else { return }
    let shown = columns.indices.filter { !quoted.contains($0) }
    let names = shown.map { columns[$0](in: memo.page.language) }
    let cells = rows.map { row in shown.map { MarkdownText.escaped(row[$0] ?? "") } }
    guard !quotations.isEmpty else { return memo.table(names, cells) }
    memo.table(
      names + [memo.say("quote", "原文")], zip(cells, quotations).map { $0 + [$1.cell] })
  }
}

/// 12 numbers in 2 documents.
func registerScope(_ count: Int, _ noun: String, _ chinese: String, documents: Int) -> Message {
  Message(
    "\(counted(count, noun)) in \(counted(documents, "document"))", "\(documents) 篇文件中有 \(chinese) \(count) 项"
  )
}
