import PolicyText

/// What was typed, taken apart but not yet understood: see `Command`.
struct TypedArguments: Equatable {
  private(set) var command: CommandDeclaration?
  /// An option that does not repeat has one value, a switch has an empty one.
  var options = OptionValues()
  var operands: [String] = []
  /// How the folder of the documents was found, and where its index is written when its own file cannot be.
  var place = CorpusPlace.named
  var fallbackIndex: String?
  /// Whether that folder is another one than the one that the user is in.
  var isElsewhere = false
  /// The index of the result whose numbers were typed; nil where none were.
  var numbersIndex: String?

  /// `words`: without the program's own name.
  init(parsing words: [String], among known: CommandList) throws(UsageError) {
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || !isOption(word) {
        try take(word, known)
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        try takeLong(word, &rest, known)
      } else {
        try takeShort(word, &rest, known)
      }
    }
    try checkFit(known)
  }

  subscript(_ option: Option) -> String? { options[option]?.last }

  func has(_ option: Option) -> Bool { options[option] != nil }

  /// -综合保税区 and -(…) say “not” in a query; no option begins so.
  private func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().unicodeScalars.first else { return false }
    guard command?.takesQuery == true else { return true }
    return second == "-" || (second.isASCII && second.properties.isAlphabetic)
  }

  private mutating func take(_ word: String, _ known: CommandList) throws(UsageError) {
    guard command == nil else { return operands.append(word) }
    if let found = known[word] {
      command = found
    } else if let asking = known.first(where: \.takesQuery), !word.allSatisfy(\.isASCII) {
      // Commands are Latin: other words in their place are what is looked for.
      command = asking
      operands.append(word)
    } else {
      throw .unknownCommand(word, known: known.names)
    }
  }

  private mutating func takeLong(
    _ word: String, _ rest: inout ArraySlice<String>, _ known: CommandList
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = known.option(of: command, where: { $0.name == parts[0] }) else {
      throw unknown("--" + parts[0], known)
    }
    try take(option, attached: parts.count == 2 ? String(parts[1]) : nil, &rest)
  }

  /// `-n 5`, `-n5`, `-n=5`; switches may stand together: `-ae`.
  private mutating func takeShort(
    _ word: String, _ rest: inout ArraySlice<String>, _ known: CommandList
  ) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = known.option(of: command, where: { $0.short == letter }) else {
        throw unknown("-\(letter)", known)
      }
      guard case .none = option.value else {
        if letters.first == "=" { letters.removeFirst() }
        return try take(option, attached: letters.isEmpty ? nil : String(letters), &rest)
      }
      try take(option, attached: nil, &rest)
    }
  }

  private func unknown(_ word: String, _ known: CommandList) -> UsageError {
    .unknownOption(word, command, known: command?.allOptions ?? known.options)
  }

  private mutating func take(
    _ option: Option, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    if has(option), !option.repeats, option != .help, option != .version { throw .option(option, .repeated) }
    if case .none = option.value {
      guard attached == nil else { throw .option(option, .unexpectedValue) }
      options[option] = [""]
      return
    }
    let next = rest.first.flatMap { $0.hasPrefix("-") && isOption($0) ? nil : $0 }
    guard let value = attached ?? next, !value.isEmpty else { throw .option(option, .missingValue) }
    if attached == nil { rest.removeFirst() }
    options[option] = (options[option] ?? []) + [value]
  }

  private func checkFit(_ known: CommandList) throws(UsageError) {
    guard let command, !has(.help), !has(.version) else { return }
    if !options.isEmpty, let option = unfit(for: command, known) {
      throw .option(option, .doesNotApply(to: command))
    }
    if operands.count < command.operandCount.lowerBound {
      throw .missingOperand(command)
    }
    if operands.count > command.operandCount.upperBound {
      throw .tooMany(command, operands[command.operandCount.upperBound])
    }
  }

  /// The first in the order of the help that the command does not take.
  private func unfit(for command: CommandDeclaration, _ known: CommandList) -> Option? {
    let taken = command.allOptions
    guard !options.options.allSatisfy(taken.contains) else { return nil }
    return known.options.first { has($0) && !taken.contains($0) }
  }
}

// MARK: - Values

/// What was typed behind options, in the order typed.
///
/// Few are typed: they are looked through, and the program starts without a table.
struct OptionValues: Equatable {
  private struct Entry: Equatable {
    let option: Option
    var values: [String]
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }
  var options: [Option] { entries.map(\.option) }

  subscript(option: Option) -> [String]? {
    get { entries.first { $0.option == option }?.values }
    set {
      let values = newValue ?? []
      if let place = entries.firstIndex(where: { $0.option == option }) {
        entries[place].values = values
      } else {
        entries.append(Entry(option: option, values: values))
      }
    }
  }
}

// MARK: - What it means

extension TypedArguments {
  /// Nil where the option is not given.
  func value<Value>(of option: Option, _ read: (String) -> Value?) throws(UsageError) -> Value? {
    has(option) ? try values(of: option, read).last : nil
  }

  static let commas = ",，、"

  /// What was typed behind an option, once or several times, several in a word: `-l 国家,省`.
  func list(_ option: Option, apartBy signs: String) -> [String] {
    (options[option] ?? []).flatMap { word in
      let parts = word.split(whereSeparator: signs.contains).map(String.init)
      return parts.isEmpty ? [word] : parts
    }
  }

  func values<Value>(
    of option: Option, apartBy signs: String = "", _ read: (String) -> Value?
  ) throws(UsageError) -> [Value] {
    var values: [Value] = []
    for word in list(option, apartBy: signs) {
      guard let value = read(word) ?? read(word.folded) else { throw wrongValue(of: option, word) }
      values.append(value)
    }
    return values
  }

  /// One of the words of an option.
  func choice<Choice: RawRepresentable<String>>(_ option: Option) throws(UsageError) -> Choice? {
    try value(of: option) { Choice(rawValue: $0) }
  }

  /// A whole number of at most nine digits, in ASCII.
  func count(_ option: Option, least: Int = 0) throws(UsageError) -> Int? {
    guard let word = self[option] else { return nil }
    guard word.utf8.count <= 9, let count = Int(word), count >= least else {
      throw .option(option, .notACount(word, least: least))
    }
    return count
  }

  func positiveCount(_ option: Option) throws(UsageError) -> Int? { try count(option, least: 1) }

  /// The operands as one line.
  func line(of command: CommandDeclaration) throws(UsageError) -> String {
    let line = operands.joined(separator: " ")
    guard !line.allSatisfy(\.isWhitespace) else {
      if let word = self[.limit], Int(word) == nil { throw .option(.limit, .tookQuery(word, command)) }
      throw .missingOperand(command)
    }
    return line
  }

  func contradict(_ one: Option, _ other: Option) throws(UsageError) {
    if has(one), has(other) { throw .option(one, .contradicts(other)) }
  }

  private func wrongValue(of option: Option, _ word: String) -> UsageError {
    // With the words that this command takes.
    .option(command?.options.first { $0 == option } ?? option, .wrongValue(word))
  }
}
