import ClauseComparison
package import PolicyText

extension ComparisonReport {
  package func content(in language: Language) -> ReportContent {
    let title = language.say("Comparison", "条款对照")
    let names = documents.map { $0.name(among: documents) }.joined(separator: " ↔ ")
    var blocks: [Block] = []
    if let topic { blocks.append(.paragraph(language.say("Topic: \(topic.query)", "主题：\(topic.query)"))) }
    if documents.count > 2 { blocks += overview(in: language) }
    blocks += [
      .filter(relations(in: language)),
      .legend(
        [
          .said(language.say("words that both have", "两文共有的文字"), .shared),
          .said(language.say("words of one alone", "一方独有的文字"), .own),
        ], rest: language.say("待核: to be reviewed", "“待核”须人工核对")),
    ]
    blocks += comparisons.map { $0.section(layout, in: language) }
    return ReportContent(title: documents.count == 2 ? "\(title) \(names)" : title, blocks: blocks)
  }

  /// Over all levels: who answers whom, numbers, the clauses of the uppermost and their answers.
  private func overview(in language: Language) -> [Block] {
    var blocks: [Block] = [.filter(.levels(of: documents, in: language))]
    if let map = ChapterMap(documents, comparisons).figure(in: language) { blocks.append(.figure(map)) }
    if let map = NumberMap(comparisons.flatMap(\.alignments), of: documents) {
      blocks.append(.figure(map.figure(in: language)))
    }
    let clauses = answeredClauses
    if !clauses.isEmpty {
      // A cell for each document; each answer leads to the row that shows it.
      let rows: [Table.Row] = clauses.map { entry in
        Table.Row(
          cells: [.quoted(entry.clause.title)] + entry.answers.map { .answers($0, to: entry.clause) })
      }
      let columns: [Table.Column] = documents.map { .init(name: $0.masthead.number?.description ?? $0.id) }
      blocks.append(.table(Table(columns, rows: rows)))
    }
    return blocks + [.contents(levels: 1)]
  }

  private func relations(in language: Language) -> Filter {
    let choices: [Tag] = Relation.allCases.compactMap { relation in
      let count = comparisons.reduce(0) { sum, compared in
        sum + compared.counts.reduce(0) { $0 + ($1.relation == relation ? $1.count : 0) }
      }
      return count == 0 ? nil : relation.tag(in: language, count: count)
    }
    return Filter(legend: language.say("Relations", "关系"), choices: choices)
  }
}

extension ComparedRows {
  /// As many characters of a provision as stand in a cell.
  private static let cellLimit = 200

  fileprivate func section(_ layout: SideLayout, in language: Language) -> Block {
    let documents = [comparison.upper, comparison.lower]
    var blocks: [Block] = comparison.notes.map { .paragraph($0(in: language)) }
    blocks.append(.note(summary(in: language)))
    if let map = ChapterMap(documents, [self]).figure(in: language) { blocks.append(.figure(map)) }
    if let map = NumberMap(alignments, of: documents) { blocks.append(.figure(map.figure(in: language))) }
    if !rows.isEmpty {
      blocks.append(
        .sides(
          SideBySide(
            columns: documents.map(\.shortName), groups: rows.map { $0.group(in: language) }, layout: layout,
            cellLimit: Self.cellLimit)))
    }
    for (relation, title) in [
      (Relation.missing, language.say("Without a counterpart below (缺失)", "上位规定在下位文件中无对应（缺失）")),
      (.new, language.say("Without a counterpart above (新增)", "下位规定在上位文件中无对应（新增）")),
    ] {
      let entries = unmatched.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      blocks.append(
        .section(title, tags: [relation.tag(in: language)], [.list(entries.items(in: language))]))
    }
    let pairs = language.say("\(counted(totalPairs, "pair"))", "\(totalPairs) 对")
    return .section(Section(subject: .documents(documents), count: pairs, blocks: blocks))
  }

  private func summary(in language: Language) -> String {
    let shown = rows.count
    let relations: [String] = counts.filter { $0.count > 0 }.map {
      "\($0.relation.message(in: language)) \($0.count)"
    }
    let head = language.say(
      counted(totalPairs, "pair") + " of clauses" + (shown < totalPairs ? ", \(shown) shown" : ""),
      "\(totalPairs) 对条款" + (shown < totalPairs ? "，列出 \(shown) 对" : ""))
    let review = language.say("\(provisionsToReview) to review (待核)", "待核 \(provisionsToReview)")
    return ([head] + relations + (provisionsToReview > 0 ? [review] : [])).joined(
      separator: language.say(", ", "，"))
  }
}

extension ComparedRows.Row {
  fileprivate func group(in language: Language) -> SideBySide.Group {
    SideBySide.Group(
      clauses: [pair.upper, pair.lower],
      rows: provisions.map { provision in
        let upper = provision.upper.runs(marking: provision.shared.map(\.upper), as: .shared, rest: .own)
        let lower = provision.lower.runs(marking: provision.shared.map(\.lower), as: .shared, rest: .own)
        return SideBySide.Row(
          verdict: Verdict(
            tag: provision.relation.tag(in: language), numbers: provision.numberLine,
            doubts: provision.doubts.map { $0.message(in: language) }),
          cells: [
            .init(runs: upper, source: Source(pair.upper, lines: provision.upper.lines)),
            .init(runs: lower, source: Source(pair.lower, lines: provision.lower.lines)),
          ])
      })
  }
}

extension Relation {
  func tag(in language: Language, count: Int? = nil) -> Tag {
    let name =
      switch self {
      case .same: "r-same"
      case .reworded: "r-reworded"
      case .reduced: "r-reduced"
      case .specified: "r-specified"
      case .changed: "r-changed"
      case .new: "r-new"
      case .missing: "r-missing"
      }
    return Tag(
      kind: .relation, name: name, label: message(in: language) + (count.map { " (\($0))" } ?? ""))
  }
}

extension [UnmatchedProvision] {
  /// Where each stands, its words, its locator; below it what came nearest.
  func items(in language: Language) -> List { List(items: map { $0.item(in: language) }) }
}

extension UnmatchedProvision {
  fileprivate func item(in language: Language) -> List.Item {
    let words = quotation?.text ?? clause.heading ?? ""
    let remarks =
      (quotation == nil ? language.say(" (whole clause)", "（整条）") : "")
      + (levelBetweenMissing ? language.say("  待核 review", "  待核") : "")
    let runs: [Run] = [
      .quoted(quotation == nil ? clause.label : clause.title, .strong), .said(" "), .quoted(words),
      .said("  "),
      .locator(clause), .faint(remarks),
    ]
    return List.Item(runs: runs, remark: nearest?.runs(in: language) ?? [], target: .clause(clause))
  }
}

extension NearestCandidate {
  /// What was refused needs no more than to be recognised.
  fileprivate func runs(in language: Language) -> [Run] {
    let reason = "\(score.rounded2); \(refusal.message(in: language))"
    return [
      .said(language.say("nearest: ", "最接近：")), .quoted(clause.title + " "), .locator(clause),
      .quoted(" “\(quotation.text.onOneLine.cut(toColumns: 60))”"),
      .said(language.say(" (\(reason))", "（\(reason)）")),
    ]
  }
}
