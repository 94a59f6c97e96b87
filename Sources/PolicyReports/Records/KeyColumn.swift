import PolicyText

/// What a key is in a table.
enum KeyColumn<Value>: Sendable {
  /// The column of its name; of an object those of its keys; of a list of objects none.
  case own
  /// One that is called otherwise.
  case named(String)
  /// None: the same stands in another.
  case none
  /// One of its own.
  case cell(String, @Sendable (Value, Language) -> String?)

  func columns<T: JSONValue>(
    of own: (String) -> [CSVColumn<T>], key: String, _ read: @escaping @Sendable (Value) -> T
  ) -> [CSVColumn<Value>] {
    switch self {
    case .own: own(key).map { $0.at(read) }
    case .named(let name):
      own(name).map { column in
        CSVColumn(column.name, isNamed: true) { value, language in column.cell(read(value), language) }
      }
    case .none: []
    case .cell(let name, let cell): [CSVColumn(name, isNamed: true, cell: cell)]
    }
  }
}

extension JSON {
  /// As a cell of a table has it; nil for what is absent, and for lists and objects.
  var cell: String? {
    switch self {
    case .null, .array, .object: nil
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.plain
    case .string(let value): value
    }
  }
}
