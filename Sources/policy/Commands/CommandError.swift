import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// What the program tells its caller when it ends.
enum ExitStatus: Int32 {
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
  case upkeep(UpkeepError)
  case input(TextFileError, path: String)
  case output(SystemError, path: String?)
  /// What came in on standard input is no draft.
  case draft(Message)

  var status: ExitStatus {
    switch self {
    case .usage, .query, .reference: .wrongUsage
    case .upkeep, .input, .output, .draft: .unreadable
    }
  }

  /// The first line says what is wrong, where, and what to do; lines below it show the place or the candidates.
  var lines: [Message] {
    switch self {
    case .usage(let error): [error.message]
    case .query(let error, let query): error.lines(for: query)
    case .reference(let error):
      [error.message] + error.candidates.map { Message("  " + $0, "  " + $0) }
    case .upkeep(let error): [error.message]
    case .input(let error, let path):
      [
        Message(
          "cannot read \(path): \(error.message.english)", "无法读取 \(path)：\(error.message.chinese)")
      ]
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

extension String {
  /// A file that the user named, as text.
  init(named path: String) throws(CommandError) {
    do throws(TextFileError) { try self.init(textFile: path) } catch { throw .input(error, path: path) }
  }
}
