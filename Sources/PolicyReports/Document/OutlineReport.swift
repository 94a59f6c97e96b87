package import PolicyText

/// `outline`: the chapters of a document and their clauses, in source order.
package struct OutlineReport: Report {
  let document: Document
  /// The responsible units of each clause, in the order of `document.clauses`.
  let responsible: [[String]]
  /// The clauses that are listed.
  var shown: Range<Int>

  package init(_ document: Document, responsible: (Clause) -> [String]) {
    self.document = document
    self.responsible = document.clauses.map(responsible)
    shown = document.clauses.indices
  }

  var clauses: [OutlinedClause] {
    zip(document.clauses, responsible).map {
      OutlinedClause(citation: document.citation(of: $0), responsible: $1)
    }
  }

  /// Every chapter, those without clauses too; clauses above all headings, or beside the chapters, stand under one
  /// without number and title, in the order of the text.
  var chapters: [OutlinedChapter] {
    var chapters: [OutlinedChapter] = []
    // Of each chapter of the document its index among these.
    var indices: [Ordinal<Part>?: Int] = [:]
    var last: Ordinal<Part>?
    var rest = document.parts.indices.filter { document.parts[$0].kind == .chapter }[...]
    let headings = document.partTitles.map(\.lowerBound)
    func openChapters(before offset: Int) {
      while let index = rest.first, index >= headings.count || headings[index] < offset {
        rest.removeFirst()
        let part = document.parts[index]
        last = Ordinal(index)
        indices[last] = chapters.count
        chapters.append(OutlinedChapter(number: part.number, title: part.title, isInferred: part.isInferred))
      }
    }
    for (place, (clause, outlined)) in zip(document.clauses, clauses).enumerated() {
      openChapters(before: clause.range.lowerBound)
      let part = document.parts.chapter(of: clause.part)
      if indices[part] == nil, chapters.isEmpty || last != part {
        let chapter = outlined.citation.chapter
        chapters.append(
          OutlinedChapter(
            number: chapter?.number, title: chapter?.title, isInferred: chapter?.isInferred ?? false))
        last = part
      }
      if shown.contains(place) { chapters[indices[part] ?? chapters.count - 1].clauses.append(outlined) }
    }
    openChapters(before: .max)
    return shown == document.clauses.indices ? chapters : chapters.filter { !$0.clauses.isEmpty }
  }
}
