import ClauseIndex
import PolicyText

/// The clauses for which a field has a value.
struct FieldSelection {
  let index: ClauseIndex

  func selection(_ field: Field) throws(IndexError) -> Selection {
    switch field {
    case .heading(let term):
      return .clauses(
        try clauses(containing: term.phrase) { clause, text in
          clause.heading.map { !TokenizedText(text, $0).matches(of: term.phrase).isEmpty } ?? false
        })
    case .duty(let term):
      return .clauses(
        try clauses(containing: term.phrase) { clause, text in
          clause.responsibleUnits(inWritten: text).contains { term.phrase.stands(in: $0) }
        })
    case .cites(let term): return try citing(term)
    case .clause(let number):
      let clauses = zip(index.allClauses, try index.clauses(in: index.allClauses))
      return .clauses(clauses.filter { $1.number.counts(as: number) }.map(\.0))
    case .level(let level): return try known { $0.level == level }
    case .date(let dates): return try known { $0.issued.map(dates.contains) ?? false }
    case .validity(let validity): return try known { $0.validity == validity }
    case .title(let term): return try documents { term.phrase.stands(in: $0.title) }
    case .issuer(let term): return try documents { term.phrase.stands(in: $0.issuer ?? "") }
    case .region(let term): return try documents { term.phrase.stands(inRegion: $0.region ?? "") }
    case .number(let term):
      let number = DocumentNumber(reference: term.text)
      return try documents { masthead in
        guard let own = masthead.number else { return false }
        return own == number || term.phrase.stands(in: own.description)
      }
    }
  }

  private func known(_ isWanted: (MastheadFacts) -> Bool) throws(IndexError) -> Selection {
    .documents(
      try index.documents { (document) throws(IndexError) in
        isWanted(try index.facts(ofDocument: document))
      })
  }

  private func documents(_ isWanted: (Masthead) -> Bool) throws(IndexError) -> Selection {
    .documents(
      try index.documents { (document) throws(IndexError) in
        isWanted(try index.head(ofDocument: document).masthead)
      })
  }

  private func clauses(
    containing phrase: Phrase, where holds: (Clause, [UInt8]) -> Bool
  ) throws(IndexError) -> [Ordinal<Clause>] {
    var found: [Ordinal<Clause>] = []
    try index.forEachReading(of: index.clauses(.phrase(phrase))) { number, clause, text in
      if holds(clause, text) { found.append(number) }
    }
    return found
  }

  /// Clauses that cite it, and those in front of which it is cited: all of a document, or those of a part.
  private func citing(_ term: Term) throws(IndexError) -> Selection {
    var clauses = Set(try clauses(citing: term))
    var documents: [Ordinal<Document>] = []
    for (document, text) in try outsideTexts(citing: term) {
      if text.kind == .lead {
        clauses.formUnion(try index.clauses(behindLead: text.range, ofDocument: document))
      } else {
        documents.append(document)
      }
    }
    return .any([.clauses(clauses.sorted()), .documents(DocumentSet(documents, of: index.documentCount))])
  }

  func clauses(citing term: Term) throws(IndexError) -> [Ordinal<Clause>] {
    var found: Set<Ordinal<Clause>> = []
    for name in try names(of: term) {
      found.formUnion(
        try clauses(containing: FieldSelection.written(name)) { clause, text in
          FieldSelection.cites(name, text, clause.range)
        })
    }
    return found.sorted()
  }

  /// Where documents cite it in front of clauses, in their order.
  func outsideTexts(
    citing term: Term
  ) throws(IndexError) -> [(document: Ordinal<Document>, text: OutsideText)] {
    var found: [Ordinal<OutsideText>: (document: Ordinal<Document>, text: OutsideText)] = [:]
    for name in try names(of: term) {
      for number in try index.outsideTexts(containing: FieldSelection.written(name)) {
        let document = try index.document(ofOutsideText: number)
        let outside = try index.outsideText(number)
        guard outside.kind.isLeadIn else { continue }
        let text = try index.text(ofDocument: document, outside.range)
        if FieldSelection.cites(name, text, text.indices) {
          found[number] = (document, outside)
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The term, and where it is the number of a document that is here, that document's title: it is cited by either.
  private func names(of term: Term) throws(IndexError) -> [Term] {
    guard let number = DocumentNumber(reference: term.text) else { return [term] }
    for document in try index.documents(numbered: number) {
      let title = try index.head(ofDocument: document).masthead.title
      if let title = Term(title, isQuoted: true) { return [term, title] }
    }
    return [term]
  }

  /// A number as documents write it, whatever its spelling: 国发2020-7.
  private static func written(_ term: Term) -> Phrase {
    DocumentNumber(reference: term.text).flatMap { Phrase($0.description) } ?? term.phrase
  }

  private static func cites(_ term: Term, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let number = DocumentNumber(reference: term.text)
    return Citations.all(in: text, range).contains { cited in
      (cited.number != nil && cited.number == number)
        || [cited.title, cited.number?.description].contains {
          $0.map { term.phrase.stands(in: $0) } ?? false
        }
    }
  }
}
