package import ClauseIndex
package import PolicyText

extension DocumentComparison {
  /// Compares two documents. What words are worth is learned from the corpus of the index.
  ///
  /// They stand in the order of documents, or as given where it does not decide. Time and memory grow with the product
  /// of the documents' sentences.
  package init(_ a: Document, _ b: Document, index: ClauseIndex) throws(IndexError) {
    let directory = try DocumentDirectory(index)
    let sides = Sides(a, b).map { ComparedDocument($0, directory) }
    try self.init(ComparedDocument.ordered(sides), index: index)
  }

  /// The same for documents whose order is known, as that of a draft without level and date.
  ///
  /// - Parameter directory: of all documents of the index.
  package init(
    _ documents: Sides<Document>, _ directory: DocumentDirectory, index: ClauseIndex
  ) throws(IndexError) {
    try self.init(documents.map { ComparedDocument($0, directory) }, index: index)
  }

  /// Each of some documents with each behind it.
  ///
  /// - Parameters:
  ///   - documents: upper levels first.
  ///   - areNamed: somebody asked for these; else those of which neither governs the other are left out.
  package static func all(
    of documents: [Document], areNamed: Bool = true, index: ClauseIndex
  ) throws(IndexError) -> [DocumentComparison] {
    let directory = try DocumentDirectory(index)
    let sides = documents.map { ComparedDocument($0, directory) }
    let pairs = sides.indices.flatMap { first in
      sides[(first + 1)...].map { ComparedDocument.ordered(Sides(sides[first], $0)) }
    }
    return try compare(
      pairs.filter { areNamed || ComparedDocument.standing(of: $0) != .unrelated }, index)
  }

  /// A base with each of some documents, in their order.
  ///
  /// About a topic only the clauses that it holds are cut and compared: hundreds of documents take about a second.
  /// Pairs and unmatched provisions are then of these clauses alone, and so is the coverage. A document of which the topic
  /// holds no clause has no comparison: it is silent about it. Read no document that the search for the topic did not
  /// find: `Topic.documents` names them.
  ///
  /// - Parameter documents: the base among them is passed over.
  package static func all(
    of documents: [Document], against base: Document, about topic: Topic? = nil, index: ClauseIndex
  ) throws(IndexError) -> [DocumentComparison] {
    let directory = try DocumentDirectory(index)
    let base = ComparedDocument(base, directory, about: topic)
    let others = documents.filter { $0.id != base.whole.id }
      .map { ComparedDocument($0, directory, about: topic) }
      .filter { !$0.clauses.clauses.isEmpty || !$0.isNarrowed }
    return try compare(others.map { ComparedDocument.ordered(Sides(base, $0)) }, index)
  }

  private static func compare(
    _ pairs: [Sides<ComparedDocument>], _ index: ClauseIndex
  ) throws(IndexError) -> [DocumentComparison] {
    let results = concurrently(pairs) { pair in
      Result { () throws(IndexError) in try DocumentComparison(pair, index: index) }
    }
    return try results.map { result throws(IndexError) in try result.get() }
  }
}
