import PolicyText

/// What a sentence says besides, next to a part of it that was reworded.
///
/// 推动共享 and 促进共享，建设平台: the sentence is another, and what it says more belongs to what became of it; that 建设平台 answers
/// nothing would make it a measure of its own. A part that was kept word for word is a provision, and what else its
/// sentence says is another one.
extension ComparisonAssembly {
  /// The alignments with the open parts beside them.
  func withRests() -> [Alignment] {
    var alignments = alignments
    let open = openParts
    for side in Side.allCases {
      let ofSentences = Dictionary(grouping: alignments.indices) { alignments[$0].sentences[side] }
      for (sentence, parts) in open[side] {
        let reworded = (ofSentences[sentence] ?? []).filter { isReworded(&alignments[$0]) }
        // What follows goes with what it follows; what stands in front, with what it is in front of.
        for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
          let before = reworded.first { Self.isNext(alignments[$0].quoted[side], part) }
          if let before { alignments[before].rests[side].append(part) }
        }
        for part in parts.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
          let isTaken = reworded.contains { alignments[$0].quoted[side].range.overlaps(part.range) }
          let behind = reworded.first { Self.isNext(part, alignments[$0].quoted[side]) }
          if !isTaken, let behind { alignments[behind].rests[side].insert(part, at: 0) }
        }
      }
    }
    return alignments
  }

  /// Whether what was said stands in other words. How they are read is kept for what becomes of them.
  private func isReworded(_ alignment: inout Alignment) -> Bool {
    guard KeptWords(alignment.excerpts).likeness >= Self.standing else { return false }
    let wording = wording(of: alignment)
    alignment.wording = wording
    return ProvisionReading(wording, numbers: Sides([], []), isElsewhere: sides.lower.says).relation != .same
  }

  /// Of less in common nobody can say that what was said stands.
  private static let standing = 0.5

  /// Of sentences that have a counterpart: the parts that stand nowhere in the other document, by the sentence's number.
  /// An exception is one from what it stands beside: a row of its own.
  private var openParts: Sides<[Int: [FoldedExcerpt]]> {
    func parts(_ stretches: [ComparisonSide.OpenStretch], _ own: ComparisonSide, _ other: ComparisonSide)
      -> [Int: [FoldedExcerpt]]
    {
      let open = stretches.filter {
        own.matched.contains(own.cut.units[$0.unit].sentence) && !Segments.isException($0.excerpt)
          && !other.says($0.excerpt)
      }
      return Dictionary(grouping: open) { own.cut.units[$0.unit].sentence }.mapValues { $0.map(\.excerpt) }
    }
    let open = openStretches
    return Sides(parts(open.upper, sides.upper, sides.lower), parts(open.lower, sides.lower, sides.upper))
  }

  /// Whether a stretch begins where another ends.
  private static func isNext(_ first: FoldedExcerpt, _ second: FoldedExcerpt) -> Bool {
    let (end, start) = (first.range.upperBound, second.range.lowerBound)
    return end == start || end < start && FoldedText(first.document.text, end..<start).characters.isEmpty
  }
}
