import ClauseSearch
import PolicyText

/// The judge: answers a query by reading every clause from begin to end, with no index and no plan.
struct ScanningSearch {
  /// One clause as the rules of matching see it.
  private struct Scanned {
    let document: Int
    let chapter: Int
    let clause: Clause
    /// Tokens of heading and body, with where each begins in folded characters and its sentence and paragraph.
    var tokens: [(token: Phrase.Token, start: Int, field: Int, sentence: Int, paragraph: Int)] = []
    var sentences: Set<Int> = []
    var paragraphs: Set<Int> = []
  }

  private var clauses: [Scanned] = []
  private let heads: [Document]
  /// The clauses of each document.
  private var ranges: [Range<Int>] = []
  /// Where terms stand that are asked for often, by clause: each is looked for in every clause once.
  private var known: [Phrase: [[Range<Int>]]] = [:]

  /// Documents in the order of the index.
  init(_ documents: [Document]) {
    heads = documents
    for (number, document) in documents.enumerated() {
      ranges.append(clauses.count..<clauses.count + document.clauses.count)
      for clause in document.clauses {
        var above = clause.part
        while let part = above, document.parts[part].kind != .chapter { above = document.parts[part].parent }
        // Where there is no chapter, the innermost part is one.
        let part = above ?? clause.part
        var scanned = Scanned(document: number, chapter: part?.rawValue ?? -1, clause: clause)
        var start = 0
        for (field, range) in [clause.heading, clause.body].enumerated() {
          guard let range else { continue }
          start = ScanningSearch.scan(document, range, field: field, from: start, into: &scanned)
        }
        scanned.sentences = Set(scanned.tokens.map(\.sentence))
        scanned.paragraphs = Set(scanned.tokens.map(\.paragraph))
        clauses.append(scanned)
      }
    }
  }

  /// Looks for terms ahead.
  mutating func learn(_ terms: [Term]) {
    for term in terms { known[term.phrase] = clauses.indices.map { scan(term.phrase, $0) } }
  }

  private static func scan(
    _ document: Document, _ range: Range<Int>, field: Int, from start: Int, into scanned: inout Scanned
  ) -> Int {
    let text = FoldedText(document.text, range)
    var index = 0
    while index < text.characters.count {
      let end = text.endOfToken(from: index)
      let characters = Array(text.characters[index..<end])
      let before = document.string(range.lowerBound..<text.offsets[index])
      let paragraph = document.string(scanned.clause.range.lowerBound..<text.offsets[index]).unicodeScalars
        .count { $0 == "\n" }
      let token: Phrase.Token =
        Folding.isLatinOrDigit(characters[0]) ? .run(characters) : .character(characters[0])
      scanned.tokens.append(
        (token, start + index, field, field == 0 ? -1 : sentence(after: before), paragraph))
      index = end
    }
    return start + text.characters.count
  }

  /// How many sentences have ended: a mark counts with the closing marks behind it.
  private static func sentence(after text: String) -> Int {
    var count = 0
    var ended = true
    for scalar in text.unicodeScalars {
      if "。！？!?".unicodeScalars.contains(scalar) || scalar == "\n" {
        if !ended { count += 1 }
        ended = true
      } else if !(ended && "”’）)》」』".unicodeScalars.contains(scalar)), !scalar.properties.isWhitespace {
        ended = false
      }
    }
    return count
  }

  func clauses(for query: Query) -> [Int] { clauses.indices.filter { holds(query, in: $0) } }

  private func holds(_ query: Query, in number: Int) -> Bool {
    switch query {
    case .term, .related, .near(_, .within, _): !places(query, number).isEmpty
    case .all(let parts): parts.allSatisfy { holds($0, in: number) }
    case .any(let parts): parts.contains { holds($0, in: number) }
    case .not(let part): !holds(part, in: number)
    case .near(let a, .same(.clause), let b): holds(a, in: number) && holds(b, in: number)
    case .near(let a, .same(.sentence), let b):
      clauses[number].sentences.contains {
        holds(a, number, \.sentence, $0) && holds(b, number, \.sentence, $0)
      }
    case .near(let a, .same(.paragraph), let b):
      clauses[number].paragraphs.contains {
        holds(a, number, \.paragraph, $0) && holds(b, number, \.paragraph, $0)
      }
    case .near(let a, .same(let scope), let b):
      (holds(a, in: number) || holds(b, in: number))
        && neighbours(of: number, scope).contains { holds(a, in: $0) }
        && neighbours(of: number, scope).contains { holds(b, in: $0) }
    case .field(let field): holds(field, number)
    }
  }

