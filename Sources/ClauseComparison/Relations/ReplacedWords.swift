import PolicyText

extension WordingChanges {
  /// Reads what a span has beside words that bind: dropped, added, another thing in its place, or other words.
  mutating func readOtherWords(of span: ChangedSpan, _ isElsewhere: (Excerpt) -> Bool) {
    let upper = content(of: span, .upper)
    let lower = content(of: span, .lower)
    // 应在十个工作日内 and 应当在10个工作日内: beside what both have the same words are left.
    guard Self.characters(upper, excerpts.upper) != Self.characters(lower, excerpts.lower),
      !isOwnOffice(span)
    else { return }
    let went = things(in: span.upper, upper, excerpts.upper)
    let came = things(in: span.lower, lower, excerpts.lower)
    // 负责 in the place of 管理: a word for a word, verbs included, is neither more said nor less.
    let telling = Sides(upper.count(where: \.isTelling), lower.count(where: \.isTelling))
    if let kind = bindingKind(of: span, upper, lower, went, came) {
      changes.append(change(kind, span.upper, span.lower))
    } else if isMemberAlone(span) {
      changes.append(change(span.upper.isEmpty ? .added : .dropped, span.upper, span.lower))
    } else if isOtherWordOfOffice(span, went, came) || SameWords.areSynonyms(went, came)
      || areSynonyms(span) || areJoinings(span) || isAbbreviated(span)
    {
      changes.append(change(.wording, span.upper, span.lower))
    } else if let answer = isWordForWord(span, telling) ? span : wordElsewhere(span) {
      changes.append(
        change(
          .wording, span.upper.isEmpty ? answer.upper : span.upper,
          span.lower.isEmpty ? answer.lower : span.lower))
      unknownWords += 1
    } else if isDropped(span, went, came), telling.upper > telling.lower {
      let words = excerpts.upper.part(excerpts.upper.source(span.upper))
      let isMoved =
        isMeasure(span.upper) && isElsewhere(words) || isSaidOnce(span.upper)
        || stands(went, .lower)
        || standElsewhere(upper, of: .upper)
      changes.append(change(isMoved ? .wording : .dropped, span.upper, span.lower))
    } else if isOtherBody(span, went, came) {
      changes.append(change(.authority, span.upper, span.lower))
    } else if came.count >= 2, came.count >= 2 * went.count + 2, telling.lower > telling.upper {
      let isMoved =
        stands(came, .upper)
        || standElsewhere(lower, of: .lower)
      changes.append(change(isMoved ? .wording : .added, span.upper, span.lower))
      if went.count >= 2, !isVouched(span, went, came),
        !stands(went, .lower)
      {
        unknownWords += 1
      }
    } else if isOtherObject(went, came),
      !(areBodies(span) && Bodies.isOfAny(went) && Bodies.isOfAny(came))
    {
      changes.append(change(.scope, span.upper, span.lower))
      otherObjects.insert([went, came])
    } else {
      changes.append(change(.wording, span.upper, span.lower))
      if !isVouched(span, went, came) { unknownWords += 1 }
    }
  }

  /// What binds is another, whatever words the stretch has.
  private func bindingKind(
    of span: ChangedSpan, _ upper: [OtherWords.Character], _ lower: [OtherWords.Character], _ went: [UInt32],
    _ came: [UInt32]
  ) -> Change.Kind? {
    if isContrary(span, upper, lower) || isOtherKind(span, went, came) || isExchanged(span) { return .scope }
    if isOtherBase(span) { return .number }
    if isOtherMeasure(span) || isOtherStart(span) { return .bound }
    if isOtherCompany(span) || isOfficeOfOtherLevel(span) { return .authority }
    if isOtherJoining(span) || isOtherWay(span) { return .condition }
    if isPure(span), isOtherDegree(span) { return .condition }
    if isPure(span), isOtherSelection(span) { return .scope }
    guard isPure(span), !isSaidElsewhere(span, upper, lower, went, came) else { return nil }
    return kind(ofPure: span, went + came)
  }

  /// Nothing stood in its place.
  func isPure(_ span: ChangedSpan) -> Bool { span.upper.isEmpty != span.lower.isEmpty }

