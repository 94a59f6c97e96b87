/// How much of a text clauses of a family would hold. Where they would not hold most of it, their numbers belong to
/// lists within a text that is ordered otherwise: a guide that quotes an article, paragraphs with an enumeration.
struct FamilyCoverage {
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

  /// Above the first 1.1 stand its heading 1. and perhaps a notice.
  init(ofDecimals blocks: ArraySlice<OutlineBlock>) {
    let first = blocks.firstIndex { $0.opening?.family == .decimal } ?? blocks.startIndex
    let isPreface = blocks[..<first].reduce(0) { $0 + $1.range.count } <= FamilyCoverage.preface
    self.init(of: .decimal, isPreface ? blocks[first...] : blocks)
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

  /// What stands above the first of several articles that count on is their preamble, however long, where nothing else is
  /// numbered in it: 第一条 opens no list. One number may be lost.
  init(ofArticles blocks: ArraySlice<OutlineBlock>) {
    let numbers = blocks.compactMap { $0.opening?.family == .article ? $0.opening?.numeral?.value : nil }
    let first = blocks.firstIndex { $0.opening?.family == .article } ?? blocks.startIndex
    let isRow =
      numbers.count >= 2 && numbers.first == 1 && zip(numbers, numbers.dropFirst()).allSatisfy(<)
      && numbers.last.map { $0 <= numbers.count + 1 } == true
    let isPreamble = isRow && blocks[..<first].allSatisfy { $0.opening?.family.isDivision ?? true }
    self.init(of: .article, isPreamble ? blocks[first...] : blocks)
  }

  var isMost: Bool { outside <= FamilyCoverage.introduction || outside * 2 < inside + (pending ?? 0) }
}

extension NumberFamily {
  /// Whether a heading of this family may have clauses of the other below it, or be a clause itself.
  fileprivate func isHeading(above family: NumberFamily) -> Bool {
    switch family {
    case .parenthesis, .letter, .item: self == .pause
    case .decimal: self == .pause || self == .plain
    case .appendix, .book, .subbook, .chapter, .section, .article, .pause, .plain, .deepDecimal: false
    }
  }
}
