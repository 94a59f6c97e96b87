import ClauseSearch
package import PolicyText

extension SearchReport {
  package func content(in language: Language) -> ReportContent {
    var blocks: [Block] = []
    if isExplained, let query = answer.interpretation {
      blocks.append(.note(language.say("read as: \(query)", "理解为：\(query)")))
    }
    blocks += answer.namedDocuments(in: language)
    if answer.hits.isEmpty {
      if let since, since.all > 0 {
        blocks.append(.paragraph(since.said(new: 0, in: language)))
      } else if answer.total > 0 {
        blocks.append(
          .paragraph(
            language.say(
              "no more: \(counted(answer.total, "clause")) found in all", "没有更多：共 \(answer.total) 条")))
      } else if isEmpty {
        blocks += nothingFound(in: language)
      }
    } else {
      let groups = groups
      if let since { blocks.append(.note(since.said(new: answer.total, in: language))) }
      blocks.append(.note(summary(in: language)))
      blocks.append(.filter(.levels(of: groups.map { $0[0].hit.citation.document }, in: language)))
      blocks.append(.contents(levels: 2))
      blocks += groups.map { group in
        .section(
          group[0].hit.citation.document,
          group.map { $0.hit.section($0.rank, explained: isExplained, in: language) })
      }
    }
    if !answer.hits.isEmpty { blocks += answer.outside?.notes(in: language) ?? [] }
    if let related = related(in: language) { blocks.append(.note(related)) }
    blocks += (answer.facets?.tables(in: language) ?? []).map { .table($0) }
    return ReportContent(title: language.say("Search: \(answer.query)", "检索：\(answer.query)"), blocks: blocks)
  }

  private func summary(in language: Language) -> [Run] {
    let (shown, documents) = (answer.hits.count, counted(answer.searchedDocuments, "document"))
    switch answer.match {
    case .exact:
      let found = language.say(
        "\(counted(answer.total, "clause")) of \(answer.searchedClauses) in \(documents)",
        "\(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条中有 \(answer.total) 条")
      guard shown < answer.total else { return [.said(found)] }
      let part =
        offset == 0
        ? language.say("; \(shown) shown", "，列出前 \(shown) 条")
        : language.say(
          "; \(offset + 1)–\(offset + shown) shown", "，列出第 \(offset + 1)–\(offset + shown) 条")
      return [
        .said(found + part),
        .said(language.say(", --all shows the rest", "（--all 列出全部）"), .advice),
      ]
    case .best:
      let summary = language.say(
        "no clause contains this as it was asked; most like it (match: best), \(shown) of "
          + "\(counted(answer.searchedClauses, "clause")) in \(documents):",
        "没有条款与所查完全相符；以下为最接近的 \(shown) 条，"
          + "已检 \(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条：")
      return [.said(summary)]
    }
  }

  /// Other names are offered, never taken in silently.
  private func related(in language: Language) -> [Run]? {
    guard !answer.related.isEmpty, case .term(let term)? = answer.interpretation else { return nil }
    let names = answer.related.map { "\($0.name) (\($0.document))" }.joined(separator: ", ")
    return [
      .said(language.say("also called: \(names)", "也可检索：\(names)")),
      .said(language.say("; ~\(term) finds them too", "；写作 ~\(term) 一并检索"), .advice),
    ]
  }

  private func nothingFound(in language: Language) -> [Block] {
    guard answer.searchedDocuments > 0 else {
      let message = Message("nothing searched: no document passes the filters", "没有检索：没有文件符合筛选条件")
      return [
        .paragraph(message(in: language)), .list(answer.absence.waysOn(from: answer.query, in: language)),
      ]
    }
    let message = Message(
      "nothing found: \(counted(answer.searchedDocuments, "document")), "
        + "\(counted(answer.searchedClauses, "clause")) searched",
      "没有找到：已检 \(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条")
    // Of one term it is a fact of its absence.
    let isSaid = !answer.absence.elsewhere.isEmpty && answer.absence.present.isEmpty
    let together = isSaid ? [] : answer.outside ?? []
    let facts =
      together.map { $0.runs(in: language) } + answer.absence.facts(in: language)
      + answer.absence.waysOn(from: answer.query, in: language)
    return [.paragraph(message(in: language)), .list(facts)]
  }
}

extension SearchReport.Since {
  fileprivate func said(new: Int, in language: Language) -> String {
    guard let day else {
      return language.say("asked for the first time: all is new", "首次以 --new 检索：全部为新")
    }
    guard new > 0 else {
      return language.say(
        "nothing new since \(day); \(counted(all, "clause")) found in all", "\(day) 以来没有新增或改动（现共 \(all) 条）")
    }
    return language.say(
      "not shown by \(day), or changed since; \(counted(all, "clause")) found in all",
      "截至 \(day) 未列出或此后改动的条款如下（现共 \(all) 条）")
  }
}

