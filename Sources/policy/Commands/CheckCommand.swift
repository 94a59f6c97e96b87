import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// Defects are what is asked for, so that finding none is status 1, as with every other question.
struct CheckCommand: Command {
  static let declaration = CommandDeclaration(
    name: "check", chinese: "查错", group: .write, operands: "[REF…|-]", operandCount: 0...1000,
    summary: Message("defects of the source texts, or a draft from standard input", "原文疑似问题检查，或核对标准输入的草稿"),
    options: [.document] + Option.report,
    examples: [
      .init("policy check", "of every document", "全部文件"),
      .init("policy check jiaxing-2022", "lost numbers, cut sentences, unbalanced marks", "漏号、断句、标点不配对等"),
      .init(
        "policy check - -d 苏政发2020-101 < corpus/nanjing-2022.txt", "a draft against what stands above it",
        "草稿与上位文件核对"),
    ])

  enum Subject: Equatable {
    /// Empty: every document.
    case documents([DocumentReference])
    /// From standard input, against these; empty: those that it cites.
    case draft(upper: [DocumentReference])
  }

  let subject: Subject
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    let named = typed.documents + typed.documents(.document)
    subject = typed.operands.first == "-" ? .draft(upper: Array(named.dropFirst())) : .documents(named)
    locations = Locations(typed)
    output = try ReportOutput(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    switch subject {
    case .documents(let names):
      return try console.answer(locations, output) { library throws(CommandError) in
        let directory = DocumentDirectory(try library.heads())
        return CheckReport(
          try library.documents(named: names).map {
            (document: $0.head, defects: Defect.all(in: $0, directory))
          })
      }
    case .draft(let upper):
      // Read to its end before anything is asked of the index.
      let draft = try Document(draftFromStandardInput: ())
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

extension Document {
  /// In bytes; a draft is a document, not a library.
  private static let longestDraft = 16 << 20

  fileprivate init(draftFromStandardInput: Void) throws(CommandError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileDescriptor(standardInput: ()).read(atMost: Document.longestDraft + 1)
    } catch {
      throw .draft(error.message)
    }
    guard bytes.count <= Document.longestDraft else {
      throw .draft(Message("it is longer than 16 MB", "超过 16 MB"))
    }
    do throws(DecodingError) {
      try self.init(reading: bytes, id: "-", file: "-")
    } catch {
      throw .draft(error.message)
    }
    guard !clauses.isEmpty else { throw .draft(Message("there is no text in it", "没有文字")) }
  }
}
