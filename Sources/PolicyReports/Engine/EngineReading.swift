/// A part of an engine's answer, and the way to it: what is missing is named.
struct EngineReading {
  let value: JSON
  let path: String

  init(_ value: JSON, path: String = "") {
    self.value = value
    self.path = path
  }

  var notUnderstood: EngineError { .notUnderstood(path.isEmpty ? "{}" : path) }

  /// Nil where there is none, or null.
  func optional(_ key: String) throws(EngineError) -> EngineReading? {
    guard case .object(let object) = value else { throw notUnderstood }
    guard let part = object[key], part != .null else { return nil }
    return EngineReading(part, path: path.isEmpty ? key : path + "." + key)
  }

  func part(_ key: String) throws(EngineError) -> EngineReading {
    guard let part = try optional(key) else { throw .notUnderstood(path.isEmpty ? key : path + "." + key) }
    return part
  }

  func string(_ key: String) throws(EngineError) -> String { try part(key).string() }

  func optionalString(_ key: String) throws(EngineError) -> String? {
    try optional(key).map { (part) throws(EngineError) in try part.string() }
  }

  func integer(_ key: String) throws(EngineError) -> Int { try part(key).integer() }

  func flag(_ key: String) throws(EngineError) -> Bool {
    let part = try part(key)
    guard case .bool(let flag) = part.value else { throw part.notUnderstood }
    return flag
  }

  func list(_ key: String) throws(EngineError) -> [EngineReading] { try part(key).list() }

  /// None where there is no such key: an engine leaves out what has no value.
  func strings(_ key: String) throws(EngineError) -> [String] {
    guard let part = try optional(key) else { return [] }
    return try part.list().map { (item) throws(EngineError) in try item.string() }
  }

  func integers() throws(EngineError) -> [Int] {
    try list().map { (item) throws(EngineError) in try item.integer() }
  }

  /// Nil where it is null.
  var number: Double? {
    get throws(EngineError) {
      switch value {
      case .integer(let number): Double(number)
      case .number(let number): number
      case .literal(let digits): Double(digits)
      case .null: nil
      default: throw notUnderstood
      }
    }
  }

  private func string() throws(EngineError) -> String {
    guard case .string(let string) = value else { throw notUnderstood }
    return string
  }

  private func integer() throws(EngineError) -> Int {
    guard case .integer(let integer) = value else { throw notUnderstood }
    return integer
  }

  private func list() throws(EngineError) -> [EngineReading] {
    guard case .array(let items) = value else { throw notUnderstood }
    return items.enumerated().map { EngineReading($1, path: "\(path)[\($0)]") }
  }
}
