import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct SourcesCommand: DocumentQuestion {
  static let declaration = CommandDeclaration(
    name: "sources", chinese: "来源表", group: .compare, operands: "REF", operandCount: 1...1,
    summary: Message("which earlier document each sentence is from", "逐句溯源"),
    options: Option.report,
    examples: [
      .init("policy sources nanjing-2022", "what is copied from where, and what is its own", "何处沿用、何处自有"),
      .init("policy sources 苏政发2020-101 -f csv -o 溯源.csv", "a row for every run of words", "每处沿用一行"),
      .init("policy sources jiaxing-2022 -f markdown", "for a memo", "供撰文引用"),
    ])

  let asked: NamedDocuments

  func report(from library: Library) throws(CommandError) -> any Report {
    let document = try library.document(named: asked.documents[0])
    let sources = try library.reading { index throws(IndexError) in
      try DocumentSources(of: document, index: index)
    }
    return SourcesReport(sources)
  }
}
