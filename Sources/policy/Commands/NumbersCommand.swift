import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct NumbersCommand: DocumentQuestion {
  static let declaration = CommandDeclaration(
    name: "numbers", chinese: "数字表", group: .extract, operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the numbers that documents set", "文件规定的数字"),
    options: Option.documents + Option.report,
    examples: [
      .init(
        "policy numbers nanjing-2022", "targets, limits and deadlines of one document", "一个文件的目标、限额、期限"),
      .init("policy numbers 国发2020-7 苏政发2020-101", "and set against each other", "并相互对照"),
      .init("policy numbers --level city --since 2022", "of cities, of that year and later", "市级文件，2022年以来"),
      .init("policy numbers -f csv -o 数字.csv", "of every document, for a spreadsheet", "全部文件，供电子表格使用"),
    ])

  let asked: NamedDocuments

  func report(from library: Library) throws(CommandError) -> any Report {
    let registers = try library.read(asked, NumberRegister.init)
    // Only documents that were named are held against each other.
    return asked.areNamed ? NumbersReport(registers) : NumbersReport(listing: registers)
  }
}
