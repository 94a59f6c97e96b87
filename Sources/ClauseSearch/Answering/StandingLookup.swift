import ClauseIndex
import PolicyText

/// Looks up where words stand, to explain that nothing was found, as long as its budget of postings lasts. What it cannot
/// look up any more stands nowhere for it, and it tells for what it was.
final class StandingLookup {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet
  /// What the search has looked up costs nothing.
  let evaluation: Evaluation
  private let budget: Int
  private var used = 0
  private var look = Absence.Look.elsewhere
  /// What was not looked for to the end.
  private(set) var stopped: [Absence.Look] = []
  /// How often something was not looked for.
  private var stops = 0
  private var known: [(term: Term, stretches: StandingStretches)] = []

  /// In postings, whatever the query and the corpus: a millisecond or two.
  static let budget = 150_000
  /// Reading a clause or a record takes as long as so many postings.
  private static let reading = 500

  init(index: ClauseIndex, scope: DocumentSet, evaluation: Evaluation, budget: Int) {
    self.budget = budget
    self.index = index
    self.scope = scope
    self.evaluation = evaluation
  }

  func looking<Found>(for look: Absence.Look, _ body: () throws(IndexError) -> Found) throws(IndexError)
    -> Found
  {
    self.look = look
    return try body()
  }

  /// False where so much is not left.
  private func has(_ postings: Int) -> Bool {
    guard postings <= budget - used else {
      stop()
      return false
    }
    return true
  }

  /// The same; what is left becomes less by it.
  private func take(_ postings: Int) -> Bool {
    guard has(postings) else { return false }
    used += postings
    return true
  }

  private func stop() {
    stops += 1
    if !stopped.contains(look) { stopped.append(look) }
  }

  func takeReading() -> Bool { take(StandingLookup.reading) }

  /// False where so many cannot be read; what is left is kept.
  func takeReadings(_ count: Int) -> Bool { take(count * StandingLookup.reading) }

  /// Whether a clause has the phrase.
  func stands(_ phrase: Phrase) throws(IndexError) -> Bool { try !first(1, of: phrase).isEmpty }

  /// The first clauses with the phrase, where all that it may take is left; what is read counts.
  func first(_ most: Int, of phrase: Phrase) throws(IndexError) -> [Ordinal<Clause>] {
    let occurrences = try evaluation.occurrences(of: phrase)
    guard has(most == 1 && scope.isEverything ? occurrences.costOfFirst : occurrences.cost) else { return [] }
    return try occurrences.firstClauses(most, among: scope, counting: &used)
  }

  /// How many clauses have the phrase.
  func clauses(_ phrase: Phrase) throws(IndexError) -> Int {
    let occurrences = try evaluation.occurrences(of: phrase)
    guard take(scope.isEverything ? occurrences.costOfCount : occurrences.cost) else { return 0 }
    guard scope.isEverything else {
      return try index.count(Selection.phrase(phrase).among(scope), in: evaluation)
    }
    return try index.clauseCount(of: phrase, in: evaluation)
  }

  /// How many clauses answer.
  func clauses(_ query: Query) throws(IndexError) -> Int {
    var cost = 0
    for term in query.positiveTerms { cost += try evaluation.occurrences(of: term.phrase).cost }
    guard take(cost) else { return 0 }
    return try index.count(
      QueryEvaluation(index: index, evaluation).selection(query).among(scope), in: evaluation)
  }

  /// Clauses in which one phrase may follow another with so many characters between them.
  func clauses(
    containing front: Phrase, behind gaps: ClosedRange<Int>, _ back: Phrase
  ) throws(IndexError) -> [Ordinal<Clause>] {
    let (first, second) = (
      try evaluation.occurrences(of: front), try evaluation.occurrences(of: back)
    )
    let rarer = Occurrences.rarer(first, second)
    guard take(rarer.cost), take(try rarer.placeCount() * gaps.count) else { return [] }
    if let found = try first.clauses(before: second, behind: gaps) {
      guard !scope.isEverything else { return found }
      let documents = try index.documents(ofClauses: found)
      return zip(found, documents).filter { scope.contains($1) }.map(\.0)
    }
    guard take(first.cost + second.cost) else { return [] }
    return try index.clauses(Selection.all([.phrase(front), .phrase(back)]).among(scope), in: evaluation)
  }

  /// A clause to be read; nil where none may be read any more.
  func reading(ofClause number: Ordinal<Clause>) throws(IndexError) -> (clause: Clause, text: [UInt8])? {
    takeReading() ? try index.reading(ofClause: number) : nil
  }

  /// Clauses to be read, in their order, as many as may be.
  func forEachReading(
    of numbers: [Ordinal<Clause>], _ body: (Clause, [UInt8]) -> Void
  ) throws(IndexError) {
    var count = 0
    while count < numbers.count, takeReading() { count += 1 }
    try index.forEachReading(of: Array(numbers.prefix(count))) { _, clause, text in body(clause, text) }
  }

  /// Which parts of a term stand in clauses.
  func stretches(of term: Term) throws(IndexError) -> StandingStretches {
    if let (_, stretches) = known.first(where: { $0.term == term }) {
      if stretches.wasStopped { stop() }
      return stretches
    }
    let before = stops
    var found = try StandingStretches(of: term.phrase.tokens, self)
    found.wasStopped = stops > before
    known.append((term, found))
    return found
  }
}
