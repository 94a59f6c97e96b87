import PolicyText

/// Of the words of a stretch: whether they only stand elsewhere, and whether they make the measure another.
extension WordingPair {
  /// 村民委员会应当宣传法律 and （一）宣传法律: who must is said once for several measures.
  func isSaidOnce(_ range: Range<Int>, _ side: Side) -> Bool {
    let words = texts[side][range]
    guard range.lowerBound == 0,
      let duty = Predicates.obligations.first(where: { words.suffix($0.count).elementsEqual($0) })
    else { return false }
    let subject = Array(words.dropLast(duty.count))
    return subject.count >= 2 && surroundings[side.other].has(subject)
  }

  /// Whether what went may stand elsewhere as a measure of its own.
  func isMeasure(_ range: Range<Int>) -> Bool {
    range.count >= Self.shortestMeasure && isAtEdge(range)
      || range.count >= Self.shortestPart && isWholePart(range)
  }

  /// Shorter words stand elsewhere by chance, and shorter parts.
  private static let shortestMeasure = 8
  private static let shortestPart = 5

  private func isWholePart(_ range: Range<Int>) -> Bool {
    (isEdge(range.lowerBound - 1) || isEdge(range.lowerBound))
      && (isEdge(range.upperBound - 1) || isEdge(range.upperBound))
  }

  /// Whether a mark that parts stands there above, or nothing.
  private func isEdge(_ place: Int) -> Bool {
    let text = texts.upper
    return !text.indices.contains(place) || Punctuation.ofParts.contains(text[place])
  }

  /// Whether it begins or ends a part and is no member of a list: of what stands within one, 农业劳动者和农业生产经营组织的意愿, the words
  /// that went are no measure of their own.
  func isAtEdge(_ range: Range<Int>) -> Bool {
    let text = texts.upper
    func isJoint(_ place: Int) -> Bool { Joints.memberEnds.contains(text[place]) && !isEdge(place) }
    // 发包方依法收回和承包方交回的: one of two.
    guard !range.isEmpty, !isJoint(range.lowerBound), !isJoint(range.upperBound - 1) else { return false }
    return [range.lowerBound - 1, range.lowerBound, range.upperBound - 1, range.upperBound].contains(
      where: isEdge)
  }

  /// 客运站应当公布电话 and 电话由客运站公布: the same characters, and 由 in one of them, behind what is done and before who does it.
  var isPassive: Bool {
    let (above, below) = (texts.upper, texts.lower)
    guard above.contains(Signs.by) != below.contains(Signs.by) else { return false }
    func words(_ side: Side) -> [UInt32] {
      let (text, duties, own) = (texts[side], self.words[side], ownOffice(side))
      let must = Set(duties.filter { $0.sense == .must }.flatMap(\.places))
      return OtherWords.characters(of: text, 0..<text.count)
        .filter { $0.isTelling && !must.contains($0.index) && !own.contains($0.index) }
        .map { text[$0.index] }.filter { !Joints.ofAlternatives.contains($0) }
    }
    guard
      Bodies.withoutOffice(words(.upper)).sorted() == Bodies.withoutOffice(words(.lower)).sorted()
    else { return false }
    let (passive, active) =
      above.contains(Signs.by) ? (named(.upper), named(.lower)) : (named(.lower), named(.upper))
    guard let by = passive.firstIndex(of: Signs.by), by > 1, passive.count > by + 2 else { return true }
    let (thing, doer) = (Array(passive[..<by].prefix(2)), Array(passive[(by + 1)...].prefix(2)))
    guard let done = active.firstRange(of: thing), let does = active.firstRange(of: doer) else { return true }
    return does.lowerBound < done.lowerBound
  }

  /// Without what tells a level's own office from that of another level: 省财政厅, 市财政局.
  private func named(_ side: Side) -> [UInt32] {
    let own = ownOffice(side)
    return texts[side].indices.filter { !own.contains($0) }.map { texts[side][$0] }
  }

  func parts(of words: [OtherWords.Character], _ side: Side) -> [[UInt32]] {
    var parts: [[UInt32]] = []
    var last: Int?
    for word in words where word.isTelling {
      let character = texts[side][word.index]
      if last == word.index - 1 {
        parts[parts.count - 1].append(character)
      } else {
        parts.append([character])
      }
      last = word.index
    }
    return parts.flatMap {
      OtherWords.split(OtherWords.objects(Bodies.withoutOffice($0)), at: Joints.ofAlternatives)
    }
  }
}

extension OtherChanges {
  /// 对民办学校实施年度检查 and 民办学校的年度检查由…实施: cut at particles and verbs, all that one side has here stands
  /// in what the other has elsewhere.
  func standElsewhere(_ words: [OtherWords.Character], of side: Side) -> Bool {
    if pair.isPassive { return true }
    guard !pair.isRewritten else { return false }
    let own = pair.parts(of: words, side)
    let other = side.other
    let places = pair.spans.map { Array(pair.parts(of: content(of: $0[other], other), other).joined()) }
    return own.contains { $0.count >= 2 }
      && own.allSatisfy { part in places.contains { $0.has(part) } }
  }
}
