/// Which families of numbers are parts and which are clauses in a text.
///
/// The clause is the smallest numbered provision: 第X条 in a law, 1.1 in a plan, （一） in an opinion, 一、 where
/// nothing is finer, 第X节 where a plan has nothing finer throughout, 1. where nothing else is numbered, the paragraph
/// where nothing is.
enum Numbering: Equatable {
  case articles
  case decimals
  case parentheses
  case pauses
  case sections
  case letters
  /// - Parameter inChapters: 一、 stands above them, and they count on below each.
  case items(mark: UInt32, inChapters: Bool)
  case paragraphs

  init(of blocks: ArraySlice<OutlineBlock>, in text: [UInt8]) {
    let counts = FamilyCounts(blocks, in: text)
    if counts.articlesLead, counts[.article] >= 2 || counts[.parenthesis] + counts[.pause] == 0,
      FamilyCoverage(ofArticles: blocks).isMost || counts.articlesRunThroughDivisions
    {
      self = .articles
    } else if Numbering.isDecimal(blocks) {
      self = .decimals
    } else if counts.pausesRunThroughChapters {
      self = .pauses
    } else if counts[.parenthesis] > 0,
      FamilyCoverage(of: .parenthesis, blocks).isMost
        || RowToTheEnd(of: .parenthesis, blocks, in: text) != nil,
      counts.everySectionHas(.parenthesis)
    {
      self = .parentheses
    } else if counts.itemsRunThroughPauses, FamilyCoverage(of: .item, blocks).isMost {
      self = .items(mark: counts.itemMark, inChapters: true)
    } else if counts[.letter] > 1, counts.pausesAreRoman, FamilyCoverage(of: .letter, blocks).isMost {
      self = .letters
    } else if counts[.pause] > 0, counts.everySectionHas(.pause) {
      self = .pauses
    } else if counts[.section] > 0 {
      self = .sections
    } else if counts[.item] > 1,
      FamilyCoverage(of: .item, blocks).isMost || RowToTheEnd(of: .item, blocks, in: text) != nil
    {
      self = .items(mark: counts.itemMark, inChapters: false)
    } else {
      self = .paragraphs
    }
  }

  /// Whether 1.1, 1.2, 2.1 … run through a text and hold most of it, and are not themselves below （一）.
  static func isDecimal(_ blocks: ArraySlice<OutlineBlock>) -> Bool {
    let decimals = blocks.filter { $0.opening?.family == .decimal }
    guard decimals.count >= 2 else { return false }
    var numbers = RunningNumbers()
    var steps = 0
    for block in decimals {
      if let opening = block.opening, numbers.expect(opening) { steps += 1 }
      numbers.read(block.opening)
    }
    // One step in three may be lost in a contents page, a list or a table.
    guard steps * 3 >= decimals.count * 2, FamilyCoverage(ofDecimals: blocks).isMost else { return false }
    let leader = blocks.first { [.decimal, .parenthesis, .article].contains($0.opening?.family) }
    return leader?.opening?.family == .decimal
  }

  var clauseFamily: NumberFamily? {
    switch self {
    case .articles: .article
    case .decimals: .decimal
    case .parentheses: .parenthesis
    case .pauses: .pause
    case .sections: .section
    case .letters: .letter
    case .items: .item
    case .paragraphs: nil
    }
  }

  /// What a number of a family does in a text of this order.
  enum Use {
    /// Opens a part, if a title stands behind it.
    case titledPart(Part.Kind)
    case part(Part.Kind)
    case clause(Clause.Style)
    /// Belongs to a list within a clause.
    case list
  }

  func use(of family: NumberFamily) -> Use {
    if family == clauseFamily, let style = family.traits.style { return .clause(style) }
    switch family {
    case .book: return .titledPart(.book)
    case .subbook: return .titledPart(.subbook)
    case .chapter: return .titledPart(.chapter)
    case .section: return .titledPart(.section)
    case .pause:
      switch self {
      case .articles: return .titledPart(.chapter)
      case .decimals, .parentheses, .letters, .items(_, inChapters: true): return .part(.chapter)
      case .pauses, .sections, .items, .paragraphs: return .list
      }
    case .plain: return self == .decimals ? .part(.chapter) : .list
    case .appendix, .article, .parenthesis, .decimal, .deepDecimal, .letter, .item: return .list
    }
  }
}
