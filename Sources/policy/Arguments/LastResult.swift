import Glibc
import PolicyText

/// The clauses that the last search showed, by the numbers that it gave them: `policy show 2`.
///
/// In the user's cache: the index that answered in the first line, then a locator a line.
struct LastResult {
  enum Mistake: Error, Equatable {
    case none
    case noSuchNumber(Int, of: Int)
    case ofAnotherLibrary
  }

  let index: String
  private let locators: [String]

  private static var file: String? { Environment.cacheFolder.map { $0 + "/last" } }

  static func read() throws(UsageError) -> LastResult {
    guard let file, let text = try? String(ownFile: file) else { throw .lastResult(.none) }
    let lines = text.split(separator: "\n").map(String.init)
    guard let index = lines.first, lines.count > 1 else { throw .lastResult(.none) }
    return LastResult(index: index, locators: Array(lines.dropFirst()))
  }

  /// It can be made again by asking again: what cannot be written is no failure, and nothing waits for the disk.
  static func save(_ locators: [String], index: String) {
    guard let file, !locators.isEmpty, let path = Environment.resolved(index) else { return }
    let lines = ([path] + locators).map { $0 + "\n" }.joined()
    if (try? FileDescriptor(overwriting: file).overwrite(with: Array(lines.utf8))) == nil {
      try? FileDescriptor.makeFolders(of: file)
      try? FileDescriptor(overwriting: file).overwrite(with: Array(lines.utf8))
    }
  }

  /// Where numbers were shown that lead nowhere here.
  static func forget() { if let file { unsafe unlink(file) } }

  /// A word that is a number of a result: 2
  static func number(_ word: String) -> Int? {
    guard word.utf8.count <= 6, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
  }

  func locator(_ number: Int) throws(UsageError) -> String {
    guard locators.indices.contains(number - 1) else {
      throw .lastResult(.noSuchNumber(number, of: locators.count))
    }
    return locators[number - 1]
  }
}

extension LastResult.Mistake {
  var message: Message {
    switch self {
    case .none:
      Message(
        "no result is remembered; numbers are those of the last `policy search`",
        "没有可用的检索结果；编号指上次 policy search 的结果")
    case .noSuchNumber(let number, let count):
      Message(
        "there is no \(number) in the last result: it has 1 to \(count)", "上次结果中没有 \(number)：共 \(count) 条")
    case .ofAnotherLibrary:
      Message(
        "the last result is of other documents; search again here", "上次结果出自另一文件库；请在此重新检索")
    }
  }
}
