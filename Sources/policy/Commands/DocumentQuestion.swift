import ClauseSearch
import PolicyReports

/// A question about the documents that its operands name, or that options narrow them to, and nothing else.
protocol DocumentQuestion: Question {
  var asked: NamedDocuments { get }

  init(asked: NamedDocuments)
}

/// Which documents are asked about, where they are, and how the answer is written.
struct NamedDocuments {
  /// Empty: every document that the filter admits.
  let documents: [DocumentReference]
  let filter: DocumentFilter
  let locations: Locations
  let output: ReportOutput

  /// Whether they are some that somebody chose one by one.
  var areNamed: Bool { !documents.isEmpty || !filter.documents.isEmpty }
}

extension DocumentQuestion {
  init(_ typed: TypedArguments) throws(UsageError) {
    self.init(
      asked: NamedDocuments(
        documents: typed.documents, filter: try DocumentFilter(typed), locations: Locations(typed),
        output: try ReportOutput(typed)))
  }

  var locations: Locations { asked.locations }

  var output: ReportOutput { asked.output }
}
