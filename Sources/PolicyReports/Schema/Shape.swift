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
  case object(Record)
  case orNull(Shape)
}

/// An object with a name: what its keys are, in the order in which they are written.
package struct Record: Sendable {
  package let name: String
  package let says: Message
  package let keys: [Key]

  init(_ name: String, _ english: String, _ chinese: String, _ keys: [Key]) {
    self.name = name
    says = Message(english, chinese)
    self.keys = keys
  }
}

/// One key of an object.
package struct Key: Sendable {
  package let name: String
  package let shape: Shape
  package let says: Message
  /// The option without which the key is left out; nil for keys that are always there.
  package let option: String?

  init(_ name: String, _ shape: Shape, _ english: String, _ chinese: String, with option: String? = nil) {
    self.name = name
    self.shape = shape
    says = Message(english, chinese)
    self.option = option
  }
}

/// What one command writes: as `json` one object, as `jsonl` lines and a summary.
package struct ReportShape: Sendable {
  package let json: Record
  package let lines: [Record]
  package let summary: Record

  /// - Parameter summary: what stands under `summary` in the last line.
  init(json: Record, lines: [Record], summary: [Key]) {
    self.json = json
    self.lines = lines
    self.summary = Record(
      json.name + "_summary", "the last line: \(json.name)", "末行：\(json.name)",
      [
        Key(
          "summary",
          .object(Record(json.name + "_counts", "the counts of \(json.name)", "合计：\(json.name)", summary)),
          "the counts", "合计")
      ])
  }
}

extension Record {
  /// A report: the keys that all open with, then its own.
  static func report(
    _ name: String, command: String, _ english: String, _ chinese: String, _ keys: [Key]
  ) -> Record {
    Record(
      name, english, chinese,
      [
        Key("schema", .schemaNumber, "the version of this description", "本说明的版本"),
        Key("command", .word(command), "what was asked", "命令"),
      ] + keys)
  }
}

extension Shape {
  /// The objects it holds.
  var records: [Record] {
    switch self {
    case .text, .integer, .number, .flag, .word, .schemaNumber, .oneOf, .range, .span: []
    case .list(let shape), .orNull(let shape): shape.records
    case .object(let record): [record]
    }
  }
}
