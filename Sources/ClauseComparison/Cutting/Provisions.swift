package import PolicyText

extension Document {
  /// What a clause provides: its body without the note of responsible units. Where nothing else is said behind the first
  /// sentence, that is no heading but what is provided: （一）对首次认定的企业给予20万元奖励。（责任单位：省科技厅）.
  package func provisions(of clause: Clause) -> Range<Int> {
    let body = ResponsibleUnits.provisions(of: clause.body, in: plain)
    guard let heading = clause.heading, clause.style != .article, !Provisions.provide(body, in: self) else {
      return body
    }
    return heading.lowerBound..<max(heading.upperBound, body.upperBound)
  }
}

/// A clause's sentences, cut also at ；.
enum Provisions {
  /// In bytes, without the white space between them.
  static func ranges(in text: [UInt8], _ body: Range<Int>) -> [Range<Int>] {
    Sentences.ranges(in: text, body).flatMap { sentence in
      var parts: [Range<Int>] = []
      var start = sentence.lowerBound
      var index = start
      while index < sentence.upperBound {
        let scalar = UTF8Decoding.scalar(in: text.span, at: &index)
        if scalar == 0xff1b || scalar == 0x3b {
          parts.append(start..<index)
          start = index
        }
      }
      if start < sentence.upperBound { parts.append(start..<sentence.upperBound) }
      return parts
    }
  }

  /// The sentences that provide something, without the numbers of items in front.
  ///
  /// Headings of items, lines that only lead to a list, notes in brackets, fields of a form and cells of tables provide
  /// nothing by themselves, but where nothing else is said: 第二条　不收费。
  static func measures(of document: Document, _ body: Range<Int>) -> [Range<Int>] {
    let compared = compared(in: document, body)
    let measures = compared.filter { !isQuietLead(document.plainString($0)) }
    return measures.isEmpty ? compared : measures
  }

  /// Those, and every line that leads to a list: 园区管理机构履行下列职责： says whose duties they are.
  static func compared(in document: Document, _ body: Range<Int>) -> [Range<Int>] {
    let sentences = ranges(in: document.text, body)
    let found = measures(of: document, sentences)
    return found.allSatisfy { isQuietLead(document.plainString($0)) }
      ? sentences.filter { hanCount(document.plainString($0)) > 0 } : found
  }

  /// Whether a sentence of a stretch provides something.
  static func provide(_ body: Range<Int>, in document: Document) -> Bool {
    let sentences = ranges(in: document.text, body)
    return sentences.indices.contains { measure(of: document, sentences, $0) != nil }
  }

  private static func measures(of document: Document, _ sentences: [Range<Int>]) -> [Range<Int>] {
    sentences.indices.compactMap { measure(of: document, sentences, $0) }
  }

  private static func measure(of document: Document, _ sentences: [Range<Int>], _ number: Int) -> Range<Int>?
  {
    let sentence = sentences[number]
    let words = document.plainString(sentence)
    let item = ItemNumber(words)
    let rest = item.map { String(words.unicodeScalars.dropFirst($0.length)) } ?? words
    let next = number + 1 < sentences.count ? sentences[number + 1].lowerBound : nil
    let goesOn = next.map { !document.text[sentence.upperBound..<$0].contains(0x0a) } ?? false
    if item != nil, goesOn, isHeading(rest) { return nil }
    guard isMeasure(rest) else { return nil }
    return sentence.lowerBound + (words.utf8.count - rest.utf8.count)..<sentence.upperBound
  }

  /// 2.加强重点区域建设。 in front of what it heads.
  private static func isHeading(_ words: String) -> Bool {
    words.count <= longestHeading && !words.contains { "，,；;：:".contains($0) }
  }

  /// In characters, its full stop included; longer headings of items have a comma.
  private static let longestHeading = 24

  private static func isMeasure(_ words: String) -> Bool {
    let trimmed = words.filter { !$0.isWhitespace }
    guard hanCount(trimmed) >= fewestCharacters else { return false }
    if isLead(trimmed) { return true }
    // （责任单位：市科技局）
    if let first = trimmed.first, "（(【".contains(first),
      let end = trimmed.lastIndex(where: { "）)】".contains($0) }),
      trimmed[trimmed.index(after: end)...].allSatisfy({ "。；;".contains($0) }),
      !trimmed[..<end].contains(where: { "）)】".contains($0) })
    {
      return false
    }
    return !isField(trimmed)
  }

  /// Whether a list follows: what it says itself is said of each item.
  static func isLead(_ words: String) -> Bool { words.last.map { "：:".contains($0) } ?? false }

  /// Whether a list follows, and nothing is said of who must or may: 按照下列程序办理：.
  static func isQuietLead(_ words: String) -> Bool {
    isLead(words) && !Predicates.ofLeads.contains { words.contains($0) }
  }

  private static func hanCount(_ words: String) -> Int {
    words.unicodeScalars.count { (0x3400...0x9fff).contains($0.value) }
  }

  /// Han characters: 补助50% says nothing, 免收押金 does.
  private static let fewestCharacters = 4

  /// 公开方式：主动公开
  private static func isField(_ words: String) -> Bool {
    guard let colon = words.firstIndex(where: { "：:".contains($0) }) else { return false }
    let value = words[words.index(after: colon)...]
    return (2...6).contains(words[..<colon].count) && (1...8).contains(value.count)
      && !value.contains { "，、。；".contains($0) }
  }
}

/// The number of an item at the head of a sentence: 1. （1） ① 一是
struct ItemNumber {
  /// In scalars.
  let length: Int

  init?(_ words: String) {
    let scalars = Array(words.unicodeScalars.prefix(8))
    let isOpen = scalars.first.map { "（(".unicodeScalars.contains($0) } ?? false
    let start = isOpen ? 1 : 0
    if let first = scalars.first, (0x2460...0x249b).contains(first.value) {
      length = 1
      return
    }
    let digits = scalars[start...].prefix { ItemNumber.isNumeral($0) }
    guard !digits.isEmpty, digits.count <= 3, start + digits.count < scalars.count else { return nil }
    let mark = scalars[start + digits.count]
    let behind = start + digits.count + 1
    let isWritten = !("0"..."9").contains(digits[digits.startIndex])
    // 1.5万元 is an amount.
    let isDecimal = behind < scalars.count && ("0"..."9").contains(scalars[behind])
    guard isOpen ? "）)".unicodeScalars.contains(mark) : ItemNumber.ends(mark, isWritten, isDecimal) else {
      return nil
    }
    length = behind
  }

  private static func ends(_ mark: Unicode.Scalar, _ isWritten: Bool, _ isDecimal: Bool) -> Bool {
    if "）)".unicodeScalars.contains(mark) { return true }
    if isWritten { return "、是".unicodeScalars.contains(mark) }
    return "．、".unicodeScalars.contains(mark) || mark == "." && !isDecimal
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}
