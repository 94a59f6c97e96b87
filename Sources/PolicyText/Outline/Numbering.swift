/// Which families of numbers are parts and which are clauses in a text.
///
/// The clause is the smallest numbered provision: 第X条 in a law, （一） in an opinion, 一、 where nothing is finer,
/// 1. where nothing else is numbered, the paragraph where nothing is.
enum Numbering: Equatable {
  case articles
  case parentheses
  case pauses
  case items(mark: UInt32)
  case paragraphs

  init(of blocks: ArraySlice<Block>) {
    var counts: [NumberFamily: Int] = [:]
    var mark: UInt32 = 0
    for block in blocks {
      guard let opening = block.opening else { continue }
      if opening.family == .item {
        if counts[.item] == nil { mark = opening.mark }
        guard opening.mark == mark else { continue }
      }
      counts[opening.family, default: 0] += 1
    }
    let articles = counts[.article] ?? 0
    let parentheses = counts[.parenthesis] ?? 0
    let pauses = counts[.pause] ?? 0
    if articles >= 2 || (articles == 1 && parentheses + pauses == 0), Numbering.covers(.article, blocks) {
      self = .articles
    } else if parentheses > 0, Numbering.covers(.parenthesis, blocks) {
      self = .parentheses
    } else if pauses > 0 {
      self = .pauses
    } else if counts[.item] ?? 0 > 1, Numbering.covers(.item, blocks) {
      self = .items(mark: mark)
    } else {
      self = .paragraphs
    }
  }

  /// In bytes: about a hundred characters outside every clause are an introduction.
  private static let introduction = 300

  /// Whether clauses of a family would hold most of the text. Where they would not, their numbers belong to lists
  /// within a text that is ordered otherwise: a guide that quotes an article, paragraphs with an enumeration.
  private static func covers(_ family: NumberFamily, _ blocks: ArraySlice<Block>) -> Bool {
    var inside = 0
    var outside = 0
    // Behind a 一、 that may turn out to have nothing finer, and to be a clause itself.
    var pending: Int?
    var isOpen = false
    for block in blocks {
      let found = block.opening?.family
      if found == family {
        isOpen = true
        outside += pending ?? 0
        pending = nil
        inside += block.range.count
      } else if found == .pause && family == .parenthesis {
        inside += pending ?? 0
        pending = 0
        isOpen = false
      } else if found?.isDivision == true || block.level > 0 {
        isOpen = false
      } else if isOpen {
        inside += block.range.count
      } else if let bytes = pending {
        pending = bytes + block.range.count
      } else {
        outside += block.range.count
      }
    }
    return outside <= introduction || outside * 2 < inside + (pending ?? 0)
  }

  var clauseFamily: NumberFamily? {
    switch self {
    case .articles: .article
    case .parentheses: .parenthesis
    case .pauses: .pause
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
    if family == clauseFamily, let style = family.traits.style, self != .pauses { return .clause(style) }
    switch family {
    case .book, .subbook, .chapter, .section, .pause:
      guard let kind = family.traits.part else { return .list }
      if family.isDivision { return .titledPart(kind) }
      switch self {
      case .articles: return .titledPart(kind)
      // 一、 without anything finer below becomes a clause later.
      case .parentheses, .pauses: return .part(kind)
      case .items, .paragraphs: return .list
      }
    case .appendix, .article, .parenthesis, .item: return .list
    }
  }
}
