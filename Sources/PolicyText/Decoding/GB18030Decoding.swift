import Glibc

/// GB18030 (and with it GBK and GB2312) through the C library's converter.
enum GB18030Decoding {
  static func utf8(_ source: [UInt8]) throws(DecodingError) -> [UInt8] {
    let converter = unsafe iconv_open("UTF-8", "GB18030")
    guard Int(bitPattern: converter) != -1 else { throw .noConverter(.gb18030) }
    defer { _ = unsafe iconv_close(converter) }
    // One GB18030 byte becomes at most one and a half bytes of UTF-8.
    var result = [UInt8](repeating: 0, count: source.count * 3 / 2 + 8)
    var input = source
    let (read, written) = unsafe input.withUnsafeMutableBytes { input in
      unsafe result.withUnsafeMutableBytes { output in
        var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var room = output.count
        _ = unsafe iconv(converter, &from, &left, &to, &room)
        return (input.count - left, output.count - room)
      }
    }
    guard read == source.count else { throw .invalid(.gb18030, offset: read) }
    result.removeLast(result.count - written)
    return result
  }
}

/// U+E000 to U+F8FF: characters that each user gives a meaning, or none.
enum PrivateCharacters {
  /// Whether they are a tenth of the characters beyond ASCII. In a text of Big5 a third are, in one of GB18030 hardly one.
  static func areMany(in bytes: [UInt8]) -> Bool {
    var count = 0
    var found = 0
    let span = bytes.span
    var index = 0
    while index < span.count {
      let scalar = UTF8Decoding.scalar(in: span, at: &index)
      if scalar >= 0x80 { count += 1 }
      if scalar >= 0xe000 && scalar <= 0xf8ff { found += 1 }
    }
    return found * 10 > count
  }
}
