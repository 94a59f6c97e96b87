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

  package var json: JSONObject {
    [
      "schema": 1, "command": "outline", "document": .string(document.id),
      "chapters": JSON(chapters.map(\.json)),
    ]
  }

  /// Every chapter, those without clauses too; clauses above all headings stand under one without number and title.
  private var chapters: [Chapter] {
    var chapters: [Int: Chapter] = [:]
    for (index, part) in document.parts.enumerated() where part.kind == .chapter {
      chapters[index] = Chapter(number: part.number, title: part.title, isInferred: part.isInferred)
    }
    for (clause, units) in zip(document.clauses, responsible) {
      let citation = document.citation(of: clause)
      let place = document.parts.chapter(of: clause)
      let chapter = citation.chapter
      chapters[
        place,
        default: Chapter(
          number: chapter?.number, title: chapter?.title, isInferred: chapter?.isInferred ?? false)
      ].clauses.append(citation.outlineJSON(responsible: units))
    }
    return chapters.sorted { $0.key < $1.key }.map(\.value)
  }
}

private struct Chapter {
  let number: Numeral?
  let title: String?
  let isInferred: Bool
  var clauses: [JSONObject] = []

  var json: JSONObject {
    [
      "number": JSON(number?.description), "title": JSON(title), "inferred": JSON(isInferred),
      "clauses": JSON(clauses),
    ]
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

extension ClauseCitation {
  func outlineJSON(responsible: [String]) -> JSONObject {
    [
      "number": .string(number.description), "ordinal": .integer(number.value), "heading": JSON(heading),
      "locator": .string(locator), "lines": JSON(lines), "responsible": JSON(responsible),
    ]
  }
}
