package import ClauseComparison
package import ClauseSearch
package import PolicyText

/// `trace`: a provision, or a wording, through levels and time.
package struct TraceReport: Report {
  let trace: ProvisionTrace
  /// The locator or the words.
  let asked: String

  /// How much was searched.
  let documents: Int
  let clauses: Int
  let steps: [ProvisionTrace.Step]
  /// Documents that share words too, and were not read for being further down.
  let further: Int
  /// Where traced words stand outside the clauses.
  let outside: [OutsideHit]

  /// - Parameters:
  ///   - admitted: the documents that a filter left to search.
  ///   - hidesEmptySteps: documents without an answer are too many to be named.
  package init(
    _ trace: ProvisionTrace, of asked: String, admitted: [DocumentHead], further: Int = 0,
    hidesEmptySteps: Bool = false, outside: [OutsideHit] = []
  ) {
    self.trace = trace
    self.outside = outside
    self.further = further
    steps = trace.steps.filter { !hidesEmptySteps || !$0.answers.isEmpty }
    self.asked = asked
    documents = admitted.count
    clauses = admitted.reduce(0) { $0 + $1.clauses }
  }

  package func besideRows(in language: Language) -> [String] { outside.notes(in: language).notes }

  /// Nothing but what was asked for.
  package var isEmpty: Bool {
    outside.isEmpty && steps.allSatisfy { $0.isOrigin || $0.answers.isEmpty }
  }
}
