import PolicyText

/// What an HTTP/1.1 server answered to one request.
struct HTTPAnswer: Equatable {
  let status: Int
  /// Where the status says that it is somewhere else.
  let location: String?
  let body: [UInt8]
}

/// Why there is no answer.
enum HTTPFailure: Error, Equatable {
  case unknownHost(String)
  case refused
  case unreachable
  case system(Int32)
  case tooSlow(seconds: Int)
  case brokenOff
  case noHTTP
  case tooLong(megabytes: Int)
}

/// Reads an answer piece by piece: its head, then its body by length, in chunks, or to the end of the connection.
struct HTTPAnswerReader {
  static let longestHead = 64 << 10
  static let longestBody = 256 << 20

  private var bytes: [UInt8] = []
  /// Where what is not read yet begins.
  private var next = 0
  private let longestBody: Int
  /// The next piece; empty at the end.
  private let more: () throws(HTTPFailure) -> [UInt8]

  init(longestBody: Int = Self.longestBody, _ more: @escaping () throws(HTTPFailure) -> [UInt8]) {
    self.longestBody = longestBody
    self.more = more
  }

  mutating func read() throws(HTTPFailure) -> HTTPAnswer {
    var status: Int
    var fields: [(name: String, value: String)]
    repeat {
      status = try statusLine()
      fields = try headerFields()
    } while (100...199).contains(status)
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    let body: [UInt8]
    if status == 204 || status == 304 {
      body = []
    } else if let coding = value("transfer-encoding") {
      guard coding.lowercased() == "chunked" else { throw .noHTTP }
      body = try chunks()
    } else if let length = value("content-length") {
      guard let count = Int(length), count >= 0 else { throw .noHTTP }
      body = try take(count)
    } else {
      body = try takeAll()
    }
    return HTTPAnswer(status: status, location: value("location"), body: body)
  }

  // MARK: - Head

  private mutating func statusLine() throws(HTTPFailure) -> Int {
    let words = try line(atMost: Self.longestHead).split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), words[1].utf8.count == 3,
      let status = Int(words[1]), (100...599).contains(status)
    else { throw .noHTTP }
    return status
  }

  private mutating func headerFields() throws(HTTPFailure) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    var length = 0
    while case let line = try line(atMost: Self.longestHead), !line.isEmpty {
      length += line.utf8.count
      guard let colon = line.firstIndex(of: ":"), length <= Self.longestHead else { throw .noHTTP }
      fields.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...]).trimmingSpace))
    }
    return fields
  }

  /// Without its end.
  private mutating func line(atMost limit: Int) throws(HTTPFailure) -> String {
    var length = 0
    while true {
      while next + length < bytes.count, bytes[next + length] != 0x0a { length += 1 }
      if next + length < bytes.count { break }
      guard length <= limit else { throw .noHTTP }
      guard try grow() else { throw .brokenOff }
    }
    defer { next += length + 1 }
    return String(decoding: bytes[next..<next + length].filter { $0 != 0x0d }, as: UTF8.self)
  }

  // MARK: - Body

  private mutating func chunks() throws(HTTPFailure) -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let size = try line(atMost: Self.longestHead).prefix { $0 != ";" }
      guard let count = Int(String(size).trimmingSpace, radix: 16), count >= 0 else { throw .noHTTP }
      if count == 0 {
        _ = try headerFields()
        return body
      }
      guard count <= longestBody - body.count else { throw tooLong }
      body += try take(count)
      guard try line(atMost: 2).isEmpty else { throw .noHTTP }
    }
  }

  private mutating func take(_ count: Int) throws(HTTPFailure) -> [UInt8] {
    guard count <= longestBody else { throw tooLong }
    while bytes.count - next < count {
      guard try grow() else { throw .brokenOff }
    }
    defer { next += count }
    return Array(bytes[next..<next + count])
  }

  private mutating func takeAll() throws(HTTPFailure) -> [UInt8] {
    while try grow() {
      guard bytes.count - next <= longestBody else { throw tooLong }
    }
    return Array(bytes[next...])
  }

  private var tooLong: HTTPFailure { .tooLong(megabytes: longestBody >> 20) }

  private mutating func grow() throws(HTTPFailure) -> Bool {
    let piece = try more()
    // What is read is let go.
    if next > 1 << 20 {
      bytes.removeFirst(next)
      next = 0
    }
    bytes += piece
    return !piece.isEmpty
  }
}

extension HTTPFailure {
  var message: Message {
    switch self {
    case .unknownHost(let host): Message("there is no host \(host)", "找不到主机 \(host)")
    case .refused: Message("nothing listens there", "该地址没有服务")
    case .unreachable: Message("there is no way to it", "无法到达该主机")
    case .system(let code): Message("the connection failed (system error \(code))", "连接失败（系统错误 \(code)）")
    case .tooSlow(let seconds): Message("it did not answer in \(seconds) s", "\(seconds) 秒内没有回答")
    case .brokenOff: Message("it broke off before the end of its answer", "回答未完即中断")
    case .noHTTP: Message("what it answers is no HTTP", "其回答不是 HTTP")
    case .tooLong(let megabytes):
      Message(
        "its answer is longer than \(megabytes) MB; ask for less with -n", "其回答超过 \(megabytes) MB；请用 -n 减少条数")
    }
  }
}
