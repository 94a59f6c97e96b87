/// The units that a clause charges, from its notes: （责任单位：市科技局、市财政局）, （生态环境部牵头，农业农村部参与）.
///
/// A clause of several items has a note behind each. A note may stand without brackets behind a sentence: ….责任单位：市民政局。
package struct DutyNote: Sendable, Equatable {
  /// In the order named.
  package let charges: [Charge]
  /// With its brackets. In bytes of the text.
  package let range: Range<Int>
  /// What the units are charged with: back to the note before, or to the begin. In bytes of the text.
  package let item: Range<Int>

  package var units: [String] { charges.map(\.unit) }

  /// With the units of the note that stands directly behind it.
  func with(_ next: DutyNote) -> DutyNote {
    var charges = charges
    charges.add(next.charges)
    return DutyNote(charges: charges, range: range.lowerBound..<next.range.upperBound, item: item)
  }

  /// Whether there is a word in it.
  package static func says(_ item: Range<Int>, in text: [UInt8]) -> Bool {
    String(decoding: text[item], as: UTF8.self).unicodeScalars.contains {
      $0.properties.isIdeographic || $0.properties.isAlphabetic
    }
  }

  /// A unit, and what it is to do where the text says so: 牵头 or 配合, 参与, 支持.
  package struct Charge: Sendable, Equatable {
    package enum Role: String, Sendable, CaseIterable { case leads, takesPart }

    package let unit: String
    package let role: Role?
  }
}

extension [DutyNote.Charge] {
  /// Of a unit that is named again only the first counts.
  mutating func add(_ more: [DutyNote.Charge]) {
    for charge in more where !contains(where: { $0.unit == charge.unit }) { append(charge) }
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
      charges.add(NoteReader(words, place.inside).charges)
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
  /// ends it nor a label may open a sentence of it.
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
        || mayHoldLabel(start..<end, in: text)
    else { return nil }
    return start..<body.upperBound
  }

  /// Whether a label may open a sentence behind another.
  private static func mayHoldLabel(_ paragraph: Range<Int>, in text: Span<UInt8>) -> Bool {
    let words = text.extracting(first: paragraph.upperBound)
    var index = paragraph.lowerBound
    while let stop = ByteSearch.first(fullStop, in: words, from: index) {
      index = stop + fullStop.count
      var first = index
      while case let space = WhiteSpace.space(in: words, at: first, before: words.count).length, space > 0 {
        first += space
      }
      if first < words.count, DutyWords.firstCharacters.contains(words.code(at: &first)) { return true }
    }
    return false
  }

  private static let fullStop = Array("。".utf8)

  /// Brackets that hold a note, and paragraphs that are one: 责任单位：市科技局.
  private static func places(in text: ScalarText) -> [(whole: Range<Int>, inside: Range<Int>)] {
    var places: [(whole: Range<Int>, inside: Range<Int>)] = []
    for bracket in text.brackets {
      let inside = NoteRemarks.without(text, bracket.lowerBound + 1..<bracket.upperBound - 1)
      guard isNote(text, inside, in: bracket) else { continue }
      places.removeAll { bracket.contains($0.whole.lowerBound) }
      places.append((bracket, inside))
    }
    for sentence in text.split(0..<text.count, at: { $0 == "\n" || $0 == "。" }) {
      addSentence(sentence, to: &places, text)
    }
    return places.sorted { $0.whole.lowerBound < $1.whole.lowerBound }
  }

  /// 责任单位：市甲局, at a paragraph's begin or behind a sentence. 配合单位：市乙局 and 完成时限：10月底 behind it are of the same note.
  private static func addSentence(
    _ sentence: Range<Int>, to places: inout [(whole: Range<Int>, inside: Range<Int>)], _ text: ScalarText
  ) {
    guard !places.contains(where: { $0.whole.overlaps(sentence) }) else { return }
    let isFirst = sentence.lowerBound == 0 || text[sentence.lowerBound - 1] == "\n"
    let isLabelled = opensWithLabel(text, sentence)
    if !isFirst, let last = places.indices.last, places[last].whole.upperBound == sentence.lowerBound - 1,
      isLabelled
        || opensParagraph(text, places[last].whole) && isLabel(text, sentence)
    {
      let whole = places[last].whole.lowerBound..<sentence.upperBound
      places[last] = (whole, whole)
    } else if isLabelled,
      isFirst || NoteReader(text, sentence).charges.allSatisfy({ DutyWords.isUnit($0.unit) })
    {
      // Within a paragraph 责任主体： may introduce what they have to do.
      places.append((sentence, sentence))
    }
  }

  private static func opensParagraph(_ text: ScalarText, _ place: Range<Int>) -> Bool {
    (place.lowerBound == 0 || text[place.lowerBound - 1] == "\n") && opensWithLabel(text, place)
  }

  private static func isLabel(_ text: ScalarText, _ sentence: Range<Int>) -> Bool {
    sentence.prefix(longestLabel + 1).contains { text[$0].map { "：:".unicodeScalars.contains($0) } == true }
  }

  /// 完成时限, 责任领导 in characters.
  private static let longestLabel = 6

  private static func isAtEnd(_ text: ScalarText, _ index: Int) -> Bool {
    text.scalars[index...].allSatisfy { $0 == "。" || $0 == "\n" }
  }

  private static func opensWithLabel(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    guard let label = DutyWords.labels.length(in: text, at: range.lowerBound) else { return false }
    return text[range.lowerBound + label].map { "：:".unicodeScalars.contains($0) } ?? false
  }

  /// （市科技局、市财政局） at a paragraph's end: bodies and nothing else.
  private static func isBare(_ text: ScalarText, _ inside: Range<Int>, in bracket: Range<Int>) -> Bool {
    var end = bracket.upperBound
    if end < text.count, text[end] == "。" { end += 1 }
    guard end >= text.count || text[end] == "\n", !inside.isEmpty, inside.count <= longestBare else {
      return false
    }
    let names = AreaGroups.joined(text.split(inside, at: { "、，,；;".unicodeScalars.contains($0) }), text)
    return DutyWords.areBodies(names.map { text.string($0) })
  }

  /// In characters: a dozen bodies.
  private static let longestBare = 120

  /// A label opens a note; or a role ends it, and bodies stand in front of it. At the end of a clause the role is enough.
  ///
  /// - Parameter inside: of the bracket, without remarks.
  private static func isNote(_ text: ScalarText, _ inside: Range<Int>, in bracket: Range<Int>) -> Bool {
    if opensWithLabel(text, inside) || isBare(text, inside, in: bracket) { return true }
    // 责任领导：某某；责任单位：市园林局
    if isLabel(text, inside),
      text.split(inside, at: { "，,；;".unicodeScalars.contains($0) }).contains(where: {
        opensWithLabel(text, $0)
      })
    {
      return true
    }
    guard DutyWords.roles.length(in: text, endingAt: inside.upperBound) != nil,
      !text.scalars[inside].contains("。")
    else { return false }
    return isAtEnd(text, bracket.upperBound)
      || NoteReader(text, inside).charges.allSatisfy { DutyWords.isUnit($0.unit) }
  }
}
