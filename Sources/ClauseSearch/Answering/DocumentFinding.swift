import ClauseIndex
import PolicyText

/// Documents that a query names: by number in any spelling, by title, or by a part of it.
struct DocumentFinding {
  let index: ClauseIndex
  let scope: DocumentSet
  let evaluation: Evaluation

  /// What is shorter is a keyword, whatever titles have it.
  private static let shortestTitle = 6
  private static let most = 10

  /// - Parameter found: whether clauses contain the words: then they name a document only as its whole title.
  func documents(of query: Query, found: Bool) throws(IndexError) -> [FoundDocument] {
    guard let words = query.plainWords else { return [] }
    var documents: [Ordinal<Document>] = []
    if let number = DocumentNumber(reference: words) {
      documents = try index.documents(numbered: number).filter(scope.contains)
    }
    if documents.isEmpty { documents = try titled(words, whole: found) }
    return try documents.prefix(DocumentFinding.most).map { (document) throws(IndexError) in
      let head = try index.head(ofDocument: document)
      return FoundDocument(head, citedBy: try citing(head))
    }
  }

  private func titled(_ words: String, whole: Bool) throws(IndexError) -> [Ordinal<Document>] {
    let typed = FoldedText(words)
    // 关于… is a title without who issued it.
    if whole { return try index.documents(titleEnding: typed).filter(scope.contains) }
    guard let phrase = Phrase(words), phrase.length >= DocumentFinding.shortestTitle else { return [] }
    var found: [Ordinal<Document>] = []
    for number in try evaluation.occurrences(of: phrase).outsideTexts()
    where found.count < DocumentFinding.most {
      let document = try index.document(ofOutsideText: number)
      guard scope.contains(document), found.last != document,
        try index.outsideText(number).kind == .title
      else { continue }
      found.append(document)
    }
    return found
  }

  private func citing(_ head: DocumentHead) throws(IndexError) -> [DocumentHead] {
    var citing: Set<Ordinal<Document>> = []
    let fields = FieldSelection(index: index)
    for name in [head.masthead.number?.description, head.masthead.title].compactMap({ $0 }) {
      guard let term = Term(name, isQuoted: true) else { continue }
      for clause in try fields.clauses(citing: term) { citing.insert(try index.document(ofClause: clause)) }
      citing.formUnion(try fields.outsideTexts(citing: term).map(\.document))
    }
    return try citing.sorted().map { (document) throws(IndexError) in try index.head(ofDocument: document) }
      .filter { $0.id != head.id }
  }
}

extension Query {
  /// The words of a query that has nothing but words, as they were typed.
  var plainWords: String? {
    switch self {
    case .term(let term): term.text
    case .all(let parts):
      parts.reduce(Optional("")) { words, part in
        guard let words, case .term(let term) = part else { return nil }
        return words.isEmpty ? term.text : words + " " + term.text
      }
    case .related, .any, .not, .near, .field: nil
    }
  }

  /// A number of a document as documents write it, where it was typed otherwise: 国发2020-7.
  package var numberAsWritten: Query? {
    guard let number = plainWords.flatMap(DocumentNumber.init(reference:)),
      let term = Term(number.description, isQuoted: true), self != .term(term)
    else { return nil }
    return .term(term)
  }
}
