/// The numbers of a run-on text that open its parts and provisions.
struct RunOnNumbers {
  /// In scalars of the line, in order; the line's begin is none.
  private(set) var places: [Int] = []

  private let words: ScalarText
  private let text: [UInt8]
  private let end: Int
  /// The last number of each family.
  private var last: [NumberFamily: Int] = [:]
  private var counts: [NumberFamily: Int] = [:]
  /// Where the last number was found, and where the words behind it begin.
  private var open: (place: Int, content: Int)?
  private var openFamily: NumberFamily?

  init(_ words: ScalarText, _ text: [UInt8], end: Int) {
    self.words = words
    self.text = text
    self.end = end
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
    // The rows below begin anew; articles run through.
    for lower in NumberFamily.allCases where lower.rawValue > family.rawValue && lower != .article {
      last[lower] = 0
    }
    last[family] = opening.numeral?.value ?? 0
    counts[family, default: 0] += 1
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
    let isNext = number == last[opening.family, default: 0] + 1
    switch opening.family {
    case .chapter, .section, .book, .subbook:
      return (isNext || opening.family == .section && number == 1) && hasEnded(before: index)
        && titleLeadsToNumber(from: index)
    case .article:
      let isBelowTitle = openFamily?.isDivision == true && isTitle(before: index)
      return isNext && (hasEnded(before: index) || isBelowTitle)
    case .pause:
      return isNext && last[.article, default: 0] == 0 && hasEnded(before: index)
    case .parenthesis:
      // 第六条…：（一）…；（二）…。 is an article and its list.
      guard isNext, last[.article, default: 0] == 0, last[.pause, default: 0] > 0 else { return false }
      return hasEnded(before: index) || isTitle(before: index) || isDay(before: index)
    case .plain:
      return isNext && words.isGap(before: index) && decimalFollows(index, number)
    case .decimal:
      guard case .decimal(let above)? = opening.numeral?.writing else { return false }
      return isNext && last[.plain] == above && words.isGap(before: index)
    case .appendix, .deepDecimal, .letter, .item: return false
    }
  }

  /// A sentence, a note, or at the head of the text a title.
  private func hasEnded(before index: Int) -> Bool {
    guard index > 0, let before = words[index - 1] else { return true }
    if "。；！？：;!?:".unicodeScalars.contains(before) { return true }
    if "”）)".unicodeScalars.contains(before), let inner = words[index - 2] {
      if "。；！？".unicodeScalars.contains(inner) { return true }
    }
    guard places.isEmpty, openFamily == nil || openFamily == .chapter else { return false }
    return TitleEnd.isComplete(words.string(max(0, index - TitleLimit.document)..<index))
  }

  /// The words between the last number and this one are its title: （一）评选项目（二）职责分工.
  private func isTitle(before index: Int) -> Bool {
    guard let open, open.content < index, index - open.content <= TitleLimit.numbered else { return false }
    let between = words.string(open.content..<index)
    return !between.unicodeScalars.contains { "。；！？：;:!?".unicodeScalars.contains($0) }
      && !"、，和及或与至第".unicodeScalars.contains(words.scalars[index - 1])
  }

  /// 完成时限：2021年9月30日(二)设备购置
  private func isDay(before index: Int) -> Bool {
    index > 1 && words[index - 1] == "日" && words[index - 2].map(Numeral.isArabic) == true
  }

  /// 第一章总则第一条: a title, and directly behind it what a division holds.
  private func titleLeadsToNumber(from index: Int) -> Bool {
    let reach = min(words.count, index + TitleLimit.numbered + 8)
    guard index + 2 < reach else { return false }
    for next in index + 2..<reach {
      if "。；，：".unicodeScalars.contains(words.scalars[next]) { return false }
      guard words[next] == "第", let opening = opening(at: next) else { continue }
      if opening.family == .article || opening.family == .section { return true }
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
