import ClauseSearch
import PolicyText

/// The texts of all clauses as the rules of matching see them: tokens one behind the other, read once.
struct ScannedTexts: Sendable {
  /// Between two fields; no token has this number.
  private static let border: UInt32 = 0

  private var numbers: [Phrase.Token: UInt32] = [:]
  private var tokens: [UInt32] = [border]
  /// Of each token, how many folded characters of its clause stand before it, and before its end; its sentence.
  private var starts: [UInt32] = [0]
  private var ends: [UInt32] = [0]
  private var sentences: [UInt32] = [0]
  private var headings: [Bool] = []
  /// Of each sentence, paragraph, clause and chapter the next wider one.
  private var above: [[Int]] = [[], [], [], [], []]
  private var chapters: [ChapterKey: Int] = [:]

  private struct ChapterKey: Hashable {
    let document: Int
    let part: Int?
  }

  init(_ documents: [Document]) {
    for document in documents {
      for clause in document.clauses { add(clause, of: document) }
      above[Scope.document.step].append(0)
    }
  }

  var tokenCount: Int { tokens.count }

  func start(of token: Int) -> Int { Int(starts[token]) }

  func end(of token: Int) -> Int { Int(ends[token]) }

  func isHeading(at token: Int) -> Bool { headings[Int(sentences[token])] }

  func clause(at token: Int) -> Int { unit(.clause, of: Int(sentences[token]), .sentence) }

  func none(_ scope: Scope) -> Marks { Marks(below: count(scope)) }

  func all(_ scope: Scope) -> Marks {
    var all = none(scope)
    for unit in 0..<count(scope) { all.insert(unit) }
    return all
  }

  private func count(_ scope: Scope) -> Int { above[scope.step].count }

  /// Ranges of tokens, by where they begin; none reaches from a heading into a body.
  func places(of phrase: Phrase) -> [Range<Int>] {
    let wanted = phrase.tokens.compactMap { numbers[$0] }
    guard wanted.count == phrase.tokens.count else { return [] }
    var places: [Range<Int>] = []
    for first in tokens.indices where tokens[first] == wanted[0] {
      var length = 1
      while length < wanted.count, first + length < tokens.count, tokens[first + length] == wanted[length] {
        length += 1
      }
      if length == wanted.count { places.append(first..<first + length) }
    }
    return places
  }

  /// Of places in order those in each clause.
  func byClause(_ places: [Range<Int>]) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: count(.clause))
    for (index, place) in places.enumerated() {
      let clause = clause(at: place.lowerBound)
      ranges[clause] = (ranges[clause].isEmpty ? index : ranges[clause].lowerBound)..<index + 1
    }
    return ranges
  }

  /// Those in which one of the places lies as a whole.
  func units(_ scope: Scope, holding places: [Range<Int>]) -> Marks {
    var units = none(scope)
    for place in places {
      let first = unit(scope, of: Int(sentences[place.lowerBound]), .sentence)
      let last = unit(scope, of: Int(sentences[place.upperBound - 1]), .sentence)
      if first == last { units.insert(first) }
    }
    return units
  }

  /// Those that contain a marked narrower one.
  func units(_ scope: Scope, around marked: Marks, _ narrower: Scope) -> Marks {
    var units = none(scope)
    for number in 0..<count(narrower) where marked.contains(number) {
      units.insert(unit(scope, of: number, narrower))
    }
    return units
  }

  /// Those that lie in a marked wider one.
  func units(_ scope: Scope, within marked: Marks, _ wider: Scope) -> Marks {
    var units = none(scope)
    for number in 0..<count(scope) where marked.contains(unit(wider, of: number, scope)) {
      units.insert(number)
    }
    return units
  }

  private func unit(_ wider: Scope, of number: Int, _ scope: Scope) -> Int {
    var unit = number
    for step in scope.step..<wider.step { unit = above[step][unit] }
    return unit
  }
}

// MARK: - Reading

extension ScannedTexts {
  private mutating func add(_ clause: Clause, of document: Document) {
    var chapter = clause.part
    while let part = chapter, document.parts[part].kind != .chapter { chapter = document.parts[part].parent }
    // Where there is no chapter, the innermost part is one.
    let key = ChapterKey(document: count(.document), part: (chapter ?? clause.part)?.rawValue)
    let number = chapters[key] ?? count(.chapter)
    if number == count(.chapter) {
      chapters[key] = number
      above[Scope.chapter.step].append(count(.document))
    }
    var reading = ClauseScan()
    if let heading = clause.heading { add(heading, isHeading: true, of: document, clause, &reading) }
    add(clause.body, isHeading: false, of: document, clause, &reading)
    above[Scope.clause.step].append(number)
  }

  /// How far the reading of a clause is.
  private struct ClauseScan {
    var length = 0
    var paragraph: Int?
  }

  private mutating func add(
    _ range: Range<Int>, isHeading: Bool, of document: Document, _ clause: Clause, _ reading: inout ClauseScan
  ) {
    let text = FoldedText(document.text, range)
    let above = document.string(clause.range.lowerBound..<range.lowerBound)
    let field = FieldScan(document.string(range), above: above, isHeading: isHeading)
    var sentence: Int?
    var index = 0
    while index < text.characters.count {
      let end = text.endOfToken(from: index)
      // A token belongs where its first character stands.
      let place = text.offsets[index] - range.lowerBound
      if reading.paragraph != field.lines[place] {
        reading.paragraph = field.lines[place]
        self.above[Scope.paragraph.step].append(count(.clause))
        sentence = nil
      }
      if sentence != field.sentences[place] {
        sentence = field.sentences[place]
        self.above[Scope.sentence.step].append(count(.paragraph) - 1)
        headings.append(isHeading)
      }
      append(Array(text.characters[index..<end]), at: reading.length + index)
      index = end
    }
    tokens.append(ScannedTexts.border)
    starts.append(0)
    ends.append(0)
    sentences.append(0)
    reading.length += text.characters.count
  }

  private mutating func append(_ characters: [UInt32], at start: Int) {
    let token: Phrase.Token =
      Folding.isLatinOrDigit(characters[0]) ? .run(characters) : .character(characters[0])
    let number = numbers[token] ?? UInt32(numbers.count + 1)
    numbers[token] = number
    tokens.append(number)
    starts.append(UInt32(start))
    ends.append(UInt32(start + characters.count))
    sentences.append(UInt32(count(.sentence) - 1))
  }
}

extension Scope {
  fileprivate var step: Int {
    switch self {
    case .sentence: 0
    case .paragraph: 1
    case .clause: 2
    case .chapter: 3
    case .document: 4
    }
  }
}
