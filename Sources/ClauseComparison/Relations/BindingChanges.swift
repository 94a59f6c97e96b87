import PolicyText

/// What binds in another way: the words that bind of either side, each answered by one of the other, or alone.
struct BindingChanges {
  var found: FoundChanges
  /// Binding words of one side only.
  var alone = Sides<[BindingWord]>([], [])
  /// The places of numbers and binding words that both sides have, spelled alike or not: no other words.
  var settled = Sides<Set<Int>>([], [])

  var pair: WordingPair { found.pair }
  var changes: [Change] { found.all }

  /// What binds is said of two measures, so that a reader must look.
  var isOfOtherMeasures = false

  /// Numbers that are known to answer each other.
  let paired: PairedNumbers

  init(_ pair: WordingPair, _ paired: PairedNumbers) {
    found = FoundChanges(in: pair)
    self.paired = paired
  }

  /// 未经批准，不得 and 未经批准，严禁: 未经 and the ban together say what comes first, so that no character of either is one of
  /// other words.
  mutating func settleWhatComesFirst() {
    let first = pair.words.map { $0.filter { $0.sense == .onlyafter } }
    guard first.upper.count == first.lower.count else { return }
    for side in Side.allCases { settled[side].formUnion(first[side].flatMap(\.places)) }
  }

  /// Words that both have, and words in each other's place; those that are left are alone.
  mutating func readBindingWords(of span: ChangedSpan) {
    var left = pair.words(of: span)
    settlePairedNumbers(&left)
    for word in left.upper {
      guard let other = left.lower.firstIndex(where: word.saysTheSame(as:)) else { continue }
      if isOtherWord(word, left.lower[other]) { found.tell(.wording, word.range, left.lower[other].range) }
      settled.settle(word, other, of: &left)
    }
    settleCounties(span, &left)
    if pair.isAnswering(span) { readAnswering(&left) }
    alone.upper += left.upper
    alone.lower += left.lower
  }

  /// 县级卫生健康部门 and 区卫生健康部门: a county by its kind.
  private mutating func settleCounties(_ span: ChangedSpan, _ left: inout Sides<[BindingWord]>) {
    for side in Side.allCases {
      let other = span[side.other]
      let kinds = pair.texts[side.other][other].filter { !Punctuation.contains($0) }
      let county = left[side].first { $0.sense == .countylevel && $0.range == span[side] }
      // 设区的市卫生健康部门 and 市卫生健康部门: the level has its name of both.
      let city = left[side].first {
        $0.sense == .citylevel && other.isEmpty && $0.range.lowerBound == span[side].lowerBound
          && pair.texts[side][span[side]].elementsEqual(Self.withDistricts)
      }
      guard let word = kinds.allSatisfy(Self.counties.contains) && !kinds.isEmpty ? county : city else {
        continue
      }
      settled[side].formUnion(word.places)
      settled[side.other].formUnion(other)
      left[side].removeAll { $0 == word }
      found.tell(.wording, span.upper, span.lower)
    }
  }

  private static let counties: CharacterGroup = "县区旗()"
  private static let withDistricts = FoldedText("设区的").characters

  /// 鼓励 for 支持, 必须 for 应当: they bind alike and are no longer the same words; 应 for 应当, ten for 10 and a level by another
  /// of its names are.
  private func isOtherWord(_ word: BindingWord, _ other: BindingWord) -> Bool {
    guard word.kind != .number, word.kind != .authority else { return false }
    let (above, below) = (Array(pair.texts.upper[word.range]), Array(pair.texts.lower[other.range]))
    return !above.has(below) && !below.has(above)
  }

  /// Words of one kind that stand in each other's place.
  private mutating func readAnswering(_ left: inout Sides<[BindingWord]>) {
    readDiscretion(&left)
    for word in left.upper {
      let isNumber = word.kind == .number
      // 一批 is an article: no amount stands in its place, nor in that of a text's number or a class.
      let others = left.lower.indices.filter {
        left.lower[$0].kind == word.kind && left.lower[$0].told == word.told && !word.isQuality
          && !left.lower[$0].isQuality && (!isNumber || left.lower[$0].bindsAlone == word.bindsAlone)
      }
      let alike = others.first { isNumber && left.lower[$0].unit == word.unit }
      // 可以 and 未牟取私利的，应当: in the place of a modality stands another, and a denial only where there is none.
      let modal = word.isModal ? others.first { left.lower[$0].isModal } : nil
      guard let other = alike ?? modal ?? others.first else { continue }
      let kind: Change.Kind = isSameDenial(word, left.lower[other]) ? .wording : word.told
      found.tell(kind, word.range, left.lower[other].range)
      settled.settle(word, other, of: &left)
    }
  }
}

extension BindingChanges {
  /// 应当听取 and 视情听取: what must be done, or as seems fit.
  fileprivate mutating func readDiscretion(_ left: inout Sides<[BindingWord]>) {
    for (one, other) in [(Sense.must, Sense.asfit), (.asfit, .must)] {
      guard let word = left.upper.first(where: { $0.sense == one }),
        let place = left.lower.firstIndex(where: { $0.sense == other })
      else { continue }
      found.tell(.duty, word.range, left.lower[place].range)
      settled.settle(word, place, of: &left)
    }
  }

  /// 不予受理, 不得受理 and 不受理.
  fileprivate func isSameDenial(_ upper: BindingWord, _ lower: BindingWord) -> Bool {
    let senses = Set([upper.sense, lower.sense])
    guard senses == [.refuse, .not] || senses == [.forbid, .not] else { return false }
    let (text, other) = (pair.texts.upper, pair.texts.lower)
    return [text[upper.range], other[lower.range]].allSatisfy { Self.denials.contains(Array($0)) }
      && text[upper.range.upperBound...].first == other[lower.range.upperBound...].first
  }

  private static let denials = ["不", "不予", "不得"].map { FoldedText($0).characters }
}

extension Sides<Set<Int>> {
  /// Two words that answer each other: neither is left.
  ///
  /// - Parameter other: its place among the lower ones that are left.
  mutating func settle(_ word: BindingWord, _ other: Int, of left: inout Sides<[BindingWord]>) {
    upper.formUnion(word.places)
    lower.formUnion(left.lower[other].places)
    left.lower.remove(at: other)
    left.upper.removeAll { $0 == word }
  }
}
