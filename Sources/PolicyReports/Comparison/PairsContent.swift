import ClauseComparison
import PolicyText

extension ComparisonReport {
  /// Each two documents, clause by clause.
  func pairsContent(in language: Language) -> ReportContent {
    let title = language.say("Comparison", "条款对照")
    let names = documents.map { $0.name(among: documents) }.joined(separator: " ↔ ")
    var blocks: [Block] = []
    if let topic { blocks.append(.paragraph(language.say("Topic: \(topic.query)", "主题：\(topic.query)"))) }
    if documents.count > 2 {
      blocks += [.filter(.levels(of: documents, in: language)), .contents(levels: 1)]
    }
    blocks += [
      .filter(relations(in: language)),
      .legend(
        [.said(language.say("words of one alone", "一方独有的文字"), .own)],
        rest: language.say("待核: to be reviewed", "“待核”须人工核对")),
    ]
    blocks += comparisons.map { $0.section(layout, view, in: language) }
    if let note = unread.note(\.shortName, in: language) { blocks.append(note) }
    return ReportContent(title: documents.count == 2 ? "\(title) \(names)" : title, blocks: blocks)
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
  fileprivate func section(
    _ layout: SideLayout, _ view: ComparisonView, in language: Language
  ) -> Block {
    let documents = [comparison.upper, comparison.lower]
    var blocks: [Block] = comparison.notes.map { .paragraph($0(in: language)) }
    blocks.append(.note(summary(in: language)))
    if !rows.isEmpty {
      blocks.append(
        .sides(
          SideBySide(
            columns: documents.map(\.shortName),
            groups: rows.map { $0.group(explained: view.explains, in: language) }, layout: layout,
            isOfPeers: comparison.standing.isOfPeers, cellLimit: ComparisonReport.cellLimit)))
    }
    for (relation, title) in openTitles(in: language) {
      let entries = unmatched.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      let list = entries.items(explained: view.explains, in: language)
      blocks.append(.section(title, tags: [relation.tag(in: language)], [.list(list)]))
    }
    let pairs = language.say("\(counted(totalPairs, "pair"))", "\(totalPairs) 对")
    return .section(Section(subject: .documents(documents), count: pairs, blocks: blocks))
  }

  private func openTitles(in language: Language) -> [(Relation, String)] {
    guard comparison.standing.isOfPeers else {
      return [
        (.missing, language.say("Without a counterpart below", "上位规定在下位文件中未见对应")),
        (.new, language.say("Without a counterpart above (新增)", "下位规定在上位文件中无对应（新增）")),
      ]
    }
    let (first, second) = (comparison.upper.shortName, comparison.lower.shortName)
    return [
      (.missing, language.say("Only in \(first)", "\(first) 独有的规定")),
      (.new, language.say("Only in \(second) (新增)", "\(second) 独有的规定（新增）")),
    ]
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
  fileprivate func group(explained: Bool, in language: Language) -> SideBySide.Group {
    SideBySide.Group(
      clauses: [pair.upper, pair.lower],
      rows: provisions.map { provision in
        SideBySide.Row(
          verdict: Verdict(
            tag: provision.relation.tag(in: language), numbers: provision.numberLine,
            doubts: provision.doubts.map { $0.reason(explained: explained)(in: language) }),
          cells: [
            .init(
              runs: provision.upper.marked(provision, isUpper: true),
              source: Source(pair.upper, at: provision.upper.place)),
            .init(
              runs: provision.lower.marked(provision, isUpper: false),
              source: Source(pair.lower, at: provision.lower.place)),
          ])
      })
  }
}
