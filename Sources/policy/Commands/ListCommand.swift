import ClauseSearch
import PolicyReports
import PolicyText

struct ListCommand: Question {
  static let declaration = CommandDeclaration(
    name: "list", chinese: "列表", group: .find, summary: Message("print the documents", "列出全部文件"),
    options: Option.documents + [
      .sort(among: ListOrder.allCases.map(\.rawValue)), .limit("at most N documents", "最多列出 N 篇"),
    ] + Option.report,
    examples: [
      .init("policy list", "upper levels first, each by date", "按层级、日期排列"),
      .init(
        "policy list -r 江苏 --since 2020 --sort date", "of one province and its cities, newest first",
        "一省及所辖市，新的在前"),
      .init("policy list --level city -f json", "cities only, for a program", "市级文件，输出 JSON"),
    ])

  let filter: DocumentFilter
  let order: ListOrder
  /// Nil: every document.
  let limit: Int?
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    filter = try DocumentFilter(typed)
    limit = try typed.positiveCount(.limit)
    order = try typed.choice(.sort) ?? .level
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func report(from library: Library) throws(CommandError) -> any Report { try listReport(from: library) }

  func listReport(from library: Library) throws(CommandError) -> ListReport {
    let heads = try library.heads()
    return ListReport(try library.numbers(admittedBy: filter).map { heads[$0] }, by: order, limit: limit)
  }
}
