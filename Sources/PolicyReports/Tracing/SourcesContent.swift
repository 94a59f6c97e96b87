import ClauseComparison
package import PolicyText

extension SourcesReport {
  /// Sentence by sentence, what stands in earlier documents marked, each run with the clause that has it.
  package func content(in language: Language) -> ReportContent {
    let origins: [Tag] = Origin.allCases.compactMap { origin in
      let count = sources.sentences.count { $0.origin == origin }
      return count == 0 ? nil : origin.tag(in: language, count: count)
    }
    let compared = language.say(
      "its own wording: \(percent(sources.own)) of \(sources.characters) characters, against "
        + "\(counted(sources.searchedDocuments, "document")), \(counted(sources.searchedClauses, "clause"))",
      "自有表述 \(percent(sources.own))（共 \(sources.characters) 字），已与 \(sources.searchedDocuments) 篇 \(sources.searchedClauses) 条比对"
    )
    var blocks: [Block] = [.note(compared)]
    blocks += refusals(in: language).map { .paragraph([.said($0)]) }
    if !sources.shares.isEmpty || sources.stock > 0 { blocks.append(.table(shares(in: language))) }
    blocks += [
      .filter(Filter(legend: language.say("Sentences", "句子"), choices: origins)),
      .legend(
        [.said(language.say("words of an earlier document", "见于先前文件"), .shared)],
        rest: language.say("the rest is its own", "其余为自有表述")),
    ]
    // A clause is read once, in the order of the document.
    blocks += sources.sentences.grouped { $0.clause.locator }.map { sentences in
      let clause = sentences[0].clause
      return .section(clause, remark: [.locator(clause)], sentences.map { $0.section(in: language) })
    }
    if let note = sources.unread.note(in: language) { blocks.append(note) }
    return ReportContent(
      title: language.say("Sources: ", "逐句溯源：") + sources.document.heading, document: sources.document,
      blocks: blocks)
  }

  /// Which documents with the same words were not asked, and why.
  private func refusals(in language: Language) -> [String] {
    DocumentSources.Refused.Reason.allCases.compactMap { reason in
      let ids = sources.refused.filter { $0.reason == reason }.map(\.document.id)
      guard !ids.isEmpty else { return nil }
      let rest = ids.count - Self.mostRefused
      let named = ids.prefix(Self.mostRefused)
      let more = rest > 0 ? language.say(" and \(rest) more", " 等 \(ids.count) 篇") : ""
      return language.say(
        "not counted as sources, \(reason.english), though they have the same words: "
          + named.joined(separator: ", ") + more,
        "以下文件有相同文字，但\(reason.chinese)，未作为出处：" + named.joined(separator: "、") + more)
    }
  }

  /// Of a large corpus hundreds are later.
  private static let mostRefused = 5

  /// Of all characters.
  private func percent(_ part: Int) -> String {
    let whole = sources.characters == 0 ? 0 : (part * 100 + sources.characters / 2) / sources.characters
    return whole == 0 && part > 0 ? "<1%" : "\(whole)%"
  }

  /// Of a large corpus hundreds have a common phrase.
  private static let smallShare = 0.01

  private func shares(in language: Language) -> Table {
    let shown = sources.shares.filter { $0.share >= Self.smallShare }
    let rest = sources.shares.count - shown.count
    var rows: [Table.Row] = shown.map { share in
      Table.Row(cells: [
        .document(share.document), .said(percent(share.characters)), .said(percent(share.onlyThere)),
      ])
    }
    if rest > 0 {
      let label = language.say("\(rest) more", "其余 \(rest) 篇")
      rows.append(
        Table.Row(cells: [
          .said(label), .said(rest == 1 ? "<1%" : language.say("<1% each", "各<1%")), .nothing,
        ]))
    }
    if sources.stock > 0 {
      let label = language.say("stock wording, of no one document", "通用表述（不归于任何文件）")
      rows.append(Table.Row(cells: [.said(label), .said(percent(sources.stock)), .nothing]))
    }
    return Table(
      [
        .init(name: language.say("from", "出处")), .init(name: language.say("share", "占比"), isNumber: true),
        .init(name: language.say("only there", "仅见于该处"), isNumber: true),
      ], rows: rows)
  }
}

extension DocumentSources.Refused.Reason {
  fileprivate var english: String {
    switch self {
    case .sameYear: "being of the same year with no day to tell which came first"
    case .undated: "having no date to tell which came first"
    case .later: "being later"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .sameYear: "年份相同而日期不明、无法判断先后"
    case .undated: "日期不明、无法判断先后"
    case .later: "成文在后"
    }
  }
}

/// Whose words a sentence has.
private enum Origin: CaseIterable {
  case own, mixed, borrowed

  func tag(in language: Language, count: Int) -> Tag {
    Tag(kind: .origin, name: "s-\(self)", label: "\(message(in: language)) (\(count))")
  }

  private var message: Message {
    switch self {
    case .own: Message("own wording", "自有表述")
    case .mixed: Message("partly from elsewhere", "部分见于他处")
    case .borrowed: Message("nearly all from elsewhere", "几乎全见于他处")
    }
  }
}

extension DocumentSources.Sentence {
  fileprivate var origin: Origin { borrowed.isEmpty ? .own : nearly == nil ? .mixed : .borrowed }

  fileprivate func section(in language: Language) -> Block {
    let words = quotation.runs(marking: borrowed.map(\.range), as: .shared)
    let excerpt = QuotedText(
      paragraphs: [words], source: Source(clause, at: quotation.place, isNamed: true))
    let origins = origins(in: language)
    return .section(
      Section(
        subject: .unnamed, tags: [origin.tag(in: language, count: 1)],
        blocks: [.quotation(excerpt)] + (origins.isEmpty ? [] : [.list(origins, isNote: true)])))
  }

  /// Where the sentence is from: the whole of it, or run by run; then what is stock.
  private func origins(in language: Language) -> [[Run]] {
    var items: [[Run]] = []
    // A sentence that it has in several runs is said once instead of run by run.
    let repeated = borrowed.count { $0.source.locator == nearly?.clause.locator } > 1 ? nearly : nil
    if let repeated {
      items.append([
        .said("≈ "), .locator(repeated.clause), .faint(language.say("  nearly verbatim ", "  近乎照录 ")),
        .quoted("“\(repeated.quotation.text.onOneLine)”", .faint),
        .faint(repeated.alsoIn.named(in: language)),
      ])
    }
    for borrowing in borrowed where borrowing.source.locator != repeated?.clause.locator {
      items.append([
        .said("← "), .locator(borrowing.source), .faint("  "),
        .quoted("“\(quotation.words(borrowing.range).onOneLine)”", .faint),
        .faint(borrowing.alsoIn.named(in: language)),
      ])
    }
    for wording in stock {
      let spread = language.say(
        ", in \(counted(wording.documents, "document"))", "，见于 \(wording.documents) 篇")
      items.append([
        .said(language.say("stock wording  ", "通用表述  ")),
        .quoted("“\(quotation.words(wording.range).onOneLine)”", .faint), .faint(spread),
      ])
    }
    return items
  }
}

extension [DocumentHead] {
  /// In a large corpus hundreds have a run; the first few tell where it went.
  private static let mostNamed = 3

  fileprivate func named(in language: Language) -> String {
    guard !isEmpty else { return "" }
    let named = prefix(Self.mostNamed).map(\.id)
    let rest = count - named.count
    let more = rest > 0 ? language.say(" and \(rest) more", " 等 \(count) 篇") : ""
    return language.say(", also in \(named.joined(separator: ", "))", "，又见 \(named.joined(separator: "、"))")
      + more
  }
}
