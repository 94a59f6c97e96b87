import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct ShowCommand: Question {
  static let declaration = CommandDeclaration(
    name: "show", chinese: "查看", group: .find, operands: "LOCATOR…", operandCount: 1...1000,
    summary: Message("print clauses, chapters or documents whole", "显示条款、章或文件的全文"),
    options: [.context, .format(among: ReportFormat.allCases.map(\.rawValue))] + Option.report.dropFirst(),
    examples: [
      .init("policy show jiaxing-2022#二.二", "chapter 二, clause （二）", "第二章第（二）条"),
      .init("policy show 国发2020-7#5 --context 1", "named by number, with its neighbours", "以文号指明，并显示前后条"),
      .init("policy show 嘉兴#二", "a chapter; 嘉兴 alone is the document", "一章；只写 嘉兴 为全文"),
      .init("policy show jiangsu-2020-101#五.十四-十六", "clauses in a row", "连续若干条"),
      .init("policy search 跟投机制 && policy show 1 2", "of the last result", "上次检索结果的第 1、2 条"),
      .init("policy show jiangsu-2020-101#14 -o clause.txt", "into a file", "写入文件"),
      .init("policy show 国发2020-7 -o 7.akn.xml", "a document as Akoma Ntoso", "以 Akoma Ntoso 写出全文"),
    ])

  let requests: ReadingRequests
  /// Nil: the clause alone; otherwise how many clauses before and after.
  let context: Int?
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    requests = try ReadingRequests(typed.operands)
    context = try typed.count(.context)
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    let chosen = try requests.resolved(in: library)
    if let only = chosen.first, chosen.count == 1, only.isOneClause {
      try expectWhole(nil)
      return clauseReport(only.document, only.clauses[0])
    }
    let grouped = chosen.grouped
    let whole = grouped.first.flatMap { grouped.count == 1 && $0.isWhole ? $0.document : nil }
    try expectWhole(whole)
    return ReadingReport(grouped.map(part), whole: whole)
  }

  private func expectWhole(_ document: Document?) throws(CommandError) {
    guard output.format != .akn || document != nil else {
      throw .usage(.option(.format, .needsWholeDocument))
    }
  }

  /// Of one clause, and nothing else.
  func showReport(from library: Library) throws(CommandError) -> ShowReport {
    let chosen = try requests.resolved(in: library)
    guard let only = chosen.first, chosen.count == 1, only.isOneClause else {
      throw .usage(.reference(.notALocator(requests.requests.map(\.text).joined(separator: " "))))
    }
    return clauseReport(only.document, only.clauses[0])
  }

  private func clauseReport(_ document: Document, _ clause: Int) -> ShowReport {
    guard let context else { return ShowReport(document.page(clause)) }
    let last = min(document.clauses.count - 1, clause + context)
    return ShowReport(
      document.page(clause), before: (max(0, clause - context)..<clause).map(document.page),
      after: (clause..<last).map { document.page($0 + 1) })
  }

  private func part(_ chosen: ChosenClauses) -> ReadingReport.Part {
    let document = chosen.document
    var clauses = Set(chosen.clauses)
    if let context {
      for clause in chosen.clauses {
        clauses.formUnion(max(0, clause - context)...min(document.clauses.count - 1, clause + context))
      }
    }
    // Clauses keep the order in which they were asked for, but for their neighbours.
    let order = context == nil ? chosen.clauses : clauses.sorted()
    return ReadingReport.Part(
      document.head, isWhole: chosen.isWhole, clauses: order.map(document.page),
      outside: OutsidePage.pages(chosen.outside, of: document, among: order))
  }
}

extension ChosenClauses {
  fileprivate var isOneClause: Bool {
    !isWhole && clauses.count == 1 && outside.allSatisfy { document.outsideTexts[$0].kind == .heading }
  }
}

extension Document {
  fileprivate func page(_ index: Int) -> ClausePage {
    let clause = clauses[index]
    return ClausePage(
      citation: citation(of: clause), text: string(clause.range), responsible: responsibleUnits(of: clause))
  }
}
