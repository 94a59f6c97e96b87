/// What has been read of a segment's numbers so far.
struct NumberRow {
  let numbering: Numbering
  /// 一、 below 第一章 is no chapter.
  let hasDivisions: Bool
  var lastArticle: Numeral?
  /// Of the clauses by 1., and whether another list has begun below the last.
  private var lastItem = 0
  private var isInList = false
  /// Numbers between two that count on.
  private static let mostLost = 3

  init(_ numbering: Numbering, hasDivisions: Bool) {
    self.numbering = numbering
    self.hasDivisions = hasDivisions
  }

  /// The mark of the first, or 3、 right behind 2. where no list stands below that: one row in two spellings.
  mutating func opensItem(_ opening: Opening, _ value: Int) -> Bool {
    guard case .items(let mark, let inChapters) = numbering else { return true }
    // Below one of those that count on, another row is a list of it.
    if inChapters, value < lastItem || value > lastItem + Self.mostLost { return false }
    let goesOn =
      !isInList && value == lastItem + 1 && Opening.pointMarks.isSuperset(of: [mark, opening.mark])
    isInList = opening.mark != mark && !goesOn
    if !isInList { lastItem = value }
    return !isInList
  }
}
