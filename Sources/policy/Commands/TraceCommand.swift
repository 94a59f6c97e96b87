import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension TraceRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let (report, status) = try Library.ask(shelf, console) { library throws(CommandError) in
      (try self.report(from: library), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }

  /// A reader follows a dozen documents; more are looked for only where the words are.
  private static let mostDocuments = 12

  private func report(from library: Library) throws(CommandError) -> TraceReport {
    let heads = try library.heads()
    let admitted = try library.places(admittedBy: filter) ?? Array(heads.indices)
    let limit = self.limit ?? Self.mostDocuments
    let isFew = admitted.count <= limit
    let (trace, further) =
      words.contains { "#＃".contains($0) }
      ? try traceOfClause(in: library, admitted, limit, isFew)
      : (try traceOfWords(in: library, admitted, isFew), 0)
    return TraceReport(
      trace, of: words, admitted: admitted.map { heads[$0] }, further: further, hidesEmptySteps: !isFew)
  }

  private func traceOfClause(
    in library: Library, _ admitted: [Int], _ limit: Int, _ isFew: Bool
  ) throws(CommandError) -> (ProvisionTrace, further: Int) {
    let locator = try Locator(typed: words)
    let origin = try library.document(named: locator.document)
    let clause = origin.clauses[try locator.place(in: origin)]
    let near =
      isFew
      ? admitted
      : try library.reading { index throws(IndexError) in
        try RelatedDocuments.all(to: clause, of: origin, among: admitted, in: index)
      }
    let documents = try near.prefix(limit).map { place throws(CommandError) in try library.document(place) }
    let trace = try library.reading { index throws(IndexError) in
      try ProvisionTrace(of: clause, in: origin, documents: documents, index: index)
    }
    return (trace, near.count - documents.count)
  }

  private func traceOfWords(
    in library: Library, _ admitted: [Int], _ isFew: Bool
  ) throws(CommandError) -> ProvisionTrace {
    guard let phrase = Phrase(words) else { throw .usage(.missingOperand(.trace)) }
    var places = admitted
    // Of a large corpus only documents that have the words: pages of “nothing” would hide them.
    if !isFew {
      let holding = try library.reading { index throws(IndexError) in
        var holding: Set<Int> = []
        for clause in try index.clauses(.phrase(phrase)) {
          holding.insert(try index.document(ofClause: clause))
        }
        return holding
      }
      places = places.filter(holding.contains)
    }
    let documents = try places.map { place throws(CommandError) in try library.document(place) }
    return try library.reading { index throws(IndexError) in
      try ProvisionTrace(of: phrase, documents: documents, index: index)
    }
  }
}

extension SourcesRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let (report, status) = try Library.ask(shelf, console) { library throws(CommandError) in
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
