import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct CitationsCommand: DocumentQuestion {
  static let declaration = CommandDeclaration(
    name: "citations", chinese: "引用表", group: .extract, operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the documents that documents cite", "文件引用的文件"),
    options: Option.documents + Option.report,
    examples: [
      .init("policy citations", "of every document, and which of them are in the corpus", "全部文件，并说明是否在库中"),
      .init("policy citations jiaxing-2022", "of one document", "一个文件"),
      .init("policy citations -f json", "for a program", "供程序使用"),
    ])

  let asked: NamedDocuments

  func report(from library: Library) throws(CommandError) -> any Report { try citationsReport(from: library) }

  func citationsReport(from library: Library) throws(CommandError) -> CitationsReport {
    let directory = try library.directoryOfDocuments()
    return CitationsReport(
      try library.read(asked) { CitationRegister(of: $0, in: directory) })
  }
}

extension Library {
  /// What citations lead to.
  func directoryOfDocuments() throws(CommandError) -> DocumentDirectory {
    try reading { index throws(IndexError) in try DocumentDirectory(index) }
  }
}
