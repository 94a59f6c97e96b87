import PolicyReports
import PolicyText

/// The Model Context Protocol, after its messages have been told apart: what each request is answered with.
struct ToolSession {
  /// The newest first.
  static let versions = ["2025-06-18", "2025-03-26", "2024-11-05"]

  let tools: [Tool]
  let language: Language
  /// What a client is told of the whole, before it asks.
  let instructions: Message
  /// Of the program.
  let program: String
  /// Nil before the first request has agreed on one.
  private(set) var version: String?

  init(_ tools: [Tool], instructions: Message, version program: String, in language: Language) {
    (self.tools, self.instructions, self.program, self.language) = (tools, instructions, program, language)
  }

  /// Several messages in one array were taken out of the protocol again.
  var takesBatches: Bool { version == "2025-03-26" }

  mutating func result(of request: RemoteRequest) throws(RemoteError) -> JSONObject {
    switch request.method {
    case "initialize": return try initialize(request.params)
    case "ping": return [:]
    case _ where version == nil:
      throw .invalidRequest("\(request.method.harmless) before initialize")
    case "tools/list":
      guard request.params["cursor"] == nil else { throw .invalidParams("no such cursor: there is one page") }
      return ["tools": JSON(tools.map { $0.declaration(in: language) })]
    case "tools/call": return try call(request.params)
    default:
      throw .noMethod(
        "no method \(request.method.harmless); there are initialize, ping, tools/list, tools/call")
    }
  }

  /// A version that is not known here is answered with the newest that is.
  private mutating func initialize(_ params: JSONObject) throws(RemoteError) -> JSONObject {
    guard case .string(let asked)? = params["protocolVersion"] else {
      throw .invalidParams("protocolVersion must be a string, such as \(Self.versions[0])")
    }
    let agreed = Self.versions.contains(asked) ? asked : Self.versions[0]
    version = agreed
    return [
      "protocolVersion": .string(agreed), "capabilities": ["tools": ["listChanged": false]],
      "serverInfo": [
        "name": "policy", "title": .string(Message("Policy clauses", "政策条款检索")(in: language)),
        "version": .string(program),
      ],
      "instructions": .string(instructions(in: language)),
    ]
  }

  private func call(_ params: JSONObject) throws(RemoteError) -> JSONObject {
    guard case .string(let name)? = params["name"] else { throw .invalidParams("name must be a string") }
    guard let tool = tools.first(where: { $0.name == name }) else {
      let names = tools.map(\.name).joined(separator: ", ")
      throw .invalidParams("no tool \(name.harmless); there are \(names)")
    }
    let given: JSONObject
    switch params["arguments"] {
    case .object(let arguments)?: given = arguments
    case nil, .null?: given = [:]
    default: throw .invalidParams("arguments must be an object")
    }
    let input = try ToolInput(given, for: tool.arguments)
    do throws(ToolFailure) {
      return result(of: try tool.call(input))
    } catch {
      return failure(error.lines)
    }
  }

  /// A client's memory is small; nothing that the tools cut into pages comes near this.
  private static let longestAnswer = 1 << 20

  private func result(of page: ReportPage) -> JSONObject {
    let (json, text) = (page.json(in: language), page.text(in: language))
    guard json.text.utf8.count + text.utf8.count <= Self.longestAnswer else {
      return failure([
        Message(
          "the answer is longer than \(Self.longestAnswer >> 20) MB: ask for less with a smaller limit",
          "结果超过 \(Self.longestAnswer >> 20) MB：请减小 limit")
      ])
    }
    return [
      "content": [["type": "text", "text": .string(text)]], "structuredContent": .object(json),
      "isError": false,
    ]
  }

  private func failure(_ lines: [Message]) -> JSONObject {
    let text = lines.map { $0(in: language).harmless }.joined(separator: "\n")
    return ["content": [["type": "text", "text": .string(text)]], "isError": true]
  }
}
