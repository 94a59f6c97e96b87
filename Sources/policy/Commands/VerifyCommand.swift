import ClauseIndex
import PolicyReports

extension VerifyRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let index: ClauseIndex
    do throws(IndexError) {
      index = try ClauseIndex(mapping: self.index)
    } catch {
      throw .index(error, path: self.index)
    }
    let message = Message(
      "\(self.index): \(counted(index.documentCount, "document")), \(counted(index.clauseCount, "clause")); "
        + "all that is derived agrees with the text",
      "\(self.index)：\(index.documentCount) 篇 \(index.clauseCount) 条；推导所得与原文一致")
    try console.print(message(in: console.language).harmless + "\n")
    return .done
  }
}
