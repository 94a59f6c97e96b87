/// A JSON value; its objects keep the order in which their keys were written.
///
///     let report: JSONObject = ["schema": 1, "command": "list", "number": JSON(masthead.number?.description)]
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// A number that neither holds exactly, as it is written.
  case literal(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// Keys and values in order. A key is written as often as it is given: give it once.
package struct JSONObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  package private(set) var members: [(key: String, value: JSON)] = []

  package init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }

  package init(_ members: [(String, JSON)]) { self.members = members.map { (key: $0, value: $1) } }

  /// What is nil is left out.
  package mutating func append(_ key: String, _ value: JSON?) {
    if let value { members.append((key: key, value: value)) }
  }

  package subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

  package static func + (a: JSONObject, b: JSONObject) -> JSONObject {
    var sum = a
    sum.members += b.members
    return sum
  }

  package static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.members.elementsEqual(b.members) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }

  package init(_ value: String?) { self = value.map(JSON.string) ?? .null }
  package init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }
  package init(_ values: [String]) { self = .array(values.map(JSON.string)) }
  package init(_ values: [JSONObject]) { self = .array(values.map(JSON.object)) }
  package init(_ range: ClosedRange<Int>) {
    self = .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }
}
