import ClauseComparison
import PolicyText

extension ComparisonReport {
  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Comparison", "条款对照"), level: 1)
    memo.list(documents.map { $0.source + " " + MarkdownText.code($0.file) })
    if let topic {
      memo.paragraph(MarkdownText.escaped(memo.say("Topic: \(topic.query)", "主题：\(topic.query)")))
    }
    memo.paragraph(
      memo.say("Bold: words that both texts have. 待核: to be reviewed.", "粗体为两文共有的文字；“待核”须人工核对。"))
    synopsis?.write(to: &memo)
    for compared in comparisons { compared.write(to: &memo, as: layout) }
    return memo.text
  }
}

extension ComparedRows {
  fileprivate func write(to memo: inout Markdown, as layout: ComparisonReport.Layout) {
    let (upper, lower) = (comparison.upper.shortName, comparison.lower.shortName)
    memo.heading("\(upper) ↔ \(lower)", level: 2)
    for note in comparison.notes {
      memo.paragraph(MarkdownText.escaped(note(in: memo.page.language)))
    }
    memo.paragraph(MarkdownText.escaped(summary(in: memo.page.language)))
    switch layout {
    case .table: writeTable(to: &memo, upper, lower)
    case .list: for row in rows { row.write(to: &memo) }
    }
    for (relation, title) in [
      (Relation.missing, memo.say("Without a counterpart below (缺失)", "上位规定在下位文件中无对应（缺失）")),
      (.new, memo.say("Without a counterpart above (新增)", "下位规定在上位文件中无对应（新增）")),
    ] {
      let entries = unmatched.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      memo.heading(title, level: 3)
      memo.list(entries.map { $0.item(in: memo) })
    }
  }

  /// As many characters of a provision as stand in a cell.
  private static let cellLength = 200

  private func writeTable(to memo: inout Markdown, _ upper: String, _ lower: String) {
    var isCut = false
    func cell(_ clause: ClauseCitation, _ quotation: Quotation, _ runs: [Range<Int>]) -> String {
      let scalars = quotation.text.onOneLine.unicodeScalars
      let isLong = scalars.count > Self.cellLength
      if isLong { isCut = true }
      let words = isLong ? String(scalars.prefix(Self.cellLength)) + "…" : String(scalars)
      let bold = quotation.scalars(runs).map { $0.clamped(to: 0..<min(scalars.count, Self.cellLength)) }
      return MarkdownText.bold(words, bold) + " " + MarkdownText.code(clause.locator)
    }
    func numbers(_ provision: ProvisionPair) -> String {
      provision.writtenNumbers.map { MarkdownText.escaped("\($0.upper ?? "–") → \($0.lower ?? "–")") }
        .joined(separator: memo.say("; ", "；"))
    }
    var cells: [[String]] = []
    for row in rows {
      cells.append(
        [row.pair.upper, row.pair.lower].map { "**\(MarkdownText.inner($0.title))**" } + ["", ""])
      for provision in row.provisions {
        cells.append([
          cell(row.pair.upper, provision.upper, provision.shared.map(\.upper)),
          cell(row.pair.lower, provision.lower, provision.shared.map(\.lower)),
          provision.relation.rawValue + (provision.needsReview ? " 待核" : ""),
          numbers(provision),
        ])
      }
    }
    guard !cells.isEmpty else { return }
    memo.table([upper, lower, memo.say("relation", "关系"), memo.say("numbers", "数字")], cells)
    if isCut {
      memo.paragraph(
        memo.say(
          "Provisions longer than \(Self.cellLength) characters are cut at “…”; `--layout list` quotes them whole.",
          "超过 \(Self.cellLength) 字的规定在“…”处截断；`--layout list` 引用全文。"))
    }
  }
}

extension ComparedRows.Row {
  fileprivate func write(to memo: inout Markdown) {
    memo.heading("\(pair.upper.title) ↔ \(pair.lower.title)", level: 3)
    for provision in provisions {
      let doubts = provision.doubts.map { $0.message(in: memo.page.language) }
        .joined(separator: memo.say("; ", "；"))
      let numbers = provision.numberLine.map { memo.say(" · numbers: ", " · 数字：") + MarkdownText.escaped($0) }
      let review = doubts.isEmpty ? "" : " · " + MarkdownText.escaped("待核（\(doubts)）")
      memo.paragraph("**\(provision.relation.rawValue)**" + (numbers ?? "") + review)
      memo.quotation([
        MarkdownText.bold(
          provision.upper.text.onOneLine, provision.upper.scalars(provision.shared.map(\.upper))),
        pair.upper.source(on: memo.page),
        MarkdownText.bold(
          provision.lower.text.onOneLine, provision.lower.scalars(provision.shared.map(\.lower))),
        pair.lower.source(on: memo.page),
      ])
    }
  }
}

extension UnmatchedProvision {
  /// Where it stands in bold, its words, its locator: what `MemoQuotation` reads back; then remarks.
  func item(in memo: Markdown) -> String {
    let label = MarkdownText.inner(quotation == nil ? clause.label : clause.title)
    let words = MarkdownText.inner(quotation?.text.onOneLine ?? clause.heading ?? "")
    let whole = quotation == nil ? memo.say(" (whole clause)", "（整条）") : ""
    let near = nearest.map { nearest in
      let refusal = nearest.refusal.message(in: memo.page.language)
      return memo.say(
        " (nearest: \(nearest.clause.title), \(refusal))", "（最接近：\(nearest.clause.title)，\(refusal)）")
    }
    let remarks = MarkdownText.inner("\(whole)\(levelBetweenMissing ? " 待核" : "")\(near ?? "")")
    return "**\(label)** \(words) \(MarkdownText.code(clause.locator))\(remarks)"
  }
}
