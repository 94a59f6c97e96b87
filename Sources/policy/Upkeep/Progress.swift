import Glibc
import PolicyReports

/// Says on standard error how far long work has come; short work goes unsaid.
struct Progress {
  private let console: Console
  private let total: Int
  private let start = Surroundings.uptime
  private var lastTold: Int?
  private var count = 0

  /// In nanoseconds: nobody wonders about less.
  private static let patience = 500_000_000
  private static let pause = 200_000_000

  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  mutating func advance(by step: Int) {
    count += step
    let now = Surroundings.uptime
    guard now - start >= Progress.patience else { return }
    if let lastTold, now - lastTold < Progress.pause { return }
    // In a file or a pipe, once is enough.
    let rewrites = Surroundings.isTerminal(STDERR_FILENO)
    if lastTold != nil && !rewrites { return }
    lastTold = now
    console.tellProgress(
      Message("indexing: \(count) of \(total) files", "正在建立索引：\(count)/\(total)"), rewriting: rewrites)
  }

  func finish() {
    if lastTold != nil, Surroundings.isTerminal(STDERR_FILENO) { console.clearProgress() }
  }
}
