package import ClauseComparison
import PolicyText

/// `citations`: the documents that documents cite, and where each leads.
package struct CitationsReport: RegisterReport {
  let registers: [CitationRegister]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [CitationRegister]) {
    self.registers = registers
    chains = CitationChains(registers)
  }

  let chains: CitationChains

  package var isEmpty: Bool { entries.isEmpty }

  var entries: [CitationRegister.Entry] { registers.flatMap(\.entries) }

  let title = Message("Citations", "引用一览")

  var scope: Message {
    let resolved = entries.count { $0.target != nil }
    let scope = registerScope(entries.count, "citation", "引用", documents: registers.count)
    return Message(
      scope.english + ", \(resolved) of documents in the corpus", scope.chinese + "，其中 \(resolved) 项在库中")
  }

  func table(in language: Language) -> RegisterTable {
    var table = RegisterTable(columns: [
      Message("where", "出处"), Message("date", "日期"), Message("resolves_to", "库中文件"), Message("cites", "引用"),
    ])
    table.rows = entries.map { entry in
      [
        entry.clause?.locator ?? entry.place, entry.document.masthead.issued?.description, entry.target?.id,
        entry.quotation.text,
      ]
    }
    table.quotations = entries.map {
      RegisterQuotation(words: $0.quotation.text, clause: $0.clause, place: $0.place)
    }
    table.quoted = [0, 3]
    return table
  }

  func writeMore(to report: inout TextReport) {
    guard !chains.rows.isEmpty else { return }
    report.blank()
    report.line(StyledText(CitationChains.title(in: report.page.language), .strong))
    for row in chains.said(in: report.page.language) {
      report.paragraph(StyledText(row), indent: 2, hanging: 2)
    }
  }

  func writeMore(to memo: inout Markdown) {
    guard !chains.rows.isEmpty else { return }
    memo.heading(CitationChains.title(in: memo.page.language), level: 2)
    memo.list(chains.said(in: memo.page.language).map { MarkdownText.escaped($0) })
  }
}

extension CitationChains {
  static let title = Message("who cites whom, the cited one first", "引用沿革（被引在前）")

  /// 2020-07-13 国发〔2020〕7号 ← 2020-12-18 苏政发〔2020〕101号
  func said(in language: Language) -> [String] {
    let lines = rows.map { $0.map { $0.said(in: language) }.joined(separator: " ← ") }
    let more = Message("and more, too many to be drawn", "其余过多，未列出")
    return lines + (isCut ? [more(in: language)] : [])
  }
}

extension CitationChains.Link {
  fileprivate func said(in language: Language) -> String {
    let when: Message
    if let date {
      when = Message(date.description, date.description)
    } else if let year {
      when = isYearOfNumber ? Message("\(year)", "\(year)年") : Message("\(year) or later", "不早于\(year)年")
    } else {
      when = Message("undated", "日期不详")
    }
    let name = number?.description ?? id ?? title.map { "《\($0)》" } ?? ""
    let missing = Message(" (not in the corpus)", "（不在库中）")
    return "\(when(in: language)) \(name)" + (id == nil ? missing(in: language) : "")
  }
}

extension CitationRegister.Entry {
  var place: String { "\(document.file):\(quotation.lines.hyphenated)" }
}
