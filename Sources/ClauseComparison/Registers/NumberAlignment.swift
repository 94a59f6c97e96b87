package import PolicyText

/// A number above and one below of the same subject, or why they must not be compared.
package struct NumberAlignment: Sendable {
  package enum Verdict: Sendable, Equatable {
    case same
    case changed
    /// Of the same subject but of another base: 占全市 against 规上企业中.
    case differentBase(upper: String?, lower: String?)
    /// A deadline that governs one of them is another's.
    case differentYear(upper: Int?, lower: Int?)
  }

  package let upper: NumberRegister.Entry
  package let lower: NumberRegister.Entry
  /// Those that set them.
  package let upperClause: ClauseCitation
  package let lowerClause: ClauseCitation
  package let verdict: Verdict
  /// How much of the shorter subject both have, 0 to 1.
  package let likeness: Double
  /// What each is a share of; where they are worded differently, a note belongs to the comparison.
  package let upperBase: String?
  package let lowerBase: String?

  /// Each upper number with the lower one most like it in subject that answers no other better, if half of the words agree. Of 52 in 15 pairs of laws
  /// and five policies two more come at .45 that are none, and one that is goes at .55.
  package static func all(_ upper: NumberRegister, _ lower: NumberRegister) -> [NumberAlignment] {
    var found: [Sides<Int>: NumberAlignment] = [:]
    var candidates: [Pairing.Candidate] = []
    let subjects = Sides(upper, lower).map { $0.entries.map { NumberSubject($0.said) } }
    let columns = NumberKind.places(of: lower.entries.map(\.fact))
    for (row, first) in upper.entries.enumerated() {
      for column in NumberKind(first.fact).flatMap({ columns[$0] }) ?? [] {
        let second = lower.entries[column]
        let said = Sides(subjects.upper[row], subjects.lower[column])
        guard let alignment = NumberAlignment(first, second, said) else { continue }
        found[Sides(row, column)] = alignment
        candidates.append(Pairing.Candidate(score: alignment.score, row: row, column: column))
      }
    }
    let pairing = Pairing(candidates)
    return upper.entries.indices.compactMap { row in
      pairing.columnOfRow[row].flatMap { found[Sides(row, $0)] }
    }
  }

  /// One that may be compared goes before one that must not; of two as like in subject the one in the same place of a list, or
  /// the one that is the same.
  private var score: Double {
    var score = (isComparable ? 2 : 0) + likeness
    if let first = upper.said.rank, let second = lower.said.rank {
      score -= 0.001 * Double(abs(first - second))
    } else if verdict == .same {
      score += 0.001
    }
    return score
  }

  /// Between each two documents.
  ///
  /// - Parameter registers: one a document, upper levels first.
  package static func all(among registers: [NumberRegister]) -> [NumberAlignment] {
    registers.enumerated().flatMap { number, upper in
      registers[(number + 1)...].flatMap { all(upper, $0) }
    }
  }

  static let least = 0.5

  package var isComparable: Bool { verdict == .same || verdict == .changed }

  /// Of numbers of one kind; nil where they are said of different things.
  private init?(
    _ upper: NumberRegister.Entry, _ lower: NumberRegister.Entry, _ said: Sides<NumberSubject>
  ) {
    guard let above = upper.clause, let below = lower.clause else { return nil }
    let (first, second) = (said.upper, said.lower)
    guard first.likeness(to: second) >= NumberAlignment.least,
      upper.fact.unit != "%" || first.head == second.head, first.isOfSame(as: second)
    else { return nil }
    self.init(Sides(upper, lower), of: Sides(above, below), said)
  }

  /// Two that answering sentences set side by side.
  fileprivate init?(beside upper: NumberRegister.Entry, _ lower: NumberRegister.Entry) {
    guard let above = upper.clause, let below = lower.clause else { return nil }
    self.init(
      Sides(upper, lower), of: Sides(above, below),
      Sides(NumberSubject(upper.said), NumberSubject(lower.said)))
  }

  private init(
    _ entries: Sides<NumberRegister.Entry>, of clauses: Sides<ClauseCitation>, _ said: Sides<NumberSubject>
  ) {
    upper = entries.upper
    lower = entries.lower
    upperClause = clauses.upper
    lowerClause = clauses.lower
    let (first, second) = (said.upper, said.lower)
    likeness = first.likeness(to: second)
    let (a, b) = (upper.fact, lower.fact)
    upperBase = first.base
    lowerBase = second.base
    if !first.isOfSameBase(as: second) {
      verdict = .differentBase(upper: first.base, lower: second.base)
    } else if a.comparison != .by, a.year != b.year, a.year != nil, b.year != nil {
      verdict = .differentYear(upper: a.year, lower: b.year)
    } else {
      verdict = a.amount == b.amount && a.comparison == b.comparison ? .same : .changed
    }
  }
}

extension [NumberAlignment] {
  /// With the numbers that sentences set side by side where neither has a counterpart here, in the order of the upper document.
  func with(_ pairs: [Sides<NumberFact>], of registers: Sides<NumberRegister>) -> [NumberAlignment] {
    var taken = Sides(
      Set(map(\.upper.fact.place.lowerBound)), Set(map(\.lower.fact.place.lowerBound)))
    let entries = registers.map { register in
      Dictionary(
        register.entries.filter { $0.clause != nil }.map { ($0.fact.place.lowerBound, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    var found = self
    for pair in pairs {
      let places = pair.map(\.place.lowerBound)
      guard !taken.upper.contains(places.upper), !taken.lower.contains(places.lower),
        let upper = entries.upper[places.upper], let lower = entries.lower[places.lower],
        let alignment = NumberAlignment(beside: upper, lower)
      else { continue }
      taken.upper.insert(places.upper)
      taken.lower.insert(places.lower)
      found.append(alignment)
    }
    return found.sorted { $0.upper.fact.place.lowerBound < $1.upper.fact.place.lowerBound }
  }
}
