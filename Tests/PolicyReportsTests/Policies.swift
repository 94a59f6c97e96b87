import ClauseComparison
import ClauseIndex
import ClauseSearch
import Foundation
import PolicyReports
import PolicyText

extension Report {
  /// Empty in a format that is no text.
  func text(as format: ReportFormat, on page: Page) -> String {
    switch written(as: format, on: page) {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .file: ""
    }
  }
}

/// Reports about the package's own corpus, as the command makes them.
enum Policies {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let ids = [
    "state-council-2020-7", "jiangsu-2018-strategic-industry", "jiangsu-2020-101", "jiaxing-2022",
    "nanjing-2022",
  ]

  static func document(_ id: String) throws -> Document {
    let bytes = try Data(contentsOf: repository.appending(path: "corpus/\(id).txt"))
    return try Document(reading: Array(bytes), id: id, file: "corpus/\(id).txt")
  }

  static func documents(_ ids: [String] = ids) throws -> [Document] { try ids.map(document) }

  static let index: Result<ClauseIndex, any Error> = Result {
    var builder = IndexBuilder()
    for document in try documents() {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    return try ClauseIndex(bytes: builder.bytes())
  }

  static func search(_ typed: String, in index: ClauseIndex, explained: Bool = false) throws -> SearchReport {
    var options = SearchOptions()
    options.explains = explained
    options.countsFacets = explained
    return SearchReport(
      try ClauseSearcher(index).answer(Query(parsing: typed), typed: typed, options: options),
      explained: explained)
  }

  /// Each with each that stands below it.
  private static let comparisons: Result<[DocumentComparison], any Error> = Result {
    try DocumentComparison.all(of: Policies.documents(), index: index.get())
  }

  static func comparison(
    _ ids: [String], topic typed: String? = nil
  ) throws -> ComparisonReport {
    let documents = try documents(ids)
    let comparisons = try comparisons.get().filter { ids.contains($0.upper.id) && ids.contains($0.lower.id) }
    let index = try index.get()
    let topic = try typed.map { typed in
      var options = SearchOptions()
      options.limit = nil
      let query = try Query(parsing: typed)
      let answer = try ClauseSearcher(index).answer(query, typed: typed, options: options)
      return Topic(
        query: typed, locators: Set(answer.hits.map(\.citation.locator)),
        words: query.positiveTerms.map(\.text))
    }
    return ComparisonReport(
      documents.map(\.head), comparisons, numbers: documents.map(NumberRegister.init), topic: topic)
  }

  /// One of each report, by what one types for it.
  static let reports: Result<[(name: String, report: any Report)], any Error> = Result { try makeReports() }

  private static func makeReports() throws -> [(name: String, report: any Report)] {
    let index = try index.get()
    let documents = try documents()
    let directory = DocumentDirectory(documents.map(\.head))
    let (upper, lower) = (documents[2], documents[4])
    let clause = upper.clauses[11]
    func page(_ clause: Clause) -> ClausePage {
      ClausePage(
        citation: upper.citation(of: clause), text: upper.string(clause.range),
        responsible: upper.responsibleUnits(of: clause))
    }
    func trace(_ trace: ProvisionTrace, _ asked: String) -> TraceReport {
      TraceReport(trace, of: asked, admitted: documents.map(\.head))
    }
    let draft = try Document(
      reading: Array(Data(contentsOf: repository.appending(path: "corpus/nanjing-2022.txt"))), id: "-",
      file: "-")
    return [
      ("search", try search("人才 /句 签证", in: index, explained: true)),
      ("search, nothing found", try search("没有这样的话 人才", in: index)),
      ("show", ShowReport(page(clause), before: [page(upper.clauses[10])], after: [page(upper.clauses[12])])),
      ("outline", OutlineReport(documents[3], responsible: documents[3].responsibleUnits)),
      ("list", ListReport(documents.map(\.head))),
      ("compare two", try comparison([ids[2], ids[4]])),
      ("compare about a topic", try comparison([ids[0], ids[2]], topic: "人才")),
      ("compare all", try comparison(ids, topic: "人才")),
      ("compare two of one level", try comparison([ids[3], ids[4]], topic: "土地")),
      ("compare past a missing level", try comparison([ids[0], ids[3]], topic: "土地")),
      (
        "compare clauses",
        WordingReport(
          try ClauseDifference(
            Sides(upper, lower), clauses: Sides(upper.clauses[11], lower.clauses[16]), index: index))
      ),
      (
        "trace words",
        trace(
          try ProvisionTrace(of: Phrase("R字签证") ?? Phrase(tokens: []), documents: documents, index: index),
          "R字签证")
      ),
      (
        "trace a clause",
        trace(
          try ProvisionTrace(of: clause, in: upper, documents: documents, index: index), "jiangsu-2020-101#十二"
        )
      ),
      ("sources", SourcesReport(try DocumentSources(of: lower, index: index))),
      ("numbers", NumbersReport(documents.map(NumberRegister.init))),
      ("citations", CitationsReport(documents.map { CitationRegister(of: $0, in: directory) })),
      ("definitions", DefinitionsReport(documents.map(DefinitionRegister.init))),
      ("duties", DutiesReport(documents.map(DutyRegister.init), unit: nil)),
      ("check", CheckReport(documents.map { (document: $0.head, defects: Defect.all(in: $0, directory)) })),
      ("check a draft", DraftReport(try DraftReview(of: draft, index: index), of: draft.head)),
    ]
  }
}
