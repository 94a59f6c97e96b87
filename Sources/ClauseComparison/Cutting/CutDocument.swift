import PolicyText

/// A document cut for comparison: its clauses' provisions without headings and notes of responsible units.
struct CutDocument {
  /// A sentence, or a part of one, that can answer or be answered.
  struct Unit {
    let clause: Int
    /// The sentence it is or belongs to, among all of the document.
    let sentence: Int
    let excerpt: FoldedExcerpt
    let terms: [Vocabulary.Term]
    /// Those within quotation marks: a name that somebody coined.
    let named: Set<Vocabulary.Term>

    /// In bytes of the document's text.
    var range: Range<Int> { excerpt.range }
  }

  let document: Document
  private(set) var units: [Unit] = []
  /// The unit that is a whole sentence, by the sentence's number.
  private(set) var sentences: [Int] = []
  /// The numbers of the sentences that say some words and no others, by these without marks: each is the others' copy.
  private(set) var sentencesSaying: [[UInt32]: [Int]] = [:]
  /// The units of each clause, in order.
  private(set) var unitsOfClause: [Range<Int>] = []
  /// Sentences that lead to a list, by their numbers.
  private(set) var leads: Set<Int> = []
  /// Those that say nothing of who must or may.
  private(set) var quietLeads: Set<Int> = []
  /// Whether a unit is of a sentence that leads to a list.
  func isOfLead(_ unit: Int) -> Bool { leads.contains(units[unit].sentence) }
  /// The units that are whole sentences and lead to no list.
  var measures: [Int] { sentences.indices.filter { !leads.contains($0) }.map { sentences[$0] } }
  /// The terms of each clause, its heading's twice; once where that is all it provides.
  private(set) var clauseTerms: [[Vocabulary.Term]] = []
  /// Of each clause, whether it threatens sanctions.
  let liability: [Bool]

  init(_ document: Document, _ vocabulary: inout Vocabulary) {
    self.document = document
    liability = Liability.clauses(of: document)
    for (number, clause) in document.clauses.enumerated() {
      let body = document.provisions(of: clause)
      var words: [Vocabulary.Term] = []
      if let heading = clause.heading, !body.contains(heading) {
        let terms = vocabulary.terms(of: FoldedExcerpt(document, heading).tokens)
        words = terms + terms
      }
      words += vocabulary.terms(of: FoldedExcerpt(document, body).tokens)
      clauseTerms.append(words)
      let start = units.count
      for sentence in Provisions.compared(in: document, body) {
        add(FoldedExcerpt(document, sentence), of: number, &vocabulary)
      }
      unitsOfClause.append(start..<units.count)
    }
  }

  private mutating func add(_ sentence: FoldedExcerpt, of clause: Int, _ vocabulary: inout Vocabulary) {
    let number = sentences.count
    sentences.append(units.count)
    sentencesSaying[Punctuation.without(sentence.characters), default: []].append(number)
    let words = sentence.document.plainString(sentence.range)
    if Provisions.isLead(words) { leads.insert(number) }
    if Provisions.isQuietLead(words) { quietLeads.insert(number) }
    // A sanction without its offence is no measure: 处二万元以上十万元以下的罚款.
    let segments = liability[clause] ? [] : Segments.all(of: sentence)
    for excerpt in [sentence] + (segments.count > 1 ? segments : []) {
      units.append(
        Unit(
          clause: clause, sentence: number, excerpt: excerpt, terms: vocabulary.terms(of: excerpt.tokens),
          named: CutDocument.named(excerpt, &vocabulary)))
    }
  }

  /// A sentence, and behind it its parts.
  func units(of sentence: Int) -> Range<Int> {
    sentences[sentence]..<(sentence + 1 < sentences.count ? sentences[sentence + 1] : units.count)
  }

  /// By their numbers.
  func sentences(of clause: Int) -> [Int] {
    sentences.indices.filter { self.clause(of: $0) == clause }
  }

  func clause(of sentence: Int) -> Int { units[sentences[sentence]].clause }

  func excerpt(of sentence: Int) -> FoldedExcerpt { units[sentences[sentence]].excerpt }
  func range(of sentence: Int) -> Range<Int> { excerpt(of: sentence).range }

  /// The smallest unit of a sentence that has all of a stretch of it.
  func unit(of sentence: Int, holding range: Range<Int>) -> Int {
    units(of: sentence).filter { units[$0].range.contains(range) }
      .min { units[$0].range.count < units[$1].range.count } ?? sentences[sentence]
  }

  /// The terms in “…” of at most a dozen characters: longer quotations are speech, not names.
  private static func named(_ excerpt: FoldedExcerpt, _ vocabulary: inout Vocabulary) -> Set<Vocabulary.Term>
  {
    var found: Set<Vocabulary.Term> = []
    var start: Int?
    var index = excerpt.range.lowerBound
    while index < excerpt.range.upperBound {
      let offset = index
      switch UTF8Decoding.scalar(in: excerpt.document.text.span, at: &index) {
      case 0x201c: start = index
      case 0x201d:
        guard let begin = start else { continue }
        start = nil
        let words = excerpt.part(begin..<offset).tokens
        if words.count <= 12 { found.formUnion(vocabulary.terms(of: words)) }
      default: break
      }
    }
    return found
  }
}
