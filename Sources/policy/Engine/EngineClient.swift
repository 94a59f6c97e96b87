import PolicyReports
import PolicyText

/// Sends requests to an engine over HTTP/1.1, a connection each: the one part of the program that speaks to a network,
/// and only to the address that the user typed.
struct EngineClient {
  let address: EngineAddress
  /// For a request and its answer.
  var seconds = 60

  func send(_ request: EngineRequest) throws(EngineError) -> [UInt8] {
    let answer: HTTPAnswer
    do throws(HTTPFailure) {
      let connection = try HTTPConnection(to: address.host, port: address.port, seconds: seconds)
      try connection.send(message(request))
      var reader = HTTPAnswerReader { () throws(HTTPFailure) in try connection.receive() }
      answer = try reader.read()
    } catch {
      throw .transport(error.message)
    }
    guard answer.status == 200 else {
      throw EngineError(status: answer.status, body: answer.body, location: answer.location)
    }
    return answer.body
  }

  private func message(_ request: EngineRequest) -> [UInt8] {
    var lines = [
      "\(request.method) \(address.path)\(request.path) HTTP/1.1", "Host: \(address.hostAndPort)",
      "Accept: application/json", "User-Agent: policy-search/\(Version.number)", "Connection: close",
    ]
    if let login = address.login ?? Environment.variable("POLICY_ENGINE_LOGIN") {
      lines.append("Authorization: Basic " + login.base64)
    }
    let body = request.body.map { Array($0.text.utf8) } ?? []
    if request.body != nil {
      lines += ["Content-Type: application/json", "Content-Length: \(body.count)"]
    }
    return Array((lines + ["", ""]).joined(separator: "\r\n").utf8) + body
  }
}

extension String {
  /// RFC 4648.
  fileprivate var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var rest = Array(utf8)[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
