import PolicyText

/// Of the words of a stretch: whether they only stand elsewhere, and whether they make the measure another.
extension WordingChanges {
  /// 对民办学校实施年度检查 and 民办学校的年度检查由…实施: cut at particles and verbs, all that one side has here stands
  /// in what the other has elsewhere.
  func standElsewhere(_ words: [OtherWords.Character], of side: Side) -> Bool {
    if isPassive { return true }
    guard !isRewritten else { return false }
    let own = parts(of: words, excerpts[side])
    let other = excerpts[side.other]
    let places = spans.map { Array(parts(of: content(of: $0, side.other), other).joined()) }
    return own.contains { $0.count >= 2 }
      && own.allSatisfy { part in places.contains { $0.has(part) } }
  }

  /// 村民委员会应当宣传法律 and （一）宣传法律: who must is said once for several measures.
  func isSaidOnce(_ range: Range<Int>) -> Bool {
    let words = excerpts.upper.characters[range]
    guard range.lowerBound == 0,
      let duty = Self.duties.first(where: { words.suffix($0.count).elementsEqual($0) })
    else { return false }
    let subject = Array(words.dropLast(duty.count))
    return subject.count >= 2 && surroundings.lower.has(subject)
  }

  /// Whether what went may stand elsewhere as a measure of its own.
  func isMeasure(_ range: Range<Int>) -> Bool {
    range.count >= Self.shortestMeasure && isAtEdge(range)
      || range.count >= Self.shortestPart && isWholePart(range)
  }

  /// Shorter words stand elsewhere by chance, and shorter parts.
  private static let shortestMeasure = 8
  private static let shortestPart = 5

  private func isWholePart(_ range: Range<Int>) -> Bool {
    (isEdge(range.lowerBound - 1) || isEdge(range.lowerBound))
      && (isEdge(range.upperBound - 1) || isEdge(range.upperBound))
  }

  /// Whether a mark that parts stands there above, or nothing.
  private func isEdge(_ place: Int) -> Bool {
    let text = excerpts.upper.characters
    return !text.indices.contains(place) || Self.partMarks.contains(text[place])
  }

  /// Whether it begins or ends a part and is no member of a list: of what stands within one, 农业劳动者和农业生产经营组织的意愿, the words
  /// that went are no measure of their own.
  func isAtEdge(_ range: Range<Int>) -> Bool {
    let text = excerpts.upper.characters
    func isJoint(_ place: Int) -> Bool { Self.listMarks.contains(text[place]) && !isEdge(place) }
    // 发包方依法收回和承包方交回的: one of two.
    guard !range.isEmpty, !isJoint(range.lowerBound), !isJoint(range.upperBound - 1) else { return false }
    return [range.lowerBound - 1, range.lowerBound, range.upperBound - 1, range.upperBound].contains(
      where: isEdge)
  }

  /// 客运站应当公布电话 and 电话由客运站公布: the same characters, and 由 in one of them, behind what is done and before who does it.
  private var isPassive: Bool {
    let (above, below) = (excerpts.upper.characters, excerpts.lower.characters)
    guard above.contains(Self.by) != below.contains(Self.by) else { return false }
    func words(_ text: [UInt32], _ duties: [BindingWord]) -> [UInt32] {
      let must = Set(duties.filter { $0.sense == .must }.flatMap(\.places))
      return OtherWords.characters(of: text, 0..<text.count)
        .filter { $0.isTelling && !must.contains($0.index) }
        .map { text[$0.index] }.filter { !Self.alternativeMarks.contains($0) }
    }
    guard
      Bodies.withoutOffice(words(above, self.words.upper)).sorted()
        == Bodies.withoutOffice(words(below, self.words.lower)).sorted()
    else { return false }
    let (passive, active) = above.contains(Self.by) ? (above, below) : (below, above)
    guard let by = passive.firstIndex(of: Self.by), by > 1, passive.count > by + 2 else { return true }
    let (thing, doer) = (Array(passive[..<by].prefix(2)), Array(passive[(by + 1)...].prefix(2)))
    guard let done = active.firstRange(of: thing), let does = active.firstRange(of: doer) else { return true }
    return does.lowerBound < done.lowerBound
  }

  private func parts(of words: [OtherWords.Character], _ excerpt: Excerpt) -> [[UInt32]] {
    var parts: [[UInt32]] = []
    var last: Int?
    for word in words where word.isTelling {
      let character = excerpt.characters[word.index]
      if last == word.index - 1 {
        parts[parts.count - 1].append(character)
      } else {
        parts.append([character])
      }
      last = word.index
    }
    return parts.flatMap {
      OtherWords.split(OtherWords.objects(Bodies.withoutOffice($0)), at: Self.alternativeMarks)
    }
  }

