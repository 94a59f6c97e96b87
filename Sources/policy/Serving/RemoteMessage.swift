import PolicyReports

/// What came in on one line, by JSON-RPC 2.0.
enum RemoteMessage: Equatable {
  case request(RemoteRequest)
  case notification(method: String, params: JSONObject)
  /// An answer to what was never asked: nobody waits for it.
  case response
  /// To be answered with the error; the id is null where none could be read.
  case invalid(RemoteError, id: JSON)
  /// Several in one array, answered in one.
  case batch([RemoteMessage])
}

struct RemoteRequest: Equatable {
  /// A string or a number.
  let id: JSON
  let method: String
  let params: JSONObject
}

/// An error of the protocol; that a tool found nothing or was asked wrongly is a result.
struct RemoteError: Error, Equatable {
  let code: Int
  let message: String

  static func parse(_ message: String) -> RemoteError { RemoteError(code: -32700, message: message) }
  static func invalidRequest(_ message: String) -> RemoteError { RemoteError(code: -32600, message: message) }
  static func noMethod(_ message: String) -> RemoteError { RemoteError(code: -32601, message: message) }
  static func invalidParams(_ message: String) -> RemoteError { RemoteError(code: -32602, message: message) }
}

extension RemoteMessage {
  init(line: [UInt8]) {
    do throws(JSONSyntaxError) {
      self.init(try JSON(parsing: line))
    } catch {
      self = .invalid(.parse(error.sentence), id: .null)
    }
  }

  private init(_ json: JSON) {
    switch json {
    case .object(let object): self.init(object)
    case .array(let parts) where !parts.isEmpty:
      self = .batch(
        parts.map { part in
          if case .object(let object) = part { return RemoteMessage(object) }
          return .invalid(.invalidRequest("a message is an object"), id: .null)
        })
    default:
      self = .invalid(.invalidRequest("a message is an object, not empty and no bare value"), id: .null)
    }
  }

  private init(_ object: JSONObject) {
    let id = object["id"]
    guard object["jsonrpc"] == "2.0" else {
      self = .invalid(.invalidRequest("\"jsonrpc\" must be \"2.0\""), id: RemoteMessage.valid(id) ?? .null)
      return
    }
    guard let method = object["method"] else {
      let isResponse = object["result"] != nil || object["error"] != nil
      self =
        isResponse
        ? .response
        : .invalid(.invalidRequest("a request has a method"), id: RemoteMessage.valid(id) ?? .null)
      return
    }
    guard case .string(let name) = method, id == nil || RemoteMessage.valid(id) != nil else {
      self = .invalid(.invalidRequest("a method is a string, an id a string or a number"), id: .null)
      return
    }
    switch (object["params"], RemoteMessage.valid(id)) {
    case (.object(let params)?, let id?): self = .request(RemoteRequest(id: id, method: name, params: params))
    case (nil, let id?): self = .request(RemoteRequest(id: id, method: name, params: [:]))
    case (_, let id?): self = .invalid(.invalidParams("params of \(name) are an object"), id: id)
    case (.object(let params)?, nil): self = .notification(method: name, params: params)
    case (_, nil): self = .notification(method: name, params: [:])
    }
  }

  private static func valid(_ id: JSON?) -> JSON? {
    switch id {
    case .string?, .integer?, .number?, .literal?: id
    default: nil
    }
  }
}

extension JSONSyntaxError {
  fileprivate var sentence: String {
    switch reason {
    case .notUTF8: "no UTF-8 at byte \(offset)"
    case .tooDeep: "nested deeper than \(JSON.deepest) at byte \(offset)"
    case .ends: "the line ends within a value: one message a line"
    case .unexpected: "no JSON at byte \(offset)"
    }
  }
}
