import ClauseSearch

// Numbers of the last result, wherever a clause or a document is named: `show 2`, `compare 1 2`, `outline 2`, `-d 2`.

extension TypedArguments {
  /// With the locators that the numbers stand for; a locator names its document too.
  mutating func recallNumbers() throws(UsageError) {
    guard let command else { return }
    var last: LastResult?
    if operands.contains(where: { LastResult.number($0) != nil }) {
      try recallOperands(of: command, &last)
    }
    if !options.isEmpty {
      for option in command.allOptions where option.placeholder == .reference && has(option) {
        options[option] = try list(option, apartBy: ",，").map { word throws(UsageError) in
          try recalled(word, &last, isLenient: false)
        }
      }
    }
    numbersIndex = last?.index
  }

  private mutating func recallOperands(
    of command: CommandDeclaration, _ last: inout LastResult?
  ) throws(UsageError) {
    let placeholders = Placeholder.all(in: command.operands)
    guard placeholders.contains(.locator) || placeholders.contains(.reference) else { return }
    for (place, word) in operands.enumerated() {
      // 嘉兴 2 is a clause of 嘉兴.
      let before = place > 0 && placeholders.contains(.locator) ? operands[place - 1] : nil
      guard !Self.isAddress(word, behind: before) else { continue }
      operands[place] = try recalled(word, &last, isLenient: command.takesQuery)
    }
  }

  private static func isAddress(_ word: String, behind before: String?) -> Bool {
    guard let before, let request = try? ReadingRequest(before) else { return false }
    return request.narrowed(by: word) != nil
  }

  /// - Parameter isLenient: whether a word that is no number of the result means itself.
  private func recalled(
    _ word: String, _ last: inout LastResult?, isLenient: Bool
  ) throws(UsageError) -> String {
    guard let number = LastResult.number(word), !isLenient || operands.count == 1 else { return word }
    do throws(UsageError) {
      let result: LastResult
      if let last { result = last } else { result = try LastResult.read() }
      let locator = try result.locator(number)
      last = result
      return locator
    } catch {
      // A year is a part of a name.
      if isLenient || word.count > 3 { return word }
      throw error
    }
  }
}

extension Array where Element == String {
  /// What is to be gathered: numbers in a row are one question, for the clauses that they stand for.
  var joiningNumbers: [String] {
    var lines: [String] = []
    var isOpen = false
    for word in self {
      let isNumber = LastResult.number(word) != nil
      if isNumber, isOpen { lines[lines.count - 1] += " " + word } else { lines.append(word) }
      isOpen = isNumber
    }
    return lines
  }
}
