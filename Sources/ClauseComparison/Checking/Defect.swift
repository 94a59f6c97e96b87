package import PolicyText

/// Something in a source text that a reader should know before relying on it. Nothing is repaired.
package struct Defect: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A heading's number is not there; what it must be follows from its neighbours.
    case lostNumber
    /// Numbers between two neighbours are missing.
    case skippedNumber
    case repeatedNumber
    /// 第五条 or （五） stands as a clause begins, and opens none.
    case unopenedNumber
    /// A clause ends within a sentence.
    case cutOff
    /// ％ and % in one document: the rarer of them.
    case mixedPercent
    /// 2月30日, 13月1日.
    case impossibleDay
    /// A number whose digits a space parts, and which is read nowhere.
    case splitNumber
    /// A number with a letter that a reader of print took for a digit.
    case misreadDigit
    /// A comma of Latin text between Chinese words.
    case halfWidthMark
    /// An opening mark that is not closed, or the other way round.
    case unbalancedMark
    /// A document that the corpus has not, or an article that the document has not.
    case citationLeadsNowhere
    /// A page has text beside what was taken for the document: much of it, or with numbers of its own.
    case textBeside
    /// Sentences or numbered lines behind the signature, which are in no clause.
    case textBehind
    /// Another document stands in the file behind this one, and is read as its appendix.
    case anotherDocument
    /// What the reader of a format cannot read: a spreadsheet in a text, a picture, a diagram.
    case embeddedObject, picture, diagram
    /// Pictures, and hardly any text.
    case pictureOfText
    /// A page without text between pages with text.
    case blankPage
    /// Paragraphs with words that their format hides, and notes of somebody beside the text.
    case hiddenText, comment
    /// Numbers whose digits a space parted, read as one.
    case joinedDigits
    /// 1.0.1, 1.0.2, … order the text, which was read by paragraphs.
    case unreadOrder
    /// Many paragraphs, and no number before any.
    case withoutNumbers
  }

  package let document: String
  package let place: Place
  package let kind: Kind
  /// Within a clause.
  package let clause: ClauseCitation?
  /// The words that show it; nil where words are missing.
  package let quotation: Quotation?
  /// What is there and what was to be expected: 三 · 五.
  package let found: String?
  package let expected: String?
  /// Of what was lost, how many there are.
  package let count: Int?
  /// The corpus lacks something, the text does not: a document that is cited.
  package let isOfCorpus: Bool

  init(
    document: String, place: Place, kind: Kind, clause: ClauseCitation? = nil, quotation: Quotation? = nil,
    found: String? = nil, expected: String? = nil, count: Int? = nil,
    isOfCorpus: Bool = false
  ) {
    self.document = document
    self.place = place
    self.kind = kind
    self.clause = clause
    self.quotation = quotation
    self.found = found
    self.expected = expected
    self.count = count
    self.isOfCorpus = isOfCorpus
  }

  /// One-based, in the source file.
  package var line: Int { place.lines.lowerBound }
}

extension Defect {
  /// Every defect of a document, by line.
  package static func all(in document: Document, _ directory: DocumentDirectory) -> [Defect] {
    let found =
      NumberingCheck.defects(of: document) + UnopenedCheck.defects(of: document) + another(in: document)
      + TextCheck.defects(of: document)
      + CitationCheck.defects(of: document, directory) + LossCheck.defects(of: document)
    return found.sorted { ($0.line, $0.kind.rawValue) < ($1.line, $1.kind.rawValue) }
  }

  private static func another(in document: Document) -> [Defect] {
    document.followingDocuments.map { title in
      Defect(
        document: document.id, place: document.placeOfStart(title), kind: .anotherDocument,
        quotation: Quotation(document, title))
    }
  }
}
