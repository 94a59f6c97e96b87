import ClauseIndex
import PolicyText

extension JSONObject {
  /// On one line, without white space between tokens and without a line feed at its end.
  package var text: String {
    var writer = JSONText()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The same with a line feed, and without a copy of megabytes for it.
  var line: String {
    var writer = JSONText()
    writer.write(self)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSON {
  /// The same of any value.
  var text: String {
    var writer = JSONText()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes values as RFC 8259 has them.
private struct JSONText {
  var bytes: [UInt8] = []

  mutating func write(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      write(elements: values)
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    }
  }

  /// With so many, all cores write.
  private static let piece = 256

  private mutating func write(elements values: [JSON]) {
    guard values.count > 2 * JSONText.piece else {
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value)
      }
      return
    }
    let starts = Array(stride(from: 0, to: values.count, by: JSONText.piece))
    let pieces = concurrently(starts) { start in
      var piece = JSONText()
      piece.write(elements: Array(values[start..<min(start + JSONText.piece, values.count)]))
      return piece.bytes
    }
    bytes.reserveCapacity(bytes.count + pieces.reduce(0) { $0 + $1.count + 1 })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += piece
    }
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
    guard text.utf8.contains(where: JSONText.mayNeedEscape) else {
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
