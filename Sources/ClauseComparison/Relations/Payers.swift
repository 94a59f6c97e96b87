import PolicyText

/// Who gives the money and who does it, where another stands in the place.
extension WordingPair {
  /// 省财政给予奖励 and 市财政给予奖励, 由省、市财政分担 and 由市、县财政分担: others pay. 纳入省财政预算 and 纳入市财政预算 are each level's own.
  func isOtherPayer(_ span: ChangedSpan) -> Bool {
    guard let above = payers(span, .upper), let below = payers(span, .lower) else { return false }
    return above != below
  }

  /// The levels that a stretch is within, where they give something.
  private func payers(_ span: ChangedSpan, _ side: Side) -> Set<UInt32>? {
    let (text, range) = (texts[side], span[side])
    guard text[range].allSatisfy(Self.payerWords.contains) else { return nil }
    let start = text[..<range.lowerBound].lastIndex { !Self.payerWords.contains($0) }.map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex { !Self.payerWords.contains($0) } ?? text.count
    let levels = text[start..<end].filter { !Self.besideLevels.contains($0) }
    guard !levels.isEmpty, pays(text, start..<end) else { return nil }
    // 乡镇 are one level.
    return Set(levels.map { $0 == Self.town ? Self.village : Self.levelOfKind($0) })
  }

  private func pays(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    // 按6:4比例分担: the mark within a ratio ends no part.
    let end =
      text.indices[range.upperBound...].first {
        Punctuation.ofParts.contains(text[$0])
          && !(Folding.isDigit(text[max($0 - 1, 0)]) && Folding.isDigit(text[min($0 + 1, text.count - 1)]))
      } ?? text.count
    let part = text[range.upperBound..<end]
    if part.starts(with: Self.treasury) {
      let behind = part.dropFirst(Self.treasury.count)
      return Self.gives.contains { behind.firstRange(of: $0) != nil }
        && !Self.offices.contains(where: behind.starts)
    }
    guard range.lowerBound > 0, text[range.lowerBound - 1] == Signs.by else { return false }
    let together = Self.together.first(where: part.starts)?.count ?? 0
    let deed = part.dropFirst(together)
    return Self.bears.contains(where: deed.starts)
      || deed.first == Self.by && Self.bears.contains { deed.firstRange(of: $0) != nil }
  }

  private static let treasury = FoldedText("财政").characters
  private static let payerWords: CharacterGroup = "国家中央省市县区旗乡镇本级两三和与及、()"
  private static let besideLevels: CharacterGroup = "级两三和与及、()"
  private static let (village, town) = (Signs.code("乡"), Signs.code("镇"))
  private static let together = ["分别", "共同", "各自"].map { FoldedText($0).characters }
  /// 按6:4比例分担.
  private static let by = Signs.code("按")
  private static let offices = ["厅", "局", "部", "主管", "行政", "管理", "委", "监督", "预算"].map {
    FoldedText($0).characters
  }
  private static let bears = ["承担", "负担", "分担", "出资", "全额承担"].map { FoldedText($0).characters }
  private static let gives =
    bears
    + [
      "给予", "予以", "安排", "补助", "补贴", "奖励", "奖补", "拨付", "支付", "资助", "设立", "拨款", "支持", "投入", "保障", "分担", "列支",
    ].map { FoldedText($0).characters }

  /// 由省交通运输厅制定 and 由市交通运输局起草并报省交通运输厅: who did it is asked. 对回收承担责任 and 回收由销售企业承担责任: another does.
  func isOtherDoer(_ span: ChangedSpan) -> Bool {
    Side.allCases.contains { isAsked(span, $0) || isTurned(span, $0) || isOfCourt(span, $0) }
  }

  /// 由政府组织强制搬离 and 由政府申请人民法院强制搬离: whose force it is (行政强制法 53).
  private func isOfCourt(_ span: ChangedSpan, _ side: Side) -> Bool {
    let (text, other) = (texts[side], texts[side.other])
    return Array(text[span[side]]).has(Self.asksCourt) && other.has(Self.force)
      && !other.has(Self.court) && !surroundings[side.other].has(Self.court)
      && text[span[side].lowerBound...].firstRange(of: Self.force) != nil
  }

  private static let asksCourt = FoldedText("申请人民法院").characters
  private static let court = FoldedText("法院").characters
  private static let force = FoldedText("强制").characters

  private func isAsked(_ span: ChangedSpan, _ side: Side) -> Bool {
    let (text, range) = (texts[side], span[side])
    guard !isRewritten, let asks = text[range].lastIndex(of: Self.report) else { return false }
    let behind = Array(text[(asks + 1)...].prefix(Self.longestDoer))
    guard let body = Bodies.leading(behind) else { return false }
    return texts[side.other].has([Signs.by] + body) && !text.has([Signs.by] + body)
  }

  private func isTurned(_ span: ChangedSpan, _ side: Side) -> Bool {
    let (text, other) = (texts[side], texts[side.other])
    guard let by = text[span[side]].firstIndex(of: Signs.by) else { return false }
    let thing = Array(text[startOfPart(text, by)..<by])
    guard thing.count >= 2, let toward = other.firstRange(of: [Signs.toward] + thing) else { return false }
    let deed = Array(other[toward.upperBound...].prefix { !Punctuation.ofParts.contains($0) })
    let doer = Array(text[(by + 1)...].prefix { !Punctuation.ofParts.contains($0) })
    guard deed.count >= 2, doer.count >= deed.count + 2, doer.suffix(deed.count).elementsEqual(deed) else {
      return false
    }
    return !stands(Array(doer.dropLast(deed.count)), side.other)
  }

  private static let report = Signs.code("报")
  /// In characters: 设区的市人民政府生态环境主管部门.
  private static let longestDoer = 18
}
