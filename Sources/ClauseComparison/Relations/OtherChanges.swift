import PolicyText

/// What else is another, beside words that bind: dropped, added, another thing in its place, or other words.
struct OtherChanges {
  var found: FoundChanges
  /// What both sides have, spelled alike or not, and each level's own names: no other words.
  let known: Sides<Set<Int>>
  /// Words stand in the place of others of which nobody can tell whether they say the same.
  private var unknownWords = 0
  /// Longer words in the place of others that stand nowhere below.
  private var replacedWords = 0
  private let isOfOtherMeasures: Bool
  /// Things in the place of others, each with the other.
  private var otherObjects: Set<[[UInt32]]> = []

  var pair: WordingPair { found.pair }
  var changes: [Change] { found.all }

  init(behind binding: BindingChanges) {
    found = binding.found
    isOfOtherMeasures = binding.isOfOtherMeasures
    known = Sides(
      binding.settled.upper.union(found.pair.names.upper),
      binding.settled.lower.union(found.pair.names.lower))
  }

  /// Members of a list in another order say the same; who does what to whom in another order is another measure.
  mutating func readTranspositions() {
    for place in pair.transposed {
      found.tell(place.isHarmless ? .wording : .scope, place.upper, place.lower)
    }
  }

  /// The same words in another order are no longer quite the same.
  mutating func readMovedWords() {
    for span in pair.difference.spans where span.kind == .moved && changes.isEmpty {
      found.tell(
        Change(
          kind: .wording, upper: span.upper.map { Quotation(pair.excerpts.upper.document, $0) },
          lower: span.lower.map { Quotation(pair.excerpts.lower.document, $0) }))
    }
  }

  /// What a stretch of one side has beside what is known.
  func content(of range: Range<Int>, _ side: Side) -> [OtherWords.Character] {
    pair.content(of: range, side, beside: known[side])
  }
}

// MARK: - Stretch by stretch

extension OtherChanges {
  mutating func readOtherWords(of span: ChangedSpan, _ isElsewhere: (FoldedExcerpt) -> Bool) {
    guard let stretch = Stretch(span, self), !pair.isOwnOffice(span) else { return }
    let answer = answer(for: stretch, isElsewhere)
    found.tell(answer.kind, answer.place.upper, answer.place.lower)
    switch answer.certainty {
    case .told: break
    case .unknown: unknownWords += 1
    case .otherObject: otherObjects.insert([stretch.things.upper, stretch.things.lower])
    }
  }

  /// What became of a stretch.
  fileprivate struct Answer {
    enum Certainty {
      case told
      /// Nobody can tell whether the words say the same.
      case unknown
      /// A thing stands in the place of another.
      case otherObject
    }

    let kind: Change.Kind
    let place: ChangedSpan
    var certainty = Certainty.told
  }

  /// The first rule that says something.
  private mutating func answer(for stretch: Stretch, _ isElsewhere: (FoldedExcerpt) -> Bool) -> Answer {
    let span = stretch.span
    if ShortForms.areOne(pair.texts, span) || pair.isNaming(stretch) || pair.areOfficesInShort(span)
      || pair.isDoubling(stretch)
    {
      return Answer(kind: .wording, place: span)
    }
    if pair.isAnybody(span) { return Answer(kind: .wording, place: span) }
    if pair.areLevels(span) || pair.isExceptionOfOwnText(span) {
      return Answer(kind: .wording, place: span, certainty: .unknown)
    }
    if let kind = bindingKind(of: stretch) { return Answer(kind: kind, place: span) }
    if isMemberAlone(span) { return Answer(kind: span.upper.isEmpty ? .added : .dropped, place: span) }
    if pair.sayTheSame(stretch) { return Answer(kind: .wording, place: span) }
    if let place = wordForWord(stretch) { return Answer(kind: .wording, place: place, certainty: .unknown) }
    if pair.isDropped(stretch) {
      return Answer(kind: isMoved(stretch, isElsewhere) ? .wording : .dropped, place: span)
    }
    if pair.isOtherBody(stretch) { return Answer(kind: .authority, place: span) }
    if stretch.isAdded { return replaced(stretch, isElsewhere) ?? added(stretch) }
    if pair.isOtherObject(stretch) {
      return pair.areOtherMeasures(span)
        ? Answer(kind: .dropped, place: span, certainty: .unknown)
        : Answer(kind: .scope, place: span, certainty: .otherObject)
    }
    return Answer(kind: .wording, place: span, certainty: pair.isVouched(stretch) ? .told : .unknown)
  }

  /// Longer words in the place of others that stand nowhere below; nil where more is said of the same.
  private mutating func replaced(_ stretch: Stretch, _ isElsewhere: (FoldedExcerpt) -> Bool) -> Answer? {
    let span = stretch.span
    guard !isMoved(stretch, isElsewhere) else { return nil }
    if let duty = pair.replacedDuty(stretch) {
      return Answer(
        kind: .duty, place: ChangedSpan(upper: duty.upper.range, lower: duty.lower.range),
        certainty: .unknown)
    }
    guard pair.isReplaced(stretch) else { return nil }
    replacedWords += 1
    return Answer(
      kind: pair.areBehindModality(span) ? .scope : .dropped, place: span, certainty: .unknown)
  }

  private func added(_ stretch: Stretch) -> Answer {
    let isMoved =
      pair.stands(stretch.things.lower, .upper) || standElsewhere(stretch.words.lower, of: .lower)
      || pair.isSaidOnce(stretch.span.lower, .lower)
    let went = stretch.things.upper
    return Answer(
      kind: isMoved ? .wording : .added, place: stretch.span,
      certainty: went.count >= 2 && !pair.isVouched(stretch) && !pair.stands(went, .lower) ? .unknown : .told)
  }

