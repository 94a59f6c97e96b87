import ClauseIndex
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
  /// As a cell of a table says it, where that is not what `read` gives.
  private let said: (@Sendable (Value, Language) -> String?)?
  /// Writes what `read` gives, where it is too long to be held in memory first.
  fileprivate let write: (@Sendable (Value, inout JSONText) -> Void)?

  private init(
    _ shape: KeyShape, said: (@Sendable (Value, Language) -> String?)? = nil,
    write: (@Sendable (Value, inout JSONText) -> Void)? = nil, read: @escaping @Sendable (Value) -> JSON?
  ) {
    self.shape = shape
    self.said = said
    self.write = write
    self.read = read
  }

  init<T: JSONValue>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T, _ english: String, _ chinese: String,
    table column: KeyColumn = .own
  ) {
    self.init(KeyShape(name, T.shape, Message(english, chinese), column: column)) { read($0).json }
  }

  /// A long list, in pieces each of which another core may write.
  init<Item: Recorded & Sendable>(
    _ name: String, inPieces pieces: @escaping @Sendable (Value) -> [ArraySlice<Item>], _ english: String,
    _ chinese: String
  ) {
    let record = Item.record
    self.init(
      KeyShape(name, [Item].shape, Message(english, chinese)),
      write: { value, text in text.write(list: pieces(value)) { $0.write($1, as: record) } },
      read: { value in .array(pieces(value).joined().map { $0.json }) })
  }

  /// A key whose cell in a table of such objects is a sentence of its own.
  init<T: JSONValue>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T, _ english: String, _ chinese: String,
    cell title: String, _ said: @escaping @Sendable (Value, Language) -> String?
  ) {
    let shape = KeyShape(name, T.shape, Message(english, chinese), column: .said(title))
    self.init(shape, said: said) { read($0).json }
  }

  /// A choice that a table says in the reader's words.
  init<T: Keyword & Named>(
    _ name: String, naming read: @escaping @Sendable (Value) -> T?, _ english: String, _ chinese: String
  ) {
    self.init(
      KeyShape(name, T?.shape, Message(english, chinese)), said: { read($0)?.name(in: $1) },
      read: { read($0).json })
  }

  /// A key that is there only with an option: where there is a value.
  init<T: JSONValue>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T?, _ english: String, _ chinese: String,
    with option: String
  ) {
    let says = Message(english, chinese)
    self.init(KeyShape(name, T.shape, says, with: option, column: .none)) { read($0)?.json }
  }

  /// A choice that is always among a few of its cases.
  init<T: Keyword>(
    _ name: String, _ read: @escaping @Sendable (Value) -> T, among cases: [T], _ english: String,
    _ chinese: String
  ) {
    let shape = Shape.oneOf(cases.map(\.keyword))
    self.init(KeyShape(name, shape, Message(english, chinese))) { read($0).json }
  }

  /// The same in every report.
  init(_ name: String, always value: JSON, _ shape: Shape, _ english: String, _ chinese: String) {
    self.init(KeyShape(name, shape, Message(english, chinese), column: .none)) { _ in value }
  }

  /// What stands in the object of a row of a table.
  fileprivate func cell(of value: Value, in language: Language) -> JSON? {
    if let said { JSON(said(value, language)) } else { read(value) }
  }

  /// The key of what is a part of another value.
  func at<Whole>(_ part: @escaping @Sendable (Whole) -> Value) -> Key<Whole> {
    let (read, said) = (read, said)
    var saidOfPart: (@Sendable (Whole, Language) -> String?)?
    if let said { saidOfPart = { said(part($0), $1) } }
    return Key<Whole>(shape, said: saidOfPart) { read(part($0)) }
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
    shape = ObjectShape(name: name, says: Message(english, chinese), keys: self.keys.map { $0.shape })
  }

  func json(of value: Value) -> JSONObject {
    var object = JSONObject()
    for key in keys { object.append(key.shape.name, key.read(value)) }
    return object
  }

  /// The same as written, with a line feed behind it; the objects of a long list are never held all together.
  func line(of value: Value) -> [UInt8] {
    var text = JSONText()
    text.write(value, as: self)
    text.endLine()
    return text.bytes
  }

  /// Those of its keys: `chapter_title` is the key `title` of the key `chapter`.
  var columns: CSVColumns<Value> {
    CSVColumns(
      groups: keys.compactMap { key in
        let cells = key.shape.cells
        guard !cells.isEmpty else { return nil }
        return CSVColumns<Value>.Group(names: cells.map { $0.name }) { value, language, row in
          let value = key.cell(of: value, in: language) ?? .null
          for cell in cells { row.append(cell.cell(of: value, language)) }
        }
      })
  }
}

extension JSONText {
  /// An object as its record has it.
  mutating func write<Value>(_ value: Value, as record: Record<Value>) {
    write { text in
      for key in record.keys {
        if let write = key.write {
          text.begin(key.shape.name)
          write(value, &text)
        } else if let json = key.read(value) {
          text.begin(key.shape.name)
          text.write(json)
        }
      }
    }
  }
}

/// A value that is an object in JSON.
protocol Recorded: JSONValue {
  static var record: Record<Self> { get }
}

extension Recorded {
  static var shape: Shape { .object(record.shape) }
  var json: JSON { .object(Self.record.json(of: self)) }
}
