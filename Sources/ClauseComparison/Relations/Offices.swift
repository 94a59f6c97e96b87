import PolicyText

/// A department called by its level: 省民政厅, 市民政局.
extension WordingPair {
  /// 省民政厅负责… and 市民政局负责…: each level's own department, also by the ending that a province's has and no other.
  func isOwnOffice(_ span: ChangedSpan) -> Bool {
    let (above, below) = (texts.upper, texts.lower)
    if above[span.upper].elementsEqual(Self.provincial), below[span.lower].elementsEqual(Self.local) {
      return true
    }
    return isOfOwnLevels(span) && !decides(above, span.upper) && !decides(below, span.lower)
  }

  /// 由省民政厅批准 and 由市民政局批准, 报省财政厅 and 报市财政局: who decides, or to whom it goes.
  func isOfficeOfOtherLevel(_ span: ChangedSpan) -> Bool {
    isOfOwnLevels(span)
      && decides(texts.upper, span.upper) && decides(texts.lower, span.lower)
  }

  /// 省 and 市, each in front of a department in the text of its level.
  private func isOfOwnLevels(_ span: ChangedSpan) -> Bool {
    func isOwn(_ excerpt: FoldedExcerpt, _ range: Range<Int>) -> Bool {
      guard let level = excerpt.document.masthead.level, let own = Self.levels[level] else { return false }
      let behind = Array(excerpt.characters[range.upperBound...].prefix(Self.longestOffice))
      return excerpt.characters[range].elementsEqual(own) && Bodies.leading(behind) != nil
    }
    return isOwn(excerpts.upper, span.upper) && isOwn(excerpts.lower, span.lower)
  }

  private func decides(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = text[range.lowerBound - 1]
    if Self.towardOffice.contains(before) { return true }
    let part = text[range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    return before == Signs.by
      && BindingWord.all(in: Array(part)).contains { $0.sense.map(Self.decisions.contains) ?? false }
  }

  private static let towardOffice: CharacterGroup = "向报经"
  private static let decisions: Set<Sense> = [.approval, .consent, .review, .record]
  /// In characters: 人力资源社会保障厅.
  private static let longestOffice = 12
  private static let provincial = FoldedText("厅").characters
  private static let local = FoldedText("局").characters
  private static let levels: [Level: [UInt32]] = [
    Level.province: "省", .city: "市", .county: "县",
  ].mapValues { FoldedText($0).characters }
}
