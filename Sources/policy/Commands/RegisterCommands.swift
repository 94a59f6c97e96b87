import ClauseComparison
import ClauseIndex
import PolicyReports
import PolicyText

extension RegisterRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (report, isEmpty, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let (report, isEmpty) = try self.report(from: library)
      return (report, isEmpty, library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return isEmpty ? .nothingFound : .done
  }

  private func report(from library: Library) throws(CommandError) -> (any Report, Bool) {
    let documents = try library.documents(named: self.documents)
    switch register {
    case .numbers:
      let registers = documents.map(NumberRegister.init)
      // Only documents that were named are held against each other.
      let report = self.documents.isEmpty ? NumbersReport(listing: registers) : NumbersReport(registers)
      return (report, report.isEmpty)
    case .definitions:
      let report = DefinitionsReport(documents.map(DefinitionRegister.init))
      return (report, report.isEmpty)
    case .citations:
      let directory = DocumentDirectory(try library.heads())
      let report = CitationsReport(documents.map { CitationRegister(of: $0, in: directory) })
      return (report, report.isEmpty)
    }
  }
}

extension DutiesRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
      let registers = try library.documents(admittedBy: filter).map(DutyRegister.init)
      return (DutiesReport(registers, unit: unit), library.status)
    }
    try console.deliver(report, as: delivery)
    guard status == .done else { return status }
    return report.isEmpty ? .nothingFound : .done
  }
}
