import PolicyReports

extension ExportRequest {
  /// Asks each question as if it were typed, and gathers what is answered. One that finds nothing is told in the memo.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var lines = questions
    if let plan { lines += try ExportRequest.questions(inPlan: plan) }
    guard !lines.isEmpty else { throw .usage(.missingOperand(.export)) }
    // All are understood before the first is asked.
    let requests = try lines.map { line throws(CommandError) in try request(line) }
    let memo = Memo(on: Page(language: console.language))
    var status = ExitStatus.done
    for request in requests {
      let outcome = try request.run(with: console.gathering(into: memo))
      if outcome == .incomplete { status = outcome }
    }
    try console.write(memo.text, to: file)
    return status
  }

  private func request(_ line: String) throws(CommandError) -> Request {
    do throws(UsageError) {
      var typed = try TypedArguments(parsing: ExportRequest.words(of: line))
      guard let command = typed.command, command.declaration.options.contains(.format) else {
        throw .notAQuestion(line)
      }
      for option in [OptionName.format, .output] where typed.options[option] != nil {
        throw .doesNotApply(option, .export)
      }
      typed.options[.index] = [locations.index]
      if let folder = locations.documents?.first { typed.options[.corpus] = [folder] }
      if !locations.updates { typed.options[.noUpdate] = [""] }
      typed.options[.format] = [ReportFormat.markdown.rawValue]
      return try Request(typed)
    } catch {
      throw .usage(error)
    }
  }

  /// One question a line; empty lines and those that begin with `#` are the writer's own.
  private static func questions(inPlan path: String) throws(CommandError) -> [String] {
    let text = try String(named: path)
    let lines: [Substring] = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
    return lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }.map(String.init)
  }

  /// As a shell parts them; `policy` in front may be left out.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quotation: Character?
    for character in line {
      if let open = quotation {
        if character == open { quotation = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quotation = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words.first == "policy" ? Array(words.dropFirst()) : words
  }
}
