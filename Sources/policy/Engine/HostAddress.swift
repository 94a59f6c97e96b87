import Glibc

/// An address in numbers.
enum HostAddress {
  case four(in_addr)
  case six(in6_addr)

  /// In numbers, by its name here, or as `getent` knows the name: a program in one file has no resolver of its own.
  static func all(of host: String) -> [HostAddress] {
    if let address = HostAddress(host) { return [address] }
    if host.lowercased() == "localhost" { return ["127.0.0.1", "::1"].compactMap { HostAddress($0) } }
    let limits = Program.Limits(seconds: 10, bytes: 64 << 10)
    guard let found = try? Program(named: "getent")?.run(["ahosts", host], home: "/", limits) else {
      return []
    }
    var names: [String] = []
    for line in String(decoding: found.output, as: UTF8.self).split(separator: "\n") {
      let name = String(line.prefix { $0 != " " })
      if !names.contains(name) { names.append(name) }
    }
    return names.compactMap { HostAddress($0) }
  }

  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if unsafe inet_pton(AF_INET, text, &four) == 1 {
      self = .four(four)
    } else if unsafe inet_pton(AF_INET6, text, &six) == 1 {
      self = .six(six)
    } else {
      return nil
    }
  }

  var family: Int32 {
    switch self {
    case .four: AF_INET
    case .six: AF_INET6
    }
  }

  /// Whether the socket is connected at once; `errno` says what else.
  func connect(_ socket: Int32, port: Int) -> Bool {
    let port = in_port_t(port).bigEndian
    func connect<Address>(_ address: Address) -> Bool {
      unsafe withUnsafeBytes(of: address) { bytes in
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
        return unsafe Glibc.connect(socket, start, socklen_t(bytes.count)) == 0
      }
    }
    switch self {
    case .four(let address):
      return connect(
        sockaddr_in(
          sin_family: sa_family_t(AF_INET), sin_port: port, sin_addr: address,
          sin_zero: (0, 0, 0, 0, 0, 0, 0, 0)))
    case .six(let address):
      return connect(
        sockaddr_in6(
          sin6_family: sa_family_t(AF_INET6), sin6_port: port, sin6_flowinfo: 0, sin6_addr: address,
          sin6_scope_id: 0))
    }
  }
}
