/// A number that stands as those of clauses do, and opens none.
package struct UnopenedNumber: Sendable, Equatable {
  /// As a reader writes it: 第五条, （五）.
  package let label: String
  /// The line, in bytes of the document's text.
  package let range: Range<Int>
}

extension Document {
  /// Every 第X条 and （X） at a line's head that opened nothing though the text around it has clauses so numbered, and
  /// every 第X条 with a space behind a full stop: what follows is in another clause, or in none.
  package var unopenedNumbers: [UnopenedNumber] {
    var found: [UnopenedNumber] = []
    var start = 0
    // The first clause that does not begin before the line.
    var next = 0
    var article = ordinal(behind: 0)
    let starts = Set(clauses.map(\.range.lowerBound))
    while start < text.count {
      let end = ByteSearch.first(0x0a, in: text.span, from: start) ?? text.count
      while next < clauses.count, clauses[next].range.lowerBound < start { next += 1 }
      let opensClause = next < clauses.count && clauses[next].range.lowerBound == start
      if !opensClause, let opening = Opening(openingLine: text, start..<end),
        let label = opening.unopenedLabel, let style = opening.family.traits.style,
        clauses.contains(where: { $0.style == style }), isAmongClauses(of: style, start)
      {
        found.append(UnopenedNumber(label: label, range: start..<end))
      }
      while let place = article, place < end {
        if let label = articleSetOff(place..<end), !starts.contains(place) {
          found.append(UnopenedNumber(label: label, range: place..<end))
        }
        article = ordinal(behind: place)
      }
      start = end + 1
    }
    return found
  }

  /// Of the next 第 behind a full stop.
  private func ordinal(behind start: Int) -> Int? {
    ByteSearch.first(Document.stopBeforeOrdinal, in: text.span, from: start).map { $0 + Document.stop.count }
  }

  /// …备案。第五条　…: a line end was lost that no row of numbers gives back.
  private func articleSetOff(_ rest: Range<Int>) -> String? {
    guard let opening = Opening(openingLine: text, rest), opening.family == .article, opening.isSetOff else {
      return nil
    }
    return opening.unopenedLabel
  }

  private static let stop = Array("。".utf8)
  private static let stopBeforeOrdinal = Array("。第".utf8)

  /// Whether the place is in a clause of the style, or between clauses; not on a contents page, nor below 一、.
  private func isAmongClauses(of style: Clause.Style, _ offset: Int) -> Bool {
    if let clause = clauses.last(where: { $0.range.lowerBound <= offset }), clause.range.contains(offset) {
      return clause.style == style
    }
    return !outsideTexts.contains { !$0.kind.isLeadIn && $0.range.contains(offset) }
  }
}

extension Opening {
  fileprivate var unopenedLabel: String? {
    guard let numeral else { return nil }
    switch family {
    case .article:
      let branch = numeral.branch == 0 ? "" : "之\(Numeral(numeral.branch))"
      return "第\(Numeral(numeral.value))条" + branch
    case .parenthesis: return "（\(numeral)）"
    case .appendix, .book, .subbook, .chapter, .section, .pause, .plain, .decimal, .deepDecimal, .letter,
      .item:
      return nil
    }
  }
}
