/// Why bytes are no JSON text, and at which byte that shows.
package struct JSONSyntaxError: Error, Equatable {
  package enum Reason: Sendable {
    case notUTF8, tooDeep, ends, unexpected
  }

  package let reason: Reason
  package let offset: Int
}

extension JSON {
  /// Deeper than any message or report nests.
  package static let deepest = 64

  /// One JSON text as RFC 8259 has it, white space around it.
  ///
  /// An escaped half of a surrogate pair becomes U+FFFD: no string can hold it. Of a key that is given twice both
  /// members stay, and the first is found.
  package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes)
    self = try reader.read()
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(JSONSyntaxError) -> JSON {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONSyntaxError(reason: .notUTF8, offset: error.byteOffsets.lowerBound)
    }
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw unexpected }
    return value
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var unexpected: JSONSyntaxError {
    JSONSyntaxError(reason: index < bytes.count ? .unexpected : .ends, offset: index)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      return .object(try nested { (reader) throws(JSONSyntaxError) in try reader.object() })
    case UInt8(ascii: "["):
      return .array(try nested { (reader) throws(JSONSyntaxError) in try reader.array() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONReader) throws(JSONSyntaxError) -> Value
  ) throws(JSONSyntaxError) -> Value {
    guard depth < JSON.deepest else { throw JSONSyntaxError(reason: .tooDeep, offset: index) }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    var object = JSONObject()
    skipSpace()
    if take("}") { return object }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected }
      let key = try string()
      skipSpace()
      guard take(":") else { throw unexpected }
      object.append(key, try value())
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected }
    return object
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSON] {
    var values: [JSON] = []
    skipSpace()
    if take("]") { return values }
    repeat {
      values.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected }
    return values
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    for byte in "\(word)".utf8 {
      guard next == byte else { throw unexpected }
      index += 1
    }
    return value
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONSyntaxError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += Unicode.UTF8.encode(try escaped()) ?? Unicode.UTF8.encodedReplacementCharacter
      case 0..<0x20: throw unexpected
      default:
        text.append(byte)
        index += 1
      }
    }
    throw unexpected
  }

  private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
    index += 1
    guard let sign = next else { throw unexpected }
    let plain: Unicode.Scalar? =
      switch sign {
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "t"): "\t"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{c}"
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(sign)
      default: nil
      }
    if let plain {
      index += 1
      return plain
    }
    guard sign == UInt8(ascii: "u") else { throw unexpected }
    let high = try unit()
    if let scalar = Unicode.Scalar(UInt32(high)) { return scalar }
    let behind = index
    // The other half, escaped too; else this one stands alone.
    if Unicode.UTF16.isLeadSurrogate(high), take("\\"), next == UInt8(ascii: "u") {
      let low = try unit()
      if Unicode.UTF16.isTrailSurrogate(low) {
        return Unicode.Scalar(0x10000 + (UInt32(high) & 0x3ff) << 10 + UInt32(low) & 0x3ff) ?? "\u{fffd}"
      }
    }
    index = behind
    return "\u{fffd}"
  }

  /// `u` and four digits.
  private mutating func unit() throws(JSONSyntaxError) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole { return Int(text).map(JSON.integer) ?? .literal(text) }
    guard let value = Double(text) else { throw JSONSyntaxError(reason: .unexpected, offset: start) }
    return value.isFinite ? .number(value) : .literal(text)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw unexpected }
  }
}
