import PolicyText

/// What a key is in a table.
enum KeyColumn: Sendable, Equatable {
  /// The column of its name; of an object those of its keys; of a list of objects none.
  case own
  /// One that is called otherwise.
  case named(String)
  /// A sentence in one that is called so.
  case said(String)
  /// The first of a range: the page on which one begins to read.
  case first
  /// None: the same stands in another.
  case none
}

/// Where a table finds a cell in the value of a key.
struct CellPath: Sendable {
  let name: String
  /// Whether it is called so wherever it stands.
  let isNamed: Bool
  /// From the value of the key down.
  var keys: [String] = []
  /// What the value is.
  let shape: Shape
  /// Of a range one end: 3-5 would be a day to a spreadsheet.
  var end = RangeEnd.first

  enum RangeEnd { case first, last }

  func cell(of value: JSON, _ language: Language) -> String? {
    var value = value
    for key in keys {
      guard case .object(let object) = value, let member = object[key] else { return nil }
      value = member
    }
    if case .bool(let isSo) = value { return language.say("\(isSo)", isSo ? "是" : "否") }
    return shape.cell(value, end)
  }

  /// The same cell, called as the key says that holds its object: `title` of the key `chapter` is `chapter_title`.
  fileprivate func within(_ key: String) -> CellPath {
    CellPath(
      name: isNamed ? name : "\(key)_\(name)", isNamed: isNamed, keys: keys, shape: shape, end: end)
  }

  /// The same cell in an object that has its value under a key.
  fileprivate func below(_ key: String) -> CellPath {
    CellPath(name: name, isNamed: isNamed, keys: [key] + keys, shape: shape, end: end)
  }
}

extension CellPath {
  /// `lines` becomes `first_line` and `last_line`, `upper_lines` `upper_first_line`.
  fileprivate static func ends(of name: String, under key: String, isNamed: Bool) -> [CellPath] {
    let words = name.split(separator: "_")
    let side = words.dropLast().map { $0 + "_" }.joined()
    let noun = words.last.map { $0.hasSuffix("s") ? $0.dropLast() : $0 } ?? ""
    return [("first", .first), ("last", .last)].map { (word: String, end: RangeEnd) in
      CellPath(name: "\(side)\(word)_\(noun)", isNamed: isNamed, shape: .range, end: end)
    }
  }
}

extension ObjectShape {
  fileprivate var cells: [CellPath] { keys.flatMap { key in key.cells.map { $0.below(key.name) } } }
}

extension KeyShape {
  var cells: [CellPath] {
    switch column {
    case .none: []
    case .own: shape.cells(under: name, named: nil)
    case .named(let title): shape.cells(under: name, named: title)
    case .said(let title): Shape.text.cells(under: name, named: title)
    case .first: [CellPath(name: name, isNamed: true, shape: shape)]
    }
  }
}

extension Shape {
  /// - Parameter title: what the column is called wherever it stands; nil is the key's name.
  fileprivate func cells(under key: String, named title: String?) -> [CellPath] {
    switch self {
    case .orNull(let shape): return shape.cells(under: key, named: title)
    case .object(let object): return object.cells.map { $0.within(key) }
    case .list(let element) where !element.isScalar: return []
    case .range: return CellPath.ends(of: title ?? key, under: key, isNamed: title != nil)
    case .text, .integer, .number, .flag, .word, .schemaNumber, .oneOf, .span, .list:
      return [CellPath(name: title ?? key, isNamed: title != nil, shape: self)]
    }
  }

  /// Nil for what is absent and for what no cell can hold.
  fileprivate func cell(_ value: JSON, _ end: CellPath.RangeEnd) -> String? {
    switch (self, value) {
    case (.orNull(let shape), _): return shape.cell(value, end)
    case (.range, .array(let ends)):
      guard case .integer(let line)? = end == .first ? ends.first : ends.last else { return nil }
      return String(line)
    case (.list, .array(let elements)): return elements.compactMap(\.cell).joined(separator: "、")
    default: return value.cell
    }
  }
}

extension JSON {
  fileprivate var cell: String? {
    switch self {
    case .null, .array, .object: nil
    case .bool(let value): "\(value)"
    case .integer(let value): String(value)
    case .number(let value): value.plain
    case .string(let value), .literal(let value): value
    }
  }
}
