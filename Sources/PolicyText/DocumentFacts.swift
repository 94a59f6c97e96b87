/// What a document states, read when it is asked for.
extension Document {
  /// What a stretch of the text defines, in order.
  ///
  /// A bracket defines where it says 以下简称, or where it holds nothing but Latin letters behind Chinese words;
  /// other brackets narrow, gloss or name a place. Short forms `known` from before are no part of a new name: in
  /// 全市高新区研究与试验发展（R&D） the name begins behind 高新区.
  package func definitions(in range: Range<Int>, known: [String] = []) -> [Definition] {
    Definition.all(in: text, range, known: known)
  }

  /// The numbers that a clause sets, in order. Numbers in names (科技创新2030, 5G, 《…》), of documents and of plain
  /// days are none.
  package func numbers(of clause: Clause) -> [NumberFact] {
    var fields: [Range<Int>] = []
    if let heading = clause.heading, mayHoldNumber(heading) { fields.append(heading) }
    if mayHoldNumber(clause.body) {
      fields.append(ResponsibleUnits.provisions(of: clause.body, in: text))
    }
    var found: [NumberFact] = []
    var deadline: Int?
    for range in fields {
      var reader = NumberReader(text, range)
      while let number = reader.next() {
        if number.comparison == .by, let year = number.year { deadline = year }
        found.append(number.governed(by: deadline))
      }
    }
    return found
  }

  private func mayHoldNumber(_ range: Range<Int>) -> Bool {
    NumberMarks.mayHoldNumber(text.span.extracting(range))
  }
}
