import PolicyText

/// One key of an object, in one line: its name, how its value is read, and what it says, in both languages.
///
///     Key("issuer", \.masthead.issuer, "who issued it", "发文机关")
///
/// What the value may be is known from its type. JSON, JSON Lines, the column of a table, the schema and the page of
/// help follow from the key.
struct Key<Value>: Sendable {
  let shape: KeyShape
  /// Nil where the key is left out.
  let read: @Sendable (Value) -> JSON?
  let columns: [CSVColumn<Value>]

  init<T: JSONValue>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T, _ english: String, _ chinese: String,
    table: KeyColumn<Value> = .own
  ) {
    shape = KeyShape(name, T.shape, Message(english, chinese))
    self.read = { read($0).json }
    columns = table.columns(of: T.columns(named:), key: name, read)
  }

  /// A key that is there only with an option: where there is a value.
  init<T: JSONValue>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T?, _ english: String, _ chinese: String,
    with option: String
  ) {
    shape = KeyShape(name, T.shape, Message(english, chinese), with: option)
    self.read = { read($0)?.json }
    columns = []
  }

  /// A choice that is always among a few of its cases.
  init<T: Keyword>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T, among cases: [T], _ english: String,
    _ chinese: String
  ) {
    shape = KeyShape(name, .oneOf(cases.map(\.keyword)), Message(english, chinese))
    self.read = { read($0).json }
    columns = KeyColumn.own.columns(of: T.columns(named:), key: name, read)
  }

  /// The same in every report.
  init(_ name: String, always value: JSON, _ shape: Shape, _ english: String, _ chinese: String) {
    self.init(KeyShape(name, shape, Message(english, chinese)), columns: []) { _ in value }
  }

  private init(
    _ shape: KeyShape, columns: [CSVColumn<Value>], read: @escaping @Sendable (Value) -> JSON?
  ) {
    self.shape = shape
    self.columns = columns
    self.read = read
  }

  /// The key of what is a part of another value.
  func at<Whole>(_ part: @escaping @Sendable (Whole) -> Value) -> Key<Whole> {
    let (read, columns) = (read, columns)
    return Key<Whole>(shape, columns: columns.map { $0.at(part) }) { read(part($0)) }
  }
}

extension Array {
  func at<Part, Whole>(_ part: @escaping @Sendable (Whole) -> Part) -> [Key<Whole>]
  where Element == Key<Part> {
    map { $0.at(part) }
  }
}

/// An object with a name, and all that is said of it for programs.
struct Record<Value>: Sendable {
  let shape: ObjectShape
  let keys: [Key<Value>]

  /// - Parameter opening: keys that it has in common with others, before its own.
  init(
    _ name: String, _ english: String, _ chinese: String, opening: [Key<Value>] = [], _ keys: [Key<Value>]
  ) {
    self.keys = opening + keys
    shape = ObjectShape(
      name: name, says: Message(english, chinese), keys: (opening + keys).map(\.shape))
  }

  func json(of value: Value) -> JSONObject {
    JSONObject(keys.compactMap { key in key.read(value).map { (key.shape.name, $0) } })
  }

  var columns: [CSVColumn<Value>] { keys.flatMap(\.columns) }
}

/// A value that is an object in JSON.
protocol Recorded: JSONValue {
  static var record: Record<Self> { get }
}

extension Recorded {
  static var shape: Shape { .object(record.shape) }
  var json: JSON { .object(Self.record.json(of: self)) }

  /// Those of its keys: `chapter_title` is the key `title` of the key `chapter`.
  static func columns(named name: String) -> [CSVColumn<Self>] {
    record.columns.map { $0.within(name) }
  }
}
