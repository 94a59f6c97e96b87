import PolicyText

/// Numbers of parts and clauses that are lost, skipped or repeated.
enum NumberingCheck {
  static func defects(of document: Document) -> [Defect] {
    parts(of: document) + clauses(of: document)
  }

  private static func parts(of document: Document) -> [Defect] {
    var found: [Defect] = []
    var last: [Int: [UInt8: Numeral]] = [:]
    for part in document.parts {
      guard let number = part.number, part.kind != .appendix else { continue }
      if part.isInferred {
        found.append(
          defect(document, part.line, .lostNumber, found: part.title, expected: number.description))
      }
      let parent = part.parent ?? -1
      if let previous = last[parent]?[part.kind.rawValue] {
        found += step(document, previous, number, part.line, nil)
      }
      last[parent, default: [:]][part.kind.rawValue] = number
    }
    return found
  }

  /// A text whose numbers jump at every fifth step counts another's: a table of the articles of a code.
  private static let fewestSteps = 5

  private static func clauses(of document: Document) -> [Defect] {
    var found: [Defect] = []
    var steps = 0
    var previous: (clause: Clause, part: Int?)?
    for clause in document.clauses where clause.style != .paragraph {
      defer { previous = (clause, clause.part) }
      guard let before = previous, before.clause.style == clause.style else { continue }
      // In a new part the numbering may begin again.
      if before.part != clause.part, clause.number.value == 1 { continue }
      steps += 1
      found += step(
        document, before.clause.number, clause.number, clause.lines.lowerBound, document.citation(of: clause))
    }
    let skipped = found.count { $0.kind == .skippedNumber }
    guard skipped * fewestSteps <= max(steps, fewestSteps) else {
      return found.filter { $0.kind != .skippedNumber }
    }
    return found
  }

  private static func step(
    _ document: Document, _ previous: Numeral, _ number: Numeral, _ line: Int, _ clause: ClauseCitation?
  ) -> [Defect] {
    let next = Numeral(previous.value + 1)
    // 第四十三条之一 follows 第四十三条.
    if number == next || number.value == previous.value && number.branch == previous.branch + 1 { return [] }
    // After 六 the next 一 opens another list; 一 after 一 does not.
    if number.value == 1, previous.value > 1 { return [] }
    if number.value > next.value {
      return [
        defect(document, line, .skippedNumber, clause, found: number.description, expected: next.description)
      ]
    }
    return [
      defect(document, line, .repeatedNumber, clause, found: number.description, expected: next.description)
    ]
  }

  private static func defect(
    _ document: Document, _ line: Int, _ kind: Defect.Kind, _ clause: ClauseCitation? = nil, found: String,
    expected: String
  ) -> Defect {
    Defect(
      document: document.id, line: line, kind: kind, clause: clause, quotation: nil, found: found,
      expected: expected)
  }
}
