import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension TraceRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      (try self.report(from: library), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }

  private func report(from library: Library) throws(CommandError) -> TraceReport {
    let heads = try library.heads()
    let admitted = try library.places(admittedBy: filter) ?? Array(heads.indices)
    let (trace, scope) =
      words.contains { "#＃".contains($0) }
      ? try traceOfClause(in: library, admitted) : try traceOfWords(in: library, admitted)
    return TraceReport(
      trace, of: words, admitted: admitted.map { heads[$0] }, further: scope.further,
      hidesEmptySteps: !scope.isWhole)
  }

  private func traceOfClause(
    in library: Library, _ admitted: [Int]
  ) throws(CommandError) -> (ProvisionTrace, TraceScope) {
    let locator = try Locator(typed: words)
    let origin = try library.document(named: locator.document)
    let clause = origin.clauses[try locator.place(in: origin)]
    return try library.reading { index throws(IndexError) in
      let scope = try TraceScope(of: clause, in: origin, among: admitted, limit: limit, index: index)
      let documents = try scope.documents.map { number throws(IndexError) in try index.document(number) }
      return (try ProvisionTrace(of: clause, in: origin, documents: documents, index: index), scope)
    }
  }

  private func traceOfWords(
    in library: Library, _ admitted: [Int]
  ) throws(CommandError) -> (ProvisionTrace, TraceScope) {
    guard let phrase = Phrase(words) else { throw .usage(.missingOperand(.trace)) }
    return try library.reading { index throws(IndexError) in
      let scope = try TraceScope(of: phrase, among: admitted, limit: limit, index: index)
      let documents = try scope.documents.map { number throws(IndexError) in try index.document(number) }
      return (try ProvisionTrace(of: phrase, documents: documents, index: index), scope)
    }
  }
}

extension SourcesRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let document = try library.document(named: DocumentReference(self.document))
      let sources = try library.reading { index throws(IndexError) in
        try DocumentSources(of: document, index: index)
      }
      return (SourcesReport(sources), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }
}
