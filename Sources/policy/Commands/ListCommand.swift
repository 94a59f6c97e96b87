import PolicyReports

extension ListRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let heads = try library.heads()
      let chosen = try library.places(admittedBy: self.filter)?.map { heads[$0] }
      return (ListReport(chosen ?? heads, by: self.order, limit: self.limit), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.total == 0 ? .nothingFound : .done
  }
}
