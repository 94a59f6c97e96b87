/// What was typed, taken apart but not yet understood: see `Request`.
struct TypedArguments: Equatable {
  var command: CommandName?
  /// In the order typed; an option that does not repeat has one value, a switch has an empty one.
  var options: [OptionName: [String]] = [:]
  var operands: [String] = []

  /// `words`: without the program's own name.
  init(parsing words: [String]) throws(UsageError) {
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || !isOption(word) {
        try take(word)
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        try takeLong(word, &rest)
      } else {
        try takeShort(word, &rest)
      }
    }
    try checkFit()
  }

  subscript(_ option: OptionName) -> String? { options[option]?.last }

  /// -综合保税区 and -(…) say “not” in a query; no option begins so.
  private func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().unicodeScalars.first else { return false }
    guard command?.declaration.takesQuery == true else { return true }
    return second == "-" || (second.isASCII && second.properties.isAlphabetic)
  }

  private mutating func take(_ word: String) throws(UsageError) {
    guard command == nil else { return operands.append(word) }
    guard let name = CommandName(rawValue: word) else { throw .unknownCommand(word) }
    command = name
  }

  private mutating func takeLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = OptionName(rawValue: String(parts[0])) else {
      throw .unknownOption("--" + parts[0], command)
    }
    try take(name, attached: parts.count == 2 ? String(parts[1]) : nil, &rest)
  }

  /// `-n 5`, `-n5`, `-n=5`; switches may stand together: `-ae`.
  private mutating func takeShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let name = OptionName.allCases.first(where: { $0.declaration.short == letter }) else {
        throw .unknownOption("-\(letter)", command)
      }
      guard case .none = name.declaration.value else {
        if letters.first == "=" { letters.removeFirst() }
        return try take(name, attached: letters.isEmpty ? nil : String(letters), &rest)
      }
      try take(name, attached: nil, &rest)
    }
  }

  private mutating func take(
    _ name: OptionName, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let declaration = name.declaration
    if options[name] != nil, !declaration.repeats, name != .help, name != .version { throw .repeated(name) }
    if case .none = declaration.value {
      guard attached == nil else { throw .unexpectedValue(name) }
      options[name] = [""]
      return
    }
    let next = rest.first.flatMap { $0.hasPrefix("-") && isOption($0) ? nil : $0 }
    guard let value = attached ?? next, !value.isEmpty else { throw .missingValue(name) }
    if attached == nil { rest.removeFirst() }
    options[name, default: []].append(value)
  }

  private func checkFit() throws(UsageError) {
    guard let command, options[.help] == nil, options[.version] == nil else { return }
    let declaration = command.declaration
    for name in OptionName.allCases where options[name] != nil {
      guard declaration.options.contains(name) || OptionName.everywhere.contains(name) else {
        throw .doesNotApply(name, command)
      }
    }
    if operands.count < declaration.operandCount.lowerBound { throw .missingOperand(command) }
    if operands.count > declaration.operandCount.upperBound {
      throw .tooMany(command, operands[declaration.operandCount.upperBound])
    }
  }
}
