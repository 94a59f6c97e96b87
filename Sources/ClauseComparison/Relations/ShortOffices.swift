import PolicyText

/// Lists of offices, of which one text writes the names and another their short forms: 发改、工信 for 发展改革委、工业和信息化委.
///
/// A short form takes characters of the name in their order and begins as it does. Only where each member of a whole list
/// of offices does so is it a list of short forms: of one word alone it is as often another word.
extension WordingPair {
  func areOfficesInShort(_ span: ChangedSpan) -> Bool {
    guard let above = offices(around: span.upper, .upper), let below = offices(around: span.lower, .lower),
      above.count > 1, above.count == below.count
    else { return false }
    return zip(above, below).allSatisfy { one, other in
      one == other || Self.isShort(one, for: other) || Self.isShort(other, for: one)
    }
  }

  /// The members of the list that a stretch is within, without their endings; nil where it is no list of offices.
  private func offices(around range: Range<Int>, _ side: Side) -> [[UInt32]]? {
    let text = texts[side]
    let start = text[..<range.lowerBound].lastIndex { Self.bounds.contains($0) }.map { $0 + 1 } ?? 0
    let rest = text[start...].prefix { !Self.bounds.contains($0) }
    // Most stretches are in no list.
    guard rest.contains(Signs.listMark),
      let end = rest.indices.first(where: { Self.closes(rest[$0...]) }), range.upperBound <= end
    else { return nil }
    return text[start..<end].split(separator: Signs.listMark).map { Self.withoutEnding(Array($0)) }
  }

  private static func closes(_ rest: ArraySlice<UInt32>) -> Bool {
    rest.first.map(firstOfClosings.contains) == true && closings.contains { rest.starts(with: $0) }
  }

  private static func withoutEnding(_ name: [UInt32]) -> [UInt32] {
    let ending = endings.first { name.count > $0.count + 1 && name.suffix($0.count).elementsEqual($0) }
    return ending.map { Array(name.dropLast($0.count)) } ?? name
  }

  private static func isShort(_ short: [UInt32], for long: [UInt32]) -> Bool {
    guard short.count >= 2, short.count < long.count, short[0] == long[0] else { return false }
    var rest = short[...]
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Of parts, without the mark of a list.
  private static let bounds: CharacterGroup = "，。；：,;:由"
  private static let closings = ["等部门", "等有关部门", "等相关部门", "等主管部门", "等单位", "等有关单位", "部门", "主管部门"]
    .map { FoldedText($0).characters }
  private static let firstOfClosings: CharacterGroup = "等部主"
  /// The longest first.
  private static let endings = ["委员会", "办公室", "部门", "委", "局", "厅", "办"].map { FoldedText($0).characters }
}
