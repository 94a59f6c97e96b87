package import PolicyText

/// What a value in JSON may be. Help and JSON Schema are written from it, and tests hold every report against it.
package indirect enum Shape: Sendable {
  case text, integer, number, flag
  /// Always the same word, or the same number.
  case word(String)
  case schemaNumber
  /// One of these words.
  case oneOf([String])
  /// First and last, both included.
  case range
  /// From a scalar up to before another.
  case span
  case list(Shape)
  case object(ObjectShape)
  case orNull(Shape)

  /// The objects it holds.
  var objects: [ObjectShape] {
    switch self {
    case .text, .integer, .number, .flag, .word, .schemaNumber, .oneOf, .range, .span: []
    case .list(let shape), .orNull(let shape): shape.objects
    case .object(let object): [object]
    }
  }

  /// Whether a list of them fits into a cell of a table.
  var isScalar: Bool {
    switch self {
    case .text, .integer, .number, .flag, .word, .schemaNumber, .oneOf: true
    case .range, .span, .list, .object, .orNull: false
    }
  }
}

/// An object with a name: what its keys are, in the order in which they are written.
package struct ObjectShape: Sendable {
  package let name: String
  package let says: Message
  package let keys: [KeyShape]
}

/// What a key of an object holds.
package struct KeyShape: Sendable {
  package let name: String
  package let shape: Shape
  package let says: Message
  /// The option without which the key is left out; nil for keys that are always there.
  package let option: String?
  let column: KeyColumn

  init(
    _ name: String, _ shape: Shape, _ says: Message, with option: String? = nil, column: KeyColumn = .own
  ) {
    self.column = column
    self.name = name
    self.shape = shape
    self.says = says
    self.option = option
  }
}
