import PolicyReports

/// A command that was understood. Whatever is in it can be carried out as it stands.
protocol Command: Sendable {
  /// How it is typed.
  static var declaration: CommandDeclaration { get }

  init(_ typed: TypedArguments) throws(UsageError)

  /// What is found to be left out of the corpus is told at once, and makes the status say so.
  func run(with console: Console) throws(CommandError) -> ExitStatus
}

/// A command that is answered by one report.
protocol Question: Command {
  var locations: Locations { get }
  var output: ReportOutput { get }

  func report(from library: Library) throws(CommandError) -> any Report
}

extension Question {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    try console.answer(locations, output) { library throws(CommandError) in try report(from: library) }
  }
}

extension Console {
  /// How every question ends.
  func answer(
    _ locations: Locations, _ output: ReportOutput,
    _ question: (Library) throws(CommandError) -> any Report
  ) throws(CommandError) -> ExitStatus {
    try expectReader(of: output)
    var links: TerminalLinks?
    let (report, isComplete) = try Library.ask(locations, notices) { library throws(CommandError) in
      try spareSources(of: library, from: output)
      let report = try question(library)
      // What is shown to a person can be asked for by its number.
      if output.format == .text, memo == nil { library.remember(report.numbered) }
      if output.color != .never, TerminalLinks.areTaken { links = try library.links() }
      return (report, library.isComplete)
    }
    try deliver(report, as: output, links: links)
    guard isComplete else { return .incomplete }
    return report.isEmpty ? .nothingFound : .done
  }
}
