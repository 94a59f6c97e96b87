/// A file with a question a line. Empty lines and those that begin with `#` are the writer's own.
enum QuestionFile {
  /// All are understood before the first is asked. What is wrong is told with its line.
  static func questions<Question>(
    in text: String, of path: String, _ understood: (String) throws(UsageError) -> Question
  ) throws(UsageError) -> [Question] {
    var questions: [Question] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      let line = String(line.drop(while: \.isWhitespace))
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      do throws(UsageError) { questions.append(try understood(line)) } catch {
        throw .inFile(path, line: place + 1, error)
      }
    }
    return questions
  }
}
