import ClauseSearch
import PolicyReports

/// A question about the documents that its operands name, and nothing else.
protocol DocumentQuestion: Question {
  var asked: NamedDocuments { get }

  init(asked: NamedDocuments)
}

/// Which documents are asked about, where they are, and how the answer is written.
struct NamedDocuments {
  /// Empty: every document.
  let documents: [DocumentReference]
  let locations: Locations
  let output: ReportOutput
}

extension DocumentQuestion {
  init(_ typed: TypedArguments) throws(UsageError) {
    self.init(
      asked: NamedDocuments(
        documents: typed.documents, locations: Locations(typed), output: try ReportOutput(typed)))
  }

  var locations: Locations { asked.locations }

  var output: ReportOutput { asked.output }
}
