package import ClauseIndex
package import PolicyText

/// The documents that a trace reads: of few all; of many those that have the words.
package struct TraceScope: Sendable {
  package let documents: [Ordinal<Document>]
  /// Related ones that are beyond the limit.
  package let further: Int
  /// All that are admitted: then it is said of each where nothing answers.
  package let isWhole: Bool

  /// A reader follows a dozen documents.
  private static let mostDocuments = 12

  /// - Parameter admitted: the documents to choose from.
  package init(
    of clause: Clause, in document: Document, among admitted: [Ordinal<Document>], limit: Int? = nil,
    index: ClauseIndex
  ) throws(IndexError) {
    let limit = limit ?? Self.mostDocuments
    isWhole = admitted.count <= limit
    let related =
      isWhole ? admitted : try RelatedDocuments.all(to: clause, of: document, among: admitted, in: index)
    documents = Array(related.prefix(limit))
    further = related.count - documents.count
  }

  /// Every document that has a phrase, however many: pages of “nothing” would hide them.
  package init(
    of phrase: Phrase, among admitted: [Ordinal<Document>], limit: Int? = nil, index: ClauseIndex
  ) throws(IndexError) {
    isWhole = admitted.count <= limit ?? Self.mostDocuments
    further = 0
    guard !isWhole else {
      documents = admitted
      return
    }
    var holding: Set<Ordinal<Document>> = []
    for clause in try index.clauses(.phrase(phrase)) { holding.insert(try index.document(ofClause: clause)) }
    for outside in try index.outsideTexts(containing: phrase) {
      guard try index.outsideText(outside).kind == .lead else { continue }
      holding.insert(try index.document(ofOutsideText: outside))
    }
    documents = admitted.filter(holding.contains)
  }
}
