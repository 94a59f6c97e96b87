/// The numbers of a run-on text that open its parts and provisions.
struct RunOnNumbers {
  /// In scalars of the line; the line's begin is none.
  private(set) var places: [Int] = []

  private let words: ScalarText
  private let text: [UInt8]
  private let end: Int
  /// The last number of each family.
  private var last: [NumberFamily: Int] = [:]
  private var counts: [NumberFamily: Int] = [:]
  /// The last （三）, which may count on from part to part.
  private var lastInBrackets = 0
  /// Where the last number was found, and where the words behind it begin.
  private var open: (place: Int, content: Int)?
  private var openFamily: NumberFamily?
  /// Of the first 。, or the end.
  private let firstStop: Int

  init(_ words: ScalarText, _ text: [UInt8], end: Int) {
    self.words = words
    self.text = text
    self.end = end
    firstStop = words.scalars.firstIndex(of: "。") ?? words.count
    for index in 0..<words.count where mayOpen(index) {
      guard let opening = opening(at: index), opens(opening, at: index) else { continue }
      take(opening, at: index)
    }
    if counts[.article, default: 0] < 2, counts[.pause, default: 0] < 2, counts[.decimal, default: 0] < 2 {
      places = []
    }
  }

  private func mayOpen(_ index: Int) -> Bool {
    guard let scalar = words[index] else { return false }
    switch scalar {
    case "第", "（", "(": return true
    case "0"..."9": return words.isGap(before: index) || index == 0
    default: return Numeral.chineseDigit(scalar) != nil || scalar == "十"
    }
  }

  private func opening(at index: Int) -> Opening? {
    Opening(openingLine: text, words.bytes(index..<index).lowerBound..<end)
  }

  private mutating func take(_ opening: Opening, at index: Int) {
    let family = opening.family
    // The rows below begin anew; articles run through, also below 一、关于主体责任的认定.
    for lower in NumberFamily.allCases where lower.rawValue > family.rawValue {
      if lower != .article, !(family == .article && lower == .pause) { last[lower] = 0 }
    }
    last[family] = opening.numeral?.value ?? 0
    if family == .parenthesis { lastInBrackets = last[family, default: 0] }
    counts[family, default: 0] += 1
    if family == .article, !hasEnded(before: index), !isBelowTitle(index),
      let heading = headingStart(before: index)
    {
      places.append(heading)
    }
    if index > 0 { places.append(index) }
    var content = index
    let offset = words.bytes(index..<index).lowerBound + opening.length
    while content < words.count, words.bytes(content..<content).lowerBound < offset { content += 1 }
    open = (index, content)
    openFamily = family
  }

  /// Whether the number is the next of its row, and stands where a line may have begun.
  private func opens(_ opening: Opening, at index: Int) -> Bool {
    guard let number = opening.numeral?.value else { return false }
    let previous = last[opening.family, default: 0]
    let isNext = number == previous + 1
    switch opening.family {
    case .book, .subbook, .chapter, .section:
      guard titleLeadsToNumber(from: index, below: opening.family) else { return false }
      // 第一章 may have lost its line, and stand in a head that has sentences.
      if number > previous, hasStopped(before: index) || previous == 0 && isApart(index) { return true }
      guard isNext || number == 1 && opening.family == .section else { return false }
      return hasEnded(before: index) || openFamily?.isDivision == true && isTitle(before: index)
    case .article:
      if number == previous, opening.numeral?.branch != 0 { return hasEnded(before: index) }
      // One that a table or a formula hides must not hide all behind it.
      let isLater = number > previous && number <= previous + RunOnNumbers.mostLost
      if isLater, previous > 0, hasStopped(before: index) { return true }
      guard isNext else { return false }
      if opening.isSetOff, index > 0 {
        if "）)".unicodeScalars.contains(words.scalars[index - 1]) || headingStart(before: index) != nil {
          return true
        }
      }
      return hasEnded(before: index) || isBelowTitle(index) || isFirst(index) && opening.isSetOff
    case .pause:
      if last[.article, default: 0] > 0 || places.isEmpty && isFirst(index) {
        if isNext, titleLeadsToNumber(from: index, below: .pause), hasEnded(before: index) || isFirst(index) {
          return true
        }
      }
      guard last[.article, default: 0] == 0 else { return false }
      return (isNext || previous > 0 && number == previous + 2) && hasEnded(before: index)
    case .parenthesis:
      // 第六条…：（一）…；（二）…。 is an article and its list.
      guard isNext || number == lastInBrackets + 1, last[.article, default: 0] == 0,
        last[.pause, default: 0] > 0
      else { return false }
      return hasEnded(before: index) || isTitle(before: index) || isDay(before: index)
    case .plain:
      return isNext && words.isGap(before: index) && decimalFollows(index, number)
    case .decimal:
      guard case .decimal(let above)? = opening.numeral?.writing else { return false }
      return isNext && last[.plain] == above && words.isGap(before: index)
    case .appendix, .deepDecimal, .letter, .item: return false
    }
  }

