import PolicyText

/// The account of sentences: each stands in a row, or the other document has it word for word as often.
///
/// That most of a sentence stands elsewhere does not answer it in another version of its text where what stands there
/// answers another one: a text says nearly the same of neighbours. So it is counted how many of either side say it. Across
/// levels the two are set side by side for a reader to look.
extension ComparisonAssembly {
  /// Whether an open stretch is told to be missing, or new.
  func isLost(_ open: ComparisonSide.OpenStretch, of side: Side) -> Bool {
    let (own, other) = (sides[side], sides[side.other])
    // An exception is one from what it stands beside, wherever else it is said.
    if Segments.isException(open.excerpt) { return true }
    guard own.isUnmatched(open) else {
      guard other.says(open.excerpt) else { return true }
      return matching.areVersions && !isSaidByCounterparts(open, of: side) && isSaidMoreOften(open, of: side)
    }
    // Of two texts that are no versions the list tells what leads to it, where that says not who must, may or must not.
    if own.cut.quietLeads.contains(own.cut.units[open.unit].sentence), !matching.areVersions { return false }
    let words = Punctuation.without(open.excerpt.characters)
    if other.closes(with: words) { return false }
    if other.has(words) { return matching.areVersions }
    return !other.says(open.excerpt) || matching.areVersions && isSaidMoreOften(open, of: side)
  }

  private func isSaidMoreOften(_ open: ComparisonSide.OpenStretch, of side: Side) -> Bool {
    sides[side].count(saying: open.excerpt) > sides[side.other].count(saying: open.excerpt)
  }

  /// Whether a sentence that answers the part's own one says it.
  private func isSaidByCounterparts(_ open: ComparisonSide.OpenStretch, of side: Side) -> Bool {
    let (own, other) = (sides[side], sides[side.other])
    let sentence = own.cut.units[open.unit].sentence
    return alignments.contains {
      $0.sentences[side] == sentence
        && other.cut.excerpt(of: $0.sentences[side.other]).saysNearly(open.excerpt.characters)
    }
  }

  /// What has no counterpart of its own and yet stands nearly as it is in a sentence that answers another: a part where the
  /// two clauses answer each other, a sentence that is in no other row everywhere.
  mutating func addSaidElsewhere() {
    let known = Set(alignments.map(\.clauses))
    for side in Side.allCases {
      for open in openStretches[side] where !Segments.isException(open.excerpt) {
        guard let found = sides[side.other].sentence(saying: open.excerpt) else { continue }
        let own = sides[side].cut.units[open.unit].sentence
        let sentences = side == .upper ? Sides(own, found) : Sides(found, own)
        let clauses = matching.clauses(of: sentences)
        guard let part = part(of: found, saying: open, of: side, isKnown: known.contains(clauses)) else {
          continue
        }
        sides.upper.match(sentences.upper)
        sides.lower.match(sentences.lower)
        alignments.append(
          Alignment(
            clauses: clauses, sentences: sentences,
            excerpts: side == .upper ? Sides(open.excerpt, part) : Sides(part, open.excerpt),
            score: ProvisionMatching.Limits.least, margin: .infinity))
      }
    }
  }

  /// What of a sentence of the other document answers an open stretch; nil where nothing does.
  private func part(
    of sentence: Int, saying open: ComparisonSide.OpenStretch, of side: Side, isKnown: Bool
  ) -> FoldedExcerpt? {
    let other = sides[side.other]
    if isKnown, !matching.areVersions || !isLost(open, of: side),
      let part = other.part(of: sentence, saying: open.excerpt)
    {
      return part
    }
    let words = Punctuation.without(open.excerpt.characters)
    guard sides[side].isUnmatched(open), !isLost(open, of: side), !other.has(words),
      !other.closes(with: words)
    else { return nil }
    return other.part(of: sentence, saying: open.excerpt) ?? other.cut.excerpt(of: sentence)
  }
}
