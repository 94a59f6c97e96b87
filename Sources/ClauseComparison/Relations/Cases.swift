import PolicyText

/// When a measure holds: a condition or an exception more, or fewer, makes it another.
extension WordingPair {
  /// 缴费满一年并办理失业登记的，可以…: of a case (…的，) more is asked, or less, and what follows from it stands. A case of its own
  /// that came with its own consequence is one more thing said.
  func isOtherCase(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    guard !isRewritten, words.count >= 2, span.upper.isEmpty || span.lower.isEmpty else { return false }
    let (text, range) = onlySide(of: span)
    guard
      let end = text[(range.upperBound - 1)...].firstIndex(where: Punctuation.ofParts.contains),
      end > range.lowerBound, end + 1 < text.count, text[end] == Signs.comma,
      Self.endsCase(text[startOfPart(text, range.lowerBound)..<end]),
      words.count >= Self.shortestCase || isMember(range, of: text) || isWholeCase(range, span.onlySide),
      !text[range].dropLast().contains(where: Punctuation.ofParts.contains)
        || range.lowerBound > 0 && text[range.lowerBound] == Signs.comma
    else { return false }
    let next = text[(end + 1)...].prefix { !Punctuation.ofParts.contains($0) }
    return 2 * changed(next.indices, span.onlySide) < next.count
  }

  /// 招用本市户籍人员，签订劳动合同的，给予补贴: a case that goes on over one comma, whether or not its end is of the same wording.
  func isOfLongCase(_ span: ChangedSpan, _ words: [UInt32]) -> Bool {
    guard !isRewritten, words.count >= 2 else { return false }
    let (text, range) = onlySide(of: span)
    let around = surroundings[span.onlySide]
    let start = startOfPart(text, range.lowerBound)
    let end = text[range.lowerBound...].firstIndex(where: Punctuation.ofParts.contains) ?? text.count
    guard range.count >= Self.shortestCase, start < range.lowerBound, range.upperBound < end,
      start == 0 || text[start - 1] != Signs.comma,
      end == text.count || text[end] == Signs.comma, text[end - 1] != Signs.of,
      !OtherWords.opensMeasure(text[start...]), !isAdverbial(Array(text[start...]))
    else { return false }
    let rest =
      Array(text[min(end + 1, text.count)...])
      + (around.firstIndex(of: Signs.stop).map { Array(around[($0 + 1)...]) } ?? [])
    let next = rest.drop(while: Punctuation.ofParts.contains).prefix { !Punctuation.ofParts.contains($0) }
    return Self.endsCase(next, in: rest)
      && !BindingWord.all(in: Array(text[start..<end] + [Signs.comma] + next)).contains { $0.kind == .duty }
  }

  /// 在本市注册，信用良好，连续纳税两年的，给予补贴: a part of a case that goes on over commas, whole.
  func isPartOfLongCase(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard !isRewritten, let part = wholePart(range, of: text), !OtherWords.opensMeasure(part),
      !Self.namesOwnText(part)
    else { return false }
    let next = text[(part.endIndex + 1)...].prefix { !Punctuation.ofParts.contains($0) }
    return Self.endsCase(next, in: text)
      && !BindingWord.all(in: Array(part + next)).contains { $0.kind == .duty }
  }

  /// 除国家和省另有规定外: of what is excepted there is more, or less.
  func isOfException(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard let end = Lexicon.closing(ofException: text, at: startOfPart(text, range.lowerBound)) else {
      return false
    }
    return range.upperBound <= end && isMember(range, of: text)
      && content(of: range, span.onlySide, beside: []).contains(where: \.isTelling)
  }

  /// 必要时，: all of a part that says when.
  func isWholeCase(_ range: Range<Int>, _ side: Side) -> Bool {
    wholePart(range, of: texts[side]).map { Self.endsCase($0) } ?? false
  }

  /// All of a part up to its comma, where that is what a stretch has but for marks around it.
  private func wholePart(_ range: Range<Int>, of text: [UInt32]) -> ArraySlice<UInt32>? {
    let part = Punctuation.trimmed(range, of: text)
    guard part.count >= Self.shortestCase, startOfPart(text, part.lowerBound) == part.lowerBound,
      part.upperBound < text.count, text[part.upperBound] == Signs.comma,
      !text[part].contains(where: Punctuation.ofParts.contains)
    else { return nil }
    return text[part]
  }

  /// Whether the other side has a part of the same words.
  func standsAsPart(_ range: Range<Int>, of side: Side) -> Bool {
    let part = texts[side][Punctuation.trimmed(range, of: texts[side])]
    return [texts[side.other], surroundings[side.other]].contains { text in
      text.split(whereSeparator: Punctuation.ofParts.contains).contains { $0.elementsEqual(part) }
    }
  }

  /// In characters: 认为, 发生 and 会议 are less than a condition; 、处分 is one of several.
  static let shortestCase = 3

  private func isMember(_ range: Range<Int>, of text: [UInt32]) -> Bool {
    text[max(0, range.lowerBound - 1)..<min(text.count, range.upperBound + 1)].contains(
      where: Joints.members.contains)
  }

  /// Whether a part says when. 订立合同时 does; 在优化服务的同时 and 与此同时 say what goes on beside it.
  private static func endsCase(_ part: ArraySlice<UInt32>) -> Bool {
    endsOfCases.contains { part.suffix($0.count).elementsEqual($0) } && !isAtOnce(part)
  }

  /// …的，: whether a part is the end of a case, and what follows from it stands behind its comma.
  static func endsCase(_ part: ArraySlice<UInt32>, in text: [UInt32]) -> Bool {
    part.last == Signs.of && part.endIndex < text.count && text[part.endIndex] == Signs.comma
  }

  static func isAtOnce(_ part: ArraySlice<UInt32>) -> Bool {
    part.suffix(atOnce.count).elementsEqual(atOnce)
      && part.dropLast(atOnce.count).last.map(beforeAtOnce.contains) ?? true
  }

  private static let atOnce = FoldedText("同时").characters
  private static let beforeAtOnce: CharacterGroup = "的此"
  private static let endsOfCases = ["的", "时", "后", "情况下", "前提下", "条件下"].map { FoldedText($0).characters }
}
