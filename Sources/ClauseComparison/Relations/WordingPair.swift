import PolicyText

/// Two wordings that answer each other, as they are read: nothing in it changes, and what can be asked of it depends on
/// nothing told before.
struct WordingPair {
  let excerpts: Sides<FoldedExcerpt>
  /// Their folded characters.
  let texts: Sides<[UInt32]>
  let words: Sides<[BindingWord]>
  let difference: WordingDifference
  let spans: [ChangedSpan]
  let pieces: Sides<KeptPieces>
  let names: Sides<Set<Int>>
  let kept: KeptWords
  /// So little is common that nobody can say what of it was dropped.
  let isRewritten: Bool
  let transposed: [Transposition]
  /// The sentences around the wordings, which go on saying who must and on what terms.
  let surroundings: Sides<[UInt32]>

  /// The share of both that is common.
  var likeness: Double { kept.likeness }

  /// From a fifth of new words on more is said than before. Of 12,252 relations (80 pairs of laws and local rules) 103 are
  /// others at 0.1 and 158 at 0.3, nine of ten marked for a reader either way; of 14 read each 1 and 3 are told better.
  static let muchAdded = 0.2
  /// Of what stands but for this something was added to it, however much. At 0.1 4 relations are others, at 0.3 15.
  private static let littleDropped = 0.2
  /// Of less in common nobody can say what of it was dropped. At 0.4 1,082 relations are others, at 0.6 748: mostly of
  /// measures that share little else, and marked; of 14 read each 2 and 4 are told better.
  private static let rewritten = 0.5

  /// - Parameter contexts: of both documents.
  init(_ excerpts: Sides<FoldedExcerpt>, in contexts: Sides<WordingContext>) {
    self.excerpts = excerpts
    texts = excerpts.map(\.characters)
    kept = KeptWords(excerpts)
    let governments = OwnNames.governments(excerpts)
    // Of two offences that have little in common the numbers are the plainest sign that they are two.
    let articles =
      kept.likeness < Self.rewritten ? Sides([], []) : OwnArticles.places(in: excerpts)
    let own = Sides(
      governments.upper.union(articles.upper), governments.lower.union(articles.lower))
    words = Sides(
      BindingWord.all(in: texts.upper, beside: own.upper), BindingWord.all(in: texts.lower, beside: own.lower)
    )
    difference = WordingDifference(excerpts)
    spans = ChangedSpan.all(difference, excerpts)
    let keptSpans = difference.spans.filter(\.isKept)
    pieces = Sides(
      KeptPieces(excerpts.upper, kept: keptSpans.compactMap(\.upper)),
      KeptPieces(excerpts.lower, kept: keptSpans.compactMap(\.lower)))
    names = Sides(
      OwnNames.characters(of: contexts.upper.ownNames, in: texts.upper).union(own.upper),
      OwnNames.characters(of: contexts.lower.ownNames, in: texts.lower).union(own.lower))
    surroundings = Sides(
      contexts.upper.surroundings(of: excerpts.upper), contexts.lower.surroundings(of: excerpts.lower))
    isRewritten =
      kept.likeness < Self.rewritten && kept.added > Self.muchAdded
      && kept.dropped > Self.littleDropped && !KeptWords.areReordered(excerpts)
    transposed = Transposition.all(spans, excerpts)
  }
}

// MARK: - Places

extension WordingPair {
  /// The words that a span touches, and those of the other side that stand where they reach beyond it: 不可以 for 可以.
  func words(of span: ChangedSpan) -> Sides<[BindingWord]> {
    let bans = Sides(bans(of: span, .upper), bans(of: span, .lower))
    let upper = words.upper.filter { $0.range.overlaps(span.upper) } + bans.upper
    let lower = words.lower.filter { $0.range.overlaps(span.lower) } + bans.lower
    return Sides(
      upper + answering(lower, .upper, span).filter { !bans.upper.contains($0) },
      lower + answering(upper, .lower, span).filter { !bans.lower.contains($0) })
  }

  /// A side's words, beside those that the span touches, that stand where words of the other side do. O(words of both sides)
  private func answering(_ others: [BindingWord], _ side: Side, _ span: ChangedSpan) -> [BindingWord] {
    let (place, own) = (span[side], span[side.other])
    // All reach over the span's place, so of each kind they reach over one stretch.
    var reach: [Change.Kind: Range<Int>] = [:]
    for word in others {
      let start = place.lowerBound - max(0, own.lowerBound - word.range.lowerBound)
      let end = max(start, place.upperBound + max(0, word.range.upperBound - own.upperBound))
      let known = reach[word.kind] ?? start..<end
      reach[word.kind] = min(start, known.lowerBound)..<max(end, known.upperBound)
    }
    return words[side].filter { word in
      !word.range.overlaps(place) && reach[word.kind].map { word.range.overlaps($0) } == true
    }
  }

