import PolicyText

/// Who gives the money and who does it, where another stands in the place.
extension WordingPair {
  /// 省财政给予奖励 and 市财政给予奖励, 费用由省承担 and 费用由市承担: another pays. 纳入省财政预算 and 纳入市财政预算 are each level's own.
  func isOtherPayer(_ span: ChangedSpan) -> Bool {
    isPayer(texts.upper, span.upper) && isPayer(texts.lower, span.lower)
      && !texts.upper[span.upper].elementsEqual(texts.lower[span.lower])
  }

  private func isPayer(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard Self.treasuries.contains(where: text[range].elementsEqual) else { return false }
    let part = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    if part.starts(with: Self.treasury) {
      let behind = part.dropFirst(Self.treasury.count)
      return Self.gives.contains { behind.firstRange(of: $0) != nil }
        && !Self.offices.contains(where: behind.starts)
    }
    return range.lowerBound > 0 && text[range.lowerBound - 1] == Signs.by
      && Self.bears.contains(where: part.starts)
  }

  private static let treasury = FoldedText("财政").characters
  private static let treasuries = ["中央", "省", "市", "县", "区", "本省", "本市", "本级"].map {
    FoldedText($0).characters
  }
  private static let offices = ["厅", "局", "部", "主管", "行政", "管理", "委", "监督", "预算"].map {
    FoldedText($0).characters
  }
  private static let bears = ["承担", "负担", "出资", "全额承担"].map { FoldedText($0).characters }
  private static let gives =
    bears
    + [
      "给予", "予以", "安排", "补助", "补贴", "奖励", "奖补", "拨付", "支付", "资助", "设立", "拨款", "支持", "投入", "保障", "分担", "列支",
    ].map { FoldedText($0).characters }

  /// 由省交通运输厅制定 and 由市交通运输局起草并报省交通运输厅: who did it is asked. 对回收承担责任 and 回收由销售企业承担责任: another does.
  func isOtherDoer(_ span: ChangedSpan) -> Bool {
    Side.allCases.contains { isAsked(span, $0) || isTurned(span, $0) }
  }

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
