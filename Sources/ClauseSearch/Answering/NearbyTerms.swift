import ClauseIndex
import PolicyText

/// Words of the documents that differ from a term by what writers leave out or put in.
struct NearbyTerms {
  let index: ClauseIndex
  /// Where it was searched.
  let scope: DocumentSet

  /// More are no help.
  private static let most = 3
  /// 高新技术开发区 → 高新技术产业开发区: as many characters may stand between the halves of a term.
  private static let longestGap = 4
  /// What is longer is a question: other parts of it lead on.
  private static let longestWord = 8
  /// Clauses that are read for a term's part between two others, and for all its beginnings and ends.
  private static let mostRead = 200

  func near(_ term: Term) throws(IndexError) -> [NearbyTerm] {
    let tokens = term.phrase.tokens
    guard (2...24).contains(tokens.count) else { return [] }
    var found: [NearbyTerm] = []
    for cut in 1..<tokens.count where found.count < NearbyTerms.most {
      if let inserted = try withInsertion(term, at: cut), !found.contains(where: { $0.text == inserted.text })
      {
        found.append(inserted)
      }
    }
    if found.isEmpty { found = try withOtherEnd(term) }
    if found.isEmpty, tokens.count > 2 {
      for index in tokens.indices where found.count < NearbyTerms.most {
        if let shorter = try without(term, index) { found.append(shorter) }
      }
    }
    return found.sorted { $0.clauses > $1.clauses }
  }

  private func clauses(_ selection: Selection) throws(IndexError) -> [Ordinal<Clause>] {
    try index.clauses(selection.among(scope))
  }

  /// The term with something between its parts, as it stands in a clause.
  private func withInsertion(_ term: Term, at cut: Int) throws(IndexError) -> NearbyTerm? {
    let tokens = term.phrase.tokens
    let front = Phrase(tokens: Array(tokens[..<cut]))
    let back = Phrase(tokens: Array(tokens[cut...]))
    // A single character beside a long word says nothing.
    guard front.length >= 2 && back.length >= 2 || tokens.count <= 3 else { return nil }
    for number in try clauses(.all([.phrase(front), .phrase(back)])).prefix(NearbyTerms.mostRead) {
      let (clause, text) = try index.reading(ofClause: number)
      for field in clause.fields {
        let reading = TokenizedText(text, field)
        let ends = reading.matches(of: back)
        for first in reading.matches(of: front) {
          guard
            let second = ends.first(where: {
              (1...NearbyTerms.longestGap).contains($0.lowerBound - first.upperBound)
            })
          else { continue }
          let source = reading.source(first.lowerBound..<second.upperBound, in: text)
          let words = NearbyTerms.whole(
            String(decoding: text[source], as: UTF8.self),
            before: String(decoding: text[source.upperBound..<field.upperBound], as: UTF8.self))
          guard !words.contains(where: { "，。；：、".contains($0) }), let phrase = Phrase(words) else { continue }
          return NearbyTerm(term: term.text, text: words, clauses: try clauses(.phrase(phrase)).count)
        }
      }
    }
    return nil
  }

  /// Words with another beginning or end of the same length that shares a character with the term's own:
  /// 买房补贴 → 购房补贴. The longest part that stands in the documents is kept.
  private func withOtherEnd(_ term: Term) throws(IndexError) -> [NearbyTerm] {
    let tokens = term.phrase.tokens
    guard (4...NearbyTerms.longestWord).contains(tokens.count), term.text.allSatisfy(\.isLetter) else {
      return []
    }
    var budget = NearbyTerms.mostRead
    for kept in (2...(tokens.count - 2)).reversed() where tokens.count - kept <= NearbyTerms.longestGap {
      for isBefore in [true, false] {
        let part = Phrase(tokens: Array(isBefore ? tokens.suffix(kept) : tokens.prefix(kept)))
        let other = Phrase(tokens: Array(isBefore ? tokens.dropLast(kept) : tokens.dropFirst(kept)))
        let words = try neighbours(of: part, like: other.text, before: isBefore, &budget)
        if !words.isEmpty {
          return try words.map { (word) throws(IndexError) in
            let phrase = Phrase(word)
            let count =
              try phrase.map { (phrase) throws(IndexError) in try clauses(.phrase(phrase)).count } ?? 0
            return NearbyTerm(term: term.text, text: word, clauses: count)
          }
        }
      }
    }
    return []
  }

  /// What stands directly before or behind a phrase, with it: as long as `other` and with a character of it, the
  /// likest and most frequent first.
  private func neighbours(
    of phrase: Phrase, like other: String, before: Bool, _ budget: inout Int
  ) throws(IndexError) -> [String] {
    var counts: [String: Int] = [:]
    let numbers = try clauses(.phrase(phrase)).prefix(budget)
    budget -= numbers.count
    for number in numbers {
      let (clause, text) = try index.reading(ofClause: number)
      for field in clause.fields {
        let reading = TokenizedText(text, field)
        for match in reading.matches(of: phrase) {
          let range =
            before
            ? match.lowerBound - other.count..<match.upperBound
            : match.lowerBound..<match.upperBound + other.count
          guard range.lowerBound >= 0, range.upperBound <= reading.text.characters.count else { continue }
          let word = String(codePoints: reading.text.characters[range])
          guard word.allSatisfy(\.isLetter) else { continue }
          counts[word, default: 0] += 1
        }
      }
    }
    func likeness(_ word: String) -> Int {
      let end = before ? word.prefix(other.count) : word.suffix(other.count)
      return Set(end).intersection(other).count
    }
    let alike = counts.filter { likeness($0.key) > 0 }
    return alike.sorted { a, b in
      (likeness(b.key), b.value, a.key) < (likeness(a.key), a.value, b.key)
    }.prefix(NearbyTerms.most).map(\.key)
  }

  /// With the bracket that closes one in it: 首台（套 goes on to 首台（套）.
  private static func whole(_ words: String, before rest: String) -> String {
    let opens = words.count { "（(〔[".contains($0) } > words.count { "）)〕]".contains($0) }
    guard opens, let next = rest.first, "）)〕]".contains(next) else { return words }
    return words + String(next)
  }

  private func without(_ term: Term, _ index: Int) throws(IndexError) -> NearbyTerm? {
    var tokens = term.phrase.tokens
    tokens.remove(at: index)
    let count = try clauses(.phrase(Phrase(tokens: tokens))).count
    guard count > 0 else { return nil }
    let text = tokens.map { token in
      switch token {
      case .character(let value): [value]
      case .run(let characters): characters
      }
    }.joined().compactMap(Unicode.Scalar.init)
    return NearbyTerm(term: term.text, text: String(String.UnicodeScalarView(text)), clauses: count)
  }
}
