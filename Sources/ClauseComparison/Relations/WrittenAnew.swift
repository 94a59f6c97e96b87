import PolicyText

/// What came or went where little else was told.
extension OtherChanges {
  /// Where much came, and no change says what, the longest of the lower's other words does.
  mutating func readWhatIsNew() {
    let isMore = changes.contains { $0.kind == .added || $0.kind == .dropped || $0.kind.isBinding }
    if pair.kept.added > WordingPair.muchAdded, !isMore, let new = longestNew() { found.tell(new) }
  }

  /// Where nothing else tells that of what was written anew a part that binds is gone: two thirds of its characters stand
  /// nowhere below. Of 60,455 relations (220 pairs of laws and local rules) 46 are others, of 14 read one
  /// wrongly; at one half 108, of 9 read two wrongly.
  mutating func readWhatIsGone(_ isElsewhere: (FoldedExcerpt) -> Bool) {
    guard pair.isRewritten, Relation(of: changes) == .reworded else { return }
    let text = pair.texts.upper
    for range in text.indices.split(whereSeparator: { Punctuation.ofParts.contains(text[$0]) }) {
      let words = Array(text[range])
      guard Predicates.obligations.contains(where: words.has), 3 * pair.unsaid(words) > 2 * words.count,
        !isElsewhere(pair.excerpts.upper.part(pair.excerpts.upper.source(range)))
      else { continue }
      found.tell(.dropped, range, nil)
    }
  }

  /// The longest of the lower's other words, where they name more than those in whose place they stand.
  private func longestNew() -> Change? {
    let longest = changes.filter { $0.kind == .wording }.max {
      ($0.lower?.range.count ?? 0) < ($1.lower?.range.count ?? 0)
    }
    guard let longest, let lower = longest.lower else { return nil }
    let place = pair.excerpts.lower.characters(in: lower.range)
    let old = longest.upper.map { pair.excerpts.upper.characters(in: $0.range).count } ?? 0
    let given = Namings.places(in: pair.texts.lower)
    let characters = content(of: place, .lower).filter { !given.contains($0.index) }
    let new = OtherWords.objects(pair.telling(characters, .lower))
    guard new.count >= 2, pair.isRewritten || new.count > old, !pair.stands(new, .upper),
      !pair.isSaidOnce(place, .lower), !standElsewhere(characters, of: .lower),
      !pair.isExceptionOfOwnText(ChangedSpan(upper: 0..<0, lower: place)),
      !pair.spans.contains(where: { $0.lower == place && pair.isAnybody($0) })
    else { return nil }
    return Change(kind: .added, upper: nil, lower: lower)
  }
}
