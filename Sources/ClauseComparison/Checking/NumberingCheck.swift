import PolicyText

/// Numbers of parts and clauses that are lost, skipped or repeated.
enum NumberingCheck {
  static func defects(of document: Document) -> [Defect] {
    let rows = rows(of: document)
    return headings(of: document, rows) + clauses(of: document, besides: rows)
  }

  // MARK: - Headings

  /// Numbers that follow one another: 一、 stands beside the chapters so numbered where it is a clause itself.
  private struct Row: Hashable {
    let parent: Ordinal<Part>?
    let kind: Part.Kind
    let isArticleStyle: Bool
  }

  private struct Heading {
    let row: Row
    let number: Numeral
    let offset: Int
    let clause: Clause?
  }

  private static func headings(of document: Document, _ rows: [Heading]) -> [Defect] {
    var found: [Defect] = []
    for (part, offset) in zip(document.parts, document.partTitles.map(\.lowerBound))
    where part.isInferred && part.kind != .appendix {
      guard let number = part.number else { continue }
      found.append(defect(document, offset, .lostNumber, found: part.title, expected: number.description))
    }
    var last: [Row: Numeral] = [:]
    for heading in rows {
      if let previous = last[heading.row] {
        found += step(
          document, previous, heading.number, heading.offset, heading.clause.map(document.citation(of:)))
      }
      last[heading.row] = heading.number
    }
    return found
  }

  /// Parts, and the clauses that stand in a row with them, in the order of the text.
  private static func rows(of document: Document) -> [Heading] {
    let kinds = Set(
      document.parts.map { Row(parent: $0.parent, kind: $0.kind, isArticleStyle: $0.isArticleStyle) })
    var headings: [Heading] = zip(document.parts, document.partTitles.map(\.lowerBound)).compactMap {
      part, offset in
      guard let number = part.number, part.kind != .appendix else { return nil }
      return Heading(
        row: Row(parent: part.parent, kind: part.kind, isArticleStyle: part.isArticleStyle), number: number,
        offset: offset, clause: nil)
    }
    for clause in document.clauses where clause.style == .pause || clause.number.writing == .arabic {
      let row = [Part.Kind.chapter, .subsection].lazy
        .map { Row(parent: clause.part, kind: $0, isArticleStyle: false) }.first(where: kinds.contains)
      guard let row else { continue }
      headings.append(
        Heading(
          row: row, number: clause.number, offset: clause.range.lowerBound,
          clause: clause))
    }
    return headings.sorted { $0.offset < $1.offset }
  }

  // MARK: - Clauses

  /// A text whose numbers jump at every fifth step counts another's: a table of the articles of a code.
  private static let fewestSteps = 5
  /// Two jumps are gaps in a text of three articles too.
  private static let fewestJumps = 2

  private static func clauses(of document: Document, besides rows: [Heading]) -> [Defect] {
    let beside = Set(rows.compactMap { $0.clause?.range.lowerBound })
    var found: [Defect] = []
    var steps = 0
    var last: [Clause.Style: Clause] = [:]
    for clause in document.clauses
    where clause.style != .paragraph && !beside.contains(clause.range.lowerBound) {
      defer { last[clause.style] = clause }
      guard let before = last[clause.style] else { continue }
      // In a new part the numbering may begin again, and in an appendix another one does.
      if before.part != clause.part, clause.number.value == 1 { continue }
      guard before.part == clause.part || document.appendix(of: before) == document.appendix(of: clause)
      else { continue }
      steps += 1
      found += step(
        document, before.number, clause.number, clause.range.lowerBound, document.citation(of: clause))
    }
    let skipped = found.count { $0.kind == .skippedNumber }
    guard skipped <= fewestJumps || skipped * fewestSteps <= steps else {
      return found.filter { $0.kind != .skippedNumber }
    }
    return found
  }

  private static func step(
    _ document: Document, _ previous: Numeral, _ number: Numeral, _ offset: Int,
    _ clause: @autoclosure () -> ClauseCitation?
  ) -> [Defect] {
    // 第四十三条之一 follows 第四十三条, as 第四十四条 does.
    let isBranch = number.value == previous.value && number.branch > previous.branch
    let next =
      isBranch
      ? Numeral(previous.value, branch: previous.branch + 1, number.writing)
      : Numeral(previous.value + 1, number.writing)
    if number.counts(as: next) { return [] }
    // After 六 the next 一 opens another list; 一 after 一 does not.
    if number.value == 1, previous.value > 1 { return [] }
    let kind: Defect.Kind = isBranch || number.value > next.value ? .skippedNumber : .repeatedNumber
    return [defect(document, offset, kind, clause(), found: number.description, expected: next.description)]
  }

  private static func defect(
    _ document: Document, _ offset: Int, _ kind: Defect.Kind, _ clause: ClauseCitation? = nil, found: String,
    expected: String
  ) -> Defect {
    Defect(
      document: document.id, place: document.placeOfStart(offset..<offset + 1), kind: kind, clause: clause,
      found: found, expected: expected)
  }
}

extension Document {
  func appendix(of clause: Clause) -> Ordinal<Part>? {
    parts.wayUp(from: clause.part).first { parts[$0].kind == .appendix }
  }
}
