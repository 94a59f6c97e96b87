import PolicyText

// What is said of files while the index is kept up.

extension Notices {
  /// More lines than these nobody reads.
  private static let most = 20

  func tellSome(_ messages: [Message]) {
    for message in messages.prefix(Notices.most) { tell(message) }
    let rest = messages.count - Notices.most
    guard rest > 0 else { return }
    tell(
      Message("… and \(rest) more; `policy check` names all defects", "……另有 \(rest) 处；policy check 列出全部疑似问题"))
  }

  /// What was named when it was found needs no line each.
  func countOthers(_ leftOut: [LeftOut]) {
    guard !leftOut.isEmpty else { return }
    let lines = leftOut.count(where: \.reason.isOfALine)
    let files = leftOut.count - lines
    let english = [
      files > 0 ? counted(files, "file") : nil, lines > 0 ? counted(lines, "line") + " of sidecars" : nil,
    ]
    let chinese = [files > 0 ? "\(files) 个文件" : nil, lines > 0 ? "附注 \(lines) 行" : nil]
    tellAside(
      Message(
        english.compactMap { $0 }.joined(separator: " and ") + " left out; `policy index` says why",
        "未收入 " + chinese.compactMap { $0 }.joined(separator: "、") + "；原因见 policy index"))
  }

  func tell(_ leftOut: [LeftOut]) {
    for file in leftOut {
      let message = file.reason.message
      tell(message.about(file.location))
    }
  }
}
