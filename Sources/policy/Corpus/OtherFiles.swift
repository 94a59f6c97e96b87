import PolicyText

/// The files of a corpus that are of no kind that is read, counted by their endings.
struct OtherFiles: Sendable, Equatable {
  private var counts: [String: Int] = [:]

  /// So many endings are named; of a folder with more the rest are counted together.
  private static let mostEndings = 6

  mutating func add(_ name: String) {
    // The index, where the corpus is the folder that holds it.
    guard let ending = OtherFiles.ending(of: name), ending != ".index" else { return }
    counts[ending, default: 0] += 1
  }

  /// `.xlsx`, of a name without one nothing; nil for what a word processor keeps beside an open file.
  private static func ending(of name: String) -> String? {
    guard !name.hasPrefix("~$") else { return nil }
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
    return name[point...].lowercased()
  }

  /// Nil where there are none.
  var message: Message? {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted { $0.value == $1.value ? $0.key.precedesByBytes($1.key) : $0.value > $1.value }
    let named = sorted.prefix(OtherFiles.mostEndings)
    let rest = sorted.dropFirst(OtherFiles.mostEndings).reduce(0) { $0 + $1.value }
    let english = named.map { "\($0.value) \($0.key.isEmpty ? "without an ending" : $0.key)" }
    let chinese = named.map { $0.key.isEmpty ? "无扩展名 \($0.value) 个" : "\($0.key) \($0.value) 个" }
    return Message(
      "of no kind that is read: " + (english + (rest > 0 ? ["\(rest) others"] : [])).joined(separator: ", "),
      "另有不能收入的文件类型：" + (chinese + (rest > 0 ? ["其他 \(rest) 个"] : [])).joined(separator: "、"))
  }

  /// Why a file that was named by itself is no document.
  static func reason(for name: String) -> Message {
    SourceFormat(ofFileNamed: name) == nil
      ? Message("of no kind that is read (\(SourceFormat.listed))", "不能收入的文件类型（可收入 \(SourceFormat.listed)）")
      : Message("this program wrote it, or a word processor has it open", "本程序写出的文件，或文字处理软件正打开的文件")
  }
}
