import ClauseIndex
import Glibc

/// A socket that this machine alone can reach.
struct WebListener: ~Copyable {
  private let socket: FileDescriptor
  let port: Int

  /// - Parameter port: 0 for any that is free.
  init(port: Int) throws(SystemError) {
    let number = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard number >= 0 else { throw .last }
    let opened = FileDescriptor(opened: number)
    var yes: Int32 = 1
    unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure: SystemError? = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard unsafe bind(number, address, length) == 0, listen(number, 16) == 0,
          unsafe getsockname(number, address, &length) == 0
        else { return .last }
        return nil
      }
    }
    if let failure { throw failure }
    socket = opened
    self.port = Int(in_port_t(bigEndian: address.sin_port))
  }

  /// Nil where nobody waits any more.
  fileprivate borrowing func next() -> WebClient? {
    let number = accept(socket.number, nil, nil)
    guard number >= 0 else { return nil }
    _ = (fcntl(number, F_SETFL, O_NONBLOCK), fcntl(number, F_SETFD, FD_CLOEXEC))
    return WebClient(FileDescriptor(opened: number))
  }

  /// Which of some wait no longer, the listener first; at most a second passes.
  fileprivate borrowing func wait(besides clients: [WebClient], takesMore: Bool) -> [Bool] {
    var asked = [pollfd(fd: takesMore ? socket.number : -1, events: Int16(POLLIN), revents: 0)]
    asked += clients.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    guard unsafe poll(&asked, nfds_t(asked.count), 1000) > 0 else { return asked.map { _ in false } }
    return asked.map { $0.revents != 0 }
  }
}

private final class WebClient {
  private let socket: FileDescriptor
  private(set) var head: [UInt8] = []
  private(set) var hasEnded = false
  private let deadline = Environment.uptime + WebClient.patience

  /// A browser sends its head, and takes its page, in less. In nanoseconds.
  private static let patience = 5_000_000_000

  init(_ socket: consuming FileDescriptor) { self.socket = socket }

  var number: Int32 { socket.number }
  var isLate: Bool { Environment.uptime > deadline }

  func read() {
    let bytes = socket.readAvailable(atMost: WebRequest.longestHead)
    head += bytes
    hasEnded = bytes.isEmpty
  }

  /// Whoever takes it too slowly, or is gone, does not get all of it.
  func write(_ bytes: [UInt8]) {
    let end = Environment.uptime + WebClient.patience
    var sent = 0
    while sent < bytes.count, Environment.uptime < end {
      let count = unsafe bytes[sent...].withUnsafeBytes { rest in
        unsafe send(number, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
        continue
      }
      guard errno == EAGAIN || errno == EINTR else { return }
      var asked = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      unsafe poll(&asked, 1, 200)
    }
    shutdown(number, Int32(SHUT_WR))
    // What came and was not read would make the system take the answer back.
    for _ in 0..<64 where socket.readAvailable(atMost: WebRequest.longestHead).isEmpty { break }
  }
}

/// Answers one request after another, each on a connection of its own, until the process ends.
struct WebServer: ~Copyable {
  private let listener: WebListener
  private var clients: [WebClient] = []

  private static let mostClients = 64

  init(_ listener: consuming WebListener) { self.listener = listener }

  mutating func run(_ answer: (WebRequest) -> WebAnswer) {
    while true {
      let ready = listener.wait(besides: clients, takesMore: clients.count < Self.mostClients)
      var open: [WebClient] = []
      for (client, isReady) in zip(clients, ready.dropFirst()) where !isDone(client, ready: isReady, answer) {
        open.append(client)
      }
      if ready[0], let client = listener.next() { open.append(client) }
      clients = open
    }
  }

  /// Whether nothing is to be done for it any more: its connection then ends.
  ///
  /// A head that is there is answered, however long it waited for its turn; one that still comes, a byte now and then,
  /// has its time.
  private func isDone(
    _ client: WebClient, ready isReady: Bool, _ answer: (WebRequest) -> WebAnswer
  ) -> Bool {
    do throws(WebRefusal) {
      if isReady { client.read() }
      guard let request = try WebRequest(head: client.head) else {
        if client.hasEnded { return true }
        if client.isLate { throw .late }
        return false
      }
      client.write(answer(request).bytes(isHeadAlone: request.isOfHead))
    } catch {
      client.write(error.answer.bytes())
    }
    return true
  }
}
