/// A line that is an HTML comment: nothing a reader sees.
enum Comment {
  case endOfFrontMatter
  case other

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let line = bytes[range]
    guard line.first == 0x3c, line.starts(with: Array("<!--".utf8)), line.suffix(3) == Array("-->".utf8)[...]
    else {
      return nil
    }
    self = String(decoding: line, as: UTF8.self).contains("INFO END") ? .endOfFrontMatter : .other
  }
}

/// ## 第一章　总则: Markdown's number signs in front of a heading.
enum NumberSigns {
  /// The kind of a line, its signs passed over.
  static func heading(_ bytes: [UInt8], _ start: inout Int, before end: Int) -> LineKind {
    guard start < end, bytes[start] == 0x23 else { return .text }
    var index = start
    while index < end && bytes[index] == 0x23 { index += 1 }
    let level = index - start
    guard level <= 6, index == end || bytes[index] == 0x20 else { return .text }
    while index < end && bytes[index] == 0x20 { index += 1 }
    start = index
    return .heading(level: level)
  }
}

/// **第一条** 为了…: Markdown's emphasis around a number, as converters write it.
enum Emphasis {
  /// What a line opens once its asterisks are gone.
  static func opening(of bytes: [UInt8], _ range: Range<Int>) -> Opening? {
    guard let plain = removed(from: bytes, range) else { return Opening(openingLine: bytes, range) }
    return Opening(openingLine: plain, plain.indices)
  }

  /// The line without its double asterisks; nil where it does not begin with them.
  static func removed(from bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    let start = range.lowerBound
    guard start + 1 < range.upperBound, bytes[start] == 0x2a, bytes[start + 1] == 0x2a else { return nil }
    var plain: [UInt8] = []
    var index = start
    while index < range.upperBound {
      if bytes[index] == 0x2a, index + 1 < range.upperBound, bytes[index + 1] == 0x2a {
        index += 2
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }
}