  static let alternativeMarks = Set("或者".unicodeScalars.map(\.value))

  /// 下降10% and 下降至10%, 提高5% and 达到5%: by how much, or to what.
  func isOtherMeasure(_ span: ChangedSpan) -> Bool {
    func isTarget(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool? {
      let text = excerpt.characters
      guard range.upperBound < text.count, WrittenNumber(text, at: range.upperBound) != nil else {
        return nil
      }
      let before = text[..<range.upperBound]
      if Self.motions.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return false }
      guard let last = before.last, Self.targets.contains(last) else { return nil }
      let verbs = Self.motions + [Self.reached]
      return verbs.contains { before.dropLast().suffix($0.count).elementsEqual($0) } ? true : nil
    }
    guard let above = isTarget(excerpts.upper, span.upper), let below = isTarget(excerpts.lower, span.lower)
    else { return false }
    return above != below
  }

  /// 在境内或者境外存储 for 应当在境内存储: another way to do what must be done.
  func isOtherWay(_ span: ChangedSpan) -> Bool {
    func isWay(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool {
      let text = excerpt.characters
      guard range.count > 2, text[range.lowerBound] == Self.or else { return false }
      let before = Punctuation.part(of: text, before: range.lowerBound)
      return Self.duties.contains { before.contains($0) }
    }
    return !isRewritten
      && (span.upper.isEmpty && isWay(excerpts.lower, span.lower)
        || span.lower.isEmpty && isWay(excerpts.upper, span.upper))
  }

  private static let or: UInt32 = 0x6216
  private static let duties = ["应当", "必须"].map { FoldedText($0).characters }
  private static let reached = FoldedText("达").characters
  private static let targets = Set("至到".unicodeScalars.map(\.value))
  private static let motions = [
    "提高", "提升", "增长", "增加", "上升", "上调", "扩大", "延长", "下降", "降低", "减少", "下调", "缩短", "缩小", "压减", "压缩", "削减",
  ].map { FoldedText($0).characters }

  /// 小学 in the place of 义务教育阶段学校: a name for a longer one, in a wording that is otherwise the same. Of a list or of
  /// several parts something was dropped. A single character is a kind only where it has its contrary: 小, but not 推 of
  /// 推广.
  func isOtherKind(_ span: ChangedSpan, _ went: [UInt32], _ came: [UInt32]) -> Bool {
    guard likeness >= Self.sameWording, !areBodies(span), isLatin(went) == isLatin(came),
      min(went.count, came.count) >= 1,
      max(went.count, came.count) >= 2 * min(went.count, came.count) + 2,
      Set(went).isDisjoint(with: came)
        || min(went.count, came.count) > 1 && !Set(went).isSuperset(of: came)
          && !Set(came).isSuperset(of: went)
          && Self.pairs(went).isDisjoint(with: Self.pairs(came)),
      [went, came].allSatisfy({ $0.count > 1 || Opposites.isPole($0) })
    else { return false }
    func isOneName(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool {
      let words = content(of: range, excerpt, beside: [])
      return words.allSatisfy {
        $0.isTelling && !Self.alternativeMarks.contains(excerpt.characters[$0.index])
      }
        && OtherWords.objects(words.map { excerpt.characters[$0.index] }).count == words.count
        && !excerpt.characters[range].contains(where: Punctuation.contains)
    }
    return isOneName(excerpts.upper, span.upper) && isOneName(excerpts.lower, span.lower)
  }

  /// 由中央财政和地方财政承担 for 由中央财政承担: behind who does it stands another, or no longer.
  func isOtherCompany(_ span: ChangedSpan) -> Bool {
    func company(_ excerpt: Excerpt, _ range: Range<Int>) -> Bool {
      guard let joint = Self.companies.first(where: { excerpt.characters[range].starts(with: $0) }) else {
        return false
      }
      let before = excerpt.characters[..<range.lowerBound].suffix(Self.longestDoer)
      guard let by = before.lastIndex(of: Self.by) else { return false }
      let doer = Array(before[(by + 1)...])
      let words = content(of: range.lowerBound + joint.count..<range.upperBound, excerpt, beside: [])
      return !doer.contains(where: Punctuation.contains) && Bodies.isNamed(doer)
        && !words.prefix(2).isEmpty && words.prefix(2).allSatisfy(\.isTelling)
    }
    return !isRewritten && company(excerpts.upper, span.upper) != company(excerpts.lower, span.lower)
  }

  private static let companies = ["会同", "以及", "和", "与", "及", "、"].map { FoldedText($0).characters }
  /// In characters: 设区的市人民政府生态环境主管部门.
  private static let longestDoer = 18
}
