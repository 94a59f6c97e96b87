import ClauseIndex
import PolicyText

/// Words of the documents that differ from a term by what writers leave out or put in.
struct NearbyTerms {
  private let standing: StandingLookup

  init(_ standing: StandingLookup) { self.standing = standing }

  /// More are no help.
  private static let most = 3
  /// 高新技术开发区 → 高新技术产业开发区: as many characters may stand between the halves of a term.
  private static let longestGap = 4
  /// What is longer is a question: other parts of it lead on.
  private static let longestWord = 8
  /// Clauses that are read for a term's part between two others, and for all its beginnings and ends.
  private static let mostRead = 150

  func near(_ term: Term) throws(IndexError) -> [NearbyTerm] {
    let tokens = term.phrase.tokens
    guard (2...24).contains(tokens.count) else { return [] }
    let stretches = try standing.stretches(of: term)
    var found: [NearbyTerm] = []
    for cut in 1..<tokens.count where found.count < NearbyTerms.most {
      guard stretches.mayStand(0..<cut), stretches.mayStand(cut..<tokens.count) else { continue }
      if let inserted = try withInsertion(term, at: cut), !found.contains(where: { $0.text == inserted.text })
      {
        found.append(inserted)
      }
    }
    if found.isEmpty { found = try withOtherEnd(term, stretches) }
    if found.isEmpty, tokens.count > 2 {
      for index in tokens.indices where found.count < NearbyTerms.most {
        guard stretches.mayStand(0..<index), stretches.mayStand(index + 1..<tokens.count) else { continue }
        if let shorter = try without(term, index) { found.append(shorter) }
      }
    }
    return found.sorted { $0.clauses > $1.clauses }
  }

