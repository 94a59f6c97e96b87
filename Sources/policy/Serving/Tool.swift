import PolicyReports
import PolicyText

/// Something that a client may ask for by name.
struct Tool: Sendable {
  let name: String
  let title: Message
  /// What it gives and when to use it, for a reader that chooses among tools.
  let says: Message
  let arguments: [ToolArgument]
  /// What is answered.
  let report: ReportShape
  let call: @Sendable (ToolInput) throws(ToolFailure) -> ReportPage

  func declaration(in language: Language) -> JSONObject {
    let required = arguments.filter(\.isRequired).map(\.name)
    let properties = arguments.map { ($0.name, JSON.object($0.schema(in: language))) }
    let output = JSONSchema(in: language).schema(of: ReportPage.shape(of: report))
    return [
      "name": .string(name), "title": .string(title(in: language)),
      "description": .string(says(in: language)),
      "inputSchema": [
        "type": "object", "properties": .object(JSONObject(properties)), "required": JSON(required),
        "additionalProperties": false,
      ],
      "outputSchema": .object(output),
      "annotations": [
        "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": false,
      ],
    ]
  }
}

/// Why a tool has no answer, and what to do: for the one who asked, not for the protocol.
struct ToolFailure: Error {
  let lines: [Message]
}
