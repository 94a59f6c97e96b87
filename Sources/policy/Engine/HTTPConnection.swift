import ClauseIndex
import Glibc

/// A connection to a server for one request, never waited for longer than until its deadline.
final class HTTPConnection {
  private let socket: FileDescriptor
  private let seconds: Int
  /// By `Environment.uptime`.
  private let deadline: Int

  init(to host: String, port: Int, seconds: Int) throws(HTTPFailure) {
    self.seconds = seconds
    deadline = Environment.uptime + seconds * 1_000_000_000
    var failure = HTTPFailure.unknownHost(host)
    for address in HostAddress.all(of: host) {
      do throws(HTTPFailure) {
        socket = try HTTPConnection.connected(to: address, port: port, deadline, seconds)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func connected(
    to address: HostAddress, port: Int, _ deadline: Int, _ seconds: Int
  ) throws(HTTPFailure) -> FileDescriptor {
    let number = Glibc.socket(
      address.family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { throw .system(errno) }
    let socket = FileDescriptor(opened: number)
    if !address.connect(number, port: port) {
      guard errno == EINPROGRESS else { throw HTTPFailure(errno) }
      try wait(for: Int16(POLLOUT), on: number, deadline, seconds)
      var code: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      guard unsafe getsockopt(number, SOL_SOCKET, SO_ERROR, &code, &size) == 0 else { throw .system(errno) }
      guard code == 0 else { throw HTTPFailure(code) }
    }
    return socket
  }

  private static func wait(
    for events: Int16, on number: Int32, _ deadline: Int, _ seconds: Int
  ) throws(HTTPFailure) {
    while true {
      let left = (deadline - Environment.uptime) / 1_000_000
      guard left > 0 else { throw .tooSlow(seconds: seconds) }
      var asked = pollfd(fd: number, events: events, revents: 0)
      let ready = unsafe poll(&asked, 1, Int32(clamping: left))
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw .system(errno) }
    }
  }

  func send(_ bytes: [UInt8]) throws(HTTPFailure) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          socket.number, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try HTTPConnection.wait(for: Int16(POLLOUT), on: socket.number, deadline, seconds)
      } else if errno == EPIPE || errno == ECONNRESET {
        // It may have answered before it closed.
        return
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
  }

  /// Some bytes; none at the end.
  func receive() throws(HTTPFailure) -> [UInt8] {
    while true {
      try HTTPConnection.wait(for: Int16(POLLIN), on: socket.number, deadline, seconds)
      var failure: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
        let length = unsafe recv(socket.number, buffer.baseAddress, 64 << 10, 0)
        failure = length < 0 ? errno : 0
        count = max(0, length)
      }
      switch failure {
      case 0: return bytes
      case EAGAIN, EINTR: continue
      case ECONNRESET: throw .brokenOff
      default: throw .system(failure)
      }
    }
  }
}

extension HTTPFailure {
  fileprivate init(_ code: Int32) {
    self =
      switch code {
      case ECONNREFUSED: .refused
      case ENETUNREACH, EHOSTUNREACH, ETIMEDOUT: .unreachable
      default: .system(code)
      }
  }
}