  /// The term with something between its parts, as it stands in a clause.
  private func withInsertion(_ term: Term, at cut: Int) throws(IndexError) -> NearbyTerm? {
    let tokens = term.phrase.tokens
    let front = Phrase(tokens: Array(tokens[..<cut]))
    let back = Phrase(tokens: Array(tokens[cut...]))
    // A single character beside a long word says nothing.
    guard front.length >= 2 && back.length >= 2 || tokens.count <= 3 else { return nil }
    let numbers = try standing.clauses(containing: front, behind: 1...NearbyTerms.longestGap, back)
    for number in numbers.prefix(NearbyTerms.mostRead) {
      guard let (clause, text) = try standing.reading(ofClause: number) else { break }
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
          guard !words.contains(where: { "，。；：、".contains($0) }) else { continue }
          return try nearby(term, words, Phrase(words))
        }
      }
    }
    return nil
  }

  /// Nil where it cannot be counted any more.
  private func nearby(
    _ term: Term, _ words: String, _ phrase: Phrase?
  ) throws(IndexError) -> NearbyTerm? {
    guard let phrase else { return nil }
    let count = try standing.clauses(phrase)
    return count > 0 ? NearbyTerm(term: term.text, text: words, clauses: count) : nil
  }

  /// Words with another beginning or end of the same length that shares a character with the term's own:
  /// 买房补贴 → 购房补贴. The longest part that stands in the documents is kept.
  private func withOtherEnd(_ term: Term, _ stretches: StandingStretches) throws(IndexError) -> [NearbyTerm] {
    let tokens = term.phrase.tokens
    guard (4...NearbyTerms.longestWord).contains(tokens.count), term.text.allSatisfy(\.isLetter) else {
      return []
    }
    var budget = NearbyTerms.mostRead
    for kept in (2...(tokens.count - 2)).reversed() where tokens.count - kept <= NearbyTerms.longestGap {
      for isBefore in [true, false] {
        let range = isBefore ? tokens.count - kept..<tokens.count : 0..<kept
        guard stretches.mayStand(range) else { continue }
        let part = Phrase(tokens: Array(isBefore ? tokens.suffix(kept) : tokens.prefix(kept)))
        let other = Phrase(tokens: Array(isBefore ? tokens.dropLast(kept) : tokens.dropFirst(kept)))
        let words = try neighbours(of: part, like: other, before: isBefore, &budget)
        if !words.isEmpty {
          var found: [NearbyTerm] = []
          for word in words { if let near = try nearby(term, word, Phrase(word)) { found.append(near) } }
          return found
        }
      }
    }
    return []
  }

  /// What stands directly before or behind a phrase, with it: as long as `other` and with a character of it, the
  /// likest and most frequent first.
  private func neighbours(
    of phrase: Phrase, like other: Phrase, before isBefore: Bool, _ budget: inout Int
  ) throws(IndexError) -> [String] {
    var counts: [ArraySlice<UInt32>: Int] = [:]
    let wanted = Set(other.characters)
    let numbers = try standing.first(budget, of: phrase)
    budget -= numbers.count
    let length = other.length
    let plain = PlainPhrase(phrase)
    try standing.forEachReading(of: numbers) { clause, text in
      for field in clause.fields {
        for word in NearbyTerms.words(with: phrase, plain, length, before: isBefore, in: text, field) {
          let end = isBefore ? word.prefix(length) : word.suffix(length)
          guard end.contains(where: wanted.contains), word.allSatisfy(\.isLetter) else { continue }
          counts[word, default: 0] += 1
        }
      }
    }
    let alike = counts.map { word, count in
      let end = isBefore ? word.prefix(length) : word.suffix(length)
      return (word: String(codePoints: word), likeness: Set(end).intersection(wanted).count, count: count)
    }
    return alike.sorted { a, b in
      (b.likeness, b.count, a.word) < (a.likeness, a.count, b.word)
    }.prefix(NearbyTerms.most).map(\.word)
  }

  /// A phrase with so many characters before or behind it, folded, wherever it stands in a field. Nearly always no more
  /// of the field is folded than these.
  static func words(
    with phrase: Phrase, _ plain: PlainPhrase?, _ length: Int, before: Bool, in text: [UInt8],
    _ field: Range<Int>
  ) -> [ArraySlice<UInt32>] {
    guard let plain else {
      let reading = TokenizedText(text, field)
      let characters = reading.text.characters
      return reading.matches(of: phrase).compactMap { match in
        let start = before ? match.lowerBound - length : match.lowerBound
        let end = before ? match.upperBound : match.upperBound + length
        return start >= 0 && end <= characters.count ? characters[start..<end] : nil
      }
    }
    return plain.places(in: text, field).compactMap { place in
      // Some scalars leave no character.
      var width = length + 2
      while true {
        let around = text.stretch(with: place, width, before: before, in: field)
        let characters = FoldedText(text, around).characters
        if characters.count >= phrase.length + length {
          return before
            ? characters.suffix(phrase.length + length) : characters.prefix(phrase.length + length)
        }
        guard before ? around.lowerBound > field.lowerBound : around.upperBound < field.upperBound else {
          return nil
        }
        width *= 2
      }
    }
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
    let phrase = Phrase(tokens: tokens)
    return try nearby(term, phrase.text, phrase)
  }
}

extension [UInt8] {
  /// A place with so many scalars before or behind it in a field, or as many as there are.
  fileprivate func stretch(with place: Range<Int>, _ count: Int, before: Bool, in field: Range<Int>) -> Range<
    Int
  > {
    var (start, end) = (place.lowerBound, place.upperBound)
    for _ in 0..<count {
      if before, start > field.lowerBound {
        _ = UTF8Decoding.scalar(in: span, before: &start, from: field.lowerBound)
      } else if !before, end < field.upperBound {
        _ = UTF8Decoding.scalar(in: span, at: &end)
      }
    }
    return start..<end
  }
}

extension UInt32 {
  /// As a folded character.
  fileprivate var isLetter: Bool {
    (0x4e00...0x9fff).contains(self) || Unicode.Scalar(self)?.properties.isAlphabetic == true
  }
}
