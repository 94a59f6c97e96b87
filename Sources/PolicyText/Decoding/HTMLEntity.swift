/// The characters that pages write by name or number.
enum HTMLEntity {
  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{a0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "ensp": " ", "emsp": " ",
    "times": "×", "permil": "‰",
    "copy": "©", "laquo": "«", "raquo": "»", "bull": "•", "deg": "°", "plusmn": "±", "divide": "÷", "le": "≤",
    "ge": "≥",
  ]

  static func read(_ source: [UInt8], at start: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
    guard let end = source[start..<min(start + 12, limit)].firstIndex(of: 0x3b) else { return nil }
    let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }
    return named[name].map { ($0, end + 1) }
  }
}