  /// What came or went of who must, or of when.
  private func kind(ofPure span: ChangedSpan, _ words: [UInt32]) -> Change.Kind? {
    if isOtherCase(span, words) || isOfLongCase(span, words) || isOtherAttribute(span) || isOfException(span)
    {
      return .condition
    }
    return isOtherCircle(span, words) || isOtherMember(span) ? .scope : nil
  }

  private func isSaidElsewhere(
    _ span: ChangedSpan, _ upper: [OtherWords.Character], _ lower: [OtherWords.Character], _ went: [UInt32],
    _ came: [UInt32]
  ) -> Bool {
    // A character stands elsewhere by chance.
    guard (span.upper.isEmpty ? came : went).count > 1 else { return false }
    return span.onlySide == .lower
      ? stands(came, .upper) || standElsewhere(lower, of: .lower)
      : stands(went, .lower) || standElsewhere(upper, of: .upper)
  }

  /// Whether a span is part of what only stands in another order.
  func isTransposed(_ span: ChangedSpan) -> Bool {
    transposed.contains { place in
      place.upper.lowerBound <= span.upper.lowerBound && span.upper.upperBound <= place.upper.upperBound
        && place.lower.lowerBound <= span.lower.lowerBound && span.lower.upperBound <= place.lower.upperBound
    }
  }

  /// The contrary in its place, with or without particles beside it: 提高至, 降低到.
  private func isContrary(
    _ span: ChangedSpan, _ upper: [OtherWords.Character], _ lower: [OtherWords.Character]
  ) -> Bool {
    guard isAnswering(span) else { return false }
    let all = (Self.characters(upper, excerpts.upper), Self.characters(lower, excerpts.lower))
    let telling = (
      Self.characters(upper.filter(\.isTelling), excerpts.upper),
      Self.characters(lower.filter(\.isTelling), excerpts.lower)
    )
    return Opposites.areOpposite(all.0, all.1) || Opposites.areOpposite(telling.0, telling.1)
  }

  /// 水行政主管部门 and 水务部门: what a body is called by its office tells it from none.
  private func isOtherWordOfOffice(_ span: ChangedSpan, _ went: [UInt32], _ came: [UInt32]) -> Bool {
    areBodies(span)
      && (!went.isEmpty && Bodies.isOfAny(went) && came.count <= 1
        || !came.isEmpty && Bodies.isOfAny(came) && went.count <= 1)
  }

  /// Words that went without others in their place: a member of a list, or more than an attribute of two or three
  /// characters (社会救助资金 and 救助资金 are one thing).
  private func isDropped(_ span: ChangedSpan, _ went: [UInt32], _ came: [UInt32]) -> Bool {
    guard !isRewritten, went.count >= 2, went.count >= 2 * came.count + 2 else { return false }
    let text = excerpts.upper.characters
    // 或者 says nothing by itself.
    guard !text[span.upper].allSatisfy(Self.alternativeMarks.contains) else { return false }
    let around = text[max(0, span.upper.lowerBound - 1)..<min(text.count, span.upper.upperBound + 1)]
    return went.count >= Self.shortestThing || around.contains(where: Self.listMarks.contains)
  }

  /// 产品和服务。: at the end of a list 服务 is a thing, in 加强和完善制度 a verb is one.
  private func isLastMember(_ range: Range<Int>, _ excerpt: Excerpt) -> Bool {
    let text = excerpt.characters
    return range.count >= 2 && Self.listMarks.contains(text[range.lowerBound])
      && (range.upperBound == text.count || Punctuation.contains(text[range.upperBound]))
  }

  /// In characters.
  private static let shortestThing = 4
  static let listMarks = Set("、，；。和与及或并".unicodeScalars.map(\.value))

  /// What names something: neither particles nor verbs that stand for each other.
  private func told(_ words: [OtherWords.Character], _ excerpt: Excerpt) -> [UInt32] {
    OtherWords.objects(words.filter(\.isTelling).map { excerpt.characters[$0.index] })
  }

  /// The same of a stretch, at the end of a list with the words that are verbs elsewhere.
  private func things(
    in range: Range<Int>, _ words: [OtherWords.Character], _ excerpt: Excerpt
  ) -> [UInt32] {
    isLastMember(range, excerpt)
      ? Self.characters(words.filter(\.isTelling), excerpt) : told(words, excerpt)
  }

