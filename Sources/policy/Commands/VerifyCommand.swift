import ClauseIndex
import PolicyReports
import PolicyText

struct VerifyCommand: Command {
  static let declaration = CommandDeclaration(
    name: "verify", chinese: "校验", group: .write, operands: "[REPORT]", operandCount: 0...1,
    summary: Message(
      "derive the index again from its text; or look up every quotation of a report", "核对索引；或逐条核对报告中的引文"),
    options: [.noUpdate],
    examples: [
      .init("policy verify", "every posting is checked", "逐项核对"),
      .init(
        "policy verify memo.md", "what changed, moved or is missing is named; status 1 then",
        "列出改动、移动、未找到的引文；此时状态为 1"),
      .init("policy verify --index laws.index", "another index", "另一索引"),
      .init(
        "policy verify && echo sound", "for a script: the status is 0 where all agrees", "供脚本使用：一致时状态为 0"),
    ])

  /// Nil: the index itself is verified.
  let report: String?
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    report = typed.operands.first
    locations = Locations(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    if let report { return try console.verify(quotationsOf: report, locations) }
    let path = locations.index
    let verification: Verification
    do throws(IndexError) {
      verification = try ClauseIndex(mapping: path).verify()
    } catch {
      throw .upkeep(.index(error, path: path))
    }
    // Damage is named line by line, and makes the status say that the index cannot be relied on.
    for finding in verification.findings { console.notices.tell(finding.message(at: path)) }
    guard verification.isSound else { return .unreadable }
    try console.say([
      Message(
        "\(path): \(counted(verification.documents, "document")), \(counted(verification.clauses, "clause")), "
          + "\(verification.positions) positions; all that is derived agrees with the text",
        "\(path)：\(verification.documents) 篇 \(verification.clauses) 条，\(verification.positions) 个位置；推导所得与原文一致"
      )
    ])
    return .done
  }
}

extension Verification.Finding {
  fileprivate func message(at index: String) -> Message {
    switch self {
    case .damagedChunk(let offset):
      Message(
        "\(index): damaged between byte \(offset) and 16 KB beyond; `policy index` builds it anew",
        "\(index)：自第 \(offset) 字节起的 16 KB 内有损坏；用 policy index 重建")
    case .unreadable(let document, let error):
      Message(
        "\(index): document \(document.rawValue + 1) of the index: \(error.message(at: index).english)",
        "\(index)：索引中第 \(document.rawValue + 1) 篇：\(error.message(at: index).chinese)")
    case .differs(let section, let offset):
      Message(
        "\(index): \(section) differ from what the text makes, from byte \(offset); `policy index` builds it anew",
        "\(index)：\(section) 自第 \(offset) 字节起与原文推导不一致；用 policy index 重建")
    }
  }
}
