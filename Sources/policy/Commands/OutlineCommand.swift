import ClauseSearch
import PolicyReports
import PolicyText

struct OutlineCommand: DocumentQuestion {
  static let declaration = CommandDeclaration(
    name: "outline", chinese: "章条", group: .find, operands: "REF", operandCount: 1...1,
    summary: Message("print the chapters and clauses of a document", "显示文件的章条目录"),
    options: Option.report,
    examples: [
      .init("policy outline jiangsu-2020-101", "a document named by its id", "以文件名指明"),
      .init("policy outline 嘉兴", "named by a part of its title", "以标题的一部分指明"),
      .init("policy outline 苏政发2020-101 -f json", "named by its number, for a program", "以文号指明，输出 JSON"),
    ])

  let asked: NamedDocuments

  func report(from library: Library) throws(CommandError) -> any Report { try outlineReport(from: library) }

  func outlineReport(from library: Library) throws(CommandError) -> OutlineReport {
    let document = try library.document(named: asked.documents[0])
    return OutlineReport(document, responsible: document.responsibleUnits)
  }
}
