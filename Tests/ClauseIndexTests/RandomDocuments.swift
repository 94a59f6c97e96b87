import PolicyText

@testable import ClauseIndex

/// A generator that repeats itself. (SplitMix64, Steele et al. 2014.)
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}

/// Documents with every kind of text and every kind of absence.
struct RandomDocuments {
  var random: Seeded
  /// Few words, so that phrases repeat.
  private let words: [String]
  /// Those of the next text.
  private var drawn: [String]
  /// How many of them a clause has; nil: any.
  var wordsOfAClause: Int?

  init(seed: Int) {
    random = Seeded(seed)
    words = [
      "人", "才", "人才", "土地", "高新区", "产业", "一区一战略产业", "𠮟", "𪚥𠮟", "65岁", "2025", "年", "R&D", "5G", "1.3", "万亿",
      "，", "。", "；", "、", "（", "）", "“放管服”", "《意见》", " ", "\u{3000}", "\n", "％", "ＡＩ", "é", "国发〔2020〕7号",
      "应当", "规定",
    ]
    drawn = words
  }

  mutating func text(words count: Int) -> String {
    (0..<count).map { _ in drawn.randomElement(using: &random) ?? "" }.joined()
  }

  mutating func documents(_ count: Int, clauses: Int = 8, words: Int = 20) -> [Document] {
    (0..<count).map { document("d\($0)", clauses: Int.random(in: 0...clauses, using: &random), words: words) }
  }

  private mutating func maybe<Value>(_ value: () -> Value) -> Value? {
    Bool.random(using: &random) ? value() : nil
  }

  private mutating func date() -> PolicyDate? {
    PolicyDate(
      year: Int.random(in: 1990...2024, using: &random), month: 5, day: Int.random(in: 1...31, using: &random)
    )
  }

  private mutating func masthead() -> Masthead {
    let level = Level.allCases.randomElement(using: &random)
    let validity = Validity.allCases.randomElement(using: &random)
    return Masthead(
      title: text(words: 3), number: maybe { DocumentNumber(agency: "国发", year: 2020, serial: 7) },
      issuer: maybe { "国务院" }, level: maybe { level } ?? nil, region: maybe { "江苏省" },
      issued: Bool.random(using: &random) ? date() : nil,
      effective: Bool.random(using: &random) ? date() : nil,
      addressees: maybe { "各区人民政府" },
      validity: maybe { validity } ?? nil)
  }

  private mutating func parts() -> [Part] {
    (0..<Int.random(in: 0...3, using: &random)).map { index in
      let writing = writing()
      return Part(
        kind: index == 0 ? .chapter : .section,
        number: maybe { Numeral(index + 1, branch: index, writing) },
        isArticleStyle: Bool.random(using: &random), isInferred: Bool.random(using: &random),
        title: text(words: 1), parent: index == 0 ? nil : Ordinal(index - 1), line: index * 7 + 1)
    }
  }

  private mutating func writing() -> Numeral.Writing {
    let writings: [Numeral.Writing] = [.chinese, .arabic, .roman, .letter, .section, .decimal(above: 7)]
    return writings.randomElement(using: &random) ?? .chinese
  }

  private mutating func document(_ id: String, clauses: Int, words: Int) -> Document {
    var bytes = Array(text(words: 2).utf8)
    var outsideTexts: [OutsideText] = []
    if Bool.random(using: &random) {
      outsideTexts.append(OutsideText(kind: .title, range: 0..<bytes.count, lines: 1...2))
    }
    let parts = parts()
    for part in parts {
      let start = bytes.count
      bytes += Array(part.title.utf8)
      outsideTexts.append(
        OutsideText(kind: .heading, range: start..<bytes.count, lines: part.line...part.line))
    }
    var found: [Clause] = []
    for number in 0..<clauses {
      // The clauses of a part stand together.
      let part = parts.isEmpty ? nil : Ordinal<Part>(number * parts.count / clauses)
      found.append(clause(number, part: part, words: words, in: &bytes))
    }
    let end = bytes.count
    bytes += Array(text(words: 3).utf8)
    outsideTexts.append(OutsideText(kind: .closing, range: end..<bytes.count, lines: 90...91))
    let pieces = (0..<Int.random(in: 0...4, using: &random)).map {
      LineMap.Piece(offset: $0 * 3, line: $0 * 2 + 1)
    }
    let guides: [PlaceGuide] = [.lines, .paragraphs, .pages([]), .pages([1, 1, 40])]
    let losses = ReadingLoss.Kind.allCases.filter { _ in Bool.random(using: &random) }
      .map { ReadingLoss($0, count: Int.random(in: 1...9, using: &random), first: 3) }
    return Document(
      id: id, file: "corpus/\(id).txt", masthead: masthead(), text: bytes,
      lines: LineMap(pieces: pieces, guide: guides.randomElement(using: &random) ?? .lines), parts: parts,
      clauses: found, outsideTexts: outsideTexts, losses: losses)
  }

  private mutating func clause(
    _ number: Int, part: Ordinal<Part>?, words: Int, in bytes: inout [UInt8]
  ) -> Clause {
    let start = bytes.count
    if let wordsOfAClause {
      drawn = (0..<wordsOfAClause).map { _ in self.words.randomElement(using: &random) ?? "" }
    }
    defer { drawn = self.words }
    bytes += Array("第X条".utf8)
    var heading: Range<Int>?
    if Bool.random(using: &random) {
      let from = bytes.count
      bytes += Array(text(words: Int.random(in: 0...3, using: &random)).utf8)
      heading = from..<bytes.count
      if Bool.random(using: &random) { bytes.append(0x0a) }
    }
    let body = bytes.count
    bytes += Array(text(words: Int.random(in: 0...words, using: &random)).utf8)
    let end = bytes.count
    let rest = Bool.random(using: &random) ? Array("\n".utf8) : []
    bytes += rest
    return Clause(
      style: number % 2 == 0 ? .article : .parenthesis,
      number: Numeral(number + 1, branch: number % 3 == 2 ? 1 : 0), repetition: number % 5 == 4 ? number : 0,
      part: part, range: start..<bytes.count,
      heading: heading, body: body..<end, lines: number * 3 + 1...number * 3 + 3)
  }
}

extension Document {
  /// The order that the index gives documents, written the long way.
  static func inOrder(_ documents: [Document]) -> [Document] {
    documents.sorted { a, b in
      let (x, y) = (a.masthead, b.masthead)
      let levels = (x.level.map { Int($0.rawValue) } ?? 99, y.level.map { Int($0.rawValue) } ?? 99)
      let dates = (x.issued?.description ?? "9999", y.issued?.description ?? "9999")
      return (levels.0, dates.0, a.id) < (levels.1, dates.1, b.id)
    }
  }
}

extension IndexBuilder {
  /// Few occurrences make a phrase frequent, so that small corpora have frequent phrases.
  init(_ documents: [Document], phraseThreshold: Int = 5) {
    self.init(phraseThreshold: phraseThreshold)
    for document in documents { add(document, stamp: SourceStamp(document)) }
  }
}

extension SourceStamp {
  init(_ document: Document) {
    self.init(
      size: document.text.count, modified: -document.text.count * 1_000_000_007,
      hash: Checksum.of(document.text.span))
  }
}
