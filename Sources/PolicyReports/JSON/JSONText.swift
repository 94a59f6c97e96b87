import ClauseIndex
import PolicyText

extension JSONObject {
  /// On one line, without white space between tokens and without a line feed at its end.
  package var text: String {
    var writer = JSONText()
    writer.write(self)
    return String(decoding: writer.bytes.span)
  }
}

extension JSON {
  /// The same of any value.
  var text: String {
    var writer = JSONText()
    writer.write(self)
    return String(decoding: writer.bytes.span)
  }
}

/// Writes values as RFC 8259 has them.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ object: JSONObject) {
    write { text in
      for member in object.members {
        text.begin(member.key)
        text.write(member.value)
      }
    }
  }

  /// An object of the members that are written within.
  mutating func write(members: (inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A member of an object up to its value.
  mutating func begin(_ key: String) {
    separate()
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Behind a value a comma, before another: no value ends as an object or a list begins.
  private mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
      bytes.append(UInt8(ascii: ","))
    }
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): write(value)
    case .literal(let digits): bytes += digits.utf8
    case .string(let value): write(value)
    case .array(let values):
      let pieces = values.pieces
      guard pieces.count <= 1 else { return write(list: pieces) { $0.write($1) } }
      bytes.append(UInt8(ascii: "["))
      for value in values {
        separate()
        write(value)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    }
  }

  /// A list in pieces, each of which another core may write.
  mutating func write<Element: Sendable>(
    list pieces: [ArraySlice<Element>], _ element: @Sendable (inout JSONText, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    let written = concurrently(pieces) { elements in
      var text = JSONText()
      for value in elements {
        text.separate()
        element(&text, value)
      }
      return text.bytes
    }
    bytes.reserveCapacity(bytes.count + written.reduce(1024) { $0 + $1.count + 1 })
    for piece in written where !piece.isEmpty {
      separate()
      bytes += piece
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The shortest digits that read back as the same number; what is no number is null.
  mutating func write(_ value: Double) {
    guard value.isFinite else {
      bytes += "null".utf8
      return
    }
    if let whole = Int(exactly: value) {
      bytes += String(whole).utf8
      return
    }
    bytes += value.description.utf8
  }

  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.hasByte({ JSONText.mayNeedEscape($0) }) else {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5c: bytes += "\\\\".utf8
      case 0x0a: bytes += "\\n".utf8
      case 0x0d: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      // Beyond what JSON asks: the controls of C1 and marks that turn the direction of writing would reach a
      // terminal, and line separators end a line for readers of JSON Lines.
      case 0..<0x20, 0x7f...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: escape(scalar.value)
      default: bytes.append(scalar)
      }
    }
  }

  /// Whether what is escaped can begin with a byte: most words in Chinese have none, and are written whole.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5c || byte == 0x7f || byte == 0xc2 || byte == 0xe2
  }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}
