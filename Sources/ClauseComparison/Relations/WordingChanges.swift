import PolicyText

/// What of a wording is another in the one that answers it, stretch by stretch of their difference.
struct WordingChanges {
  var changes: [Change] = []

  let excerpts: Sides<Excerpt>
  private let words: Sides<[BindingWord]>
  private let spans: [ChangedSpan]
  let pieces: Sides<KeptPieces>
  let names: Sides<Set<Int>>
  let likeness: Double
  let isRewritten: Bool
  let transposed: [Transposition]
  /// The sentences around the wordings, which go on saying who must and on what terms.
  let surroundings: Sides<[UInt32]>
  /// Binding words of one side only.
  private var alone = Sides<[BindingWord]>([], [])
  /// Numbers and binding words that both sides have, spelled alike or not: no other words.
  private(set) var settled = Sides<Set<Int>>([], [])

  /// From a fifth of new words on more is said than before.
  private static let muchAdded = 0.2
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
    isRewritten = kept.likeness < Self.rewritten && kept.added > Self.muchAdded
    transposed = Transposition.all(spans, excerpts)
    for span in spans { readBindingWords(of: span) }
    readWordsAlone()
    for place in transposed {
      changes.append(change(place.isHarmless ? .wording : .scope, place.upper, place.lower))
    }
    for span in spans where !isTransposed(span) { readOtherWords(of: span, isElsewhere) }
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
      settled.upper.formUnion(word.range)
      settled.lower.formUnion(left.lower[other].range)
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
        left.lower[$0].kind == word.kind && (!isNumber || left.lower[$0].bindsAlone == word.bindsAlone)
      }
      let alike = others.first { isNumber && left.lower[$0].unit == word.unit }
      guard let other = alike ?? others.first else { continue }
      changes.append(change(word.kind, word.range, left.lower[other].range))
      settled.upper.formUnion(word.range)
      settled.lower.formUnion(left.lower[other].range)
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

  /// A word that moved is no change; one that came or went is, where the rest of its part stands.
  private mutating func readWordsAlone() {
    for word in alone.upper {
      let moved = alone.lower.firstIndex(where: word.saysTheSame(as:))
      let replaced = alone.lower.firstIndex {
        word.kind == .number && $0.kind == .number && $0.unit == word.unit && !word.unit.isEmpty
          && (pieces.upper.stands(word.range) && pieces.lower.stands($0.range) || isSaidOfTheSame(word, $0))
      }
      guard let other = moved ?? replaced else { continue }
      if moved != nil {
        changes.append(change(isOtherDenial(word) ? .duty : .wording, word.range, alone.lower[other].range))
      }
      if moved == nil { changes.append(change(.number, word.range, alone.lower[other].range)) }
      settled.upper.formUnion(word.range)
      settled.lower.formUnion(alone.lower[other].range)
      alone.lower.remove(at: other)
      alone.upper.removeAll { $0 == word }
    }
    if !isRewritten { readOtherDuty() }
    let around = surroundings.map(BindingWord.all)
    for word in alone.upper where bindsAlone(word, \.upper) {
      guard word.kind == .number || !around.lower.contains(where: word.saysTheSame(as:)) else { continue }
      changes.append(change(kind(ofAlone: word, \.upper), word.range, nil))
      settled.upper.formUnion(word.range)
    }
    for word in alone.lower where bindsAlone(word, \.lower) {
      guard word.kind == .number || !around.upper.contains(where: word.saysTheSame(as:)) else { continue }
      changes.append(change(kind(ofAlone: word, \.lower), nil, word.range))
      settled.lower.formUnion(word.range)
    }
  }

  /// 有效期5年 and 有效期为1年, whatever else stands around them: a text is in force for one span of time.
  private func isSaidOfTheSame(_ upper: BindingWord, _ lower: BindingWord) -> Bool {
    func isTerm(_ word: BindingWord, _ excerpt: Excerpt) -> Bool {
      let words = Array(excerpt.characters[..<word.range.lowerBound].suffix(Self.nearTerm))
      return Self.terms.contains { words.contains($0) }
    }
    return isTerm(upper, excerpts.upper) && isTerm(lower, excerpts.lower)
  }

  private static let terms = ["有效期", "试行期"].map { FoldedText($0).characters }
  /// In characters: 有效期限为.
  private static let nearTerm = 5

  /// 以共享为原则、不共享为例外: in a wording that is otherwise the same, 不 in front of other words denies other words.
  private func isOtherDenial(_ word: BindingWord) -> Bool {
    word.value == "not" && likeness >= Self.sameWording
  }

  /// 企业必须公开 and 鼓励企业公开: one duty went, another came, each at its place.
  private mutating func readOtherDuty() {
    for word in alone.upper where word.kind == .duty && pieces.upper.stands(word.range) {
      guard let other = alone.lower.firstIndex(where: { $0.kind == .duty && pieces.lower.stands($0.range) })
      else { continue }
      changes.append(change(.duty, word.range, alone.lower[other].range))
      settled.upper.formUnion(word.range)
      settled.lower.formUnion(alone.lower[other].range)
      alone.lower.remove(at: other)
      alone.upper.removeAll { $0 == word }
    }
  }

  /// 不少于5个工作日 and 5个工作日: what bounds a number that stands. 两年内 and 两年的期限 are one.
  private func isBoundOfAmount(
    _ word: BindingWord, _ side: KeyPath<Sides<[BindingWord]>, [BindingWord]>
  ) -> Bool {
    guard word.kind == .bound, word.range.count > 1, Self.amounts.contains(word.value) else { return false }
    return words[keyPath: side].contains { number in
      number.kind == .number && !alone[keyPath: side].contains(number)
        && (number.range.upperBound == word.range.lowerBound
          || word.range.upperBound == number.range.lowerBound)
    }
  }

  private static let upTo: UInt32 = 0x81f3

  /// Bounds that no mere style sets beside a number.
  private static let amounts: Set<String> = [">=", ">", "<=", "<", "~"]

  /// A number more or less is more or less that is said; within an amount it is another amount, and behind 禁止 another
  /// thing is forbidden: 10蒸吨以下燃煤锅炉.
  private func kind(ofAlone word: BindingWord, _ side: KeyPath<Sides<[BindingWord]>, [BindingWord]>)
    -> Change.Kind
  {
    guard word.kind == .number, !isPartOfAmount(word, side) else { return word.kind }
    let text = side == \.upper ? excerpts.upper.characters : excerpts.lower.characters
    // 1至3年
    guard word.range.upperBound == text.count || text[word.range.upperBound] != Self.upTo else {
      return side == \.upper ? .dropped : .added
    }
    let isForbidden = words[keyPath: side].contains { ban in
      ban.value == "forbid" && ban.range.upperBound <= word.range.lowerBound
        && !alone[keyPath: side].contains(ban)
        && !text[ban.range.upperBound..<word.range.lowerBound].contains(where: Punctuation.contains)
    }
    if isForbidden { return .scope }
    return side == \.upper ? .dropped : .added
  }

  /// Whether a word of one side changes the measure by itself. A body that came with its name and others is one more
  /// thing said: 协助乡镇人民政府、街道办事处做好工作.
  private func bindsAlone(_ word: BindingWord, _ side: WritableKeyPath<Sides<[BindingWord]>, [BindingWord]>)
    -> Bool
  {
    let isUpper = side == \.upper
    // Of what was written anew a word alone says nothing, an amount does.
    guard word.bindsAlone || isBoundOfAmount(word, side), !isRewritten || word.kind == .number,
      (isUpper ? pieces.upper : pieces.lower).stands(
        reach(of: word, isUpper ? excerpts.upper : excerpts.lower))
    else { return false }
    // 有下列情形之一 in the place of what a case is said to be is a list of cases.
    if word.value == "anycase" {
      return (isUpper ? excerpts.lower : excerpts.upper).characters.contains(Self.cases)
    }
    guard word.kind == .authority else { return true }
    let excerpt = isUpper ? excerpts.upper : excerpts.lower
    let span = spans.map { isUpper ? $0.upper : $0.lower }.first { $0.overlaps(word.range) }
    let bound = words[keyPath: side].filter { span?.overlaps($0.range) ?? false }
    let beside = span?.filter { place in !bound.contains { $0.range.contains(place) } } ?? []
    let others = beside.filter { !Punctuation.contains(excerpt.characters[$0]) }
    return others.count <= Self.fewBeside
  }

  /// 除社区便民回收点外，禁止…: an exception is one from what stands behind its mark.
  private func reach(of word: BindingWord, _ excerpt: Excerpt) -> Range<Int> {
    guard word.value == Self.exception,
      let end = excerpt.characters[word.range.upperBound...].firstIndex(where: Punctuation.contains)
    else { return word.range }
    return word.range.lowerBound..<min(end + 2, excerpt.characters.count)
  }

  private static let exception = "except"
  private static let cases = FoldedText("下列情形").characters
  /// 人民政府 behind 乡镇 is beside the level.
  private static let fewBeside = 4

  /// A number that came to one that stands, as the other end of a range, or to a bound that stood without one: 低于标准
  /// and 低于标准1.5倍 are two amounts.
  private func isPartOfAmount(_ word: BindingWord, _ side: KeyPath<Sides<[BindingWord]>, [BindingWord]>)
    -> Bool
  {
    let text = side == \.upper ? excerpts.upper.characters : excerpts.lower.characters
    let standing = words[keyPath: side].filter { !alone[keyPath: side].contains($0) }
    return standing.contains { other in
      let gap = text[
        min(
          other.range.upperBound, word.range.upperBound)..<max(other.range.lowerBound, word.range.lowerBound)]
      if other.kind == .number {
        return other.unit == word.unit && !word.unit.isEmpty && gap.count <= Self.withinAmount
      }
      return other.kind == .bound && other.range.upperBound <= word.range.lowerBound
        && !gap.contains(where: Punctuation.contains)
        && !words[keyPath: side].contains {
          $0.kind == .number && $0 != word && $0.unit != WrittenNumber.day
            && (other.range.lowerBound - 2..<word.range.lowerBound).overlaps($0.range)
        }
    }
  }

  /// 五十元以上二百元: in characters.
  private static let withinAmount = 3

  /// Whether what stands round a span stands on both sides.
  func isAnswering(_ span: ChangedSpan) -> Bool {
    !isRewritten && max(span.upper.count, span.lower.count) <= Self.longestPlace
      || pieces.upper.stands(span.upper) && pieces.lower.stands(span.lower)
  }

  /// In characters; behind more of other words nothing stands in the same place.
  private static let longestPlace = 12
}

extension WordingChanges {
  func change(_ kind: Change.Kind, _ upper: Range<Int>?, _ lower: Range<Int>?) -> Change {
    func quotation(_ excerpt: Excerpt, _ range: Range<Int>?) -> Quotation? {
      guard let range, !range.isEmpty else { return nil }
      return Quotation(excerpt.document, excerpt.source(range))
    }
    return Change(
      kind: kind, upper: quotation(excerpts.upper, upper), lower: quotation(excerpts.lower, lower))
  }
}
