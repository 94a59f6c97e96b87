import PolicyText

/// Says on standard error how far long work has come; short work goes unsaid.
///
/// On a terminal one line is rewritten: files, speed, time left. In a file or a pipe one line is enough.
struct IndexingProgress {
  private let notices: Notices
  private let files: Int
  private let bytes: Int
  private let start = Environment.uptime
  private var lastTold: Int?
  private var filesDone = 0
  private var bytesDone = 0

  /// In nanoseconds: nobody wonders about less.
  private static let patience = 500_000_000
  private static let pause = 200_000_000

  /// - Parameter bytes: how many all files have together.
  init(_ notices: Notices, files: Int, bytes: Int) {
    self.notices = notices
    self.files = files
    self.bytes = bytes
  }

  mutating func advance(files: Int, bytes: Int) {
    filesDone += files
    bytesDone += bytes
    let now = Environment.uptime
    guard now - start >= IndexingProgress.patience else { return }
    let rewrites = notices.canRewrite
    if let lastTold, now - lastTold < IndexingProgress.pause || !rewrites { return }
    lastTold = now
    notices.tellProgress(rewrites ? state(after: now - start) : whole)
  }

  func finish() { if lastTold != nil, notices.canRewrite { notices.clearProgress() } }

  /// Writing the index takes as long again as reading the files.
  static func tellWriting<Written, Failure>(
    of documents: Int, _ notices: Notices, _ write: () throws(Failure) -> Written
  ) throws(Failure) -> Written {
    // Fewer are written before anybody could read the line.
    let isTold = documents >= 1000 && notices.canRewrite
    if isTold { notices.tellProgress(Message("writing the index", "正在写入索引")) }
    defer { if isTold { notices.clearProgress() } }
    return try write()
  }

  private var whole: Message {
    Message(
      "indexing \(counted(files, "file")), \(IndexingProgress.size(bytes))",
      "正在建立索引：\(files) 个文件，\(IndexingProgress.size(bytes))")
  }

  private func state(after time: Int) -> Message {
    let seconds = Double(time) / 1e9
    let speed = Double(bytesDone) / seconds
    let left = speed > 0 ? Int((Double(bytes - bytesDone) / speed).rounded(.up)) : 0
    return Message(
      "indexing: \(filesDone) of \(files) files, \(IndexingProgress.size(Int(speed)))/s, \(left) s left",
      "正在建立索引：\(filesDone)/\(files)，每秒 \(IndexingProgress.size(Int(speed)))，还需 \(left) 秒")
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 10_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 100_000 / 10).\(bytes / 100_000 % 10) MB"
  }
}
