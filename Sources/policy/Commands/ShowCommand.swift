import ClauseSearch
import PolicyReports
import PolicyText

struct ShowCommand: Question {
  static let declaration = CommandDeclaration(
    name: "show", chinese: "查看", group: .find, operands: "LOCATOR", operandCount: 1...1,
    summary: Message("print one clause whole", "显示整条条款"),
    options: [.context] + Option.report,
    examples: [
      .init("policy show jiaxing-2022#二.二", "chapter 二, clause （二）", "第二章第（二）条"),
      .init("policy show 国发2020-7#5 --context 1", "named by number, with its neighbours", "以文号指明，并显示前后条"),
      .init("policy show jiangsu-2020-101#14 -o clause.txt", "into a file", "写入文件"),
    ])

  let locator: Locator
  /// Nil: the clause alone; otherwise how many clauses before and after.
  let context: Int?
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    locator = try Locator(typed: typed.operands[0])
    context = try typed.count(.context)
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func report(from library: Library) throws(CommandError) -> any Report { try showReport(from: library) }

  func showReport(from library: Library) throws(CommandError) -> ShowReport {
    let document = try library.document(named: locator.document)
    let clause = try locator.clause(of: document)
    func page(_ index: Int) -> ClausePage {
      let clause = document.clauses[index]
      return ClausePage(
        citation: document.citation(of: clause), text: document.string(clause.range),
        responsible: document.responsibleUnits(of: clause))
    }
    guard let context else { return ShowReport(page(clause)) }
    let last = min(document.clauses.count - 1, clause + context)
    return ShowReport(
      page(clause), before: (max(0, clause - context)..<clause).map(page),
      after: (clause..<last).map { page($0 + 1) })
  }
}
