import PolicyReports

/// What a browser asks for, by HTTP/1.1 as far as a page and what it loads need it.
struct WebRequest: Equatable {
  /// Without the first slash, %XX undone.
  let path: String
  /// Behind `?`, by name; of several of one name the last.
  let values: [String: String]
  /// Whether the head of the answer alone is asked for.
  let isOfHead: Bool

  /// Longer heads are none that a browser sends for such a page: the longest query, each character of it in %XX of four
  /// bytes, takes three quarters.
  static let longestHead = 64 << 10

  /// Nil while the head has not ended.
  init?(head bytes: [UInt8]) throws(WebRefusal) {
    guard let end = WebRequest.end(of: bytes) else {
      guard bytes.count <= WebRequest.longestHead else { throw .tooLong }
      return nil
    }
    let lines = bytes[..<end].split(separator: 0x0a, omittingEmptySubsequences: false).map {
      $0.last == 0x0d ? $0.dropLast() : $0
    }
    guard let text = lines.first.flatMap(WebRequest.ascii) else { throw .malformed }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { throw .malformed }
    try WebRequest.check(lines.dropFirst())
    guard words[0] == "GET" || words[0] == "HEAD" else { throw .otherMethod }
    isOfHead = words[0] == "HEAD"
    guard words[1].hasPrefix("/") else { throw .malformed }
    let parts = words[1].dropFirst().split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = String(percentDecoding: parts.first ?? "") else { throw .malformed }
    self.path = path
    var values: [String: String] = [:]
    for pair in parts.dropFirst().joined().split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = String(percentDecoding: sides[0], plusIsSpace: true),
        let value = String(percentDecoding: sides.count > 1 ? sides[1] : "", plusIsSpace: true)
      else { throw .malformed }
      values[name] = value
    }
    self.values = values
  }

  /// Where the empty line begins.
  private static func end(of bytes: [UInt8]) -> Int? {
    for index in bytes.indices where bytes[index] == 0x0a {
      let rest = bytes[(index + 1)...].prefix(2)
      if rest.first == 0x0a || rest.elementsEqual([0x0d, 0x0a]) { return index }
    }
    return nil
  }

  /// A page elsewhere whose name was made to mean this machine comes with that name: it is told nothing.
  private static func check(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(WebRefusal) {
    var hosts: [Substring] = []
    for line in lines {
      guard let text = ascii(line), let colon = text.firstIndex(of: ":"), colon > text.startIndex,
        !text[..<colon].contains(where: \.isWhitespace)
      else { throw .malformed }
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      switch text[..<colon].lowercased() {
      case "host": hosts.append(value)
      case "content-length" where value != "0", "transfer-encoding": throw .malformed
      default: break
      }
    }
    guard hosts.count == 1, var host = hosts.first else { throw .malformed }
    if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) {
      host = host[..<colon]
    }
    guard ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased()) else { throw .otherHost }
  }

  private static func ascii(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.allSatisfy { (0x20..<0x7f).contains($0) || $0 == 0x09 }
      ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

/// Why a request is not answered.
enum WebRefusal: Error, Equatable {
  case malformed, tooLong, otherMethod, otherHost, late

  var answer: WebAnswer {
    switch self {
    case .malformed: WebAnswer(400, "no request of HTTP/1.1 that is understood here\n")
    case .otherHost: WebAnswer(403, "only for this machine: localhost or 127.0.0.1\n")
    case .otherMethod: WebAnswer(405, "GET and HEAD alone\n")
    case .late: WebAnswer(408, "too late\n")
    case .tooLong: WebAnswer(431, "too long\n")
    }
  }
}

struct WebAnswer: Equatable {
  let status: Int
  let type: String
  let body: String

  init(_ status: Int, type: String = "text/plain", _ body: String) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  init(_ file: SiteFile) {
    let types = [
      "html": "text/html", "css": "text/css", "js": "text/javascript", "xml": "application/akn+xml",
    ]
    let ending = file.path.split(separator: ".").last.map(String.init) ?? ""
    self.init(200, type: types[ending] ?? "text/plain", file.text)
  }

  /// Nothing from elsewhere is loaded, no page elsewhere has it in a frame, and nothing is kept behind.
  ///
  /// - Parameter isHeadAlone: of what would be answered.
  func bytes(isHeadAlone: Bool = false) -> [UInt8] {
    let body = Array(body.utf8)
    let head = """
      HTTP/1.1 \(status) \(status == 200 ? "OK" : "Refused")
      Content-Type: \(type); charset=utf-8
      Content-Length: \(body.count)
      \(status == 405 ? "Allow: GET, HEAD\n" : "")Connection: close
      Cache-Control: no-store
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Cross-Origin-Resource-Policy: same-origin
      Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; form-action 'self'; \
      base-uri 'none'; frame-ancestors 'none'


      """
    return Array(head.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
      + (isHeadAlone ? [] : body)
  }
}
