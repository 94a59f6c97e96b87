package import PolicyText

extension OutlineReport {
  package func content(in language: Language) -> ReportContent {
    let head = document.head
    let counts = language.say(
      "\(counted(head.chapters, "chapter")), \(counted(head.clauses, "clause"))",
      "\(head.chapters) 章 \(head.clauses) 条")
    return ReportContent(title: head.heading, document: head, facts: [counts], blocks: [.outline(entries)])
  }

  /// Parts as they open, each before its first clause.
  private var entries: [OutlineEntry] {
    var open: [Ordinal<Part>] = []
    var entries: [OutlineEntry] = []
    for (clause, units) in zip(document.clauses[shown], responsible[shown]) {
      let path = Array(document.parts.wayUp(from: clause.part).reversed())
      for (depth, index) in path.enumerated() where depth >= open.count || open[depth] != index {
        let part = document.parts[index]
        entries.append(.part(part.label, isInferred: part.isInferred, depth: depth))
      }
      open = path
      let page = ClausePage(
        citation: document.citation(of: clause), text: document.string(clause.range), responsible: units)
      entries.append(.clause(page, title: title(of: clause), depth: path.count))
    }
    return entries
  }

  private func title(of clause: Clause) -> String {
    clause.style.opening(clause.number) + (clause.heading.map(document.string) ?? opening(of: clause))
  }

  /// The first words of a clause without a heading.
  private func opening(of clause: Clause) -> String {
    let words = document.string(clause.body).unicodeScalars.prefix { $0 != "\n" }
    return String(words.prefix(20)) + (words.count > 20 ? "…" : "")
  }
}