  private func neighbours(of number: Int, _ scope: Scope) -> [Int] {
    ranges[clauses[number].document].filter {
      scope == .document || clauses[$0].chapter == clauses[number].chapter
    }
  }

  private typealias Tokens = [(token: Phrase.Token, start: Int, field: Int, sentence: Int, paragraph: Int)]
  private typealias Unit = KeyPath<
    (token: Phrase.Token, start: Int, field: Int, sentence: Int, paragraph: Int), Int
  >

  private func holds(_ query: Query, _ number: Int, _ unit: Unit, _ value: Int) -> Bool {
    switch query {
    case .term, .related, .near(_, .within, _):
      places(query, number).contains { place in
        clauses[number].tokens[place].allSatisfy { $0[keyPath: unit] == value }
      }
    case .all(let parts): parts.allSatisfy { holds($0, number, unit, value) }
    case .any(let parts): parts.contains { holds($0, number, unit, value) }
    case .not(let part): !holds(part, number, unit, value)
    case .near(let a, .same(.sentence), let b):
      Set(clauses[number].tokens.filter { $0[keyPath: unit] == value }.map(\.sentence)).contains { sentence in
        holds(a, number, \.sentence, sentence) && holds(b, number, \.sentence, sentence)
      }
    case .near(let a, .same, let b): holds(a, number, unit, value) && holds(b, number, unit, value)
    case .field: false
    }
  }

  /// Ranges of tokens.
  private func places(_ query: Query, _ number: Int) -> [Range<Int>] {
    let tokens = clauses[number].tokens
    switch query {
    case .term(let term), .related(let term):
      return known[term.phrase]?[number] ?? scan(term.phrase, number)
    case .any(let parts): return parts.flatMap { places($0, number) }
    case .near(let a, .within(let distance, let ordered), let b):
      return places(a, number).flatMap { first in
        places(b, number).compactMap { second in
          let gap: Int
          if second.lowerBound >= first.upperBound {
            gap = tokens[second.lowerBound].start - end(first, tokens)
          } else if !ordered, first.lowerBound >= second.upperBound {
            gap = tokens[first.lowerBound].start - end(second, tokens)
          } else {
            return nil
          }
          return gap <= distance
            ? min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound) : nil
        }
      }
    case .all, .not, .near, .field: return []
    }
  }

  private func scan(_ phrase: Phrase, _ number: Int) -> [Range<Int>] {
    let tokens = clauses[number].tokens
    let wanted = phrase.tokens
    return tokens.indices.compactMap { first in
      let end = first + wanted.count
      guard end <= tokens.count, tokens[first].token == wanted[0],
        tokens[first..<end].map(\.token) == wanted, tokens[first].field == tokens[end - 1].field
      else { return nil }
      return first..<end
    }
  }

  private func end(_ range: Range<Int>, _ tokens: Tokens) -> Int {
    tokens[range.upperBound - 1].start + tokens[range.upperBound - 1].token.length
  }

  private func holds(_ field: Field, _ number: Int) -> Bool {
    let document = heads[clauses[number].document]
    let clause = clauses[number].clause
    func stands(_ term: Term, in words: String?) -> Bool {
      FoldedText(words ?? "").characters.contains(FoldedText(term.text).characters)
    }
    switch field {
    case .level(let level): return document.masthead.level == level
    case .validity(let validity): return document.masthead.validity == validity
    case .date(let dates): return document.masthead.issued.map(dates.contains) ?? false
    case .clause(let numeral): return clause.number.counts(as: numeral)
    case .heading(let term):
      return places(.term(term), number).contains { clauses[number].tokens[$0.lowerBound].field == 0 }
    case .duty(let term): return document.responsibleUnits(of: clause).contains { stands(term, in: $0) }
    case .title(let term): return stands(term, in: document.masthead.title)
    case .issuer(let term): return stands(term, in: document.masthead.issuer)
    case .region(let term): return stands(term, in: document.masthead.region)
    case .number(let term): return stands(term, in: document.masthead.number?.description)
    case .cites(let term):
      let outside = document.outsideTexts.filter { $0.kind == .preamble || $0.kind == .lead }
      return ([clause.range] + outside.map(\.range)).contains { range in
        Citations.all(in: document.string(range)).contains {
          stands(term, in: $0.title) || stands(term, in: $0.number?.description)
        }
      }
    }
  }
}
