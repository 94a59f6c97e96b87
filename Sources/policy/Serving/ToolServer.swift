import ClauseIndex
import PolicyReports

/// Answers messages in the order in which they come, until there are no more; a ping also while another is being answered.
struct ToolServer {
  private let input: Messages
  private var session: ToolSession
  private let write: @Sendable (String) throws(SystemError) -> Void

  /// - Parameter write: one message, a line.
  init(
    _ session: ToolSession, reading input: FileDescriptor.Number,
    writing write: @escaping @Sendable (String) throws(SystemError) -> Void
  ) {
    self.session = session
    self.input = Messages(input) { ping in
      let answer: JSONObject = ["jsonrpc": "2.0", "id": ping.id, "result": [:]]
      // Whoever is gone is noticed when the answer itself is written.
      try? write(answer.text + "\n")
    }
    self.write = write
  }

  mutating func run() throws(SystemError) {
    while let message = input.next() {
      if let answer = answer(to: message) { try write(answer + "\n") }
    }
  }

  private mutating func answer(to message: RemoteMessage) -> String? {
    guard case .batch(let parts) = message else { return object(answering: message)?.text }
    guard session.takesBatches else {
      let error = RemoteError.invalidRequest("one message a line: this version of the protocol has no arrays")
      return ToolServer.response(error, to: .null).text
    }
    var answers: [String] = []
    for part in parts { if let answer = object(answering: part) { answers.append(answer.text) } }
    return answers.isEmpty ? nil : "[" + answers.joined(separator: ",") + "]"
  }

  /// Nil for what is not answered.
  private mutating func object(answering message: RemoteMessage) -> JSONObject? {
    switch message {
    case .notification, .response, .batch: return nil
    case .invalid(let error, let id): return ToolServer.response(error, to: id)
    case .request(let request):
      input.begin(request.id)
      // Initialize cannot be withdrawn.
      guard request.method != "initialize" else { return result(of: request) }
      let input = input
      let isCancelled: @Sendable () -> Bool = { input.isCancelled }
      let answer = Interruption.asking(isCancelled) { result(of: request) }
      return input.wasCancelled ? nil : answer
    }
  }

  private mutating func result(of request: RemoteRequest) -> JSONObject {
    do throws(RemoteError) {
      return ["jsonrpc": "2.0", "id": request.id, "result": .object(try session.result(of: request))]
    } catch {
      return ToolServer.response(error, to: request.id)
    }
  }

  private static func response(_ error: RemoteError, to id: JSON) -> JSONObject {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .integer(error.code), "message": .string(error.message)],
    ]
  }
}
