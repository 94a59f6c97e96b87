import PolicyText

/// Whether words in each other's place are known to say the same.
extension WordingChanges {
  /// Whether words of which nobody can tell are all that says the wordings are alike: somebody else does something else
  /// to another thing, or the same in other words.
  var saysOtherWords: Bool {
    let binding = Set(changes.map(\.kind)).filter(\.isBinding)
    if binding.isEmpty { return unknownWords > 0 && [.reworded, .specified].contains(Relation(of: changes)) }
    return likeness < Self.clearlyAnswering && unknownWords + otherObjects.count > 1
      && binding.isSubset(of: [.authority, .scope])
  }

  /// From here on what is common says that the wordings answer each other: of 76 pairs of laws with two things in the place
  /// of others the ten read all do.
  private static let clearlyAnswering = 0.8

  /// Whether words in each other's place say the same, as far as can be told; with the next character of either side, for
  /// of 有关 and 相关 they have but one.
  func isVouched(_ span: ChangedSpan, _ went: [UInt32], _ came: [UInt32]) -> Bool {
    if SameWords.areSame(went, came) || isOfGovernments(span) { return true }
    guard max(span.upper.count, span.lower.count) <= Self.longestInPlace else { return false }
    func words(_ excerpt: Excerpt, _ range: Range<Int>, _ before: Int, _ behind: Int) -> [UInt32] {
      let text = excerpt.characters
      guard range.lowerBound >= before, range.upperBound + behind <= text.count else { return [] }
      return Array(text[range.lowerBound - before..<range.upperBound + behind])
    }
    return [(1, 0), (0, 1), (1, 1)].contains { before, behind in
      let above = words(excerpts.upper, span.upper, before, behind)
      let below = words(excerpts.lower, span.lower, before, behind)
      guard !above.isEmpty, !below.isEmpty else { return false }
      return OtherWords.isStyle(above) && OtherWords.isStyle(below) || SameWords.areAlike(above, below)
    }
  }

  /// 市场 and 经营 in front of 主体: synonyms with up to two characters of what stands round them.
  func areSynonyms(_ span: ChangedSpan) -> Bool {
    guard !span.upper.isEmpty, !span.lower.isEmpty, max(span.upper.count, span.lower.count) <= 2 else {
      return false
    }
    let (above, below) = (excerpts.upper.characters, excerpts.lower.characters)
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
    excerpts.upper.characters[span.upper].allSatisfy(Self.governmental.contains)
      && excerpts.lower.characters[span.lower].allSatisfy(Self.governmental.contains)
  }

  /// In characters: of more no character beside it is a part.
  private static let longestInPlace = 8

  static let governmental = Set("县级以上的地方各设区市自治州和与、（）省直辖本国务院全乡镇旗".unicodeScalars.map(\.value))
}
