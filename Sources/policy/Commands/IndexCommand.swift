import ClauseIndex
import PolicyReports
import PolicyText

extension IndexRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let (rebuild, status) = try Upkeep(shelf, console).index()
    let kept = rebuild.documents - rebuild.parsed
    let message = Message(
      "\(shelf.index): \(counted(rebuild.documents, "document")), \(counted(rebuild.clauses, "clause")) "
        + "(\(rebuild.parsed) read, \(kept) unchanged)",
      "\(shelf.index)：\(rebuild.documents) 篇 \(rebuild.clauses) 条（读取 \(rebuild.parsed) 篇，\(kept) 篇未变）")
    try console.print(message(in: console.language).harmless + "\n")
    return status
  }
}
