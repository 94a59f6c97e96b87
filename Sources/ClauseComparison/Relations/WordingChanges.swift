import PolicyText

/// What of a wording is another in the one that answers it, stretch by stretch of their difference.
struct WordingChanges {
  var changes: [Change] = []

  let excerpts: Sides<Excerpt>
  let words: Sides<[BindingWord]>
  let spans: [ChangedSpan]
  let pieces: Sides<KeptPieces>
  let names: Sides<Set<Int>>
  let likeness: Double
  let isRewritten: Bool
  let transposed: [Transposition]
  /// The sentences around the wordings, which go on saying who must and on what terms.
  let surroundings: Sides<[UInt32]>
  /// Binding words of one side only.
  var alone = Sides<[BindingWord]>([], [])
  /// Numbers and binding words that both sides have, spelled alike or not: no other words.
  var settled = Sides<Set<Int>>([], [])
  /// Words stand in the place of others of which nobody can tell whether they say the same.
  var unknownWords = 0
  /// Things in the place of others, each with the other.
  var otherObjects: Set<[[UInt32]]> = []

  /// From a fifth of new words on more is said than before.
  private static let muchAdded = 0.2
  /// Of what stands but for this something was added to it, however much.
  private static let littleDropped = 0.2
  /// Of less in common nobody can say what of it was dropped.
  private static let rewritten = 0.5

  /// - Parameter isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(_ excerpts: Sides<Excerpt>, isElsewhere: (Excerpt) -> Bool) {
    self.excerpts = excerpts
    let governments = OwnNames.governments(excerpts)
    words = Sides(
      BindingWord.all(in: excerpts.upper.characters, beside: governments.upper),
      BindingWord.all(in: excerpts.lower.characters, beside: governments.lower))
    let difference = WordingDifference(excerpts)
    spans = ChangedSpan.all(difference, excerpts)
    pieces = Sides(
      KeptPieces(excerpts.upper, kept: difference.spans.filter(\.isKept).compactMap(\.upper)),
      KeptPieces(excerpts.lower, kept: difference.spans.filter(\.isKept).compactMap(\.lower)))
    names = Sides(
      OwnNames.characters(of: excerpts.upper).union(governments.upper),
      OwnNames.characters(of: excerpts.lower).union(governments.lower))
    surroundings = excerpts.map(\.surroundings)
    let kept = KeptWords(excerpts)
    likeness = kept.likeness
    isRewritten =
      kept.likeness < Self.rewritten && kept.added > Self.muchAdded && kept.dropped > Self.littleDropped
      && !KeptWords.areReordered(excerpts)
    transposed = Transposition.all(spans, excerpts)
    settleWhatComesFirst()
    for span in spans { readBindingWords(of: span) }
    readWordsAlone()
    readWhatTurned()
    for place in transposed {
      changes.append(change(place.isHarmless ? .wording : .scope, place.upper, place.lower))
    }
    for span in spans where !isTransposed(span) { readOtherWords(of: span, isElsewhere) }
    readExchangedNumbers(difference)
    // The same words in another order are no longer quite the same.
    for span in difference.spans where span.kind == .moved && changes.isEmpty {
      changes.append(
        Change(
          kind: .wording, upper: span.upper.map { Quotation(excerpts.upper.document, $0) },
          lower: span.lower.map { Quotation(excerpts.lower.document, $0) }))
    }
    let isMore = changes.contains { $0.kind == .added || $0.kind == .dropped || $0.kind.isBinding }
    if kept.added > Self.muchAdded, !isMore, let new = longestNew() { changes.append(new) }
  }
}

// MARK: - Words that bind

extension WordingChanges {
  private mutating func readBindingWords(of span: ChangedSpan) {
    var left = words(of: span)
    for word in left.upper {
      guard let other = left.lower.firstIndex(where: word.saysTheSame(as:))
      else {
        continue
      }
      settled.upper.formUnion(word.places)
      settled.lower.formUnion(left.lower[other].places)
      left.lower.remove(at: other)
      left.upper.removeAll { $0 == word }
    }
    if isAnswering(span) { pair(&left) }
    alone.upper += left.upper
    alone.lower += left.lower
  }

  /// Words of one kind that stand in each other's place.
  private mutating func pair(_ left: inout Sides<[BindingWord]>) {
    for word in left.upper {
      let isNumber = word.kind == .number
      // 一批 is an article: no amount stands in its place.
      let others = left.lower.indices.filter {
        left.lower[$0].kind == word.kind && !word.isQuality && !left.lower[$0].isQuality
          && (!isNumber || left.lower[$0].bindsAlone == word.bindsAlone)
      }
      let alike = others.first { isNumber && left.lower[$0].unit == word.unit }
      guard let other = alike ?? others.first else { continue }
      changes.append(change(word.kind, word.range, left.lower[other].range))
      settled.upper.formUnion(word.places)
      settled.lower.formUnion(left.lower[other].places)
      left.lower.remove(at: other)
      left.upper.removeAll { $0 == word }
    }
  }

  /// The words that a span touches, and those of the other side that stand where they reach beyond it: 不可以 for 可以.
  private func words(of span: ChangedSpan) -> Sides<[BindingWord]> {
    let upper = words.upper.filter { $0.range.overlaps(span.upper) }
    let lower = words.lower.filter { $0.range.overlaps(span.lower) }
    func answering(_ word: BindingWord, _ others: [BindingWord], from own: Range<Int>, to other: Range<Int>)
      -> [BindingWord]
    {
      let start = other.lowerBound - max(0, own.lowerBound - word.range.lowerBound)
      let end = other.upperBound + max(0, word.range.upperBound - own.upperBound)
      return others.filter { $0.kind == word.kind && $0.range.overlaps(start..<max(start, end)) }
    }
    let above = lower.flatMap { answering($0, words.upper, from: span.lower, to: span.upper) }
    let below = upper.flatMap { answering($0, words.lower, from: span.upper, to: span.lower) }
    return Sides(upper + above.filter { !upper.contains($0) }, lower + below.filter { !lower.contains($0) })
  }

  /// Whether what stands round a span stands on both sides.
  func isAnswering(_ span: ChangedSpan) -> Bool {
    !isRewritten && max(span.upper.count, span.lower.count) <= Self.longestPlace
      || pieces.upper.stands(span.upper) && pieces.lower.stands(span.lower)
  }

  /// In characters; behind more of other words nothing stands in the same place.
  private static let longestPlace = 12
}

extension WordingChanges {
  /// Of words that one side has alone.
  func change(_ kind: Change.Kind, _ range: Range<Int>, of side: Side) -> Change {
    side == .upper ? change(kind, range, nil) : change(kind, nil, range)
  }

  func change(_ kind: Change.Kind, _ upper: Range<Int>?, _ lower: Range<Int>?) -> Change {
    func quotation(_ excerpt: Excerpt, _ range: Range<Int>?) -> Quotation? {
      guard let range, !range.isEmpty else { return nil }
      return Quotation(excerpt.document, excerpt.source(range))
    }
    return Change(
      kind: kind, upper: quotation(excerpts.upper, upper), lower: quotation(excerpts.lower, lower))
  }
}
