package import PolicyText

/// The shapes of all reports as a JSON Schema (draft 2020-12): one document, or one line of JSON Lines.
package struct JSONSchema {
  private let language: Language

  package init(in language: Language) { self.language = language }

  package var json: JSONObject {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(Message("policy: reports, schema 1", "policy：报告，schema 1")(in: language)),
      "anyOf": .array(
        ReportShape.all.map { reference($0.json) } + lines.map(reference)
          + ReportShape.all.map { reference($0.summary) }),
      "$defs": .object(JSONObject(ReportShape.records.map { ($0.name, .object(object($0))) })),
    ]
  }

  /// Those of JSON Lines, each once.
  private var lines: [ObjectShape] {
    var found: [ObjectShape] = []
    for record in ReportShape.all.flatMap(\.lines) where !found.contains(where: { $0.name == record.name }) {
      found.append(record)
    }
    return found
  }

  private func object(_ record: ObjectShape) -> JSONObject {
    [
      "description": .string(record.says(in: language)), "type": "object",
      "required": JSON(record.keys.filter { $0.option == nil }.map(\.name)), "additionalProperties": false,
      "properties": .object(
        JSONObject(
          record.keys.map { key in
            let says = key.option.map { "\(key.says(in: language)) (\($0))" } ?? key.says(in: language)
            return (key.name, .object(schema(of: key.shape) + ["description": .string(says)]))
          })),
    ]
  }

  private func reference(_ record: ObjectShape) -> JSON { .object(schema(of: .object(record))) }

  private func schema(of shape: Shape) -> JSONObject {
    switch shape {
    case .text: ["type": "string"]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .flag: ["type": "boolean"]
    case .word(let word): ["const": .string(word)]
    case .schemaNumber: ["const": 1]
    case .oneOf(let words): ["enum": JSON(words)]
    case .range, .span:
      ["type": "array", "items": ["type": "integer"], "minItems": 2, "maxItems": 2]
    case .list(let item): ["type": "array", "items": .object(schema(of: item))]
    case .object(let record): ["$ref": .string("#/$defs/\(record.name)")]
    case .orNull(let shape): ["anyOf": [.object(schema(of: shape)), ["type": "null"]]]
    }
  }

  /// One object, by itself: with all that it holds.
  package func schema(of record: ObjectShape) -> JSONObject {
    var needed: [ObjectShape] = []
    var next = record.keys.flatMap(\.shape.objects)
    while !next.isEmpty {
      let object = next.removeFirst()
      guard !needed.contains(where: { $0.name == object.name }) else { continue }
      needed.append(object)
      next += object.keys.flatMap(\.shape.objects)
    }
    return object(record) + ["$defs": .object(JSONObject(needed.map { ($0.name, .object(object($0))) }))]
  }
}
