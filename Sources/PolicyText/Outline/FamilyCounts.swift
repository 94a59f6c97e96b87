/// How often each family opens a paragraph, and in which order.
struct FamilyCounts {
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

  /// Whether 1., 2., … count on from 一、 to 二、 as provisions do; a list begins anew. One number in ten may be wrong.
  var itemsRunThroughPauses: Bool {
    var last = 0
    var wrong = 0
    var isNewChapter = false
    var goesOn = 0
    var place = 0
    for (family, value) in row {
      if family == .pause { isNewChapter = true }
      guard family == .item else { continue }
      place += 1
      if isNewChapter, last > 0 {
        guard value > 1 else { return false }
        if value == last + 1 { goesOn += 1 }
      }
      if value != last + 1, value != place { wrong += 1 }
      isNewChapter = false
      last = value
    }
    return goesOn > 0 && wrong * 10 <= self[.item] && row.first { $0.family != .appendix }?.family == .pause
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
