import ClauseIndex
import ClauseSearch
import PolicyText

/// What a query showed when it was asked with `--new` before: a file a question in the user's cache, with the question
/// in the first line, the day in the second, then a hit a line. Of two questions of one name the later one is kept.
struct SeenHits {
  /// Nil where it was never asked.
  private(set) var day: String?
  private var hits: Set<String> = []
  private let question: String
  private let file: String?

  /// - Parameters:
  ///   - index: the path of the index that answers.
  ///   - question: the query with what narrows it.
  init(index: String, question: String) {
    let question = [Environment.resolved(index) ?? index, question].joined(separator: "\t")
      .replacing("\n", with: " ")
    self.question = question
    let key = String(Checksum.of(Array(question.utf8).span), radix: 16)
    file = Environment.cacheFolder.map { "\($0)/seen/\(key)" }
    guard let file, let text = try? String(ownFile: file) else { return }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count > 1, lines[0] == question else { return }
    day = lines[1]
    hits = Set(lines.dropFirst(2))
  }

  func new(among all: [Hit]) -> [Hit] { all.filter { !hits.contains(Self.line($0)) } }

  /// What is found no more is forgotten.
  mutating func remember(_ shown: some Sequence<Hit>, of all: [Hit]) {
    hits.formIntersection(all.map(Self.line))
    hits.formUnion(shown.map(Self.line))
  }

  /// What cannot be remembered is new again the next time.
  ///
  /// - Returns: what to say where it cannot.
  func save() -> Message? {
    guard let file else {
      return Message(
        "what is found cannot be remembered, there is no HOME: the next --new finds it new again",
        "没有 HOME，结果无法记住：下次 --new 仍列为新")
    }
    let lines = [question, Environment.day] + hits.sorted()
    do throws(SystemError) {
      try FileDescriptor.makeFolders(of: file)
      try OutputFile.replace(file, by: Array(lines.map { $0 + "\n" }.joined().utf8))
      return nil
    } catch {
      let folder = file.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }.fromHome
      return Message(
        "what is found cannot be remembered in \(folder): \(error.message.english); the next --new finds it new again",
        "结果无法记入 \(folder)：\(error.message.chinese)；下次 --new 仍列为新")
    }
  }

  /// A clause whose words about the query have changed is new.
  private static func line(_ hit: Hit) -> String {
    let words = hit.passages.map(\.text).joined(separator: "\n")
    return "\(hit.citation.locator)\t\(Checksum.of(Array(words.utf8).span))"
  }
}
