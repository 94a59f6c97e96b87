import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// What the program tells its caller when it ends.
enum Status: Int32 {
  case done = 0
  case nothingFound = 1
  case wrongUsage = 2
  case unreadable = 3
  /// Done, but some files of the corpus were left out.
  case incomplete = 4
}

/// Why a command did not do what it was asked.
enum CommandError: Error {
  case usage(UsageError)
  case query(QueryError, String)
  case reference(ReferenceError)
  case corpus(CorpusError)
  case index(IndexError, path: String)
  case input(SystemError, path: String)
  case output(SystemError, path: String?)
  /// What came in on standard input is no draft.
  case draft(Message)

  var status: Status {
    switch self {
    case .usage, .query, .reference: .wrongUsage
    case .corpus, .index, .input, .output, .draft: .unreadable
    }
  }

  /// The first line says what is wrong, where, and what to do; lines below it show the place or the candidates.
  var lines: [Message] {
    switch self {
    case .usage(let error): [error.message]
    case .query(let error, let query): error.lines(for: query)
    case .reference(let error): error.lines
    case .corpus(let error): [error.message]
    case .input(let error, let path):
      [
        Message(
          "cannot read \(path): \(error.message.english)", "无法读取 \(path)：\(error.message.chinese)")
      ]
    case .index(let error, let path): [error.message(at: path)]
    case .draft(let reason):
      [Message("the draft on standard input: \(reason.english)", "标准输入的草稿：\(reason.chinese)")]
    case .output(let error, let path):
      [
        Message(
          "cannot write \(path ?? "the output"): \(error.message.english)",
          "无法写入\(path.map { " " + $0 } ?? "标准输出")：\(error.message.chinese)")
      ]
    }
  }
}

extension QueryError {
  private static let shownAround = 40

  /// The query with a caret under the place that cannot be read.
  fileprivate func lines(for query: String) -> [Message] {
    let whole = query.unicodeScalars.map { String($0).harmless }
    // Of a long query the place and what stands around it.
    let from = max(0, min(range.lowerBound, whole.count) - QueryError.shownAround)
    let to = min(whole.count, from + 3 * QueryError.shownAround)
    let scalars = (from > 0 ? ["…"] : []) + whole[from..<to] + (to < whole.count ? ["…"] : [])
    let shift = from > 0 ? 1 - from : 0
    let start = min(range.lowerBound + shift, scalars.count)
    let end = min(max(range.upperBound + shift, start), scalars.count)
    let indent = String(repeating: " ", count: scalars[..<start].reduce(0) { $0 + DisplayWidth.of($1) })
    let carets = String(
      repeating: "^", count: max(1, scalars[start..<end].reduce(0) { $0 + DisplayWidth.of($1) }))
    let place = [scalars.joined(), indent + carets].map { "  " + $0 }
    return [message] + place.map { Message($0, $0) }
  }
}

extension ReferenceError {
  fileprivate var lines: [Message] {
    switch self {
    case .unknownDocument(let word, let nearest):
      [
        Message(
          "no document is named \(word)" + (nearest.isEmpty ? "; `policy list` shows all" : "; the nearest:"),
          "没有名为 \(word) 的文件" + (nearest.isEmpty ? "；用 policy list 查看全部" : "；最接近的是："))
      ] + nearest.map(ReferenceError.candidate)
    case .ambiguousDocument(let word, let candidates):
      [
        Message(
          "\(word) names \(candidates.count) documents; write more of the name, or an id:",
          "\(word) 对应 \(candidates.count) 个文件；请写得更完整，或用文件名：")
      ] + candidates.map(ReferenceError.candidate)
    case .notALocator(let word):
      [
        Message(
          "\(word) names no clause: write document#chapter.clause, such as jiaxing-2022#二.二",
          "\(word) 不是条款：请写 文件#章.条，例如 jiaxing-2022#二.二")
      ]
    case .notANumber(let word, let locator):
      [
        Message(
          "in \(locator), “\(word)” is no number: write 十四 or 14",
          "\(locator) 中的“\(word)”不是序号：请写 十四 或 14")
      ]
    case .unknownClause(let locator, let candidates):
      [
        Message(
          "there is no clause \(locator)"
            + (candidates.isEmpty ? "; `policy outline` lists the clauses" : "; there are:"),
          "没有条款 \(locator)" + (candidates.isEmpty ? "；用 policy outline 查看目录" : "；有："))
      ] + candidates.map(ReferenceError.candidate)
    case .ambiguousClause(let locator, let candidates):
      [
        Message(
          "\(locator) names \(candidates.count) clauses; name the chapter too:",
          "\(locator) 对应 \(candidates.count) 条；请写明章号：")
      ] + candidates.map(ReferenceError.candidate)
    }
  }

  private static func candidate(_ line: String) -> Message { Message("  " + line, "  " + line) }
}

extension IndexError {
  func message(at path: String) -> Message {
    switch self {
    case .notFound: Message("\(path): no index; `policy index` builds it", "\(path)：没有索引；用 policy index 建立")
    case .cannotRead(let reason, _): Message("\(path): cannot be read: \(reason)", "\(path)：无法读取：\(reason)")
    case .cannotWrite(let reason, _):
      Message("\(path): cannot be written: \(reason)", "\(path)：无法写入：\(reason)")
    case .notAnIndex: Message("\(path): not an index file", "\(path)：不是索引文件")
    case .otherVersion, .otherFolding:
      Message(
        "\(path): of another version; `policy index` builds it anew", "\(path)：版本不同；用 policy index 重建")
    case .damaged(let damage, let offset):
      Message(
        "\(path): damaged at byte \(offset) (\(damage.rawValue)); `policy index` builds it anew",
        "\(path)：在第 \(offset) 字节处损坏（\(damage.rawValue)）；用 policy index 重建")
    case .tooLarge: Message("\(path): the corpus is too large for one index", "\(path)：文件总量超过单个索引的上限")
    }
  }
}
