import ClauseSearch
import PolicyText

extension SearchReport {
  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    if isExplained, let query = answer.interpretation {
      report.paragraph(StyledText(report.say("read as: \(query)", "理解为：\(query)"), .faint), hanging: 2)
    }
    guard !answer.hits.isEmpty else {
      writeNothingFound(to: &report)
      return report.text
    }
    report.paragraph(StyledText(summary(in: report), .faint))
    for group in hitsByDocument {
      report.blank()
      report.paragraph(group[0].citation.document.line(for: page), hanging: 2)
      for hit in group { hit.write(to: &report, explained: isExplained) }
    }
    writeRelated(to: &report)
    if let facets = answer.facets { facets.write(to: &report) }
    return report.text
  }

  /// Documents in the order of their best hit, hits in the order of the answer.
  var hitsByDocument: [[Hit]] {
    var places: [String: Int] = [:]
    var groups: [[Hit]] = []
    for hit in answer.hits {
      if let place = places[hit.citation.document.id] {
        groups[place].append(hit)
      } else {
        places[hit.citation.document.id] = groups.count
        groups.append([hit])
      }
    }
    return groups
  }

  private func summary(in report: TextReport) -> String {
    let shown = answer.hits.count
    let rest = shown == answer.total ? nil : shown
    switch answer.match {
    case .exact:
      return report.say(
        "\(counted(answer.total, "clause")) of \(answer.searchedClauses) in "
          + counted(answer.searchedDocuments, "document")
          + (rest.map { "; \($0) shown, --all shows the rest" } ?? ""),
        "\(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条中有 \(answer.total) 条"
          + (rest.map { "，列出前 \($0) 条（--all 列出全部）" } ?? ""))
    case .best:
      return report.say(
        "no clause contains this as it was asked; most like it (match: best), \(shown) of "
          + "\(counted(answer.searchedClauses, "clause")) in \(counted(answer.searchedDocuments, "document")):",
        "没有条款与所查完全相符；以下为最接近的 \(shown) 条（match: best），"
          + "已检 \(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条：")
    }
  }

  private func writeRelated(to report: inout TextReport) {
    guard let line = related(in: report) else { return }
    report.blank()
    report.paragraph(StyledText(line, .faint), hanging: 2)
  }

  /// Other names are offered, never taken in silently.
  func related(in report: TextReport) -> String? {
    guard !answer.related.isEmpty, case .term(let term)? = answer.interpretation else { return nil }
    let names = answer.related.map { "\($0.name) (\($0.document))" }.joined(separator: ", ")
    return report.say("also called: \(names); ~\(term) finds them too", "也可检索：\(names)；写作 ~\(term) 一并检索")
  }

  private func writeNothingFound(to report: inout TextReport) {
    guard answer.searchedDocuments > 0 else {
      report.paragraph(
        StyledText(report.say("nothing searched: no document passes the filters", "没有检索：没有文件符合筛选条件")))
      return
    }
    report.paragraph(
      StyledText(
        report.say(
          "nothing found: \(counted(answer.searchedDocuments, "document")), "
            + "\(counted(answer.searchedClauses, "clause")) searched",
          "没有找到：已检 \(answer.searchedDocuments) 篇 \(answer.searchedClauses) 条")))
    answer.absence.write(to: &report)
    writeRelated(to: &report)
  }
}

extension Hit {
  fileprivate func write(to report: inout TextReport, explained: Bool) {
    var title = StyledText(citation.label, .strong)
    if let heading = citation.heading { title.append(heading, .strong) }
    if let via { title.append(report.say("  (as \(via))", "（作“\(via)”）"), .faint) }
    report.paragraph(title, indent: 2, hanging: 2)
    for passage in passages { report.paragraph(passage.styled, indent: 4) }
    let place = "\(citation.document.file):\(citation.lines.hyphenated)  \(citation.locator)"
    report.line(StyledText(place, .faint), indent: 4)
    guard explained else { return }
    for part in explanation { report.line(StyledText(part.line(in: report), .faint), indent: 4) }
    report.line(StyledText(report.say("score \(score.rounded4)", "得分 \(score.rounded4)"), .faint), indent: 4)
  }
}

extension Passage {
  /// The text with its matches in their style. Ranges that do not fit the text are passed over.
  var styled: StyledText {
    let scalars = Array(text.unicodeScalars)
    var styled = StyledText()
    var end = 0
    for match in matches where match.lowerBound >= end && match.upperBound <= scalars.count {
      styled.append(String(scalars[end..<match.lowerBound]))
      styled.append(String(scalars[match]), .match)
      end = match.upperBound
    }
    styled.append(String(scalars[end...]))
    return styled
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}

extension OutsideText.Kind {
  var english: String {
    switch self {
    case .title: "title"
    case .masthead: "masthead"
    case .contents: "table of contents"
    case .preamble: "preamble"
    case .heading: "heading of a chapter"
    case .lead: "lead of a chapter"
    case .closing: "closing matter"
    case .footnote: "footnotes"
    }
  }

  var chinese: String {
    switch self {
    case .title: "标题"
    case .masthead: "文头"
    case .contents: "目录"
    case .preamble: "引言"
    case .heading: "章题"
    case .lead: "章首"
    case .closing: "文尾"
    case .footnote: "脚注"
    }
  }
}
