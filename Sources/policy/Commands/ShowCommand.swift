import ClauseSearch
import PolicyReports
import PolicyText

extension ShowRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    // A word that is no locator at all needs no index to say so.
    let locator = try Locator(typed: self.locator)
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let document = try library.document(named: locator.document)
      return (self.report(of: try locator.place(in: document), in: document), library.status)
    }
    try console.deliver(report, as: delivery)
    return status
  }

  private func report(of clause: Int, in document: Document) -> ShowReport {
    func page(_ index: Int) -> ClausePage {
      let clause = document.clauses[index]
      return ClausePage(
        citation: document.citation(of: clause), text: document.string(clause.range),
        responsible: document.responsibleUnits(of: clause))
    }
    guard let context else { return ShowReport(page(clause)) }
    let last = min(document.clauses.count - 1, clause + context)
    return ShowReport(
      page(clause), before: (max(0, clause - context)..<clause).map(page),
      after: (clause..<last).map { page($0 + 1) })
  }
}
