import ClauseIndex
import ClauseSearch
import Fixtures
import PolicyText
import Scanning

/// The engine against the scan over laws, in words of theirs.
struct LawsDifferential {
  let description: String
  private let index: ClauseIndex
  private let judge: ScanningSearch
  private let words: [String]
  private let fields: [Field]

  init(_ read: [Document]) throws {
    var builder = IndexBuilder()
    for document in read { builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    index = try ClauseIndex(bytes: builder.bytes())
    var documents: [Document] = []
    for number in index.allDocuments { documents.append(try index.document(number)) }
    var random = SeededGenerator(seed: 16)
    words = LawsDifferential.words(of: documents, using: &random)
    fields = LawsDifferential.fields(words, using: &random)
    var judge = ScanningSearch(documents)
    judge.learn(words.compactMap { Term($0, isQuoted: true) }, fields)
    self.judge = judge
    description =
      "\(documents.count) documents, \(index.clauseCount) clauses, \(judge.tokenCount) tokens, \(words.count) terms, "
      + "\(fields.count) fields"
  }

  /// The query that a seed makes.
  func query(_ seed: Int) -> Query {
    var random = SeededGenerator(seed: UInt64(seed))
    return Query.random(depth: 2, words: words, fields: fields, using: &random)
  }

  /// What differs: the whole set, the count alone, or the best, which are found in three ways.
  func fault(_ seed: Int) -> String? {
    let query = query(seed)
    do throws(IndexError) {
      var options = SearchOptions()
      options.matching = .exact
      let answer = try ClauseSearcher(index).answer(query, typed: "", options: options)
      let expanded = answer.interpretation ?? query
      let terms = expanded.positiveTerms.map { RankingTerm($0.phrase) }
      let selection = try QueryEvaluation(index: index).selection(expanded)
      let all = try index.search(selection, rankedBy: terms)
      let expected = judge.clauses(for: expanded)
      if let wrong = try difference(all.best.map(\.clause), expected) { return "\(expanded): \(wrong)" }
      let counted = try index.search(selection, rankedBy: terms, limit: 0)
      guard [all.total, counted.total].allSatisfy({ $0 == expected.count }), counted.best.isEmpty else {
        return "\(expanded): \(expected.count) were counted as \(all.total) and \(counted.total)"
      }
      let best = try index.search(selection, rankedBy: terms, limit: 10)
      guard best.best.map(\.clause) == all.best.prefix(10).map(\.clause) else {
        return "\(expanded): other best"
      }
      // Alone, it is answered with the documents that are cited.
      if case .field(.cites) = query { return nil }
      let shown = answer.hits.map(\.citation.locator)
      let wanted = try locators(best.best.map(\.clause))
      return shown == wanted && answer.total == expected.count ? nil : "\(expanded): answered otherwise"
    } catch {
      return "\(query): \(error)"
    }
  }

  private func difference(_ found: [Ordinal<Clause>], _ expected: [Int]) throws(IndexError) -> String? {
    let numbers = Set(found.map(\.rawValue))
    let others = numbers.symmetricDifference(expected).sorted()
    guard found.count != expected.count || !others.isEmpty else { return nil }
    let places = try locators(others.prefix(3).map { Ordinal($0) }).joined(separator: ", ")
    return "\(found.count) found, \(expected.count) by the scan; \(others.count) differ, such as \(places)"
  }

  private func locators(_ clauses: [Ordinal<Clause>]) throws(IndexError) -> [String] {
    try clauses.map { (clause) throws(IndexError) in try index.citation(ofClause: clause).locator }
  }

  /// As they stand, one to six characters; some with digits, Latin letters or marks in them.
  private static func words(of documents: [Document], using random: inout SeededGenerator) -> [String] {
    var words: Set<String> = ["应当", "人民政府", "法", "的", "1", "65周岁", "第一条", "%", "A", "《", "。"]
    while words.count < 300 {
      guard let document = documents.randomElement(using: &random),
        let clause = document.clauses.randomElement(using: &random)
      else { continue }
      let text = Array(document.string(clause.range).unicodeScalars)
      let length = [1, 1, 2, 2, 2, 3, 4, 6][Int.random(in: 0..<8, using: &random)]
      guard text.count > length else { continue }
      let start = Int.random(in: 0..<text.count - length, using: &random)
      let word = String(String.UnicodeScalarView(text[start..<start + length]))
      if !word.contains("\""), Term(word, isQuoted: true) != nil { words.insert(word) }
    }
    return words.sorted()
  }

  private static func fields(_ words: [String], using random: inout SeededGenerator) -> [Field] {
    var fields: [Field] = [.validity(nil), .level(.national), .level(.province), .clause(Numeral(2))]
    if let dates = DateRange("2000..2015") { fields.append(.date(dates)) }
    for word in words.shuffled(using: &random).prefix(12) {
      guard let term = Term(word, isQuoted: true) else { continue }
      fields += [.heading(term), .title(term), .duty(term), .cites(term)]
    }
    for name in ["上海", "人民代表大会", "令", "中华人民共和国"].compactMap({ Term($0, isQuoted: false) }) {
      fields += [.title(name), .issuer(name), .region(name), .number(name), .cites(name)]
    }
    return fields
  }
}
