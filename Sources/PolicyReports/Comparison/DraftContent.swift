import ClauseComparison
package import PolicyText

extension DraftReport {
  package func content(in language: Language) -> ReportContent {
    var blocks: [Block] = [
      .paragraph(verdict(in: language)), .note(scope(in: language)), part(defects, in: language),
      part(citations, in: language),
    ]
    if !review.numbers.isEmpty {
      blocks.append(
        .section(
          isBelow
            ? language.say("Numbers beside those above", "与上位文件数字对照")
            : language.say("Numbers beside theirs", "与所比文件数字对照"),
          [review.numbers.sides(ofPeers: !isBelow, in: language)]))
    }
    blocks += review.comparisons.map { unanswered($0, in: language) }
    if let note = review.comparisons.unread().note(\.shortName, in: language) { blocks.append(note) }
    let title = language.say("Review of a draft", "草稿核对")
    return ReportContent(
      title: draft.masthead.title.isEmpty ? title : "\(title) \(draft.masthead.title)", blocks: blocks)
  }

  /// Whether all that it is held against stands above it.
  private var isBelow: Bool { !review.comparisons.contains(where: \.standing.isOfPeers) }

  /// 疑似问题 3 处；引用 2 处，均在库中；数字 2 处有出入；上位规定 89 项中 30 项未见对应
  private func verdict(in language: Language) -> String {
    let own = review.defects.count { !$0.isOfCorpus }
    let cited = review.citations.entries
    let unknown = cited.count { $0.target == nil }
    let changed = review.numbers.count { $0.verdict == .changed }
    let coverage = review.comparisons.map(\.coverage.upper)
    let all = coverage.reduce(0) { $0 + $1.all }
    let open = all - coverage.reduce(0) { $0 + $1.matched }
    let says = [
      Message(counted(own, "defect"), "疑似问题 \(own) 处"),
      Message(
        "\(counted(cited.count, "citation")), \(unknown == 0 ? "all in the corpus" : "\(unknown) not in the corpus")",
        "引用 \(cited.count) 处，\(unknown == 0 ? "均在库中" : "\(unknown) 处不在库中")"),
      Message("\(counted(changed, "number")) changed", "数字 \(changed) 处有出入"),
      isBelow
        ? Message("\(open) of \(all) provisions above unanswered", "上位规定 \(all) 项中 \(open) 项未见对应")
        : Message(
          "\(open) of \(all) provisions of theirs without a counterpart", "所比文件规定 \(all) 项中 \(open) 项未见对应"),
    ]
    return says.map { $0(in: language) }.joined(separator: language.say("; ", "；"))
  }

  private func scope(in language: Language) -> String {
    let names = review.comparisons.map(\.upper.shortName)
    guard !names.isEmpty else {
      return language.say("Held against no document of the corpus: it cites none.", "未与库中文件比对：草稿没有引用库中文件。")
    }
    return language.say(
      "Held against \(names.joined(separator: ", ")).", "比对文件：\(names.joined(separator: "、"))。")
  }

  private func part(_ report: some RegisterReport, in language: Language) -> Block {
    let table = report.listing(in: language)
    // All of it is of the draft.
    let rows: [Block] = table.rows.isEmpty ? [] : [.table(Table(table.columns, rows: table.rows))]
    return .section(
      report.title(in: language),
      [.note(report.scope(in: language))] + rows + report.findings(in: language))
  }

  private func unanswered(_ comparison: DocumentComparison, in language: Language) -> Block {
    let coverage = comparison.coverage.upper
    let (open, name) = (coverage.all - coverage.matched, comparison.upper.shortName)
    let title =
      comparison.standing.isOfPeers
      ? language.say(
        "Without a counterpart of \(name): \(open) of \(coverage.all) provisions",
        "\(name) 未见对应：\(coverage.all) 项规定中的 \(open) 项")
      : language.say(
        "Unanswered of \(name): \(open) of \(coverage.all) provisions",
        "\(name) 未予对应：\(coverage.all) 项规定中的 \(open) 项")
    return .section(
      title, [.list(comparison.unmatched.filter { $0.relation == .missing }.items(in: language))])
  }
}
