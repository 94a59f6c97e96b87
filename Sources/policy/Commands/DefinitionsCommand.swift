import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct DefinitionsCommand: DocumentQuestion {
  static let declaration = CommandDeclaration(
    name: "definitions", chinese: "简称表", group: .extract, operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the short names that documents define", "文件中的简称"),
    options: Option.documents + Option.report,
    examples: [
      .init("policy definitions", "of every document", "全部文件"),
      .init("policy definitions jiaxing-2022", "of one document", "一个文件"),
      .init("policy definitions -f markdown", "as a table for a memo", "表格，供撰文引用"),
    ])

  let asked: NamedDocuments

  func report(from library: Library) throws(CommandError) -> any Report {
    DefinitionsReport(try library.read(asked, DefinitionRegister.init))
  }
}
