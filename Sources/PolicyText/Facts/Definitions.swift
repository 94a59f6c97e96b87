/// A short form that a text gives a name: 高新技术产业开发区（以下简称高新区）, 研究与试验发展（R&D）.
package struct Definition: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case shortForm = "以下简称"
    case abbreviation = "parenthetical"
  }

  package let kind: Kind
  /// Without marks: 条例 of （以下简称《条例》）.
  package let short: String
  /// As written, with what narrows it in front: 全省高新技术产业开发区.
  package let long: String
  /// The short form stands for a document: 《…条例》（以下简称《条例》）.
  package let isTitle: Bool
  /// Long form and bracket. In bytes of the text.
  package let quote: Range<Int>
}

extension Definition {
  /// The same for a stretch of text by itself.
  package static func all(in text: [UInt8], _ range: Range<Int>, known: KnownNames = KnownNames())
    -> [Definition]
  {
    // Most texts define nothing.
    guard FactMarks(text, range).mayDefine else { return [] }
    let words = ScalarText(text, range)
    return words.brackets.compactMap { Definition(words, $0, known: known, in: text) }
      .sorted { $0.quote.upperBound < $1.quote.upperBound }
  }

  /// Whether a short form may begin with a character, whose bytes end at `end`: it ends a label, or it is a bracket that
  /// letters stand behind.
  @inline(__always)
  static func mayBegin(with code: UInt32, at start: Int, to end: Int, in text: Span<UInt8>) -> Bool {
    switch code {
    case 0xe7a7b0: endsLabel(before: start, in: text)
    case 0x28, 0xefbc88: opensWithLetters(behind: end, in: text)
    default: false
    }
  }

  /// In front of 称: 以下简称, 统称为, 合称, 下称.
  private static let labelEnds: [[UInt8]] = ["简", "统", "合", "下"].map { Array($0.utf8) }

  private static func endsLabel(before index: Int, in text: Span<UInt8>) -> Bool {
    var end = index
    while case let space = WhiteSpace.length(before: end, in: text, from: 0), space > 0 { end -= space }
    return labelEnds.contains { text.has($0.span, at: end - 3) }
  }

  /// Whether a Latin letter comes before any character of another kind.
  private static func opensWithLetters(behind start: Int, in text: Span<UInt8>) -> Bool {
    var index = start
    // A wide space in front of it all opens nothing.
    guard index < text.count, text[index] < 0x80 else { return false }
    while index < text.count {
      if (0x61...0x7a).contains(text[index] | 0x20) { return true }
      // A bracket behind it is looked at by itself: a hundred thousand in a row are looked at once each.
      guard text[index] != 0x28 else { return false }
      let space = WhiteSpace.space(in: text, at: index, before: text.count).length
      guard space > 0 || text[index] < 0x80 else { return false }
      index += max(space, 1)
    }
    return false
  }

  private init?(_ text: ScalarText, _ bracket: Range<Int>, known: KnownNames, in bytes: [UInt8]) {
    let inside = bracket.lowerBound + 1..<bracket.upperBound - 1
    guard let first = text[bracket.lowerBound], "（(".unicodeScalars.contains(first) else { return nil }
    var name = inside
    if let start = Definition.nameStart(text, inside) {
      kind = .shortForm
      name = start..<inside.upperBound
    } else if Definition.isAbbreviation(text, inside) {
      kind = .abbreviation
    } else {
      return nil
    }
    // （以下简称计量标准，下同）
    let comma = name.first { $0 > name.lowerBound && text[$0].map(DefinitionWords.stops.contains) == true }
    name = name.lowerBound..<(comma ?? name.upperBound)
    isTitle = text[name.lowerBound].map { "《〈".unicodeScalars.contains($0) } ?? false
    short = text.string(name).filter { !"“”\"：:《》〈〉‘’".contains($0) }
    let isList =
      DefinitionWords.collective.length(in: text, at: inside.lowerBound) != nil || Definition.isSum(short)
    let long = NameInFront(
      text, before: bracket.lowerBound, of: Abbreviated(short, kind), known: known, isList: isList, bytes
    ).range
    guard !long.isEmpty, !short.isEmpty else { return nil }
    self.long = text.string(long)
    quote = text.bytes(long.lowerBound..<bracket.upperBound)
  }

  /// Behind 以下简称, which may follow the number of what it names: （国发〔2015〕52号，以下简称《意见》）.
  private static func nameStart(_ text: ScalarText, _ inside: Range<Int>) -> Int? {
    let comma = inside.last { text[$0] == "，" || text[$0] == "," }
    for start in [inside.lowerBound, comma.map { $0 + 1 } ?? inside.lowerBound] {
      if let label = DefinitionWords.labels.length(in: text, at: start) { return start + label }
    }
    return nil
  }

  /// 两省一市, 四省区: so many members as it says, so that what is called so is a list.
  private static func isSum(_ short: String) -> Bool {
    let scalars = Array(short.unicodeScalars)
    var isCounted = false
    for (index, scalar) in scalars.enumerated() {
      if "一两二三四五六七八九十".unicodeScalars.contains(scalar) {
        isCounted = true
      } else if !isCounted || !DefinitionWords.members.contains(scalar) {
        return false
      }
      if index == 0, scalar == "一", scalars.count < 4 { return false }
    }
    return scalars.last.map(DefinitionWords.members.contains) ?? false
  }

  /// R&D, GDP: two characters at least, a letter among them.
  private static func isAbbreviation(_ text: ScalarText, _ inside: Range<Int>) -> Bool {
    let scalars = text.scalars[inside]
    return scalars.count >= 2 && scalars.allSatisfy { $0.value < 0x80 }
      && scalars.contains(where: \.properties.isAlphabetic)
  }
}
