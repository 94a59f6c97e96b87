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
  case items(mark: UInt32)
  case paragraphs

  init(of blocks: ArraySlice<OutlineBlock>, in text: [UInt8]) {
    let counts = FamilyCounts(blocks, in: text)
    if counts.articlesLead, counts[.article] >= 2 || counts[.parenthesis] + counts[.pause] == 0,
      FamilyCoverage(of: .article, blocks).isMost || counts.articlesRunThroughDivisions
    {
      self = .articles
    } else if Numbering.isDecimal(blocks) {
      self = .decimals
    } else if counts.pausesRunThroughChapters {
      self = .pauses
    } else if counts[.parenthesis] > 0, FamilyCoverage(of: .parenthesis, blocks).isMost,
      counts.everySectionHas(.parenthesis)
    {
      self = .parentheses
    } else if counts[.letter] > 1, counts.pausesAreRoman, FamilyCoverage(of: .letter, blocks).isMost {
      self = .letters
    } else if counts[.pause] > 0, counts.everySectionHas(.pause) {
      self = .pauses
    } else if counts[.section] > 0 {
      self = .sections
    } else if counts[.item] > 1, FamilyCoverage(of: .item, blocks).isMost {
      self = .items(mark: counts.itemMark)
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
    guard steps * 3 >= decimals.count * 2, FamilyCoverage(of: .decimal, blocks).isMost else { return false }
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
      case .decimals, .parentheses, .letters: return .part(.chapter)
      case .pauses, .sections, .items, .paragraphs: return .list
      }
    case .plain: return self == .decimals ? .part(.chapter) : .list
    case .appendix, .article, .parenthesis, .decimal, .deepDecimal, .letter, .item: return .list
    }
  }
}

/// How often each family opens a paragraph, and in which order.
private struct FamilyCounts {
  private var counts = [Int](repeating: 0, count: NumberFamily.allCases.count)
  /// The families as they come, with their numbers.
  private var row: [(family: NumberFamily, value: Int)] = []
  private(set) var itemMark: UInt32 = 0
  /// Whether the first 一、 is a sentence, no title.
  private var pausesAreSentences = false
  /// A. stands below Ⅰ., or alone; below 一、 it is a list.
  private(set) var pausesAreRoman = true

  init(_ blocks: ArraySlice<OutlineBlock>, in text: [UInt8]) {
    for block in blocks {
      guard let opening = block.opening else { continue }
      if opening.family == .item {
        if self[.item] == 0 { itemMark = opening.mark }
        guard opening.mark == itemMark else { continue }
      }
      if opening.family == .pause, self[.pause] == 0 {
        pausesAreSentences = !Words(text, block.content).isTitleLike(atMost: TitleLimit.numbered)
      }
      if opening.family == .pause { pausesAreRoman = pausesAreRoman && opening.numeral?.writing == .roman }
      counts[opening.family.rawValue] += 1
      row.append((opening.family, opening.numeral?.value ?? 0))
    }
  }

  subscript(family: NumberFamily) -> Int { counts[family.rawValue] }

  /// Articles below 一、 with sentences are those that a decision amends, unless a whole law of them follows.
  var articlesLead: Bool {
    guard self[.article] > 0 else { return false }
    let first = row.first { $0.family == .article || $0.family == .pause }
    return first?.family == .article || !pausesAreSentences || self[.article] > 3 * self[.pause]
  }

  /// Whether 一、 goes on from chapter to chapter, as in rules of procedure.
  var pausesRunThroughChapters: Bool {
    var last = 0
    var isNewChapter = false
    var goesOn = 0
    for (family, value) in row {
      if family.isDivision { isNewChapter = true }
      guard family == .pause else { continue }
      if isNewChapter, last > 0 {
        guard value == last + 1 else { return false }
        goesOn += 1
      }
      isNewChapter = false
      last = value
    }
    return goesOn > 0
  }

  /// Whether 第一条, 第二条, … go on without a gap over 编, 章 and 节, and open each of them: then the text in front of a
  /// chapter's first article introduces it, however long it is.
  var articlesRunThroughDivisions: Bool {
    var last = 0
    var open: NumberFamily?
    for (family, value) in row {
      if family.isDivision {
        if let open, family.rawValue <= open.rawValue { return false }
        open = family
      } else if family == .article {
        guard value == last + 1 else { return false }
        last = value
        open = nil
      } else if open != nil {
        return false
      }
    }
    return open == nil && last > 1 && row.first?.family.isDivision == true
  }

  /// Whether each 节 has numbers of a family below; true where there is no 节.
  func everySectionHas(_ wanted: NumberFamily) -> Bool {
    var isOpen = false
    for (family, _) in row {
      if family.isDivision {
        if isOpen { return false }
        isOpen = family == .section
      } else if family == wanted {
        isOpen = false
      }
    }
    return !isOpen
  }
}

/// How much of a text clauses of a family would hold. Where they would not hold most of it, their numbers belong to
/// lists within a text that is ordered otherwise: a guide that quotes an article, paragraphs with an enumeration.
private struct FamilyCoverage {
  /// In bytes: about a hundred characters outside every clause are an introduction.
  private static let introduction = 300

  /// In bytes, above the first heading: a notice with its addressees, or who passed the text and that it follows in full.
  private static let preface = 1200

  private var inside = 0
  private var outside = 0
  /// Behind a heading that may turn out to have nothing finer, and to be a clause itself.
  private var pending: Int?
  private var isOpen = false

  init(of family: NumberFamily, _ blocks: ArraySlice<OutlineBlock>) {
    for block in blocks where !block.isRow {
      guard let found = block.opening?.family else {
        read(block)
        continue
      }
      if found == family {
        isOpen = true
        outside += pending ?? 0
        pending = nil
        inside += block.range.count
      } else if found.isHeading(above: family) {
        if inside == 0, pending == nil, outside <= FamilyCoverage.preface { outside = 0 }
        inside += pending ?? 0
        pending = 0
        isOpen = false
      } else if found.isDivision {
        isOpen = false
      } else {
        read(block)
      }
    }
  }

  private mutating func read(_ block: OutlineBlock) {
    if block.level > 0 {
      isOpen = false
    } else if isOpen {
      inside += block.range.count
    } else if let bytes = pending {
      pending = bytes + block.range.count
    } else {
      outside += block.range.count
    }
  }

  var isMost: Bool { outside <= FamilyCoverage.introduction || outside * 2 < inside + (pending ?? 0) }
}

extension NumberFamily {
  /// Whether a heading of this family may have clauses of the other below it, or be a clause itself.
  fileprivate func isHeading(above family: NumberFamily) -> Bool {
    switch family {
    case .parenthesis, .letter: self == .pause
    case .decimal: self == .pause || self == .plain
    case .appendix, .book, .subbook, .chapter, .section, .article, .pause, .plain, .deepDecimal, .item: false
    }
  }
}
