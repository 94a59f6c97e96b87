/// A short form that a text gives a name: 高新技术产业开发区（以下简称高新区）, 研究与试验发展（R&D）.
package struct Definition: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case shortForm = "以下简称"
    case abbreviation = "parenthetical"
  }

  package let kind: Kind
  package let short: String
  /// As written, with what narrows it in front: 全省高新技术产业开发区.
  package let long: String
  /// Long form and bracket. In bytes of the text.
  package let quote: Range<Int>
}

extension Document {
  /// What a stretch of the text defines, in order.
  ///
  /// A bracket defines where it says 以下简称, or where it holds nothing but Latin letters behind Chinese words;
  /// other brackets narrow, gloss or name a place. Short forms `known` from before are no part of a new name: in
  /// 全市高新区研究与试验发展（R&D） the name begins behind 高新区.
  package func definitions(in range: Range<Int>, known: [String] = []) -> [Definition] {
    Definition.all(in: text, range, known: known)
  }
}

extension Definition {
  /// The same for a stretch of text by itself.
  package static func all(in text: [UInt8], _ range: Range<Int>, known: [String] = []) -> [Definition] {
    let characters = Characters(text, range, known: known)
    var found: [Definition] = []
    var open: [Int] = []
    for (index, scalar) in characters.scalars.enumerated() {
      if "（(".unicodeScalars.contains(scalar) { open.append(index) }
      guard "）)".unicodeScalars.contains(scalar), let start = open.popLast() else { continue }
      if let definition = definition(characters, start..<index) { found.append(definition) }
    }
    return found
  }

  private static func definition(_ characters: Characters, _ bracket: Range<Int>) -> Definition? {
    let inside = characters.string(bracket.lowerBound + 1..<bracket.upperBound)
    let kind: Definition.Kind
    let short: String
    if let label = ["以下简称为", "以下简称", "以下统称", "下称", "简称"].first(where: inside.hasPrefix) {
      kind = .shortForm
      short = inside.dropFirst(label.count).filter { !"“”\"：:".contains($0) }
    } else if inside.unicodeScalars.count >= 2, inside.unicodeScalars.allSatisfy({ $0.value < 0x80 }),
      inside.unicodeScalars.contains(where: \.properties.isAlphabetic)
    {
      kind = .abbreviation
      short = inside
    } else {
      return nil
    }
    let start = characters.startOfName(before: bracket.lowerBound)
    guard start < bracket.lowerBound, !short.isEmpty else { return nil }
    return Definition(
      kind: kind, short: short, long: characters.string(start..<bracket.lowerBound),
      quote: characters.bytes(start..<bracket.upperBound + 1))
  }
}

/// A stretch of text as scalars without white space, with their places.
private struct Characters {
  let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  private let known: [[Unicode.Scalar]]

  init(_ text: [UInt8], _ range: Range<Int>, known: [String]) {
    self.known = known.map { Array($0.unicodeScalars) }
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var place = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      if scalar == "\n" || !scalar.properties.isWhitespace {
        scalars.append(scalar)
        offsets.append(place)
      }
      place += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound - 1] + UTF8.width(scalars[range.upperBound - 1])
  }

  /// Where the name in front of a bracket begins: behind the last mark, verb or preposition.
  ///
  /// Brackets that belong to the name are stepped over: 高新技术产业开发区（园区）（以下简称高新区）.
  func startOfName(before end: Int) -> Int {
    var start = end
    while start > 0 {
      let scalar = scalars[start - 1]
      if "）)".unicodeScalars.contains(scalar), let open = opening(of: start - 1) {
        start = open
        continue
      }
      if "，。；：、！？“”《》\n（(）)".unicodeScalars.contains(scalar) || isLatin(scalar) { break }
      // 研究与试验发展（R&D）: a name may end like a verb.
      if end - start >= 4, (Characters.borders + known).contains(where: { ends(with: $0, at: start) }) {
        break
      }
      start -= 1
    }
    return start
  }

  /// What stands before a name and is none of it.
  private static let borders = [
    "发挥", "推进", "促进", "加快", "推动", "加强", "支持", "鼓励", "进一步", "激发", "建设", "发展", "以", "占", "根据", "按照", "实施", "开展",
    "为",
    "对", "将", "把", "由", "经费支出",
  ].map { Array($0.unicodeScalars) }

  private func ends(with word: [Unicode.Scalar], at end: Int) -> Bool {
    end >= word.count && Array(scalars[(end - word.count)..<end]) == word
  }

  private func opening(of close: Int) -> Int? {
    var depth = 0
    for index in stride(from: close, through: 0, by: -1) {
      if "）)".unicodeScalars.contains(scalars[index]) { depth += 1 }
      if "（(".unicodeScalars.contains(scalars[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x80 }
}
