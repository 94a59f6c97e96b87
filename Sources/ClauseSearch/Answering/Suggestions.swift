import ClauseIndex
import PolicyText

/// Ways on where nothing was found: words that stand in the documents, put together otherwise.
struct Suggestions {
  private let standing: StandingLookup

  init(_ standing: StandingLookup) { self.standing = standing }

  /// Longer questions are answered by likeness.
  private static let longestTerm = 30

  /// - Parameter apart: where the words stand together, if each stands somewhere.
  func ways(on query: Query, apart: WiderMatch?) throws(IndexError) -> [Suggestion] {
    if case .field(.heading(let term)) = query {
      return try first(of: ["\(term)", "\(FieldName.title.chinese):\(term)"])
    }
    if case .field(.title(let term)) = query {
      return try first(of: ["\(FieldName.heading.chinese):\(term)", "\(term)"])
    }
    if case .field(.duty(let term)) = query { return try first(of: ["\(term)"]) }
    let terms = query.positiveTerms
    guard query.plainWords != nil, terms.allSatisfy({ $0.phrase.tokens.count <= Suggestions.longestTerm })
    else {
      return []
    }
    let stands = try terms.map { (term) throws(IndexError) in try standing.stands(term.phrase) }
    if let way = try respelled(terms, stands) { return [way] }
    var pieces: [String] = []
    for (term, stands) in zip(terms, stands) {
      let parts = stands ? [term.text] : try self.pieces(of: term)
      pieces += parts.filter { !pieces.contains($0) }
    }
    let words = pieces.compactMap { Term($0, isQuoted: false) }
    guard !words.isEmpty, words.map(\.description) != terms.map(\.description) else { return [] }
    // One piece alone is a word cut short.
    guard words.count > 1 else { return [] }
    // Of words that all stand it was looked already whether they stand together.
    let isKnown = !stands.contains(false) && !standing.stopped.contains(.apart)
    if isKnown, let apart {
      return [Suggestion(query: "\(Query.together(words, in: apart.scope))", clauses: apart.total)]
    }
    let together: [Query] = [
      .all(words.map { .term($0) }), .together(words, in: .chapter), .together(words, in: .document),
    ]
    for query in (isKnown ? [] : together) + [.any(words.map { .term($0) })] {
      let count = try standing.clauses(query)
      if count > 0 { return [Suggestion(query: "\(query)", clauses: count)] }
    }
    return []
  }

  /// Words that stand nowhere as they are typed, as the documents write them.
  private func respelled(_ terms: [Term], _ stands: [Bool]) throws(IndexError) -> Suggestion? {
    var words: [String] = []
    for (term, stands) in zip(terms, stands) {
      var word = term.text
      for spelling in stands ? [] : VariantWords.spellings(of: term.text) {
        if let other = Term(spelling, isQuoted: false), try standing.stands(other.phrase) {
          word = other.description
        }
      }
      words.append(word)
    }
    guard words != terms.map(\.text) else { return nil }
    return try suggestion(words.joined(separator: " "))
  }

  /// Words that no heading has may stand in a document's title, and the other way about.
  private func first(of texts: [String]) throws(IndexError) -> [Suggestion] {
    var ways: [Suggestion] = []
    for text in texts {
      if let way = try suggestion(text) { ways.append(way) }
    }
    return ways
  }

  private func suggestion(_ text: String) throws(IndexError) -> Suggestion? {
    guard let query = try? Query(parsing: text) else { return nil }
    let count = try standing.clauses(query)
    return count > 0 ? Suggestion(query: text, clauses: count) : nil
  }

  // MARK: - A term in pieces

  /// The fewest and longest stretches of a term that stand in clauses; single characters between them are passed over.
  private func pieces(of term: Term) throws(IndexError) -> [String] {
    let tokens = term.phrase.tokens
    // Of each place the best way to it: its cost, and where its last piece begins.
    var costs: [Int] = [0] + Array(repeating: .max, count: tokens.count)
    var begins: [Int?] = Array(repeating: nil, count: tokens.count + 1)
    let stretches = try standing.stretches(of: term)
    for end in 1...tokens.count {
      costs[end] = costs[end - 1] + Suggestions.passedOver
      for begin in stretches.start(ofLongest: end)..<end where costs[begin] + Suggestions.piece < costs[end] {
        let phrase = Phrase(tokens: Array(tokens[begin..<end]))
        guard phrase.length >= 2, phrase.isWord,
          begin + 1 < end ? true : try standing.stands(phrase)
        else { continue }
        costs[end] = costs[begin] + Suggestions.piece
        begins[end] = begin
      }
    }
    var pieces: [String] = []
    var end = tokens.count
    var missed = 0
    while end > 0 {
      if let begin = begins[end] {
        pieces.append(Phrase(tokens: Array(tokens[begin..<end])).text)
        end = begin
      } else {
        missed += 1
        end -= 1
      }
    }
    // What is mostly unknown is another question.
    return missed * 2 > tokens.count ? [] : pieces.reversed()
  }

  /// A piece costs less than two characters that are passed over, so that a word is rather found than left out.
  private static let piece = 3
  private static let passedOver = 2
}

extension Query {
  /// Words in one scope.
  fileprivate static func together(_ words: [Term], in scope: Scope) -> Query {
    words.dropFirst().reduce(.term(words[0])) { .near($0, .same(scope), .term($1)) }
  }
}

extension Phrase {
  /// Whether no sign stands at its ends.
  fileprivate var isWord: Bool {
    let scalars = text.unicodeScalars
    return [scalars.first, scalars.last].allSatisfy {
      $0?.properties.isAlphabetic == true || $0?.properties.numericType != nil
    }
  }

  var text: String { String(codePoints: characters[...]) }

  /// Folded.
  var characters: [UInt32] {
    tokens.flatMap { token in
      switch token {
      case .character(let value): [value]
      case .run(let characters): characters
      }
    }
  }
}
