/// What has been read of a segment's numbers so far.
struct NumberRow {
  let numbering: Numbering
  /// 一、 below 第一章 is no chapter.
  let hasDivisions: Bool
  var lastArticle: Numeral?
  /// Of the clauses by 1., and whether another list has begun below the last.
  private var lastItem = 0
  private var isInList = false

  init(_ numbering: Numbering, hasDivisions: Bool) {
    self.numbering = numbering
    self.hasDivisions = hasDivisions
  }

  /// The mark of the first, or 3、 right behind 2. where no list stands below that: one row in two spellings.
  mutating func opensItem(_ opening: Opening, _ value: Int) -> Bool {
    guard case .items(let mark) = numbering else { return true }
    let goesOn =
      !isInList && value == lastItem + 1 && Opening.pointMarks.isSuperset(of: [mark, opening.mark])
    isInList = opening.mark != mark && !goesOn
    if !isInList { lastItem = value }
    return !isInList
  }
}
