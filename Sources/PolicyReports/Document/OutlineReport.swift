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
    var chapters: [Int: OutlinedChapter] = [:]
    for (index, part) in document.parts.enumerated() where part.kind == .chapter {
      chapters[index] = OutlinedChapter(
        number: part.number, title: part.title, isInferred: part.isInferred)
    }
    for (clause, outlined) in zip(document.clauses, clauses) {
      let chapter = outlined.citation.chapter
      chapters[
        document.parts.chapter(of: clause),
        default: OutlinedChapter(
          number: chapter?.number, title: chapter?.title, isInferred: chapter?.isInferred ?? false)
      ].clauses.append(outlined)
    }
    return chapters.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Array where Element == Part {
  /// The index of the chapter above a clause, of the innermost part where there is none, -1 above all headings.
  fileprivate func chapter(of clause: Clause) -> Int {
    var next = clause.part
    while let index = next {
      if self[index].kind == .chapter { return index }
      next = self[index].parent
    }
    return clause.part ?? -1
  }
}
