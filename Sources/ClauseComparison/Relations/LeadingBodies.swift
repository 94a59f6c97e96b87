import PolicyText

/// Who leads.
extension BindingChanges {
  /// 省发展改革委牵头，省财政厅配合 and 市财政局牵头，市发展改革委配合: another body leads, wherever the names stand.
  mutating func readLead() {
    guard !changes.contains(where: { $0.kind == .authority }),
      let above = Self.lead(in: pair.texts.upper), let below = Self.lead(in: pair.texts.lower),
      Self.areOthers(above.name, below.name)
    else { return }
    found.tell(.authority, above.range, below.range)
  }

  /// 住房城乡建设部门会同自然资源部门 and 自然资源部门会同住建部门: who was asked to join asks now.
  mutating func readCompany() {
    guard !changes.contains(where: { $0.kind == .authority }),
      let above = Self.company(in: pair.texts.upper), let below = Self.company(in: pair.texts.lower),
      above.joins == below.name, Self.areOthers(above.name, below.name)
    else { return }
    found.tell(.authority, above.range, below.range)
  }

  private static func company(in text: [UInt32]) -> (name: [UInt32], joins: [UInt32], range: Range<Int>)? {
    guard let place = text.firstRange(of: together) else { return nil }
    let range = place.lowerBound - lengthOfBody(before: place.lowerBound, in: text)..<place.lowerBound
    let behind = Array(text[place.upperBound...].prefix(longestBody))
    let name = bare(Array(text[range]))
    guard range.count <= longestBody, name.count >= 2, let joins = Bodies.leading(behind) else { return nil }
    return (name, bare(joins), range)
  }

  private static let together = FoldedText("会同").characters

  /// Back to a mark or to 由.
  private static func lengthOfBody(before place: Int, in text: [UInt32]) -> Int {
    text[..<place].reversed().prefix { !Punctuation.ofParts.contains($0) && $0 != Signs.by }.count
  }

  /// Without its level and the end of its name.
  private static func bare(_ name: [UInt32]) -> [UInt32] {
    var name = name
    if let first = name.first, levels.contains(first) { name.removeFirst() }
    if let end = ends.first(where: { name.suffix($0.count).elementsEqual($0) }) { name.removeLast(end.count) }
    return name
  }

  /// The only body in front of 牵头, without its level and the end of its name.
  private static func lead(in text: [UInt32]) -> (name: [UInt32], range: Range<Int>)? {
    let places = text.indices.filter { text[$0...].starts(with: leads) }
    guard places.count == 1, let place = places.first else { return nil }
    let range = place - lengthOfBody(before: place, in: text)..<place
    guard range.count <= longestBody else { return nil }
    let name = bare(Array(text[range]))
    return name.count < 2 || Bodies.isOfAny(name) ? nil : (name, range)
  }

  private static func areOthers(_ above: [UInt32], _ below: [UInt32]) -> Bool {
    CharacterPair.noneIsShared(above, below) && !SameWords.areAlike(above, below)
  }

  private static let leads = FoldedText("牵头").characters
  /// In characters: of more several lead, or something else stands in front.
  private static let longestBody = 16
  private static let levels: CharacterGroup = "省市县区州"
  private static let ends = ["主管部门", "行政部门", "部门", "委员会", "厅", "局", "委", "办"].map {
    FoldedText($0).characters
  }
}
