import ClauseIndex
import PolicyReports
import PolicyText

extension VerifyRequest {
  /// Damage is named line by line, and makes the status say that the index cannot be relied on.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    if let report { return try runOnReport(report, with: console) }
    let index = locations.index
    let verification: Verification
    do throws(IndexError) {
      verification = try ClauseIndex(mapping: index).verify()
    } catch {
      throw .upkeep(.index(error, path: index))
    }
    for finding in verification.findings { console.notices.tell(message(for: finding, at: index)) }
    guard verification.isSound else { return .unreadable }
    let message = Message(
      "\(index): \(counted(verification.documents, "document")), \(counted(verification.clauses, "clause")), "
        + "\(verification.positions) positions; all that is derived agrees with the text",
      "\(index)：\(verification.documents) 篇 \(verification.clauses) 条，\(verification.positions) 个位置；推导所得与原文一致"
    )
    try console.print(message(in: console.language).harmless + "\n")
    return .done
  }

  private func message(for finding: Verification.Finding, at index: String) -> Message {
    switch finding {
    case .damagedChunk(let offset):
      Message(
        "\(index): damaged between byte \(offset) and 16 KB beyond; `policy index` builds it anew",
        "\(index)：自第 \(offset) 字节起的 16 KB 内有损坏；用 policy index 重建")
    case .unreadable(let document, let error):
      Message(
        "\(index): document \(document + 1) of the index: \(error.message(at: index).english)",
        "\(index)：索引中第 \(document + 1) 篇：\(error.message(at: index).chinese)")
    case .differs(let section, let offset):
      Message(
        "\(index): \(section) differ from what the text makes, from byte \(offset); `policy index` builds it anew",
        "\(index)：\(section) 自第 \(offset) 字节起与原文推导不一致；用 policy index 重建")
    }
  }
}
