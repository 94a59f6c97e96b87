import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension TraceRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let (report, status) = try Library.ask(shelf, console) { library throws(CommandError) in
      let heads = try library.heads()
      let admitted = try library.places(admittedBy: filter)?.map { heads[$0] } ?? heads
      return (TraceReport(try self.trace(in: library), of: words, admitted: admitted), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }

  /// A reader follows a score of documents; more are looked for only where the words are.
  private static let mostDocuments = 20

  private func trace(in library: Library) throws(CommandError) -> ProvisionTrace {
    guard words.contains(where: { "#＃".contains($0) }) else { return try traceOfWords(in: library) }
    let locator = try Locator(typed: words)
    let origin = try library.document(named: locator.document)
    let clause = origin.clauses[try locator.place(in: origin)]
    let admitted = try library.places(admittedBy: filter)
    let candidates = admitted ?? Array(0..<library.index.documentCount)
    let near =
      candidates.count <= Self.mostDocuments
      ? candidates
      : try library.reading { index throws(IndexError) in
        try RelatedDocuments.all(to: origin, clauses: [clause], in: index, limit: Self.mostDocuments)
      }.filter { admitted?.contains($0) ?? true }
    let documents = try near.map { place throws(CommandError) in try library.document(place) }
    return try library.reading { index throws(IndexError) in
      try ProvisionTrace(of: clause, in: origin, documents: documents, index: index)
    }
  }

  private func traceOfWords(in library: Library) throws(CommandError) -> ProvisionTrace {
    guard let phrase = Phrase(words) else { throw .usage(.missingOperand(.trace)) }
    let admitted = try library.places(admittedBy: filter)
    var places = admitted ?? Array(0..<library.index.documentCount)
    // Of a large corpus only documents that have the words: pages of “nothing” would hide them.
    if places.count > Self.mostDocuments {
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
    return ProvisionTrace(of: phrase, documents: documents, index: library.index)
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
