/// The units that a clause charges, from its notes: （责任单位：市科技局、市财政局）, （生态环境部牵头，农业农村部参与）.
///
/// A clause of several items has a note behind each.
package struct DutyNote: Sendable, Equatable {
  /// In the order named.
  package let charges: [Charge]
  /// With its brackets. In bytes of the text.
  package let range: Range<Int>
  /// What the units are charged with: back to the note before, or to the begin. In bytes of the text.
  package let item: Range<Int>

  package var units: [String] { charges.map(\.unit) }

  /// A unit, and what it is to do where the text says so: 牵头 or 配合, 参与, 支持.
  package struct Charge: Sendable, Equatable {
    package enum Role: String, Sendable, CaseIterable { case leads, takesPart }

    package let unit: String
    package let role: Role?
  }
}

package enum ResponsibleUnits {
  /// The units of all notes in the order named; empty where the clause has none. Text is a clause's body.
  package static func units(in body: String) -> [String] {
    let text = Array(body.utf8)
    var units: [String] = []
    for note in notes(in: text, 0..<text.count) {
      units += note.units.filter { !units.contains($0) }
    }
    return units
  }

  /// Every note of a stretch of text.
  package static func notes(in text: [UInt8], _ range: Range<Int>) -> [DutyNote] {
    // Most clauses have none.
    guard FactMarks(text, range).mayHoldNote else { return [] }
    let words = ScalarText(text, range)
    var start = 0
    var notes: [DutyNote] = []
    for place in places(in: words) where place.whole.lowerBound >= start {
      var charges: [DutyNote.Charge] = []
      for charge in NoteReader(words, place.inside).charges
      where !charges.contains(where: { $0.unit == charge.unit }) {
        charges.append(charge)
      }
      guard !charges.isEmpty else { continue }
      notes.append(
        DutyNote(
          charges: charges, range: words.bytes(place.whole),
          item: words.bytes(start..<place.whole.lowerBound)))
      start = place.whole.upperBound
    }
    return notes
  }

  /// Whether a note's label ends with a colon, or its last role with a bracket, told by the character in front.
  @inline(__always)
  static func mayEnd(with code: UInt32, at start: Int, in text: Span<UInt8>) -> Bool {
    guard code == 0x3a || code == 0xefbc9a || closes(text, at: start) else { return false }
    var end = start
    while case let space = WhiteSpace.length(before: end, in: text, from: 0), space > 0 { end -= space }
    guard end >= 3 else { return false }
    let last = UInt32(text[end - 3]) << 16 | UInt32(text[end - 2]) << 8 | UInt32(text[end - 1])
    return DutyWords.lastCharacters.contains(last)
  }

  private static func closes(_ text: Span<UInt8>, at start: Int) -> Bool {
    var index = start
    return Unicode.Scalar(UTF8Decoding.scalar(in: text, at: &index)).map(Bracket.closes) == true
  }

  /// Where a clause says what is to be done: its body without the note at its end.
  package static func provisions(of body: Range<Int>, in text: [UInt8]) -> Range<Int> {
    guard let paragraph = lastParagraph(of: body, in: text.span) else { return body }
    guard let last = notes(in: text, paragraph).last else { return body }
    let rest = text[last.range.upperBound..<body.upperBound]
    let isLast = String(decoding: rest, as: UTF8.self).unicodeScalars.allSatisfy(mayFollow)
    return isLast ? body.lowerBound..<max(body.lowerBound, last.range.lowerBound) : body
  }

  /// Only a full stop and white space, of which U+3000 is the last.
  private static func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar <= "\u{3000}" && scalar.properties.isWhitespace
  }

  /// In which a note at the end must stand: the last that has more than what may follow it. Nil where neither a bracket
  /// ends it nor a label may open it.
  private static func lastParagraph(of body: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    let end = text.end(of: body, without: mayFollow)
    let start = ByteSearch.last(0x0a, in: text, body.lowerBound..<end).map { $0 + 1 } ?? body.lowerBound
    var (first, last) = (start, end)
    while first < end, case let space = WhiteSpace.space(in: text, at: first, before: end).length, space > 0 {
      first += space
    }
    guard first < end,
      DutyWords.firstCharacters.contains(text.code(at: &first))
        || Unicode.Scalar(UTF8Decoding.scalar(in: text, before: &last, from: start)).map(Bracket.closes)
          == true
    else { return nil }
    return start..<body.upperBound
  }

  /// Brackets that hold a note, and paragraphs that are one: 责任单位：市科技局.
  private static func places(in text: ScalarText) -> [(whole: Range<Int>, inside: Range<Int>)] {
    var places: [(whole: Range<Int>, inside: Range<Int>)] = []
    for bracket in text.brackets {
      let inside = bracket.lowerBound + 1..<bracket.upperBound - 1
      guard isNote(text, inside, isLast: isAtEnd(text, bracket.upperBound)) else { continue }
      places.removeAll { bracket.contains($0.whole.lowerBound) }
      places.append((bracket, inside))
    }
    for paragraph in text.split(0..<text.count, at: { $0 == "\n" }) where opensWithLabel(text, paragraph) {
      var end = paragraph.upperBound
      while end > paragraph.lowerBound, text[end - 1] == "。" { end -= 1 }
      let range = paragraph.lowerBound..<end
      if !places.contains(where: { $0.whole.overlaps(range) }) { places.append((range, range)) }
    }
    return places.sorted { $0.whole.lowerBound < $1.whole.lowerBound }
  }

  private static func isAtEnd(_ text: ScalarText, _ index: Int) -> Bool {
    text.scalars[index...].allSatisfy { $0 == "。" || $0 == "\n" }
  }

  private static func opensWithLabel(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    guard let label = DutyWords.labels.length(in: text, at: range.lowerBound) else { return false }
    return text[range.lowerBound + label].map { "：:".unicodeScalars.contains($0) } ?? false
  }

  /// （市科技局、市财政局） at a paragraph's end: bodies and nothing else.
  private static func isBare(_ text: ScalarText, _ inside: Range<Int>) -> Bool {
    var end = inside.upperBound + 1
    if end < text.count, text[end] == "。" { end += 1 }
    guard end >= text.count || text[end] == "\n", !inside.isEmpty, inside.count <= longestBare else {
      return false
    }
    let names = text.split(inside, at: { "、，,；;".unicodeScalars.contains($0) }).map { text.string($0) }
    return DutyWords.areBodies(names)
  }

  /// In characters: a dozen bodies.
  private static let longestBare = 120

  /// A label opens a note; or a role ends it, and bodies stand in front of it. At the end of a clause the role is enough.
  private static func isNote(_ text: ScalarText, _ inside: Range<Int>, isLast: Bool) -> Bool {
    if opensWithLabel(text, inside) || isBare(text, inside) { return true }
    guard DutyWords.roles.length(in: text, endingAt: inside.upperBound) != nil,
      !text.scalars[inside].contains("。")
    else { return false }
    return isLast || NoteReader(text, inside).charges.allSatisfy { DutyWords.isUnit($0.unit) }
  }
}

