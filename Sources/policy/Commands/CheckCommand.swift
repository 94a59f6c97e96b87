import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// Defects are what is asked for, so that finding none is status 1, as with every other question.
struct CheckCommand: Command {
  static let declaration = CommandDeclaration(
    name: "check", chinese: "查错", group: .write, operands: "[REF…|FILE|-]", operandCount: 0...1000,
    operandsMayBeFiles: true,
    summary: Message("defects of the source texts, or a draft set against them", "原文疑似问题检查，或核对草稿"),
    options: [.document] + Option.report,
    examples: [
      .init("policy check", "of every document", "全部文件"),
      .init("policy check jiaxing-2022", "lost numbers, cut sentences, unbalanced marks", "漏号、断句、标点不配对等"),
      .init(
        "policy check draft.txt -d 苏政发2020-101", "a draft, also a Word file, against what stands above it",
        "草稿（可用 Word 文件）与上位文件核对"),
      .init(
        "policy check - -d 苏政发2020-101 < corpus/nanjing-2022.txt", "the same from standard input", "同上，读标准输入"),
    ])

  enum Subject: Equatable {
    /// Empty: every document.
    case documents([DocumentReference])
    /// Against these; empty: those that it cites.
    case draft(Draft, upper: [DocumentReference])
  }

  let subject: Subject
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    let named = typed.documents + typed.documents(.document)
    if let draft = typed.operands.first.flatMap(Draft.init(named:)) {
      subject = .draft(draft, upper: Array(named.dropFirst()))
    } else {
      subject = .documents(named)
    }
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    switch subject {
    case .documents(let names):
      return try console.answer(locations, output) { library throws(CommandError) in
        let directory = try library.directoryOfDocuments()
        return CheckReport(
          try library.read(named: names) { (document: $0.head, defects: Defect.all(in: $0, directory)) })
      }
    case .draft(let source, let upper):
      // Read to its end before anything is asked of the index.
      let draft = try source.read()
      return try console.answer(locations, output) { library throws(CommandError) in
        let above = upper.isEmpty ? nil : try library.documents(named: upper)
        let review = try library.reading { index throws(IndexError) in
          try DraftReview(of: draft, against: above, index: index)
        }
        return DraftReport(review, of: draft.head)
      }
    }
  }
}
