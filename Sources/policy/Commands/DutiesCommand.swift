import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct DutiesCommand: Question {
  static let declaration = CommandDeclaration(
    name: "duties", chinese: "责任表", group: .extract, operands: "[UNIT]", operandCount: 0...1,
    summary: Message("which unit is charged with which clauses", "责任单位与条款"),
    options: Option.documents + Option.report,
    examples: [
      .init("policy duties 市科技局", "a unit, or a part of its name", "一个单位，或名称的一部分"),
      .init("policy duties -d nanjing-2022", "all units of a document", "一个文件的全部单位"),
      .init("policy duties --level city -f csv", "of all cities, for a spreadsheet", "全部市级文件，供电子表格使用"),
    ])

  /// A part of a name is enough; nil: every unit.
  let unit: String?
  let filter: DocumentFilter
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    unit = typed.operands.first
    filter = try DocumentFilter(typed)
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    let admitted = try library.documents(admittedBy: filter)
    let registers = try library.read(admitted.members, DutyRegister.init)
    let report = DutiesReport(registers, unit: unit)
    guard report.isEmpty, let unit, let term = Term(unit, isQuoted: false) else { return report }
    var options = SearchOptions()
    options.documents = admitted
    options.matching = .exact
    let answer = try library.reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(.field(.duty(term)), typed: unit, options: options)
    }
    return DutiesReport(registers, unit: unit, absence: answer.absence)
  }
}