  /// A thing in the place of another, in a wording that is otherwise the same.
  private func isOtherObject(_ above: [UInt32], _ below: [UInt32]) -> Bool {
    let lengths = 2...8
    guard isLatin(above) == isLatin(below) else { return false }
    guard !Self.ways.contains(above) || !Self.ways.contains(below) else { return false }
    return likeness >= Self.sameWording && lengths.contains(above.count) && lengths.contains(below.count)
      && (Set(above).isDisjoint(with: below)
        || min(above.count, below.count) >= Self.longName
          && Self.pairs(above).isDisjoint(with: Self.pairs(below)))
  }

  static let sameWording = 0.7
  /// Of which one stands for another: 通过贷款贴息等办法, 等方式.
  private static let ways = Set(["办法", "方式", "形式", "途径", "渠道"].map { FoldedText($0).characters })
  /// From four characters on one in common is chance: 就业困难人员 and 高校毕业生.
  private static let longName = 4

  static func pairs(_ words: [UInt32]) -> Set<[UInt32]> {
    Set(zip(words, words.dropFirst()).map { [$0, $1] })
  }

  /// 市场监管部门 in the place of 公安机关: both stretches end in a body, or before one. 有关部门 names none.
  private func isOtherBody(_ span: ChangedSpan, _ above: [UInt32], _ below: [UInt32]) -> Bool {
    guard !isRewritten, min(above.count, below.count) >= 2, pieces.upper.stands(span.upper),
      pieces.lower.stands(span.lower)
    else { return false }
    if isDoer(span), Self.pairs(above).isDisjoint(with: Self.pairs(below)) { return true }
    return areBodies(span) && !(Bodies.isOfAny(above) && Bodies.isOfAny(below))
  }

  /// 由 stands before it and goes on to what is done: 由第三方机构进行评估. 由点到面 names a way.
  private func isDoer(_ span: ChangedSpan) -> Bool {
    func isNamed(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      range.lowerBound > 0 && text[range.lowerBound - 1] == Self.by && range.upperBound < text.count
        && !text[range.lowerBound...range.upperBound].contains(where: Self.courses.contains)
        && !text[range].contains(where: Punctuation.contains)
    }
    return isNamed(excerpts.upper.characters, span.upper) && isNamed(excerpts.lower.characters, span.lower)
  }

  static let by: UInt32 = 0x7531
  private static let courses = Set("到至向".unicodeScalars.map(\.value))

  func areBodies(_ span: ChangedSpan) -> Bool {
    Bodies.ends(excerpts.upper.characters, span.upper) && Bodies.ends(excerpts.lower.characters, span.lower)
  }

  /// What a span has on one side beside what is told of it already, and names.
  func content(of span: ChangedSpan, _ side: Side) -> [OtherWords.Character] {
    content(of: span[side], excerpts[side], beside: known(side))
  }

  /// What both sides have, spelled alike or not, and each level's own names: no other words.
  func known(_ side: Side) -> Set<Int> { settled[side].union(names[side]) }

  func content(
    of range: Range<Int>, _ excerpt: Excerpt, beside settled: Set<Int>
  ) -> [OtherWords.Character] {
    OtherWords.characters(of: excerpt.characters, range).filter { !settled.contains($0.index) }
  }

  private static func characters(_ words: [OtherWords.Character], _ excerpt: Excerpt) -> [UInt32] {
    words.map { excerpt.characters[$0.index] }
  }

  /// Whether words of the other side stand in this side's wording at another place, or in the sentence around it.
  func stands(_ words: [UInt32], _ side: Side) -> Bool {
    excerpts[side].characters.has(words) || surroundings[side].has(words)
  }

  /// The longest of the lower's other words, where they name more than those in whose place they stand.
  func longestNew() -> Change? {
    let longest = changes.filter { $0.kind == .wording }.max {
      ($0.lower?.range.count ?? 0) < ($1.lower?.range.count ?? 0)
    }
    guard let longest, let lower = longest.lower else { return nil }
    let old = longest.upper.map { excerpts.upper.characters(in: $0.range).count } ?? 0
    let characters = content(
      of: excerpts.lower.characters(in: lower.range), excerpts.lower, beside: known(.lower))
    let new = told(characters, excerpts.lower)
    guard new.count >= 2, isRewritten || new.count > old,
      !stands(new, .upper),
      !standElsewhere(characters, of: .lower)
    else { return nil }
    return Change(kind: .added, upper: nil, lower: lower)
  }
}
