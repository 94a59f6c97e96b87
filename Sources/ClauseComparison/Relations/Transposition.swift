import PolicyText

/// Two members of a wording that stand in each other's place: A…B and B…A.
struct Transposition: Equatable {
  /// The members are of one list, or have the same said of them: 书面或者口头, 支持企业、支持园区. Else who does what to whom, or
  /// what comes first, is another: 先公示后审批, 总承包单位对分包单位.
  let isHarmless: Bool
  /// From the first member to the last, in folded characters.
  let upper: Range<Int>
  let lower: Range<Int>

  /// Those that two of the differences between two wordings make.
  static func all(_ spans: [ChangedSpan], _ excerpts: Sides<FoldedExcerpt>) -> [Transposition] {
    guard spans.count <= most else { return [] }
    var found: [Transposition] = []
    for first in spans.indices {
      for last in spans.indices[first...] {
        let one = transposition(spans[first], spans[last], excerpts.map(\.characters))
        if let one, !found.contains(where: { $0.upper.overlaps(one.upper) }) { found.append(one) }
      }
    }
    return found
  }

  /// 市场主导、政府引导 and 政府引导、市场主导: what both end with stands on both sides and is theirs.
  private static func transposition(_ first: ChangedSpan, _ last: ChangedSpan, _ texts: Sides<[UInt32]>)
    -> Transposition?
  {
    var found: Transposition?
    for more in 0...sharedEnd {
      let (above, below) = (last.upper.upperBound + more, last.lower.upperBound + more)
      guard above <= texts.upper.count, below <= texts.lower.count else { break }
      let one = Transposition(
        texts, upper: first.upper.lowerBound..<above, lower: first.lower.lowerBound..<below)
      if let one, one.isHarmless { return one }
      if more == 0 { found = one }
    }
    return found
  }

  /// In characters.
  private static let sharedEnd = 2

  /// Of more differences nothing was merely transposed, and there are O(differences²) windows.
  private static let most = 16

  /// In characters; members of more are provisions of their own.
  private static let longest = 60

  /// Nil where the stretches are no A…B and B…A, or nothing says what that does.
  init?(_ texts: Sides<[UInt32]>, upper: Range<Int>, lower: Range<Int>) {
    let (above, below) = (texts.upper[upper], texts.lower[lower])
    guard above.count == below.count, above.count <= Self.longest, above.count > 2, above != below else {
      return nil
    }
    for first in 1..<above.count - 1 where below.suffix(first).elementsEqual(above.prefix(first)) {
      for last in 1..<above.count - first where above.suffix(last).elementsEqual(below.prefix(last)) {
        let between = upper.dropFirst(first).dropLast(last)
        guard below.dropFirst(last).dropLast(first).elementsEqual(texts.upper[between]),
          !Self.isJoint(above.prefix(first)), !Self.isJoint(above.suffix(last)),
          let isHarmless = Self.isHarmless(
            texts.upper, upper.lowerBound..<between.lowerBound, between, between.upperBound..<upper.upperBound
          )
        else { continue }
        (self.isHarmless, self.upper, self.lower) = (isHarmless, upper, lower)
        return
      }
    }
    return nil
  }

  private static func isJoint(_ words: ArraySlice<UInt32>) -> Bool {
    words.allSatisfy { Punctuation.contains($0) || Joints.ofTransposed.contains($0) }
  }

  /// Nil where it cannot be said.
  private static func isHarmless(
    _ text: [UInt32], _ first: Range<Int>, _ between: Range<Int>, _ last: Range<Int>
  ) -> Bool? {
    let words = text[between]
    if isJoint(words) { return true }
    guard words.contains(where: Punctuation.contains) else {
      return words.contains(where: roles.contains) || deeds.contains(where: Array(words).contains)
        ? false : nil
    }
    let (one, other) = (said(of: first, text), said(of: last, text))
    // 按照谁审批、谁监管: what leads to the list stands in front of its first member.
    return one[1] == other[1]
      && (one[0] == other[0] || !other[0].isEmpty && one[0].suffix(other[0].count).elementsEqual(other[0]))
  }

  /// What stands around a member up to the next marks, without verbs that stand for each other.
  private static func said(of member: Range<Int>, _ text: [UInt32]) -> [[UInt32]] {
    let before = Punctuation.part(of: text, before: member.lowerBound)
    let behind = text[member.upperBound...].prefix { !Punctuation.contains($0) }
    return [OtherWords.objects(Array(before)), OtherWords.objects(Array(behind))]
  }

  /// Words between one who does and another to whom it is done, or between what comes first and what then.
  private static let deeds = ["会同", "商同", "报请", "委托", "指导", "监督"].map { FoldedText($0).characters }
  static let roles: CharacterGroup = "向对由为于从给比替代受被让交先后前"
}

extension WordingPair {
  /// 组长由会议推选 and 会议由组长召集: each stands where the other stood, beside one who does it to whom.
  func isExchanged(_ span: ChangedSpan) -> Bool {
    guard !isRewritten, span.upper.count >= 2, span.lower.count >= 2 else { return false }
    let (above, below) = (texts.upper, texts.lower)
    return spans.contains { other in
      other.upper.lowerBound > span.upper.upperBound
        && above[other.upper].starts(with: below[span.lower])
        && below[other.lower].starts(with: above[span.upper])
        && above[span.upper.upperBound..<other.upper.lowerBound].contains(where: Transposition.roles.contains)
    }
  }
}
