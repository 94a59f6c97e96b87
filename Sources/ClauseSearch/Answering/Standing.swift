import ClauseIndex
import PolicyText

/// Looks up where words stand, to explain that nothing was found, as long as its budget of postings lasts. What it cannot
/// look up any more stands nowhere for it, and it tells for what it was.
final class Standing {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet
  private var rest: Int
  private var look = Absence.Look.elsewhere
  /// What was not looked for to the end.
  private(set) var stopped: [Absence.Look] = []

  /// In postings, whatever the query and the corpus: a millisecond or two.
  static let budget = 150_000
  /// Reading a clause or a record takes as long as so many postings.
  private static let reading = 500

  init(index: ClauseIndex, scope: DocumentSet, budget: Int) {
    rest = budget
    self.index = index
    self.scope = scope
  }

  func looking<Found>(for look: Absence.Look, _ body: () throws(IndexError) -> Found) throws(IndexError)
    -> Found
  {
    self.look = look
    return try body()
  }

  /// False where so much is not left.
  private func take(_ postings: Int) -> Bool {
    guard postings <= rest else {
      if !stopped.contains(look) { stopped.append(look) }
      return false
    }
    rest -= postings
    return true
  }

  func takeReading() -> Bool { take(Standing.reading) }

  /// False where so many cannot be read; what is left is kept.
  func takeReadings(_ count: Int) -> Bool { take(count * Standing.reading) }

  /// Whether a clause has the phrase.
  func stands(_ phrase: Phrase) throws(IndexError) -> Bool {
    guard take(try index.cost(of: phrase)) else { return false }
    return try !index.firstClauses(1, of: phrase, among: scope).isEmpty
  }

  /// How many clauses have the phrase.
  func clauses(_ phrase: Phrase) throws(IndexError) -> Int {
    guard take(try index.cost(of: phrase)) else { return 0 }
    guard scope.isEverything else { return try index.count(Selection.phrase(phrase).among(scope)) }
    return try index.clauseCount(of: phrase)
  }

  /// How many clauses answer.
  func clauses(_ query: Query) throws(IndexError) -> Int {
    var cost = 0
    for term in query.positiveTerms { cost += try index.cost(of: term.phrase) }
    guard take(cost) else { return 0 }
    return try index.count(QueryEvaluation(index: index).selection(query).among(scope))
  }

  /// The first clauses with the phrase, as many as may be read.
  func first(_ most: Int, of phrase: Phrase) throws(IndexError) -> [Ordinal<Clause>] {
    guard take(try index.cost(of: phrase)) else { return [] }
    return try index.firstClauses(most, of: phrase, among: scope)
  }

  /// Clauses in which one phrase may follow another with so many characters between them.
  func clauses(
    containing front: Phrase, behind gaps: ClosedRange<Int>, _ back: Phrase
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let costs = [try index.cost(of: front), try index.cost(of: back)].sorted()
    guard take(costs[0] * gaps.count) else { return [] }
    if let found = try index.clauses(containing: front, behind: gaps, back) {
      let documents = try index.documents(ofClauses: found)
      return zip(found, documents).filter { scope.contains($1) }.map(\.0)
    }
    guard take(costs[1]) else { return [] }
    return try index.clauses(Selection.all([.phrase(front), .phrase(back)]).among(scope))
  }

  /// A clause to be read; nil where none may be read any more.
  func reading(ofClause number: Ordinal<Clause>) throws(IndexError) -> (clause: Clause, text: [UInt8])? {
    takeReading() ? try index.reading(ofClause: number) : nil
  }
}
