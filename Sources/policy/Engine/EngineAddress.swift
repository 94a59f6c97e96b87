import PolicyText

/// Where another search engine is, and which of its indexes: `http://localhost:9200/policy`.
struct EngineAddress: Equatable, Sendable {
  enum Mistake: Error, Equatable {
    /// Words go there as they are; what would protect them this program has not.
    case encrypted
    case unreadable
  }

  let host: String
  let port: Int
  /// Of the index, from the first slash on.
  let path: String
  /// Name and password, a colon between them.
  let login: String?

  private static let usualPort = 9200
  private static let usualIndex = "policy"

  init(_ text: String) throws(Mistake) {
    if text.lowercased().hasPrefix("https:") { throw .encrypted }
    guard text.lowercased().hasPrefix("http://") else { throw .unreadable }
    let rest = text.dropFirst("http://".count)
    var authority = rest.prefix { $0 != "/" }
    var path = String(rest[authority.endIndex...])
    while path.hasSuffix("/") { path.removeLast() }
    var login: String?
    if let at = authority.lastIndex(of: "@") {
      guard let text = String(percentDecoding: authority[..<at]) else { throw .unreadable }
      login = text
      authority = authority[authority.index(after: at)...]
    }
    self.login = login
    guard let (host, port) = Self.parts(of: authority) else { throw .unreadable }
    (self.host, self.port) = (host, port)
    self.path = path.isEmpty ? "/" + Self.usualIndex : path
    let names = self.path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.allSatisfy(Self.isOfName) })
    else { throw .unreadable }
  }

  /// Without name and password: as it may be shown.
  var shown: String { "http://\(hostAndPort)\(path)" }

  var hostAndPort: String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }

  /// A colon in brackets is part of the host: [::1]:9200.
  private static func parts(of authority: Substring) -> (String, Int)? {
    var host = authority
    var port = usualPort
    let bracket = authority.lastIndex(of: "]")
    if let colon = authority.lastIndex(of: ":"), bracket.map({ $0 < colon }) ?? true {
      guard let number = Int(authority[authority.index(after: colon)...]), (1...65_535).contains(number)
      else {
        return nil
      }
      (host, port) = (authority[..<colon], number)
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
      guard host.utf8.allSatisfy({ $0 == 0x3a || $0 == 0x2e || isHexadecimal($0) }) else { return nil }
    } else {
      guard host.utf8.allSatisfy({ isOfName($0) }), !host.hasPrefix("-") else { return nil }
    }
    return host.isEmpty ? nil : (String(host), port)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}

extension EngineAddress.Mistake {
  var message: Message {
    switch self {
    case .encrypted:
      Message(
        "--engine speaks http:// only; let a tunnel on this machine speak https (stunnel, socat, ssh -L) and name http://localhost:PORT/INDEX",
        "--engine 仅支持 http://；请在本机以 stunnel、socat 或 ssh -L 建立隧道，再写 http://localhost:端口/索引名")
    case .unreadable:
      Message(
        "--engine needs an address such as http://localhost:9200/policy: host, port, index",
        "--engine 之后应为地址，如 http://localhost:9200/policy：主机、端口、索引")
    }
  }
}

extension String {
  /// An address without the name and password in it: what was typed is told in reports.
  var withoutLogin: String {
    guard let start = firstRange(of: "://")?.upperBound else { return self }
    let authority = self[start...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return self }
    return String(self[..<start] + self[index(after: at)...])
  }
}
