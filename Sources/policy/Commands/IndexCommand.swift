import ClauseIndex
import PolicyReports
import PolicyText

extension IndexRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (rebuild, isComplete): (Rebuild, Bool)
    do throws(UpkeepError) {
      (rebuild, isComplete) = try Upkeep(locations, console.notices).index()
    } catch {
      throw .upkeep(error)
    }
    let kept = rebuild.documents - rebuild.parsed
    let message = Message(
      "\(locations.index): \(counted(rebuild.documents, "document")), \(counted(rebuild.clauses, "clause")) "
        + "(\(rebuild.parsed) read, \(kept) unchanged)",
      "\(locations.index)：\(rebuild.documents) 篇 \(rebuild.clauses) 条（读取 \(rebuild.parsed) 篇，\(kept) 篇未变）")
    try console.print(message(in: console.language).harmless + "\n")
    return isComplete ? .done : .incomplete
  }
}
