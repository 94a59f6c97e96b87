import PolicyText

/// One of two documents compared: what of it has a counterpart, and what has none.
struct ComparisonSide {
  /// A sentence, or a part of one, without a counterpart.
  struct OpenStretch {
    let unit: Int
    let excerpt: FoldedExcerpt

    var range: Range<Int> { excerpt.range }
  }

  let cut: CutDocument
  let numbers: [NumberFact]
  /// What its wordings are read beside.
  let context: WordingContext
  private let grams: SentenceGrams
  private let headings: SentenceGrams
  /// What the sentences behind its last clause say, without marks.
  private let closing: Set<[UInt32]>
  /// Sentences that have a counterpart, or a part that has.
  private(set) var matched: Set<Int> = []
  /// Those that were compared part by part.
  private var parted: Set<Int> = []
  /// Parts of these that the other sentence has not.
  private var left: [OpenStretch] = []

  init(_ cut: CutDocument) {
    self.cut = cut
    numbers = cut.document.clauses.flatMap(cut.document.numbers)
    context = WordingContext(cut.document)
    grams = SentenceGrams(cut.sentences.indices.map(cut.excerpt))
    closing = Self.closing(of: cut.document)
    headings = SentenceGrams(
      cut.document.clauses.compactMap(\.heading).map { FoldedExcerpt(cut.document, $0) })
  }

  private static func closing(of document: Document) -> Set<[UInt32]> {
    let texts = document.outsideTexts.filter { $0.kind == .closing }
    return Set(
      texts.flatMap { Provisions.ranges(in: document.text, $0.range) }
        .map { Punctuation.without(FoldedText(document.text, $0).characters) })
  }

  var coverage: Coverage { Coverage(matched: matched.subtracting(cut.leads).count, all: cut.measures.count) }

  /// Whether most of some words of the other document stand in a row, or nearly, in a sentence of this one, or in a heading.
  func says(_ words: FoldedExcerpt) -> Bool {
    grams.sentence(saying: words) != nil || headings.sentence(saying: words) != nil
  }

  /// The sentence that says most of some words of the other document, by its number.
  func sentence(saying words: FoldedExcerpt) -> Int? { grams.sentence(saying: words) }

  /// How many sentences and headings say them.
  func count(saying words: FoldedExcerpt) -> Int {
    grams.count(saying: words, upTo: Self.mostAlike) + headings.count(saying: words, upTo: Self.mostAlike)
  }

  /// More than say the same of a document.
  private static let mostAlike = 64

  /// Whether a sentence says some words and no others.
  func has(_ words: [UInt32]) -> Bool { cut.sentencesSaying[words] != nil }

  /// Whether the text closes with them: 本办法自2022年5月1日起施行 below the last article is none of its sentences.
  func closes(with words: [UInt32]) -> Bool { closing.contains(words) }

  /// The part of a sentence that says some words of the other document.
  func part(of sentence: Int, saying words: FoldedExcerpt) -> FoldedExcerpt? {
    let parts = Segments.all(of: cut.excerpt(of: sentence))
    let best = parts.map { (likeness: KeptWords(Sides(words, $0)).likeness, part: $0) }
      .max { $0.likeness < $1.likeness }
    return best.flatMap { $0.likeness >= Self.samePart ? $0.part : nil }
  }

  /// With less in common a part says something else besides.
  private static let samePart = 0.6

  mutating func match(_ sentence: Int) { matched.insert(sentence) }

  mutating func part(_ sentence: Int, leaving parts: [FoldedExcerpt]) {
    parted.insert(sentence)
    for excerpt in parts {
      let stretch = OpenStretch(unit: cut.unit(of: sentence, holding: excerpt.range), excerpt: excerpt)
      let isKnown = left.contains { $0.unit == stretch.unit && $0.range == stretch.range }
      if !isKnown { left.append(stretch) }
    }
  }

  /// What no alignment holds of sentences that have a counterpart.
  ///
  /// - Parameter alignments: stretches of this document with what answers them in the other.
  func open(besides alignments: [(own: FoldedExcerpt, other: FoldedExcerpt)]) -> [OpenStretch] {
    let parts = matched.subtracting(parted).sorted().flatMap { sentence in
      cut.units(of: sentence).dropFirst().map { OpenStretch(unit: $0, excerpt: cut.units[$0].excerpt) }
    }
    let bySentence = Dictionary(grouping: alignments) { sentence(at: $0.own.range.lowerBound) }
    return (left + parts).filter { open in
      !(bySentence[cut.units[open.unit].sentence] ?? []).contains { alignment in
        alignment.own.range.overlaps(open.range) || Self.isSaid(open.excerpt, in: alignment.other)
      }
    }
  }

  /// The last sentence that begins there or before. O(log sentences)
  private func sentence(at byte: Int) -> Int {
    max(0, cut.sentences.indices.partition { cut.range(of: $0).lowerBound <= byte } - 1)
  }

  /// What the other side's quotation has nearly whole is neither missing nor new.
  private static func isSaid(_ excerpt: FoldedExcerpt, in other: FoldedExcerpt) -> Bool {
    KeptWords(Sides(excerpt, other)).dropped <= fewWords
  }

  private static let fewWords = 0.3

  /// Sentences without a counterpart.
  var unmatched: [OpenStretch] {
    cut.sentences.indices.filter { !matched.contains($0) }.map {
      OpenStretch(unit: cut.sentences[$0], excerpt: cut.excerpt(of: $0))
    }
  }

  /// Whether it is a whole sentence without a counterpart.
  func isUnmatched(_ open: OpenStretch) -> Bool {
    let sentence = cut.units[open.unit].sentence
    return cut.sentences[sentence] == open.unit && !matched.contains(sentence)
  }
}
