/// Reads the units of one note: names between marks, less the roles and labels beside them.
struct NoteReader {
  private(set) var charges: [DutyNote.Charge] = []

  init(_ text: ScalarText, _ inside: Range<Int>) {
    // 适用范围：某区 says something else.
    var isCharged = true
    // Of the label in front.
    var labelled: DutyNote.Charge.Role?
    // The first of those that share the role said behind the last: 市财政局、市商务局参与.
    var listed = 0
    let pieces = text.split(inside, at: { "、，,；;。\n".unicodeScalars.contains($0) })
    for piece in AreaGroups.joined(pieces, text) {
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

  /// 经信局（列第一位者为牵头单位，下同）
  private static func withoutRemark(_ word: String) -> String {
    let text = ScalarText(word)
    guard let bracket = text.brackets.last, bracket.upperBound == text.count,
      NoteRemarks.isRemark(text.string(bracket.lowerBound + 1..<bracket.upperBound - 1))
    else { return word }
    return text.string(0..<bracket.lowerBound)
  }

  /// 市科技局等有关部门按职责分工负责 → 市科技局, 市科技局牵头 → 市科技局 and what it does.
  private static func parted(_ word: String) -> (unit: String, role: DutyNote.Charge.Role?) {
    var word = withoutRemark(word)
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
