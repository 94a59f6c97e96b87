package import PolicyText

/// `outline`: the chapters of a document and their clauses, in source order.
package struct OutlineReport: Report {
  let document: Document
  /// The responsible units of each clause, in the order of `document.clauses`.
  let responsible: [[String]]

  package init(_ document: Document, responsible: (Clause) -> [String]) {
    self.document = document
    self.responsible = document.clauses.map(responsible)
  }

  var clauses: [OutlinedClause] {
    zip(document.clauses, responsible).map {
      OutlinedClause(citation: document.citation(of: $0), responsible: $1)
    }
  }

  /// Every chapter, those without clauses too.
  var chapters: [OutlinedChapter] {
    var chapters: [Ordinal<Part>?: OutlinedChapter] = [:]
    for (index, part) in document.parts.enumerated() where part.kind == .chapter {
      chapters[Ordinal(index)] = OutlinedChapter(
        number: part.number, title: part.title, isInferred: part.isInferred)
    }
    for (clause, outlined) in zip(document.clauses, clauses) {
      let chapter = outlined.citation.chapter
      chapters[
        document.parts.chapter(of: clause.part),
        default: OutlinedChapter(
          number: chapter?.number, title: chapter?.title, isInferred: chapter?.isInferred ?? false)
      ].clauses.append(outlined)
    }
    return chapters.sorted { $0.key?.rawValue ?? -1 < $1.key?.rawValue ?? -1 }.map(\.value)
  }
}
