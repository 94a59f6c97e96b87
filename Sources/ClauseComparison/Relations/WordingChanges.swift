import PolicyText

/// What of a wording is another in the one that answers it, stretch by stretch of their difference.
struct WordingChanges {
  private(set) var changes: [Change] = []

  private let excerpts: Sides<Excerpt>
  private let words: Sides<[BindingWord]>
  private let spans: [ChangedSpan]
  private let pieces: Sides<KeptPieces>
  private let names: Sides<Set<Int>>
  private let likeness: Double
  private let isRewritten: Bool
  /// Binding words of one side only.
  private var alone = Sides<[BindingWord]>([], [])
  /// Numbers and binding words that both sides have, spelled alike or not: no other words.
  private var settled = Sides<Set<Int>>([], [])

  /// From a fifth of new words on more is said than before.
  private static let muchAdded = 0.2
  /// Of less in common nobody can say what of it was dropped.
  private static let rewritten = 0.5

  /// - Parameter isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(_ excerpts: Sides<Excerpt>, isElsewhere: (Excerpt) -> Bool) {
    self.excerpts = excerpts
    words = excerpts.map { BindingWord.all(in: $0.characters) }
    let difference = WordingDifference(excerpts)
    spans = ChangedSpan.all(difference, excerpts)
    pieces = Sides(
      KeptPieces(excerpts.upper, kept: difference.spans.filter(\.isKept).compactMap(\.upper)),
      KeptPieces(excerpts.lower, kept: difference.spans.filter(\.isKept).compactMap(\.lower)))
    names = excerpts.map(OwnNames.characters)
    let kept = KeptWords(excerpts)
    likeness = kept.likeness
    isRewritten = kept.likeness < Self.rewritten && kept.added > Self.muchAdded
    for span in spans { readBindingWords(of: span) }
    readWordsAlone()
    for span in spans { readOtherWords(of: span, isElsewhere) }
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
      guard let other = left.lower.firstIndex(where: { $0.kind == word.kind && $0.value == word.value })
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
      let others = left.lower.indices.filter { left.lower[$0].kind == word.kind }
      let isNumber = word.kind == .number
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
      let moved = alone.lower.firstIndex { $0.kind == word.kind && $0.value == word.value }
      let replaced = alone.lower.firstIndex {
        word.kind == .number && $0.kind == .number && $0.unit == word.unit && !word.unit.isEmpty
          && pieces.upper.stands(word.range) && pieces.lower.stands($0.range)
      }
      guard let other = moved ?? replaced else { continue }
      if moved != nil { changes.append(change(.wording, word.range, alone.lower[other].range)) }
      if moved == nil { changes.append(change(.number, word.range, alone.lower[other].range)) }
      settled.upper.formUnion(word.range)
      settled.lower.formUnion(alone.lower[other].range)
      alone.lower.remove(at: other)
      alone.upper.removeAll { $0 == word }
    }
    for word in alone.upper where word.bindsAlone && pieces.upper.stands(word.range) {
      changes.append(change(word.kind == .number ? .dropped : word.kind, word.range, nil))
      settled.upper.formUnion(word.range)
    }
    for word in alone.lower where word.bindsAlone && pieces.lower.stands(word.range) {
      changes.append(change(word.kind == .number ? .added : word.kind, nil, word.range))
      settled.lower.formUnion(word.range)
    }
  }

  /// Whether what stands round a span stands on both sides.
  private func isAnswering(_ span: ChangedSpan) -> Bool {
    !isRewritten && max(span.upper.count, span.lower.count) <= Self.longestPlace
      || pieces.upper.stands(span.upper) && pieces.lower.stands(span.lower)
  }

  /// In characters; behind more of other words nothing stands in the same place.
  private static let longestPlace = 12
}

// MARK: - Other words

extension WordingChanges {
  private mutating func readOtherWords(of span: ChangedSpan, _ isElsewhere: (Excerpt) -> Bool) {
    let upper = content(of: span.upper, excerpts.upper, beside: settled.upper.union(names.upper))
    let lower = content(of: span.lower, excerpts.lower, beside: settled.lower.union(names.lower))
    guard !upper.isEmpty || !lower.isEmpty else { return }
    let (went, came) = (upper.count(where: \.isTelling), lower.count(where: \.isTelling))
    let new = told(lower, excerpts.lower)
    if went >= 2, went >= 2 * came + 2, !isRewritten {
      let words = excerpts.upper.part(excerpts.upper.source(span.upper))
      let isMoved = words.characters.count >= Self.shortestMeasure && isElsewhere(words)
      changes.append(change(isMoved ? .wording : .dropped, span.upper, span.lower))
    } else if new >= 2, new >= 2 * went + 2 {
      changes.append(change(.added, span.upper, span.lower))
    } else if isOtherBody(span) {
      changes.append(change(.authority, span.upper, span.lower))
    } else if isOtherObject(upper, lower) {
      changes.append(change(.scope, span.upper, span.lower))
    } else {
      changes.append(change(.wording, span.upper, span.lower))
    }
  }

  /// How many characters name something new: neither particles nor verbs that stand for each other.
  private func told(_ words: [OtherWords.Character], _ excerpt: Excerpt) -> Int {
    OtherWords.objects(words.filter(\.isTelling).map { excerpt.characters[$0.index] }).count
  }

  /// Shorter words stand elsewhere by chance.
  private static let shortestMeasure = 8

  /// A thing in the place of another, in a wording that is otherwise the same.
  private func isOtherObject(_ upper: [OtherWords.Character], _ lower: [OtherWords.Character]) -> Bool {
    guard likeness >= Self.sameWording else { return false }
    let above = OtherWords.objects(upper.filter(\.isTelling).map { excerpts.upper.characters[$0.index] })
    let below = OtherWords.objects(lower.filter(\.isTelling).map { excerpts.lower.characters[$0.index] })
    let lengths = 2...8
    return lengths.contains(above.count) && lengths.contains(below.count)
      && Set(above).isDisjoint(with: below)
  }

  private static let sameWording = 0.7

  /// 市场监管部门 in the place of 公安机关: both stretches end in a body, or before one.
  private func isOtherBody(_ span: ChangedSpan) -> Bool {
    guard likeness >= Self.sameWording, min(span.upper.count, span.lower.count) >= 2 else { return false }
    return Bodies.ends(excerpts.upper.characters, span.upper)
      && Bodies.ends(excerpts.lower.characters, span.lower)
  }

  private func content(
    of range: Range<Int>, _ excerpt: Excerpt, beside settled: Set<Int>
  ) -> [OtherWords.Character] {
    OtherWords.characters(of: excerpt.characters, range).filter { !settled.contains($0.index) }
  }

  private func longestNew() -> Change? {
    let longest = changes.filter { $0.kind == .wording }.max {
      ($0.lower?.range.count ?? 0) < ($1.lower?.range.count ?? 0)
    }
    return longest.flatMap { $0.lower == nil ? nil : Change(kind: .added, upper: nil, lower: $0.lower) }
  }

  private func change(_ kind: Change.Kind, _ upper: Range<Int>?, _ lower: Range<Int>?) -> Change {
    func quotation(_ excerpt: Excerpt, _ range: Range<Int>?) -> Quotation? {
      guard let range, !range.isEmpty else { return nil }
      return Quotation(excerpt.document, excerpt.source(range))
    }
    return Change(
      kind: kind, upper: quotation(excerpts.upper, upper), lower: quotation(excerpts.lower, lower))
  }
}
