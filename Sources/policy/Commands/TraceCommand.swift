import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct TraceCommand: Question {
  static let declaration = CommandDeclaration(
    name: "trace", chinese: "源流", group: .compare, operands: "LOCATOR|WORDS", operandCount: 1...1000,
    takesQuery: true,
    summary: Message("follow a provision or a wording through levels and time", "追溯一项规定或一种表述的上下沿革"),
    options: Option.documents + [
      .limit(
        "a clause is looked for in at most N documents, 12 unless told otherwise",
        "条款最多在 N 篇文件中查找，默认 12 篇")
    ] + Option.report,
    examples: [
      .init(
        "policy trace state-council-2020-7#六.十七", "what answers a clause, level by level", "各级文件与该条对应的规定"),
      .init("policy trace 不再增收土地价款", "where words stand first, and where again", "该表述最早见于何处、此后见于何处"),
      .init("policy trace jiangsu-2020-101#六.十七 --level city", "only in documents of cities", "只看市级文件"),
    ])

  enum Subject {
    case clause(Locator)
    case words(Phrase)
  }

  let subject: Subject
  /// As typed, apart by spaces.
  let typed: String
  /// Documents read of a large corpus; nil: a dozen.
  let limit: Int?
  let filter: DocumentFilter
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    self.typed = try typed.line(of: Self.declaration)
    limit = try typed.positiveCount(.limit)
    filter = try DocumentFilter(typed)
    locations = Locations(typed)
    output = try ReportOutput(typed)
    if Locator.isMeant(by: self.typed) {
      subject = .clause(try Locator(typed: self.typed))
    } else {
      guard let phrase = Phrase(self.typed) else { throw .missingOperand(Self.declaration) }
      subject = .words(phrase)
    }
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    let documents = try library.documents(admittedBy: filter)
    let admitted = documents.members
    let (trace, scope) = try trace(in: library, admitted)
    let heads = try library.heads()
    return TraceReport(
      trace, of: typed, admitted: admitted.map { heads[$0] }, further: scope.further,
      hidesEmptySteps: !scope.isWhole, outside: try outside(in: library, documents))
  }

  /// Words that are traced stand in reasons and tables too; what a part says in front of its clauses is traced like these.
  private func outside(in library: Library, _ documents: DocumentSet) throws(CommandError) -> [OutsideHit] {
    guard case .words = subject, let words = Term(typed, isQuoted: true) else { return [] }
    return try library.reading { index throws(IndexError) in
      try ClauseSearcher(index).outside(of: words, in: documents).filter { $0.kind != .lead }
    }
  }

  private func trace(
    in library: Library, _ admitted: [Ordinal<Document>]
  ) throws(CommandError) -> (ProvisionTrace, TraceScope) {
    switch subject {
    case .words(let phrase):
      return try library.reading { index throws(IndexError) in
        let scope = try TraceScope(of: phrase, among: admitted, limit: limit, index: index)
        return (try ProvisionTrace(of: phrase, documents: scope.read(from: index), index: index), scope)
      }
    case .clause(let locator):
      let origin = try library.document(named: locator.document)
      let clause = try locator.clause(of: origin)
      return try library.reading { index throws(IndexError) in
        let scope = try TraceScope(of: clause, in: origin, among: admitted, limit: limit, index: index)
        return (
          try ProvisionTrace(of: clause, in: origin, documents: scope.read(from: index), index: index), scope
        )
      }
    }
  }
}

extension TraceScope {
  fileprivate func read(from index: ClauseIndex) throws(IndexError) -> [Document] {
    try documents.map { number throws(IndexError) in try index.document(number) }
  }
}