extension Hit {
  fileprivate func section(_ rank: Int, explained: Bool, in language: Language) -> Block {
    let opening = passages.first.flatMap { HeadedPassage($0, of: citation) }
    let first: [Passage] = opening.map { [$0.rest].compactMap { $0 } } ?? Array(passages.prefix(1))
    let quotation = QuotedText(
      opening: opening?.words ?? [],
      paragraphs: (first + passages.dropFirst()).map { .quoting($0.text, $0.matches, as: .match) },
      source: Source(citation),
      clause: clause.map { ClausePage(citation: citation, text: $0, responsible: []) })
    let explanation: [[Run]] =
      (explanation ?? []).map { [.said($0.line(in: language))] }
      + [[.said(language.say("score \(score.rounded4)", "得分 \(score.rounded4)"))]]
    let (copies, nearCopies) = (
      citation.document.copies.joined(separator: language.say(", ", "、")),
      citation.document.nearCopies.joined(separator: language.say(", ", "、"))
    )
    let remarks: [String?] = [
      via.map { language.say("(as \($0))", "（作“\($0)”）") },
      copies.isEmpty ? nil : language.say("(see also \(copies))", "（另见 \(copies)）"),
      nearCopies.isEmpty
        ? nil : language.say("(nearly the same: \(nearCopies))", "（另见文字几乎相同的 \(nearCopies)）"),
    ]
    let remark = remarks.compactMap { $0 }.joined(separator: " ")
    let heading = ClauseTitle(
      rank: rank, title: opening?.title ?? [.quoted(citation.title)],
      remark: remark.isEmpty ? [] : [.said(remark)])
    return .section(
      Section(
        subject: .clause(citation, heading),
        blocks: [.quotation(quotation)] + (explained ? [.list(explanation, isNote: true)] : [])))
  }
}

/// A passage that begins with the clause's heading: parted into what the heading above it says and the rest.
private struct HeadedPassage {
  /// Number and heading, matches marked.
  let title: [Run]
  /// As the passage has the heading, with the marks behind it.
  let words: [Run]
  /// Nil where nothing else stands there.
  let rest: Passage?

  init?(_ passage: Passage, of clause: ClauseCitation) {
    guard let heading = clause.heading, !heading.isEmpty, passage.text.hasPrefix(heading) else { return nil }
    let length = heading.unicodeScalars.count
    let behind = passage.text.unicodeScalars.dropFirst(length)
    let body = behind.drop { $0 == "。" || $0.properties.isWhitespace }
    // What goes on in the same sentence is no heading.
    guard body.isEmpty || body.startIndex != behind.startIndex else { return nil }
    let start = length + behind.count - body.count
    let matches = passage.matches.filter { $0.upperBound <= length }
    title =
      [.quoted(String(clause.title.dropLast(heading.count)))] + .quoting(heading, matches, as: .match)
    let opening = String(String.UnicodeScalarView(passage.text.unicodeScalars.prefix(start)))
    words = .quoting(opening, matches, as: .match)
    let later = passage.matches.filter { $0.lowerBound >= start }
    rest =
      body.isEmpty
      ? nil
      : Passage(
        text: String(String.UnicodeScalarView(body)),
        matches: later.map { $0.lowerBound - start..<$0.upperBound - start })
  }
}

extension Facets {
  fileprivate func tables(in language: Language) -> [Table] {
    let named: [(name: String, counts: [Count])] = [
      (language.say("by level", "层级"), levels), (language.say("by document", "文件"), documents),
      (language.say("by year", "年份"), years), (language.say("by responsible unit", "责任单位"), units),
    ]
    return named.filter { !$0.counts.isEmpty }.map { name, counts in
      Table(
        [.init(name: name), .init(name: language.say("clauses", "条数"), isNumber: true)],
        rows: counts.map { count in
          let level = Level(word: count.name)
          return Table.Row(cells: [.said(level?.name(in: language) ?? count.name), .said("\(count.hits)")])
        })
    }
  }
}

extension ScorePart {
  fileprivate func line(in language: Language) -> String {
    let part: Message =
      switch source {
      case .term:
        Message(
          "\(term ?? ""): \(body) in the text, \(heading) in the heading; in \(counted(clauses, "clause"))",
          "\(term ?? "")：正文 \(body) 次，标题 \(heading) 次；见于 \(clauses) 条")
      case .bigrams: Message("pairs of characters", "二字组")
      case .characters: Message("single characters", "单字")
      case .chapter: Message("its chapter", "所在章")
      case .document: Message("its document", "所在文件")
      case .level: Message("its level", "层级")
      case .shared: Message("what it has of the question's pairs", "所含二字组的比重")
      case .citations:
        Message("its document is cited by \(counted(documents, "document"))", "所在文件被 \(documents) 篇文件引用")
      }
    return "+ \(value.rounded4)  \(part(in: language))"
  }
}
