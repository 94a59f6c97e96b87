package import PolicyText

extension ClauseIndex {
  /// What one term adds to a clause's score in `search`, from how often it stands in heading and body.
  ///
  /// The sum over all terms is the clause's score, but for rounding.
  package func value(
    of term: RankingTerm, inClause clause: Ordinal<Clause>, heading: Int, body: Int
  ) throws(IndexError) -> (clauses: Int, value: Double) {
    let count = try clauseCount(of: term.phrase)
    guard heading + body > 0 else { return (count, 0) }
    let clause = clause.rawValue
    try fields.check(clause: clause)
    let length = fields.reader.end(ofClause: clause) &- fields.reader.body(ofClause: clause) &- 1
    let parameters = RankingParameters()
    let norm = parameters.norm(length: Double(length), average: file.counts.averageLength)
    let frequency = parameters.frequency(heading: heading, body: body, norm: norm)
    let weight = FrequencyScore(term.weight, in: count, of: clauseCount, parameters)
    return (count, weight.score(frequency))
  }
}
