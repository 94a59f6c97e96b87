import ClauseComparison
import ClauseSearch
import PolicyText

// How reports are read a part at a time.

extension SearchReport {
  /// Of the hits that were asked for those from the offset on.
  package func page(from offset: Int) -> ReportPage {
    let rest = rest(from: offset, ordered: true)
    return ReportPage(rest, total: answer.total, offset: offset, returned: rest.answer.hits.count)
  }

  /// - Parameter ordered: whether they stay in the order of the answer; else each document has its hits together.
  package func rest(from offset: Int, ordered: Bool) -> SearchReport {
    var answer = answer
    answer.hits = Array(answer.hits.dropFirst(offset))
    return SearchReport(answer, explained: isExplained, ordered: ordered, behind: offset)
  }
}

extension ListReport {
  package func page(from offset: Int, limit: Int) -> ReportPage {
    var page = self
    page.documents = Array(documents.dropFirst(offset).prefix(limit))
    return ReportPage(page, total: total, offset: offset, returned: page.documents.count)
  }
}

extension OutlineReport {
  /// Clauses, under their chapters.
  package func page(from offset: Int, limit: Int) -> ReportPage {
    var page = self
    let count = document.clauses.count
    page.shown = min(offset, count)..<min(offset + limit, count)
    return ReportPage(page, total: count, offset: offset, returned: page.shown.count)
  }
}

extension CitationsReport {
  /// Who cites whom stands on the first page.
  package func page(from offset: Int, limit: Int) -> ReportPage {
    var page = self
    page.entries = Array(entries.dropFirst(offset).prefix(limit))
    if offset > 0 { page.chains = CitationChains([]) }
    return ReportPage(page, total: entries.count, offset: offset, returned: page.entries.count)
  }
}

extension QuotationReport {
  /// Of the clauses that have the words; where one was named it is about that alone.
  package func page(from offset: Int, limit: Int) -> ReportPage {
    guard named == nil else { return ReportPage(self, total: 1, returned: 1) }
    var page = self
    page.clauses = Array(clauses.dropFirst(offset).prefix(limit))
    return ReportPage(page, total: total, offset: offset, returned: page.clauses.count)
  }
}

extension ShowReport {
  /// Paragraphs of the one clause; its neighbours stand on the first page.
  package func page(from offset: Int, limit: Int) -> ReportPage {
    let all = clause.paragraphs
    let shown = all.dropFirst(offset).prefix(limit)
    let part = ClausePage(
      citation: clause.citation, text: shown.joined(separator: "\n"), responsible: clause.responsible)
    let report =
      hasContext && offset == 0 ? ShowReport(part, before: before, after: after) : ShowReport(part)
    return ReportPage(report, total: all.count, offset: offset, returned: shown.count)
  }
}
