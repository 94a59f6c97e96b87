import Foundation
import Glibc
import Synchronization

/// A test server, and no search engine: it gives the recorded answer to exactly the request that was recorded, or does
/// whatever else a test wants of a server.
///
/// The recording was made of Lucene behind a small server of the project's own (`.ci/lucene/run record`), three lines
/// an exchange: method and path, body, answer.
final class RecordedEngine: Sendable {
  enum Behaviour: Sendable {
    case recorded([String: String])
    /// Sends these bytes to whoever asks, and closes.
    case always([UInt8])
    case silent
  }

  let port: Int
  private let socket: Int32
  private let behaviour: Behaviour
  private let requestsSeen = Mutex<[String]>([])

  var requests: [String] { requestsSeen.withLock { $0 } }

  init(_ behaviour: Behaviour) throws {
    self.behaviour = behaviour
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (socket, length) = (socket, size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(socket, pointer, length) == 0 && listen(socket, 16) == 0
          && getsockname(socket, pointer, &size) == 0
      }
    }
    guard bound else { throw CocoaError(.fileReadUnknown) }
    port = Int(in_port_t(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in serve() }
  }

  /// Ends the thread, which holds the server until then.
  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  static func recording(_ file: URL) throws -> [String: String] {
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var answers: [String: String] = [:]
    for start in stride(from: 0, to: lines.count - 2, by: 3) {
      answers[lines[start] + "\n" + lines[start + 1]] = lines[start + 2]
    }
    return answers
  }

  private func serve() {
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { break }
      answer(connection)
      close(connection)
    }
    close(socket)
  }

  private func answer(_ connection: Int32) {
    guard let request = read(connection) else { return }
    let count = requestsSeen.withLock { requests in
      requests.append(request)
      return requests.count
    }
    switch behaviour {
    case .silent: _ = receive(connection)
    case .always(let bytes): send(connection, bytes)
    case .recorded(let answers):
      guard let body = answers[request] else {
        let refusal = #"{"error":{"reason":"not in the recording"},"status":400}"#
        return send(connection, head(400, refusal.utf8.count) + Array(refusal.utf8))
      }
      // By length and in chunks in turn.
      send(
        connection, count % 2 == 0 ? head(200, body.utf8.count) + Array(body.utf8) : chunked(Array(body.utf8))
      )
    }
  }

  private func head(_ status: Int, _ length: Int) -> [UInt8] {
    Array("HTTP/1.1 \(status) -\r\nContent-Type: application/json\r\nContent-Length: \(length)\r\n\r\n".utf8)
  }

  private func chunked(_ body: [UInt8]) -> [UInt8] {
    var bytes = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    for start in stride(from: 0, to: body.count, by: 1000) {
      let chunk = body[start..<min(start + 1000, body.count)]
      bytes += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + Array("\r\n".utf8)
    }
    return bytes + Array("0\r\n\r\n".utf8)
  }

  /// Method and path, and the body in a line of its own.
  private func read(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let head = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let length = head.compactMap { Int($0.replacing("Content-Length: ", with: "")) }.first ?? 0
        let body = text[end.upperBound...]
        if body.utf8.count >= length { return head[0].replacing(" HTTP/1.1", with: "") + "\n" + body }
      }
      let more = receive(connection)
      if more.isEmpty { return nil }
      bytes += more
    }
  }

  private func receive(_ connection: Int32) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = unsafe max(0, recv(connection, buffer.baseAddress, 1 << 16, 0))
    }
  }

  private func send(_ connection: Int32, _ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          connection, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
  }
}
