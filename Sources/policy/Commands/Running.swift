import PolicyReports
import PolicyText

extension Request {
  /// Carries it out. What was left out of the corpus is told at once, and makes the status say so.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    switch self {
    case .search(let request): try request.run(with: console)
    case .show(let request): try request.run(with: console)
    case .outline(let request): try request.run(with: console)
    case .list(let request): try request.run(with: console)
    case .compare(let request): try request.run(with: console)
    case .trace(let request): try request.run(with: console)
    case .sources(let request): try request.run(with: console)
    case .register(let request): try request.run(with: console)
    case .duties(let request): try request.run(with: console)
    case .check(let request): try request.run(with: console)
    case .index(let request): try request.run(with: console)
    case .export(let request): try request.run(with: console)
    case .verify(let request): try request.run(with: console)
    case .completions(let request): try request.run(with: console)
    case .help(let topic):
      try console.finish(
        printing: Help.text(for: topic, in: console.language, columns: Environment.columns(of: 1)))
    case .version: try console.finish(printing: "policy \(Version.number)\n")
    }
  }
}

extension Console {
  fileprivate func finish(printing text: String) throws(CommandError) -> ExitStatus {
    try show(text)
    return .done
  }
}
