package import PolicyText

extension ShowReport {
  package func content(in language: Language) -> ReportContent {
    let head = clause.citation.document
    let chapters = clauses.grouped { $0.citation.chapter?.path ?? [] }
    return ReportContent(
      title: "\(head.heading) \(clause.citation.title)", document: head,
      blocks: chapters.flatMap { pages -> [Block] in
        let clauses: [Block] = pages.map { .clause($0, isAskedFor: $0.citation == clause.citation) }
        guard let path = pages[0].citation.chapter?.path else { return clauses }
        let name: [Run] = [.quoted(path.joined(separator: " › "))]
        return [.section(Section(subject: .words(name), blocks: clauses))]
      })
  }
}