  /// 未经批准不得… for 未经批准应当…: the ban that closes what must come first, where another duty stands in its place.
  private func bans(of span: ChangedSpan, _ side: Side) -> [BindingWord] {
    guard words[side.other].contains(where: { $0.kind == .duty && $0.range.overlaps(span[side.other]) })
    else {
      return []
    }
    return words[side].filter { word in
      word.sense == .onlyafter && word.closing.contains(where: span[side].contains)
        && !spans.contains { $0[side].overlaps(word.range) }
    }
  }

  /// Whether what stands round a span stands on both sides.
  func isAnswering(_ span: ChangedSpan) -> Bool {
    !isRewritten && max(span.upper.count, span.lower.count) <= Self.longestPlace
      || haveOneGround(span)
      || pieces.upper.stands(span.upper) && pieces.lower.stands(span.lower)
  }

  /// In characters; behind more of other words nothing stands in the same place.
  private static let longestPlace = 12

  /// Whether a span is part of what only stands in another order.
  func isTransposed(_ span: ChangedSpan) -> Bool { transposed.contains { isWithin($0, span) } }

  /// Whether it is part of what says the same in another order, its amounts too.
  func isOnlyMoved(_ span: ChangedSpan) -> Bool {
    transposed.contains { movesNames($0) && isWithin($0, span) }
  }

  /// 社区医院补助80%，定点医院补助60%: what stands in another order has names beside its amounts.
  func movesNames(_ place: Transposition) -> Bool {
    let known = Set(words.upper.filter { $0.kind == .number || $0.kind == .bound }.flatMap(\.places))
    return place.isHarmless
      && content(of: place.upper, .upper, beside: known).contains {
        $0.isTelling && !Joints.members.contains(texts.upper[$0.index])
      }
  }

  private func isWithin(_ place: Transposition, _ span: ChangedSpan) -> Bool {
    place.upper.lowerBound <= span.upper.lowerBound && span.upper.upperBound <= place.upper.upperBound
      && place.lower.lowerBound <= span.lower.lowerBound && span.lower.upperBound <= place.lower.upperBound
  }

  /// How many characters of a stretch are others.
  func changed(_ range: Range<Int>, _ side: Side) -> Int {
    spans.reduce(0) { $0 + $1[side].clamped(to: range).count }
  }

  func areBodies(_ span: ChangedSpan) -> Bool {
    Bodies.ends(texts.upper, span.upper) && Bodies.ends(texts.lower, span.lower)
  }

  /// The text and the place of what one side has where the other has none.
  func onlySide(of span: ChangedSpan) -> (text: [UInt32], range: Range<Int>) {
    (texts[span.onlySide], span[span.onlySide])
  }

  func startOfPart(_ text: [UInt32], _ place: Int) -> Int {
    text[..<place].lastIndex(where: Punctuation.ofParts.contains).map { $0 + 1 } ?? 0
  }

  /// 除社区便民回收点外，禁止…: an exception is one from what stands behind its mark; 但涉及国家秘密的除外 one from what stands
  /// before it.
  func reach(of word: BindingWord, _ side: Side) -> Range<Int> {
    let text = texts[side]
    guard word.sense == .except else { return word.range }
    if word.closing.isEmpty,
      let mark = text[..<word.range.lowerBound].lastIndex(where: Punctuation.ofParts.contains)
    {
      return max(0, mark - 1)..<word.range.upperBound
    }
    // 除法律、法规规定外，: its own marks end no exception.
    let close = word.closing.first.map { $0 + 1 } ?? word.range.upperBound
    guard let end = text[close...].firstIndex(where: Punctuation.contains) else { return word.range }
    return word.range.lowerBound..<min(end + 2, text.count)
  }

  /// Whether words of the other side stand in this side's wording at another place, or in the sentence around it.
  func stands(_ words: [UInt32], _ side: Side) -> Bool {
    texts[side].has(words) || surroundings[side].has(words)
  }

  /// Whether one side says some words, with the sentence around it, but less often than the other.
  func saysLessOften(_ words: [UInt32], _ side: Side) -> Bool {
    func times(_ side: Side) -> Int { texts[side].count(of: words) + surroundings[side].count(of: words) }
    return (1..<max(1, times(side.other))).contains(times(side))
  }

  /// What a stretch has beside what is told already, and names.
  func content(of range: Range<Int>, _ side: Side, beside known: Set<Int>) -> [OtherWords.Character] {
    OtherWords.characters(of: texts[side], range).filter { !known.contains($0.index) }
  }
}

extension WordingPair {
  /// A change with the words of both sides.
  func change(_ kind: Change.Kind, _ upper: Range<Int>?, _ lower: Range<Int>?) -> Change {
    func quotation(_ excerpt: FoldedExcerpt, _ range: Range<Int>?) -> Quotation? {
      guard let range, !range.isEmpty else { return nil }
      return Quotation(excerpt.document, excerpt.source(range))
    }
    return Change(
      kind: kind, upper: quotation(excerpts.upper, upper), lower: quotation(excerpts.lower, lower))
  }
}
