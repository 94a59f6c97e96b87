import Glibc
import PolicyReports
import Synchronization

/// The messages of one client. Whoever works on an answer may ask, from any thread, whether it was withdrawn; then a ping
/// that waits is answered too, so that a client knows that the work goes on.
final class Messages: Sendable {
  /// A longer line is no message; what it holds is passed over.
  static let longestLine = 4 << 20

  private let input: Mutex<MessageInput>
  private let answer: @Sendable (RemoteRequest) -> Void

  /// - Parameter answer: answers a ping. Nothing else is written while it does.
  init(_ input: FileDescriptor.Number, answeringPings answer: @escaping @Sendable (RemoteRequest) -> Void) {
    self.input = Mutex(MessageInput(input))
    self.answer = answer
  }

  func next() -> RemoteMessage? { input.withLock { $0.next() } }

  func begin(_ id: JSON) { input.withLock { $0.begin(id) } }

  /// Asked by the work on an answer.
  var isCancelled: Bool {
    input.withLock { input in
      let isCancelled = input.isCancelled()
      for ping in input.takePings() { answer(ping) }
      return isCancelled
    }
  }

  /// Asked when the answer is there.
  var wasCancelled: Bool { input.withLock { $0.isCancelled() } }
}

/// Messages as they come in, one a line, and which of them are withdrawn.
private struct MessageInput {
  /// With more waiting, no more is read: the other side waits.
  private static let mostWaiting = 256
  private static let mostAtOnce = 1 << 16

  private let input: FileDescriptor.Number
  private var line: [UInt8] = []
  private var isTooLong = false
  private var hasEnded = false
  private var waiting: [RemoteMessage] = []
  /// The request that is being answered, and those of its array that come behind it.
  private var running: JSON?
  private var isWithdrawn = false
  private var following: [JSON] = []
  private var withdrawn: [JSON] = []

  init(_ input: FileDescriptor.Number) { self.input = input }

  /// The next message; nil at the end of the input.
  mutating func next() -> RemoteMessage? {
    while waiting.isEmpty, !hasEnded { read() }
    guard !waiting.isEmpty else { return nil }
    let message = waiting.removeFirst()
    (following, withdrawn) = (message.parts.compactMap(\.asked?.id), [])
    return message
  }

  /// From here on a notification may withdraw it.
  mutating func begin(_ id: JSON) {
    running = id
    isWithdrawn = withdrawn.contains(id)
    following.removeAll { $0 == id }
    readWhatIsThere()
  }

  /// Whether the request that is being answered was withdrawn meanwhile.
  mutating func isCancelled() -> Bool {
    if !isWithdrawn { readWhatIsThere() }
    return isWithdrawn
  }

  mutating func takePings() -> [RemoteRequest] {
    guard !waiting.isEmpty else { return [] }
    let pings = waiting.compactMap(\.ping)
    if !pings.isEmpty { waiting.removeAll { $0.ping != nil } }
    return pings
  }

  private mutating func readWhatIsThere() {
    while waiting.count < Self.mostWaiting, !hasEnded, input.hasInput { read() }
  }

  private mutating func read() {
    let bytes = input.readSome(atMost: Self.mostAtOnce)
    guard !bytes.isEmpty else {
      hasEnded = true
      endLine()
      return
    }
    for part in bytes.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { endLine() }
      if line.count + part.element.count > Messages.longestLine { isTooLong = true }
      if isTooLong { line = [] } else { line += part.element }
    }
  }

  private mutating func endLine() {
    defer { (line, isTooLong) = ([], false) }
    if isTooLong {
      let limit = Messages.longestLine >> 20
      return waiting.append(.invalid(.parse("a line longer than \(limit) MB was passed over"), id: .null))
    }
    guard line.contains(where: { !" \t\r".utf8.contains($0) }) else { return }
    take(RemoteMessage(line: line))
  }

  /// A request that is withdrawn before its turn is not answered at all.
  private mutating func take(_ message: RemoteMessage) {
    guard case .batch(let parts) = message else {
      if let id = message.cancelled { return cancel(id) }
      return waiting.append(message)
    }
    // As if its parts had come one by one.
    var rest: [RemoteMessage] = []
    for part in parts {
      guard let id = part.cancelled else {
        rest.append(part)
        continue
      }
      cancel(id)
      rest.removeAll { $0.asked?.id == id }
    }
    waiting.append(.batch(rest))
  }

  private mutating func cancel(_ id: JSON) {
    if running == id { isWithdrawn = true }
    if following.contains(id) { withdrawn.append(id) }
    waiting = waiting.compactMap { message in
      if case .batch(let parts) = message { return .batch(parts.filter { $0.asked?.id != id }) }
      return message.asked?.id == id ? nil : message
    }
  }
}

extension RemoteMessage {
  fileprivate var asked: RemoteRequest? { if case .request(let request) = self { request } else { nil } }

  fileprivate var ping: RemoteRequest? { asked.flatMap { $0.method == "ping" ? $0 : nil } }

  /// Itself, or those of an array.
  fileprivate var parts: [RemoteMessage] { if case .batch(let parts) = self { parts } else { [self] } }

  /// The id of the request that it withdraws.
  fileprivate var cancelled: JSON? {
    guard case .notification("notifications/cancelled", let params) = self else { return nil }
    return params["requestId"]
  }
}
