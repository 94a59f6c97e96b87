import ClauseSearch
import PolicyReports
import PolicyText

extension ShowRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    // A word that is no locator at all needs no index to say so.
    let locator = try Locator(typed: self.locator)
    let library = try Library(shelf, console)
    let document = try library.document(library.place(of: locator.document))
    let clause = try locator.place(in: document)
    try console.deliver(report(of: clause, in: document), as: delivery)
    return library.status
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
