import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// What the protocol asks of a server, whatever the tools.
extension MCPTests {
  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"),
    ("2099-01-01", "2025-06-18"),
  ])
  func aVersionIsAgreedOn(asked: String, agreed: String) throws {
    let answers = try speak([Self.hello[0].replacingOccurrences(of: "2025-06-18", with: asked)])
    #expect(answers[0]["result"]?["protocolVersion"] == .text(agreed))
  }

  @Test(arguments: [
    ("{", -32700), ("[[[[", -32700), ("\u{1}", -32700), ("7", -32600), ("[]", -32600),
    (#"{"id":1,"method":"ping"}"#, -32600), (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"nothing"}}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search"}}"#, -32602),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":5}}}"#,
      -32602
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"人才","limit":0}}}"#,
      -32602
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"人才","bogus":0}}}"#,
      -32602
    ),
    (#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, -32600),
  ])
  func mistakesOfTheProtocolAreErrors(line: String, code: Int) throws {
    let answers = try speak(Self.hello + [line, #"{"jsonrpc":"2.0","id":9,"method":"ping"}"#])
    #expect(answers.count == 3)
    #expect(answers[1]["error"]?["code"] == .integer(code), "\(answers[1])")
    #expect(answers[2]["id"] == .integer(9) && answers[2]["result"] != nil)
  }

  @Test func arraysAreTakenWhereTheProtocolHasThem() throws {
    let hello = Self.hello[0].replacingOccurrences(of: "2025-06-18", with: "2025-03-26")
    let lines = try speak(
      Data(
        (hello + "\n" + #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"x"},5]"# + "\n")
          .utf8))
    #expect(lines[1].hasPrefix(#"[{"jsonrpc":"2.0","id":1,"result":{}},{"jsonrpc":"2.0","id":null,"error":"#))
  }

  /// Wherever a request stands, and wherever it is withdrawn.
  @Test func whatIsWithdrawnInAnArrayIsNotAnswered() throws {
    func cancel(_ id: Int) -> String {
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":\#(id)}}"#
    }
    func list(_ parts: String...) -> String { "[" + parts.joined(separator: ",") + "]" }
    let hello = Self.hello[0].replacingOccurrences(of: "2025-06-18", with: "2025-03-26")
    let lines = [
      hello, call("list", "{}", id: 1), call("list", "{}", id: 2),
      list(call("list", "{}", id: 3), call("list", "{}", id: 4), cancel(3), cancel(2)),
      list(call("list", "{}", id: 5), call("list", "{}", id: 6)), cancel(6),
      list(call("list", "{}", id: 7)), list(cancel(7)),
    ]
    let answers = try speak(lines)
    let ids = answers.map { answer in answer.list.isEmpty ? [answer["id"]] : answer.list.map { $0["id"] } }
    #expect(ids == [[.integer(0)], [.integer(1)], [.integer(4)], [.integer(5)]], "\(ids)")
  }

  @Test func whatIsWithdrawnIsNotAnswered() throws {
    let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2}}"#
    let answers = try speak(
      Self.hello + [call("search", #"{"query":"人才"}"#, id: 1), call("list", "{}", id: 2), cancel]
        + [#"{"jsonrpc":"2.0","id":3,"method":"ping"}"#])
    // A ping need not wait for what is being answered.
    let ids = answers.map { $0["id"] }
    #expect(ids.count == 3 && ids.filter { $0 != .integer(3) } == [.integer(0), .integer(1)])
  }
}
