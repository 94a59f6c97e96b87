/// An XML text, tag by tag, as far as office documents use XML: elements, attributes, character data, CDATA, the five
/// named references and numeric ones. A document type declaration is refused: no office program writes one, and
/// entities defined in it can grow without bound.
struct XMLEvents {
  enum Event {
    case start(XMLElement)
    /// Also of an element that closes itself.
    case end(XMLName)
    case text(String)
  }

  struct Failure: Error, Equatable {
    /// In bytes of the XML text.
    let offset: Int
  }

  private let source: [UInt8]
  private var offset = 0
  private var open: [(name: XMLName, tag: Range<Int>, bindings: Int)] = []
  /// Prefixes in scope, in the order of their declarations.
  private var bindings: [String] = []
  /// By prefix, the innermost last.
  private var namespaces: [String: [XMLNamespace]] = [:]
  private var closing: XMLName?

  /// Deeper than any document; keeps what reads the events from deep stacks of its own.
  private static let deepest = 400

  init(_ source: [UInt8]) {
    self.source = source
    if source.starts(with: [0xef, 0xbb, 0xbf]) { offset = 3 }
  }

  /// Nil at the end of the text.
  mutating func next() throws(Failure) -> Event? {
    if let name = closing {
      closing = nil
      return .end(name)
    }
    while offset < source.count {
      if source[offset] != 0x3c {
        let text = try characterData()
        if !open.isEmpty { return .text(text) }
      } else if let event = try markup() {
        return event
      }
    }
    guard open.isEmpty else { throw Failure(offset: offset) }
    return nil
  }

  private mutating func markup() throws(Failure) -> Event? {
    let start = offset
    guard start + 1 < source.count else { throw Failure(offset: start) }
    switch source[start + 1] {
    case 0x3f:  // <?
      try skip(past: "?>")
      return nil
    case 0x21:  // <!
      if follows("<!--") {
        try skip(past: "-->")
        return nil
      }
      guard follows("<![CDATA[") else { throw Failure(offset: start) }
      try skip(past: "]]>")
      return .text(String(decoding: source[start + 9..<offset - 3], as: UTF8.self))
    case 0x2f: return .end(try endTag())
    default: return .start(try startTag())
    }
  }

  private func follows(_ word: StaticString) -> Bool {
    source[offset...].starts(with: "\(word)".utf8)
  }

  private mutating func skip(past word: StaticString) throws(Failure) {
    guard let found = ByteSearch.first(Array("\(word)".utf8), in: source.span, from: offset) else {
      throw Failure(offset: offset)
    }
    offset = found + word.utf8CodeUnitCount
  }

  private mutating func endTag() throws(Failure) -> XMLName {
    let start = offset
    offset += 2
    let tag = try nameRange()
    skipSpace()
    guard offset < source.count, source[offset] == 0x3e, let last = open.popLast(),
      source[last.tag] == source[tag]
    else { throw Failure(offset: start) }
    offset += 1
    unbind(to: last.bindings)
    return last.name
  }

  private mutating func startTag() throws(Failure) -> XMLElement {
    let start = offset
    offset += 1
    let tag = try nameRange()
    let outer = bindings.count
    var attributes: [(name: Range<Int>, value: String)] = []
    while true {
      skipSpace()
      guard offset < source.count else { throw Failure(offset: start) }
      if source[offset] == 0x3e || source[offset] == 0x2f { break }
      let name = try nameRange()
      let value = try attributeValue()
      if let prefix = XMLEvents.declared(source[name]) {
        bindings.append(prefix)
        namespaces[prefix, default: []].append(XMLNamespace(uri: value))
      } else {
        attributes.append((name, value))
      }
    }
    let element = XMLElement(
      name: resolved(tag, isAttribute: false),
      attributes: attributes.map { (resolved($0.name, isAttribute: true), $0.value) })
    let closesItself = source[offset] == 0x2f
    if closesItself { offset += 1 }
    guard offset < source.count, source[offset] == 0x3e, open.count < Self.deepest else {
      throw Failure(offset: start)
    }
    offset += 1
    if closesItself {
      closing = element.name
      unbind(to: outer)
    } else {
      open.append((element.name, tag, outer))
    }
    return element
  }

  /// The prefix that `xmlns:w` declares; empty for `xmlns`.
  private static func declared(_ name: ArraySlice<UInt8>) -> String? {
    guard name.starts(with: "xmlns".utf8) else { return nil }
    if name.count == 5 { return "" }
    return name[name.startIndex + 5] == 0x3a ? String(decoding: name.dropFirst(6), as: UTF8.self) : nil
  }

  private mutating func unbind(to count: Int) {
    while bindings.count > count {
      let prefix = bindings.removeLast()
      namespaces[prefix]?.removeLast()
    }
  }

  private func resolved(_ range: Range<Int>, isAttribute: Bool) -> XMLName {
    let name = source[range]
    guard let colon = name.firstIndex(of: 0x3a) else {
      let namespace = isAttribute ? nil : namespaces[""]?.last
      return XMLName(namespace ?? .other, String(decoding: name, as: UTF8.self))
    }
    let prefix = String(decoding: name[..<colon], as: UTF8.self)
    return XMLName(
      namespaces[prefix]?.last ?? .other, String(decoding: name[(colon + 1)...], as: UTF8.self))
  }
}

// MARK: - Names, values, characters

extension XMLEvents {
  private mutating func nameRange() throws(Failure) -> Range<Int> {
    let start = offset
    while offset < source.count {
      switch source[offset] {
      case 0x00...0x20, 0x22, 0x27, 0x2f, 0x3c, 0x3d, 0x3e:
        guard offset > start else { throw Failure(offset: start) }
        return start..<offset
      default: offset += 1
      }
    }
    throw Failure(offset: start)
  }

  private mutating func skipSpace() {
    while offset < source.count, [0x20, 0x09, 0x0a, 0x0d].contains(source[offset]) { offset += 1 }
  }

  private mutating func attributeValue() throws(Failure) -> String {
    skipSpace()
    guard offset < source.count, source[offset] == 0x3d else { throw Failure(offset: offset) }
    offset += 1
    skipSpace()
    guard offset < source.count, source[offset] == 0x22 || source[offset] == 0x27,
      let end = source[(offset + 1)...].firstIndex(of: source[offset])
    else { throw Failure(offset: offset) }
    let value = try text(offset + 1..<end)
    offset = end + 1
    return value
  }

  private mutating func characterData() throws(Failure) -> String {
    let end = source[offset...].firstIndex(of: 0x3c) ?? source.count
    let value = try text(offset..<end)
    offset = end
    return value
  }

  private func text(_ range: Range<Int>) throws(Failure) -> String {
    guard source[range].contains(0x26) else { return String(decoding: source[range], as: UTF8.self) }
    var value = ""
    var index = range.lowerBound
    while index < range.upperBound {
      let next = source[index..<range.upperBound].firstIndex(of: 0x26) ?? range.upperBound
      value += String(decoding: source[index..<next], as: UTF8.self)
      guard next < range.upperBound else { break }
      guard let end = source[next..<min(next + 12, range.upperBound)].firstIndex(of: 0x3b),
        let character = XMLEvents.reference(String(decoding: source[next + 1..<end], as: UTF8.self))
      else { throw Failure(offset: next) }
      value.unicodeScalars.append(character)
      index = end + 1
    }
    return value
  }

  private static func reference(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }
  }
}
