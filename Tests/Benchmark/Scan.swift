import ClauseSearch
import PolicyText

/// All clauses as tokens, one behind the other: what every count is held against. It knows no index.
struct Scan {
  /// Between two fields; no token has it.
  private static let border: UInt32 = 0

  private var numbers: [Phrase.Token: UInt32] = [:]
  private var tokens: [UInt32] = [border]
  /// Of each field, where it begins and which clause it is of.
  private var fields: [(start: Int, clause: Int)] = []
  private var clauses = 0

  init(_ documents: [Document]) {
    for document in documents {
      for clause in document.clauses {
        if let heading = clause.heading { add(heading, of: document) }
        add(clause.body, of: document)
        clauses += 1
      }
    }
  }

  private mutating func add(_ range: Range<Int>, of document: Document) {
    fields.append((tokens.count, clauses))
    for token in Phrase.tokens(of: FoldedText(document.text, range)) {
      let number = numbers[token, default: UInt32(numbers.count + 1)]
      numbers[token] = number
      tokens.append(number)
    }
    tokens.append(Scan.border)
  }

  func count(of query: BenchmarkQuery) -> Int {
    let sets = query.terms.map { clauses(with: $0.phrase) }
    let first = sets[0]
    return sets.dropFirst().reduce(first) {
      query.joining == .all ? $0.intersection($1) : $0.union($1)
    }.count
  }

  private func clauses(with phrase: Phrase) -> Set<Int> {
    let wanted = phrase.tokens.compactMap { numbers[$0] }
    guard wanted.count == phrase.tokens.count else { return [] }
    var found: Set<Int> = []
    var field = 0
    for index in tokens.indices where tokens[index] == wanted[0] {
      guard index + wanted.count <= tokens.count,
        (1..<wanted.count).allSatisfy({ tokens[index + $0] == wanted[$0] })
      else { continue }
      while field + 1 < fields.count, fields[field + 1].start <= index { field += 1 }
      found.insert(fields[field].clause)
    }
    return found
  }
}
