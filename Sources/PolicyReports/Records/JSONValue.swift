import PolicyText

/// What can stand in a report for programs. What it may be follows from its type, so that no description can differ
/// from what is written.
protocol JSONValue: SendableMetatype {
  static var shape: Shape { get }
  var json: JSON { get }
}

extension String: JSONValue {
  static var shape: Shape { .text }
  var json: JSON { .string(self) }
}

extension Int: JSONValue {
  static var shape: Shape { .integer }
  var json: JSON { .integer(self) }
}

extension Double: JSONValue {
  static var shape: Shape { .number }
  var json: JSON { .number(self) }
}

extension Bool: JSONValue {
  static var shape: Shape { .flag }
  var json: JSON { .bool(self) }
}

/// First and last.
extension ClosedRange: JSONValue where Bound == Int {
  static var shape: Shape { .range }
  var json: JSON { .array([.integer(lowerBound), .integer(upperBound)]) }
}

/// From one up to before another.
extension Range: JSONValue where Bound == Int {
  static var shape: Shape { .span }
  var json: JSON { .array([.integer(lowerBound), .integer(upperBound)]) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  static var shape: Shape { .orNull(Wrapped.shape) }
  var json: JSON { map { $0.json } ?? .null }
}

extension Array: JSONValue where Element: JSONValue {
  static var shape: Shape { .list(Element.shape) }
  var json: JSON { .array(map { $0.json }) }
}

/// A choice: programs test for its words, which are stable, in snake_case, and in no one's language.
protocol Keyword: JSONValue, CaseIterable {
  var keyword: String { get }
}

/// What has a name for people.
protocol Named {
  func name(in language: Language) -> String
}

extension Keyword {
  static var shape: Shape { .oneOf(allCases.map(\.keyword)) }
  var json: JSON { .string(keyword) }
}

extension Keyword where Self: RawRepresentable, RawValue == String {
  var keyword: String { rawValue.snakeCased }
}

extension String {
  /// `lostNumber` → `lost_number`
  var snakeCased: String {
    var word = ""
    for character in self {
      if character.isUppercase { word.append("_") }
      word += character.lowercased()
    }
    return word
  }
}
