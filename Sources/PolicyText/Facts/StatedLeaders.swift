/// Whom a sentence charges: 由市发展改革委牵头，市财政局、市税务局配合.
///
/// Only authorities are read: 由企业牵头组织实施 says who may, not which office has to.
enum StatedLeaders {
  /// A note for each such sentence of a clause's body; its item is the sentence.
  static func notes(in text: [UInt8], _ body: Range<Int>) -> [DutyNote] {
    guard ByteSearch.first(mark, in: text.span.extracting(body), from: 0) != nil else { return [] }
    let words = ScalarText(text, ResponsibleUnits.provisions(of: body, in: text))
    var notes: [DutyNote] = []
    for leads in words.scalars.indices where words.stands("牵头", at: leads) {
      guard let led = charges(words, leads) else { continue }
      let sentence = sentence(words, around: leads)
      notes.append(DutyNote(charges: led.charges, range: words.bytes(led.range), item: words.bytes(sentence)))
    }
    return notes
  }

  private static let mark = Array("牵头".utf8)

  /// Of the bodies in front of 牵头 and behind it.
  private static func charges(
    _ text: ScalarText, _ leads: Int
  ) -> (charges: [DutyNote.Charge], range: Range<Int>)? {
    guard names.length(in: text, at: leads + 2) == nil, let by = by(text, before: leads) else { return nil }
    var end = leads
    if text.stands("负责", endingAt: end) { end -= 2 }
    let leaders = bodies(text, by + 1..<end)
    guard !leaders.isEmpty, leaders.allSatisfy(DutyWords.isAuthority) else { return nil }
    var charges = leaders.map { DutyNote.Charge(unit: $0, role: .leads) }
    guard let others = others(text, behind: leads + 2) else { return (charges, by..<leads + 2) }
    charges += bodies(text, others).filter { !leaders.contains($0) }.map {
      DutyNote.Charge(unit: $0, role: .takesPart)
    }
    return (charges, by..<others.upperBound)
  }

  /// 牵头部门, 牵头人: one who leads, named by it.
  private static let names: WordList = "部门 单位 人 机构 机关 企业 方 责任 者"

  /// Where 由 stands in front of the bodies; 可以由 obliges nobody.
  private static func by(_ text: ScalarText, before leads: Int) -> Int? {
    var index = leads - 1
    while index >= 0, leads - index <= longest, let scalar = text[index],
      !"，。；：！？,;:\n".unicodeScalars.contains(scalar)
    {
      if scalar == "由" {
        return text[index - 1] == "可" || text.stands("可以", endingAt: index) ? nil : index
      }
      index -= 1
    }
    return nil
  }

  /// Bodies between a mark behind 牵头 and 配合.
  private static func others(_ text: ScalarText, behind start: Int) -> Range<Int>? {
    guard let mark = text[start], "，、,".unicodeScalars.contains(mark) else { return nil }
    for index in start + 1..<start + longest {
      guard let scalar = text[index], !"，。；：！？,;:\n".unicodeScalars.contains(scalar) else { return nil }
      guard parts.length(in: text, at: index) != nil else { continue }
      let range = start + 1..<index
      return bodies(text, range).allSatisfy(DutyWords.isUnit) && !range.isEmpty ? range : nil
    }
    return nil
  }

  private static let parts: WordList = "配合 参与 参加 协助 协同 支持"
  /// In characters: half a dozen bodies.
  private static let longest = 80

  /// 市发改委、市财政局和市税务局; of 人力资源和社会保障部门 the half in front of 和 is none.
  private static func bodies(_ text: ScalarText, _ range: Range<Int>) -> [String] {
    let pieces = text.split(range) { $0 == "、" }
    return AreaGroups.joined(pieces, text).flatMap { piece -> [String] in
      let name = text.string(piece)
      for joint in ["以及", "和", "及", "与", "会同"] {
        guard let place = name.place(of: joint) else { continue }
        let (first, second) = (String(name[..<place.lowerBound]), String(name[place.upperBound...]))
        // 有关部门和单位 are of one kind.
        if DutyWords.isUnit(first), DutyWords.isUnit(second), second.count > 2 { return [first, second] }
      }
      return [name]
    }
  }

  private static func sentence(_ text: ScalarText, around index: Int) -> Range<Int> {
    func ends(_ scalar: Unicode.Scalar) -> Bool { "。；！？;\n".unicodeScalars.contains(scalar) }
    let start = text.scalars[..<index].lastIndex(where: ends).map { $0 + 1 } ?? 0
    let end = text.scalars[index...].firstIndex(where: ends).map { text[$0] == "\n" ? $0 : $0 + 1 }
    return start..<(end ?? text.count)
  }
}
