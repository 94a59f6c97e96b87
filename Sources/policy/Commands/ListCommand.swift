import PolicyReports

extension ListRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let (heads, status) = try Library.ask(shelf, console) { library throws(CommandError) in
      (try library.heads(), library.status)
    }
    try console.deliver(ListReport(heads), as: delivery)
    return status
  }
}