  private static let mostLost = 20

  /// Below 第一章总则, or 一、关于主体责任的认定.
  private func isBelowTitle(_ index: Int) -> Bool {
    (openFamily?.isDivision == true || openFamily == .pause) && isTitle(before: index)
  }

  /// Nothing is numbered yet, and no sentence stands in front: a title, and who passed the text when.
  private func isFirst(_ index: Int) -> Bool {
    guard places.isEmpty, openFamily == nil, index > 0 else { return false }
    return index <= firstStop && isApart(index)
  }

  /// Nothing in front joins the number to other words.
  private func isApart(_ index: Int) -> Bool {
    index == 0 || !"、，和及或与至照据按《“".unicodeScalars.contains(words.scalars[index - 1])
  }

  private func hasStopped(before index: Int) -> Bool { index > 0 && words[index - 1] == "。" }

  /// A sentence, a note, or at the head of the text a title.
  private func hasEnded(before index: Int) -> Bool {
    guard index > 0, let before = words[index - 1] else { return true }
    if "。；！？：;!?:".unicodeScalars.contains(before) { return true }
    if before == "”", let inner = words[index - 2], "。；！？".unicodeScalars.contains(inner) { return true }
    if Bracket.closes(before), isNote(closingAt: index - 1) { return true }
    guard places.isEmpty, openFamily == nil || openFamily == .chapter else { return false }
    return TitleEnd.isComplete(words.string(max(0, index - TitleLimit.document)..<index))
  }

  /// …给予奖励。（责任单位：市科技局）, or a sentence in brackets
  private func isNote(closingAt close: Int) -> Bool {
    if let inner = words[close - 1], "。；！？".unicodeScalars.contains(inner) { return true }
    for index in stride(from: close - 1, to: max(0, close - RunOnNumbers.longestNote), by: -1) {
      guard Bracket.opens(words.scalars[index]) else { continue }
      return "。；！？".unicodeScalars.contains(words.scalars[index - 1])
    }
    return false
  }

  /// In characters: the units that share a task.
  private static let longestNote = 160

  /// The words between the last number and this one are its title: （一）评选项目（二）职责分工.
  private func isTitle(before index: Int) -> Bool {
    guard let open, open.content < index, index - open.content <= TitleLimit.numbered else { return false }
    let between = words.string(open.content..<index)
    return !between.unicodeScalars.contains { "。；！？：;:!?".unicodeScalars.contains($0) }
      && !"、，和及或与至第".unicodeScalars.contains(words.scalars[index - 1])
  }

  /// …备案。质量管理第二十条　…: behind a sentence, a heading without a number.
  private func headingStart(before index: Int) -> Int? {
    let reach = max(0, index - TitleLimit.bare)
    guard let stop = (reach..<index).last(where: { words[$0] == "。" }), index - stop > 2, !places.isEmpty
    else {
      return nil
    }
    let heading = words.scalars[stop + 1..<index]
    return heading.contains { "；，：、《（(".unicodeScalars.contains($0) } ? nil : stop + 1
  }

  /// 完成时限：2021年9月30日(二)设备购置
  private func isDay(before index: Int) -> Bool {
    index > 1 && words[index - 1] == "日" && words[index - 2].map(Numeral.isArabic) == true
  }

  /// 第一章总则第一条: a title, and directly behind it what a division holds.
  private func titleLeadsToNumber(from index: Int, below family: NumberFamily) -> Bool {
    let reach = min(words.count, index + TitleLimit.numbered + 8)
    guard index + 2 < reach else { return false }
    for next in index + 2..<reach {
      if "。；，：".unicodeScalars.contains(words.scalars[next]) { return false }
      guard words[next] == "第", let found = opening(at: next) else { continue }
      if found.family == .article || found.family == .section { return true }
      // A contents page has chapter upon chapter.
      if found.family.isDivision { return found.family.rawValue > family.rawValue }
    }
    return false
  }

  /// 1 总 则 1.1 编制目的
  private func decimalFollows(_ index: Int, _ number: Int) -> Bool {
    let reach = min(words.count, index + TitleLimit.numbered)
    for next in index + 1..<reach where words.isGap(before: next) && words[next].map(Numeral.isArabic) == true
    {
      guard let opening = opening(at: next), opening.family == .decimal else { return false }
      return opening.numeral?.value == 1 && opening.numeral?.writing == .decimal(above: number)
    }
    return false
  }
}
