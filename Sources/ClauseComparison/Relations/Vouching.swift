import PolicyText

/// Whether words in each other's place are known to say the same.
extension WordingPair {
  /// Whether words in each other's place say the same, as far as can be told; with the next character of either side, for
  /// of 有关 and 相关 they have but one.
  func isVouched(_ stretch: Stretch) -> Bool {
    let span = stretch.span
    if SameWords.areSame(stretch.things.upper, stretch.things.lower) || isOfGovernments(span) { return true }
    guard max(span.upper.count, span.lower.count) <= Self.longestInPlace else { return false }
    func words(_ text: [UInt32], _ range: Range<Int>, _ before: Int, _ behind: Int) -> [UInt32] {
      guard range.lowerBound >= before, range.upperBound + behind <= text.count else { return [] }
      return Array(text[range.lowerBound - before..<range.upperBound + behind])
    }
    return [(1, 0), (0, 1), (1, 1)].contains { before, behind in
      let above = words(texts.upper, span.upper, before, behind)
      let below = words(texts.lower, span.lower, before, behind)
      guard !above.isEmpty, !below.isEmpty else { return false }
      return OtherWords.isStyle(above) && OtherWords.isStyle(below) || SameWords.areAlike(above, below)
    }
  }

  /// 市场 and 经营 in front of 主体: synonyms with up to two characters of what stands round them.
  func areSynonyms(_ span: ChangedSpan) -> Bool {
    guard !span.upper.isEmpty, !span.lower.isEmpty, max(span.upper.count, span.lower.count) <= 2 else {
      return false
    }
    let (above, below) = (texts.upper, texts.lower)
    return [(0, 1), (0, 2), (1, 0), (2, 0)].contains { before, behind in
      guard min(span.upper.lowerBound, span.lower.lowerBound) >= before,
        span.upper.upperBound + behind <= above.count, span.lower.upperBound + behind <= below.count
      else { return false }
      return SameWords.areSynonyms(
        Array(above[span.upper.lowerBound - before..<span.upper.upperBound + behind]),
        Array(below[span.lower.lowerBound - before..<span.lower.upperBound + behind]))
    }
  }

  /// 县级以上地方各级 and 市和区: which governments, as each level's texts count them.
  private func isOfGovernments(_ span: ChangedSpan) -> Bool {
    texts.upper[span.upper].allSatisfy(Self.governmental.contains)
      && texts.lower[span.lower].allSatisfy(Self.governmental.contains)
  }

  /// In characters: of more no character beside it is a part.
  private static let longestInPlace = 8

  static let governmental: CharacterGroup = "县级以上的地方各设区市自治州和与、()省直辖本国务院全乡镇旗"
}
