import ClauseIndex
import PolicyText

/// Ways on where nothing was found: words that stand in the documents, put together otherwise.
struct Suggestions {
  private let standing: Standing

  init(_ standing: Standing) { self.standing = standing }

  /// Longer questions are answered by likeness.
  private static let longestTerm = 30

  func ways(on query: Query) throws(IndexError) -> [Suggestion] {
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
    let spelled = pieces.compactMap { Term($0, isQuoted: false)?.description }
    guard !spelled.isEmpty, spelled != terms.map(\.description) else { return [] }
    // One piece alone is a word cut short.
    guard spelled.count > 1 else { return [] }
    let candidates = [" ", " /章 ", " /篇 ", "|"].map(spelled.joined(separator:))
    for candidate in candidates {
      if let way = try suggestion(candidate) { return [way] }
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
    // Where the longest stretch that stands begins; it moves on with its end, for a part of what stands stands too.
    var longest = 0
    for end in 1...tokens.count {
      costs[end] = costs[end - 1] + Suggestions.passedOver
      while longest + 1 < end, try !standing.stands(Phrase(tokens: Array(tokens[longest..<end]))) {
        longest += 1
      }
      for begin in longest..<end where costs[begin] + Suggestions.piece < costs[end] {
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

extension Phrase {
  /// Whether no sign stands at its ends.
  fileprivate var isWord: Bool {
    let scalars = text.unicodeScalars
    return [scalars.first, scalars.last].allSatisfy {
      $0?.properties.isAlphabetic == true || $0?.properties.numericType != nil
    }
  }

  var text: String { String(codePoints: characters) }

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
