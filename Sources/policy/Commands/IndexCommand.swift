import PolicyReports

extension IndexRequest {
  func run(with console: Console) throws(CommandError) -> Status {
    let library = try Library(shelf, console)
    try console.print("\(library.heads.count)\n")
    return library.status
  }
}

extension VerifyRequest {
  func run(with console: Console) throws(CommandError) -> Status { .done }
}
