import ClauseSearch
import PolicyReports
import PolicyText

extension OutlineRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let library = try Library(shelf, console)
    let document = try library.document(library.place(of: DocumentReference(self.document)))
    try console.deliver(OutlineReport(document, responsible: document.responsibleUnits), as: delivery)
    return library.status
  }
}
