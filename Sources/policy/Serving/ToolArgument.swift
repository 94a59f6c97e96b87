import PolicyReports
import PolicyText

/// What a tool may be given under one name.
struct ToolArgument: Sendable {
  enum Kind: Sendable {
    case text
    case texts
    case choice([String])
    case choices([String])
    case count(ClosedRange<Int>, otherwise: Int)
    case flag
  }

  let name: String
  let kind: Kind
  let says: Message
  var isRequired = false

  init(_ name: String, _ kind: Kind, isRequired: Bool = false, _ english: String, _ chinese: String) {
    (self.name, self.kind, self.isRequired) = (name, kind, isRequired)
    says = Message(english, chinese)
  }

  /// The same as an option of the command.
  init(_ option: Option) {
    name = option.name
    says = option.says
    kind =
      switch option.value {
      case .none: .flag
      case .any: option.repeats ? .texts : .text
      case .oneOf(_, let words): option.repeats ? .choices(words) : .choice(words)
      }
  }

  func schema(in language: Language) -> JSONObject {
    let type: JSONObject =
      switch kind {
      case .text: ["type": "string"]
      case .texts: ["type": "array", "items": ["type": "string"]]
      case .choice(let words): ["type": "string", "enum": JSON(words)]
      case .choices(let words): ["type": "array", "items": ["type": "string", "enum": JSON(words)]]
      case .count(let range, let value):
        [
          "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
          "default": .integer(value),
        ]
      case .flag: ["type": "boolean", "default": false]
      }
    return type + ["description": .string(says(in: language))]
  }

  /// What the value must be.
  var demand: String {
    switch kind {
    case .text: "a string"
    case .texts: "an array of strings"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices(let words): "an array of \(words.joined(separator: ", "))"
    case .count(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    }
  }
}

extension JSON {
  fileprivate var whole: Int? {
    switch self {
    case .integer(let count): count
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }
}

/// The arguments of a call, each of its kind.
struct ToolInput {
  private var texts: [String: [String]] = [:]
  private var counts: [String: Int] = [:]

  /// An argument that is null is one that is not given.
  init(_ given: JSONObject, for declared: [ToolArgument]) throws(RemoteError) {
    for member in given.members where !declared.contains(where: { $0.name == member.key }) {
      let names = declared.map(\.name).joined(separator: ", ")
      throw .invalidParams("no argument \(member.key.harmless); there are \(names)")
    }
    for argument in declared {
      if case .count(_, let otherwise) = argument.kind { counts[argument.name] = otherwise }
      guard let value = given[argument.name], value != .null else {
        if argument.isRequired { throw .invalidParams("\(argument.name) is missing: \(argument.demand)") }
        continue
      }
      guard take(value, as: argument) else {
        throw .invalidParams("\(argument.name) must be \(argument.demand)")
      }
    }
  }

  private mutating func take(_ value: JSON, as argument: ToolArgument) -> Bool {
    switch (argument.kind, value) {
    case (.text, .string(let text)): texts[argument.name] = [text]
    case (.choice(let words), .string(let word)):
      guard words.contains(word) else { return false }
      texts[argument.name] = [word]
    case (.texts, .array(let values)), (.choices, .array(let values)):
      var found: [String] = []
      for value in values {
        guard case .string(let text) = value else { return false }
        if case .choices(let words) = argument.kind, !words.contains(text) { return false }
        found.append(text)
      }
      texts[argument.name] = found
    case (.count(let range, _), .integer), (.count(let range, _), .number):
      // 5.0 is a whole number to JSON Schema.
      guard let count = value.whole, range.contains(count) else { return false }
      counts[argument.name] = count
    case (.flag, .bool(let isSet)): if isSet { texts[argument.name] = [""] }
    default: return false
    }
    return true
  }

  func text(_ name: String) -> String? { texts[name]?.first }

  func texts(_ name: String) -> [String] { texts[name] ?? [] }

  func count(_ name: String) -> Int { counts[name] ?? 0 }

  /// As the command has them typed.
  func words(_ options: [Option]) -> [String] {
    options.flatMap { option -> [String] in
      texts(option.name).map { $0.isEmpty ? option.spelled : "\(option.spelled)=\($0)" }
    }
  }
}
