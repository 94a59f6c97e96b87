import PolicyReports

extension ListRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let library = try Library(shelf, console)
    try console.deliver(ListReport(library.heads), as: delivery)
    return library.status
  }
}
