import ClauseSearch
import PolicyReports
import PolicyText

extension OutlineRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (document, status) = try Library.ask(locations, console) { library throws(CommandError) in
      (try library.document(named: DocumentReference(self.document)), library.status)
    }
    try console.deliver(OutlineReport(document, responsible: document.responsibleUnits), as: delivery)
    return status
  }
}