  /// Whether what went from a stretch stands elsewhere below.
  private func isMoved(_ stretch: Stretch, _ isElsewhere: (FoldedExcerpt) -> Bool) -> Bool {
    let range = stretch.span.upper
    let excerpt = pair.excerpts.upper
    return pair.isMeasure(range) && isElsewhere(excerpt.part(excerpt.source(range)))
      || pair.isSaidOnce(range, .upper)
      || pair.stands(stretch.things.upper, .lower) || standElsewhere(stretch.words.upper, of: .upper)
  }

  /// What binds is another, whatever words the stretch has.
  private func bindingKind(of stretch: Stretch) -> Change.Kind? {
    let span = stretch.span
    if pair.isContrary(stretch) || pair.isOtherKind(stretch) || pair.isExchanged(span)
      || pair.isOtherActor(stretch) || pair.isOtherBearer(stretch) || pair.isOtherParty(span)
      || pair.isMemberInPlace(stretch) || pair.isOtherConsequence(stretch) || pair.isNarrowed(span)
    {
      return .scope
    }
    if pair.isOtherBase(span) || pair.isOtherEach(span) || pair.isOtherNumeral(span) { return .number }
    if pair.isOtherMeasure(span) || pair.isOtherStart(span) || pair.isOtherAverage(span)
      || pair.isPerUnit(span)
    {
      return .bound
    }
    if pair.isOtherLetters(span) { return .scope }
    if pair.isOtherCompany(span) || pair.isOfficeOfOtherLevel(span) || pair.isOfficeOfOtherPlace(span)
      || pair.isOtherPayer(span) || pair.isOtherRank(span)
      || pair.isOtherDoer(span)
    {
      return .authority
    }
    if pair.isOtherJoining(span) || pair.isOtherWay(span) || pair.isOtherOrder(span)
      || pair.isOtherOccasion(stretch) || pair.isOtherStep(span) || pair.isOtherTime(span)
      || pair.isOtherLimit(span)
    {
      return .condition
    }
    guard span.isPure else { return nil }
    if pair.isOtherCap(span) { return .bound }
    if pair.isOtherReach(span) { return .scope }
    if pair.isOtherDegree(span) { return .condition }
    if pair.isOtherSelection(span) || pair.isWithinAmount(span) || pair.isWithinBan(stretch) { return .scope }
    return isSaidElsewhere(stretch) ? nil : kind(ofPure: span, stretch.things.upper + stretch.things.lower)
  }

  /// What came or went of who must, or of when.
  private func kind(ofPure span: ChangedSpan, _ words: [UInt32]) -> Change.Kind? {
    if pair.isOtherCase(span, words) || pair.isOfLongCase(span, words) || pair.isPartOfLongCase(span)
      || pair.isOtherAttribute(span) || pair.isOfException(span)
    {
      return .condition
    }
    return pair.isOtherAddressee(span, words) || pair.isOtherMember(span) ? .scope : nil
  }

  private func isSaidElsewhere(_ stretch: Stretch) -> Bool {
    let side = stretch.span.onlySide
    // 构成犯罪的，… beside 尚不构成犯罪的，…: a case is said where it is a part of its own.
    if pair.isWholeCase(stretch.span[side], side) { return pair.standsAsPart(stretch.span[side], of: side) }
    // A character stands elsewhere by chance.
    guard stretch.things[side].count > 1 else { return false }
    return pair.stands(stretch.things[side], side.other) || standElsewhere(stretch.words[side], of: side)
  }
}

/// A changed stretch with the words it has beside what is known.
struct Stretch {
  let span: ChangedSpan
  let words: Sides<[OtherWords.Character]>
  /// What they name: neither particles nor verbs that stand for each other.
  let things: Sides<[UInt32]>
  /// How many tell something, verbs included: 负责 in the place of 管理 is neither more said nor less.
  let telling: Sides<Int>

  /// Nil where the same words are left: 应在十个工作日内 and 应当在10个工作日内.
  init?(_ span: ChangedSpan, _ changes: OtherChanges) {
    let pair = changes.pair
    let words = Sides(changes.content(of: span.upper, .upper), changes.content(of: span.lower, .lower))
    guard pair.characters(words.upper, .upper) != pair.characters(words.lower, .lower) else { return nil }
    self.span = span
    self.words = words
    things = Sides(
      pair.things(in: span.upper, words.upper, .upper), pair.things(in: span.lower, words.lower, .lower))
    telling = words.map { $0.count(where: \.isTelling) }
  }

  /// More is said, whatever stood in its place.
  var isAdded: Bool {
    things.lower.count >= 2 && things.lower.count >= 2 * things.upper.count + 2
      && telling.lower > telling.upper
  }
}

// MARK: - Whether somebody must look

extension OtherChanges {
  /// Whether words of which nobody can tell are all that says the wordings are alike: somebody else does something else
  /// to another thing, or the same in other words.
  var saysOtherWords: Bool {
    if isOfOtherMeasures { return true }
    let binding = Set(changes.map(\.kind)).filter(\.isBinding)
    if binding.isEmpty {
      return replacedWords > 0
        || unknownWords > 0 && [.reworded, .specified].contains(Relation(of: changes))
    }
    return pair.likeness < Self.clearlyAnswering && unknownWords + otherObjects.count > 1
      && binding.isSubset(of: [.authority, .scope])
  }

  /// From here on what is common says that the wordings answer each other: of 76 pairs of laws with two things in the place
  /// of others the ten read all do.
  private static let clearlyAnswering = 0.8
}
