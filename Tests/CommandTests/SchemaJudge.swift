import Foundation

/// Any JSON, with integers told from other numbers and booleans from both.
indirect enum Value: Decodable, Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([Value])
  case object([String: Value])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // What is most often met is asked for first: a wrong guess costs an error.
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let members = try? value.decode([String: Value].self) {
      self = .object(members)
    } else if let list = try? value.decode([Value].self) {
      self = .list(list)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .flag(try value.decode(Bool.self))
    }
  }

  init(parsing json: String) throws { self = try JSONDecoder().decode(Value.self, from: Data(json.utf8)) }

  subscript(_ key: String) -> Value? { if case .object(let members) = self { members[key] } else { nil } }

  var list: [Value] { if case .list(let values) = self { values } else { [] } }

  var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// The keywords of JSON Schema (draft 2020-12) that a schema of this program uses; any other is an error.
struct SchemaJudge {
  let schema: Value

  /// What is wrong with a value, each with its place; empty where nothing is.
  func complaints(of value: Value, as name: String) -> [String] {
    complaints(value, .object(["$ref": .text("#/$defs/\(name)")]), at: name)
  }

  /// As the schema itself has it, and not one of its definitions.
  func complaints(ofWhole value: Value) -> [String] { complaints(value, schema, at: "") }

  private func complaints(_ value: Value, _ schema: Value, at place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): no schema"] }
    return keywords.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "description", "properties", "items", "$defs": []
      case "$ref":
        followed(rule).map { complaints(value, $0, at: place) } ?? ["\(place): \(rule) leads nowhere"]
      case "type": typed(value, rule, keywords, at: place)
      case "const": value == rule ? [] : ["\(place): \(value) is not \(rule)"]
      case "enum": rule.list.contains(value) ? [] : ["\(place): \(value) is none of \(rule)"]
      case "anyOf":
        rule.list.contains { complaints(value, $0, at: place).isEmpty }
          ? [] : ["\(place): \(value) is none of what it may be"]
      case "required":
        rule.list.compactMap(\.text).filter { value[$0] == nil }.map { "\(place): \($0) is missing" }
      case "additionalProperties": unknown(value, keywords, at: place)
      case "minItems": .integer(value.list.count) == rule ? [] : ["\(place): \(value.list.count) items"]
      case "maxItems": .integer(value.list.count) == rule ? [] : ["\(place): \(value.list.count) items"]
      default: ["\(place): the judge does not know \(keyword)"]
      }
    }
  }

  private func followed(_ reference: Value) -> Value? {
    guard let name = reference.text?.split(separator: "/").last else { return nil }
    return schema["$defs"]?[String(name)]
  }

  private func typed(
    _ value: Value, _ rule: Value, _ keywords: [String: Value], at place: String
  ) -> [String] {
    switch (rule.text, value) {
    case ("string", .text), ("integer", .integer), ("number", .integer), ("number", .number),
      ("boolean", .flag), ("null", .null):
      return []
    case ("array", .list(let values)):
      return values.enumerated().flatMap {
        complaints($1, keywords["items"] ?? .null, at: "\(place)[\($0)]")
      }
    case ("object", .object(let members)):
      return members.flatMap { key, value -> [String] in
        keywords["properties"]?[key].map { complaints(value, $0, at: "\(place).\(key)") } ?? []
      }
    default: return ["\(place): \(value) is no \(rule)"]
    }
  }

  private func unknown(_ value: Value, _ keywords: [String: Value], at place: String) -> [String] {
    guard case .object(let members) = value, case .object(let known)? = keywords["properties"] else {
      return []
    }
    return members.keys.filter { known[$0] == nil }.map { "\(place): the schema has no \($0)" }
  }
}
