import PolicyText

/// Of whom a measure is said, within the words that say it: another attribute in front of 的, one more in its list, another degree.
extension WordingPair {
  /// 对在乡镇工作满10年的人员，…, 取得职称并在岗的人员可以…: what ends in front of 的, of a part that says for whom what follows is, came
  /// or went.
  func isOtherAttribute(_ span: ChangedSpan) -> Bool {
    // Where nothing else is another, the wording is the same however much was asked more.
    guard likeness >= Self.sameWording || spans.count == 1 else { return false }
    let (text, range) = onlySide(of: span)
    guard range.count >= Self.shortestCase, !text[range].contains(where: Punctuation.ofParts.contains) else {
      return false
    }
    let start = startOfPart(text, range.lowerBound)
    let before = text[start..<range.lowerBound]
    guard !before.isEmpty, !OtherWords.opensMeasure(text[start...]),
      firstDuty(in: text, start..<range.lowerBound) == nil,
      // 加强对…的监管, 在…的同时 say nothing of whom.
      before.first == Signs.toward
        || !before.contains(Signs.toward)
          && (!isAdverbial(Array(text[start...])) || text[start] == Self.within)
    else { return false }
    let of = text[range.upperBound - 1] == Signs.of ? range.upperBound - 1 : range.upperBound
    guard of < text.count, text[of] == Signs.of,
      !Self.times.contains(where: text[(of + 1)...].starts)
    else { return false }
    let behind = text[(of + 1)...].prefix { !Punctuation.ofParts.contains($0) }
    if let duty = firstDuty(in: text, behind.startIndex..<behind.endIndex) {
      return duty.lowerBound - behind.startIndex >= 2
    }
    let next = text[min(behind.endIndex + 1, text.count)...].prefix { !Punctuation.ofParts.contains($0) }
    return behind.count >= 2 && behind.endIndex < text.count && text[behind.endIndex] == Signs.comma
      && (before.first == Signs.toward || firstDuty(in: text, next.startIndex..<next.endIndex) != nil)
  }

  /// Of 在本市注册的企业; 在…的同时 says when.
  private static let within = Signs.code("在")
  private static let times = ["同时", "基础", "前提", "情况", "情形", "条件", "过程", "时"].map { FoldedText($0).characters }

  /// 在校学生和现役军人可以… for 在校学生可以…, 对首套和二套住房给予… for 对首套住房给予…: of whom something is allowed, or for whom it is
  /// done, is one more, or less. Of what must be done one more is told more.
  func isOtherMember(_ span: ChangedSpan) -> Bool {
    guard likeness >= Self.likeAddressee else { return false }
    let (text, range) = onlySide(of: span)
    guard range.count >= 3, !text[range].contains(where: Punctuation.ofParts.contains),
      Joints.members.contains(text[range.lowerBound]) != Joints.members.contains(text[range.upperBound - 1])
    else { return false }
    let start = startOfPart(text, range.lowerBound)
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    guard firstDuty(in: text, start..<range.lowerBound) == nil else { return false }
    if isOfAmountSet(behind, of: span.onlySide), range.lowerBound - start >= 2,
      !OtherWords.opensMeasure(text[start...]),
      !isAdverbial(Array(text[start...]))
    {
      return true
    }
    guard let duty = firstDuty(in: text, behind.startIndex..<behind.endIndex),
      Predicates.benefits.contains(Array(text[duty]))
    else { return false }
    return text[start] == Signs.toward
      || range.lowerBound - start >= 2 && duty.lowerBound - range.upperBound <= Self.nearDuty
        && !OtherWords.opensMeasure(text[start...]) && !isAdverbial(Array(text[start...]))
  }

  /// 首套、二套住房首付款比例为15%: an amount is set for what stands in front of it.
  private func isOfAmountSet(_ part: ArraySlice<UInt32>, of side: Side) -> Bool {
    words[side].contains { number in
      number.kind == .number && number.bindsAlone && part.indices.contains(number.range.lowerBound)
        && Self.setting.contains {
          texts[side][..<number.range.lowerBound].suffix(4).firstRange(of: $0) != nil
        }
    }
  }

  private static let setting = ["为", "不低于", "不高于", "不超过", "达到"].map { FoldedText($0).characters }

  /// 情节特别严重的，… for 情节严重的，…: of a case another degree.
  func isOtherDegree(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard Self.degrees.contains(Array(text[range])) else { return false }
    let behind = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    // 特别重大事故 are of a grade of their own.
    if Self.grades.contains(where: behind.starts) { return true }
    return Self.endsCase(behind, in: text)
  }

  /// 主要负责人 for 负责人, 重点企业 for 企业: a part of what else has the name. 主要用于 and 重点支持 say how.
  func isOtherSelection(_ span: ChangedSpan) -> Bool {
    guard likeness >= Self.sameWording else { return false }
    let (text, range) = onlySide(of: span)
    let behind = text[range.upperBound...].prefix { !Punctuation.contains($0) }
    let word = Array(text[range])
    return (Self.selections.contains(word) || Opposites.isQuality(word)) && behind.count >= 2
      && !OtherWords.opensMeasure(behind) && !Self.adverbialVerbs.contains(where: behind.starts)
  }

  private static let selections = Set(
    [
      "主要", "重点", "重大", "大型", "中型", "小型", "骨干", "优秀", "贫困", "特困", "专职",
      "临时", "净", "人均", "户均", "亩均",
    ].map {
      FoldedText($0).characters
    })
  private static let adverbialVerbs = [
    "用", "包括", "是", "由", "为", "在", "对", "从事", "以", "指", "考虑", "承担", "负责保", "负责本", "负责管", "监督", "检查",
  ].map { FoldedText($0).characters }

  /// In characters: 均可以.
  private static let nearDuty = 1
  private static let grades = ["重大", "严重", "巨大"].map { FoldedText($0).characters }
  private static let degrees = Set(
    ["特别", "极其", "十分", "非常", "较", "较为", "比较", "相当", "明显"].map { FoldedText($0).characters })
}
