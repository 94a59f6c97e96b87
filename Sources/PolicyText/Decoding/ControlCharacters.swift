enum ControlCharacters {
  /// Where control characters begin in bytes that hold so many of them that they are no text.
  ///
  /// One in fifty: a text that carries a few from a broken export is read, a binary that happens to be valid UTF-8
  /// is not.
  static func firstOfMany(in bytes: [UInt8], encoding: DecodedText.Encoding) -> Int? {
    guard encoding == .utf8 || encoding == .gb18030 else { return nil }
    var first: Int?
    var count = 0
    let span = bytes.span
    for index in span.indices where span[index] < 0x20 {
      switch span[index] {
      case 0x09, 0x0a, 0x0c, 0x0d: continue
      default:
        count += 1
        if first == nil { first = index }
      }
    }
    return count > 16 && count * 50 > bytes.count ? first : nil
  }
}
