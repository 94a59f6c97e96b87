import Glibc
import PolicyReports
import PolicyText

/// Says on standard error how far long work has come; short work goes unsaid.
///
/// On a terminal one line is rewritten: files, speed, time left. In a file or a pipe one line is enough.
struct Progress {
  private let console: Console
  private let files: Int
  private let bytes: Int
  private let start = Surroundings.uptime
  private let rewrites = Surroundings.isTerminal(STDERR_FILENO)
  private var lastTold: Int?
  private var filesDone = 0
  private var bytesDone = 0

  /// In nanoseconds: nobody wonders about less.
  private static let patience = 500_000_000
  private static let pause = 200_000_000

  /// - Parameter bytes: how many all files have together.
  init(_ console: Console, files: Int, bytes: Int) {
    self.console = console
    self.files = files
    self.bytes = bytes
  }

  mutating func advance(files: Int, bytes: Int) {
    filesDone += files
    bytesDone += bytes
    let now = Surroundings.uptime
    guard now - start >= Progress.patience else { return }
    if let lastTold, now - lastTold < Progress.pause || !rewrites { return }
    lastTold = now
    console.tellProgress(rewrites ? state(after: now - start) : whole, rewriting: rewrites)
  }

  func finish() { if rewrites, lastTold != nil { console.clearProgress() } }

  /// Behind the last file comes what takes as long again.
  static func tellWriting<Failure>(
    of documents: Int, _ console: Console, _ write: () throws(Failure) -> Void
  ) throws(Failure) {
    // Fewer are written before anybody could read it.
    let isTold = documents >= 1000 && Surroundings.isTerminal(STDERR_FILENO)
    if isTold { console.tellProgress(Message("writing the index", "正在写入索引"), rewriting: true) }
    defer { if isTold { console.clearProgress() } }
    try write()
  }

  private var whole: Message {
    Message(
      "indexing \(counted(files, "file")), \(Progress.size(bytes))",
      "正在建立索引：\(files) 个文件，\(Progress.size(bytes))")
  }

  private func state(after time: Int) -> Message {
    let seconds = Double(time) / 1e9
    let speed = Double(bytesDone) / seconds
    let left = speed > 0 ? Int((Double(bytes - bytesDone) / speed).rounded(.up)) : 0
    return Message(
      "indexing: \(filesDone) of \(files) files, \(Progress.size(Int(speed)))/s, \(left) s left",
      "正在建立索引：\(filesDone)/\(files)，每秒 \(Progress.size(Int(speed)))，还需 \(left) 秒")
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 10_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 100_000 / 10).\(bytes / 100_000 % 10) MB"
  }
}
