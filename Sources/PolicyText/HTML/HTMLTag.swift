/// One tag of a page, found as browsers find it: `<` before anything but a letter is text.
struct HTMLTag {
  /// In lower case; empty for a comment.
  let name: String
  let isOpening: Bool
  /// Nothing stands within the element: <a id="…"/>.
  let isClosed: Bool
  let attributes: Range<Int>
  /// Behind the closing bracket.
  let end: Int

  /// Nil where `<` begins no tag.
  init?(_ source: [UInt8], at start: Int) {
    var index = start + 1
    guard index < source.count else { return nil }
    if source[index] == 0x21 || source[index] == 0x3f {  // <!-- <! <?
      self.init(comment: source, at: start)
      return
    }
    let isOpening = source[index] != 0x2f
    if !isOpening { index += 1 }
    let first = index
    while index < source.count, HTMLTag.isName(source[index]) { index += 1 }
    guard index > first, HTMLTag.isLetter(source[first]), index < source.count,
      HTMLAttributes.isSpace(source[index]) || source[index] == 0x2f || source[index] == 0x3e
    else { return nil }
    var attributes = HTMLAttributes(source, from: index)
    while attributes.next() != nil {}
    // A quotation mark that is never closed would swallow the page.
    if attributes.index >= source.count {
      attributes.index = source[index...].firstIndex(of: 0x3e) ?? source.count
    }
    self.init(
      name: String(decoding: source[first..<index], as: UTF8.self).lowercased(), isOpening: isOpening,
      isClosed: attributes.endsInSlash, attributes: index..<attributes.index,
      end: min(attributes.index + 1, source.count))
  }

  private init(comment source: [UInt8], at start: Int) {
    let isComment = source[start..<min(start + 4, source.count)].elementsEqual("<!--".utf8)
    let mark = isComment ? Array("-->".utf8) : Array(">".utf8)
    // <!--> and <!---> are whole comments.
    let close = ByteSearch.first(mark, in: source.span, from: start + 2)
    self.init(
      name: "", isOpening: true, isClosed: true, attributes: start..<start,
      end: close.map { $0 + mark.count } ?? source.count)
  }

  private init(name: String, isOpening: Bool, isClosed: Bool, attributes: Range<Int>, end: Int) {
    self.name = name
    self.isOpening = isOpening
    self.isClosed = isClosed
    self.attributes = attributes
    self.end = end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x3a || byte == 0x5f
  }
}

/// The attributes of a tag, one after the other.
struct HTMLAttributes {
  /// Behind the last attribute that was read; at the end, where the closing bracket stands.
  fileprivate(set) var index: Int
  /// Whether a slash that belongs to no value stands in front of the closing bracket.
  private(set) var endsInSlash = false
  private let source: [UInt8]

  init(_ source: [UInt8], from index: Int) {
    self.source = source
    self.index = index
  }

  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while index < source.count, HTMLAttributes.isSpace(source[index]) || source[index] == 0x2f {
      endsInSlash = source[index] == 0x2f
      index += 1
    }
    guard index < source.count, source[index] != 0x3e else { return nil }
    endsInSlash = false
    let start = index
    index += 1
    while index < source.count, !HTMLAttributes.isSpace(source[index]),
      ![0x3d, 0x3e, 0x2f].contains(source[index])
    {
      index += 1
    }
    let name = start..<index
    var value = index
    while value < source.count, HTMLAttributes.isSpace(source[value]) { value += 1 }
    guard value < source.count, source[value] == 0x3d else { return (name, index..<index) }
    index = value + 1
    return (name, readValue())
  }

  private mutating func readValue() -> Range<Int> {
    while index < source.count, HTMLAttributes.isSpace(source[index]) { index += 1 }
    guard index < source.count, source[index] != 0x3e else { return index..<index }
    let quote = source[index]
    guard quote == 0x22 || quote == 0x27 else {
      let start = index
      while index < source.count, !HTMLAttributes.isSpace(source[index]), source[index] != 0x3e { index += 1 }
      return start..<index
    }
    let start = index + 1
    let end = source[min(start, source.count)...].firstIndex(of: quote) ?? source.count
    index = min(end + 1, source.count)
    return min(start, source.count)..<end
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

  /// What an attribute says, references resolved; nil where the tag has it not.
  static func value(of name: String, in source: [UInt8], _ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    var attributes = HTMLAttributes(source, from: range.lowerBound)
    while attributes.index < range.upperBound, let next = attributes.next() {
      guard next.name.count == name.utf8.count,
        zip(source[next.name], name.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $0 < 0x80 })
      else { continue }
      return HTMLEntity.resolved(source[next.value])
    }
    return nil
  }
}