/// Reads the units of one note: names between marks, less the roles and labels beside them.
private struct NoteReader {
  private(set) var charges: [DutyNote.Charge] = []

  init(_ text: ScalarText, _ inside: Range<Int>) {
    // 适用范围：某区 says something else.
    var isCharged = true
    // Of the label in front.
    var labelled: DutyNote.Charge.Role?
    // The first of those that share the role said behind the last: 市财政局、市商务局参与.
    var listed = 0
    for piece in text.split(inside, at: { "、，,；;。\n".unicodeScalars.contains($0) }) {
      var piece = piece
      if let colon = text.scalars[piece].firstIndex(where: { "：:".unicodeScalars.contains($0) }) {
        isCharged = DutyWords.labels.length(in: text, endingAt: colon) == colon - piece.lowerBound
        labelled = DutyWords.role(in: text.string(piece.lowerBound..<colon))
        listed = charges.count
        piece = NoteReader.withoutNextLabel(text, colon + 1..<piece.upperBound)
      }
      guard isCharged else { continue }
      if piece.lowerBound > 0, text[piece.lowerBound - 1] != "、" { listed = charges.count }
      for (place, names) in text.string(piece).split(separator: "会同").enumerated() {
        // 财政部等和各省级人民政府
        for name in names.split(separator: "等和") {
          let (unit, said) = NoteReader.parted(String(name))
          let role = said ?? labelled ?? (place > 0 ? .takesPart : nil)
          if said != nil {
            for index in listed..<charges.count where charges[index].role == nil {
              charges[index] = DutyNote.Charge(unit: charges[index].unit, role: said)
            }
          }
          if !unit.isEmpty { charges.append(DutyNote.Charge(unit: unit, role: role)) }
          if said != nil { listed = charges.count }
        }
      }
    }
  }

  /// 责任单位：区民政局　完成时限：2024年10月底: another label stands apart by a space.
  private static func withoutNextLabel(_ text: ScalarText, _ piece: Range<Int>) -> Range<Int> {
    guard let colon = text.scalars[piece].firstIndex(where: { "：:".unicodeScalars.contains($0) }),
      let gap = (piece.lowerBound + 1..<max(piece.lowerBound + 1, colon)).last(where: text.isGap)
    else { return piece }
    return piece.lowerBound..<gap
  }

  /// 市科技局等有关部门按职责分工负责 → 市科技局, 市科技局牵头 → 市科技局 and what it does.
  private static func parted(_ word: String) -> (unit: String, role: DutyNote.Charge.Role?) {
    var word = word
    var found: DutyNote.Charge.Role?
    while let role = DutyWords.roleNames.first(where: { word.closes(with: $0) }) {
      word = String(word.dropLast(role.count))
      found = DutyWords.role(in: role) ?? found
    }
    for rest in ["等有关", "等相关", "等部门", "等单位"] {
      if let place = word.place(of: rest), place.lowerBound > word.startIndex {
        word = String(word[..<place.lowerBound])
      }
    }
    if word.closes(with: "等") { word.removeLast() }
    for lead in ["由", "并由"] where word.opens(with: lead) { word = String(word.dropFirst(lead.count)) }
    return (word, found)
  }
}
