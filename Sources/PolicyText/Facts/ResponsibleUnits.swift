/// The units that a clause charges, from the note at its end: （责任单位：市科技局、市财政局）.
package enum ResponsibleUnits {
  /// The units in the order named; empty where the clause has no note. Text is a clause's body.
  package static func units(in body: String) -> [String] {
    guard let note = note(in: body) else { return [] }
    var units: [String] = []
    for part in split(note) {
      let unit = withoutRole(part)
      if !unit.isEmpty, !units.contains(unit) { units.append(unit) }
    }
    return units
  }

  private static let labels = [
    "责任单位", "责任部门", "牵头单位", "牵头部门", "配合单位", "配合部门", "主办单位", "协办单位", "参与单位", "参加单位", "实施单位", "落实单位", "责任主体",
    "负责单位",
  ]

  private static let roles = [
    "按职责分工负责", "按职责分工落实", "按照职责分工负责", "等按职责分工负责", "分别负责", "牵头负责", "共同负责", "配合负责", "负责落实", "牵头", "配合", "负责",
    "参与", "参加",
  ]

  /// Where a clause says what is to be done: its body without the note of units.
  package static func provisions(of body: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let words = String(decoding: text[body], as: UTF8.self)
    guard note(in: words) != nil else { return body }
    var end = body.upperBound
    var depth = 0
    for scalar in words.unicodeScalars.reversed() {
      end -= String(scalar).utf8.count
      if closing.contains(scalar) { depth += 1 }
      if opening.contains(scalar) { depth -= 1 }
      if depth == 0, opening.contains(scalar) { break }
    }
    return body.lowerBound..<max(end, body.lowerBound)
  }

  private static let opening: Set<Unicode.Scalar> = ["（", "(", "【", "[", "〔", "［"]
  private static let closing: Set<Unicode.Scalar> = ["）", ")", "】", "]", "〕", "］"]

  /// The words of the last pair of brackets, when they name units.
  private static func note(in body: String) -> String? {
    var scalars = Array(body.unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace || last == "。" { scalars.removeLast() }
    guard let last = scalars.last, "）)】]〕］".unicodeScalars.contains(last) else { return nil }
    var depth = 0
    var start = scalars.count - 1
    while start >= 0 {
      if "）)】]〕］".unicodeScalars.contains(scalars[start]) { depth += 1 }
      if "（(【[〔［".unicodeScalars.contains(scalars[start]) { depth -= 1 }
      if depth == 0 { break }
      start -= 1
    }
    guard start >= 0 else { return nil }
    let inside = String(String.UnicodeScalarView(scalars[(start + 1)..<(scalars.count - 1)])).filter {
      !$0.isWhitespace
    }
    let isLabelled = labels.contains { inside.hasPrefix($0 + "：") || inside.hasPrefix($0 + ":") }
    let names = roles.contains(where: inside.hasSuffix) && !inside.contains("。")
    return isLabelled || names ? inside : nil
  }

  /// At the marks between units, but not inside 〔市、区〕.
  private static func split(_ note: String) -> [String] {
    var parts: [String] = []
    var word = ""
    var depth = 0
    for character in note {
      if "〔（([［".contains(character) { depth += 1 }
      if "〕）)]］".contains(character) { depth -= 1 }
      if depth == 0, "、，,；;。".contains(character) {
        parts.append(word)
        word = ""
      } else if depth == 0, character == "：" || character == ":" {
        word = labels.contains(word) ? "" : word + String(character)
      } else {
        word.append(character)
      }
    }
    return parts + [word]
  }

  private static func withoutRole(_ word: String) -> String {
    guard let role = roles.first(where: word.hasSuffix) else {
      return word.hasSuffix("等") ? String(word.dropLast()) : word
    }
    return withoutRole(String(word.dropLast(role.count)))
  }
}
