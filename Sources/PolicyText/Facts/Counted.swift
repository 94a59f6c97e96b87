/// A quantity with what it counts: 1.5万张, 3年, 一年半, 50万元/人.
struct Counted {
  let value: Double
  let unit: String
  /// Behind the unit.
  let end: Int
  let isMeasure: Bool
  let isShare: Bool
  let isHalved: Bool
  let isLarge: Bool

  /// Nil where nothing that is counted follows.
  init?(_ quantity: Quantity, in text: ScalarText) {
    isLarge = quantity.value * MagnitudeReader.scale(of: quantity.multiplier) >= NumberWords.countedInWords
    if let unit = quantity.unit {
      value = quantity.value
      self.unit = unit
      end = quantity.end
      (isMeasure, isShare, isHalved) = (true, true, false)
      return
    }
    if quantity.multiplier.isEmpty, let half = Counted(halvedAt: quantity.end, text) {
      value = quantity.value + 0.5
      unit = half.unit
      end = half.end
      (isMeasure, isShare, isHalved) = (true, false, true)
      return
    }
    isShare = false
    if text[quantity.end] == "\t", quantity.multiplier.isEmpty {
      guard let cell = Counted.cell(text, behind: quantity.end) else { return nil }
      (value, unit, end) = (quantity.value, cell.unit, cell.end)
      (isMeasure, isHalved) = (true, false)
      return
    }
    guard let noun = Counted.noun(text, at: quantity.end) ?? Counted.behindLong(quantity, text) else {
      guard !quantity.multiplier.isEmpty else { return nil }
      value = quantity.value
      unit = quantity.multiplier
      end = quantity.end
      (isMeasure, isHalved) = (true, false)
      return
    }
    isHalved =
      quantity.multiplier.isEmpty && Counted.halved.length(in: text, at: noun.lowerBound) == noun.count
      && text[noun.upperBound] == "半" && text[noun.upperBound + 1] != "数"
    let coins = quantity.multiplier.isEmpty ? Counted.coins(text, behind: noun) : nil
    value = quantity.value + (isHalved ? 0.5 : coins?.value ?? 0)
    unit = quantity.multiplier + text.string(noun)
    end = isHalved ? noun.upperBound + 1 : coins?.end ?? noun.upperBound
    isMeasure = NumberWords.measures.length(in: text, at: noun.lowerBound).map { $0 >= noun.count } ?? false
  }

  /// The unit that a column of its own holds: 12 | 家.
  private static func cell(_ text: ScalarText, behind tab: Int) -> (unit: String, end: Int)? {
    var end = tab + 1
    while let scalar = text[end], scalar != "\t", scalar != "\n" { end += 1 }
    return unit(text, filling: tab + 1..<end).map { ($0, end) }
  }

  /// What some words say where they are a unit and nothing else: 万元, 家.
  static func unit(_ text: ScalarText, filling range: Range<Int>) -> String? {
    let multiplier = ["万亿", "亿", "万"].first { text.stands($0, at: range.lowerBound) } ?? ""
    let noun = range.lowerBound + multiplier.unicodeScalars.count
    guard Counted.noun(text, at: noun)?.upperBound == range.upperBound else { return nil }
    return multiplier + text.string(noun..<range.upperBound)
  }

  /// 五角 behind 五元, 5角2分 behind 3元: a part of one yuan.
  private static func coins(_ text: ScalarText, behind noun: Range<Int>) -> (value: Double, end: Int)? {
    guard noun.count == 1, text[noun.lowerBound] == "元" else { return nil }
    var (cents, end) = (0.0, noun.upperBound)
    for (coin, worth) in [("角", 10.0), ("分", 1.0)] {
      guard let part = Quantity(text, at: end), part.unit == nil, part.value < 10, !part.isAbout,
        text.stands(coin, at: part.end), text[part.end + 1] != "钟"
      else { continue }
      cents += part.value * worth
      end = part.end + 1
    }
    return end > noun.upperBound ? (cents / 100, end) : nil
  }

  /// A share or a multiple, in digits too.
  var isOfSomething: Bool { isShare || Counted.ratios.contains(unit) }

  static let ratios: Set<String> = ["%", "％", "‰", "‱", "成", "倍"]

  /// 半年, 半个月, 半小时, 半数.
  init?(halfAt start: Int, _ text: ScalarText) {
    value = 0.5
    (isMeasure, isHalved, isLarge) = (true, true, false)
    if text.stands("数", at: start + 1) {
      (unit, end, isShare) = (Quantity.share, start + 2, true)
      return
    }
    guard let length = Counted.halved.length(in: text, at: start + 1) else { return nil }
    unit = text.string(start + 1..<start + 1 + length)
    (end, isShare) = (start + 1 + length, false)
  }

  /// 个半月 behind 一, 个半小时 behind 两; the value is that of the half.
  init?(halvedAt start: Int, _ text: ScalarText) {
    guard text.stands("个半", at: start), let length = Counted.halved.length(in: text, at: start + 2) else {
      return nil
    }
    let noun = text.string(start + 2..<start + 2 + length)
    value = 0.5
    unit = noun == "月" ? "个月" : noun
    end = start + 2 + length
    (isMeasure, isShare, isHalved, isLarge) = (true, false, true, false)
  }

  /// The noun behind a number, with what follows a stroke, and a point behind that: 元/平方米, 元/平方米·月, 元/（人·月）.
  static func noun(_ text: ScalarText, at start: Int, isBelow: Bool = false) -> Range<Int>? {
    guard let length = NumberWords.units.length(in: text, at: start) ?? long(text, at: start) else {
      return nil
    }
    let end = start + length
    // 5kg is a measure, 5kx is none.
    if let last = text[end - 1], last.value < 0x80, last != "%", let next = text[end],
      next.value < 0x80, next.properties.isAlphabetic
    {
      return nil
    }
    // 三成立, 同一时间, 一次性: the noun is another word's begin.
    if length == 1, otherWords.length(in: text, at: start) != nil { return nil }
    guard let mark = text[end], "/／".unicodeScalars.contains(mark) || isBelow && joins(mark) else {
      return start..<end
    }
    let isBracket = text[end + 1].map(Bracket.opens) == true
    guard let per = noun(text, at: end + (isBracket ? 2 : 1), isBelow: true),
      !isBracket || text[per.upperBound].map(Bracket.closes) == true
    else { return start..<end }
    return start..<per.upperBound + (isBracket ? 1 : 0)
  }

  private static func joins(_ mark: Unicode.Scalar) -> Bool { "·•・∙".unicodeScalars.contains(mark) }

  /// 条 behind something long: 新增公交线路10条, but not 落实人才新政26条.
  private static func behindLong(_ quantity: Quantity, _ text: ScalarText) -> Range<Int>? {
    guard text[quantity.end] == "条", NumberWords.longThings.length(in: text, endingAt: quantity.start) != nil
    else { return nil }
    return quantity.end..<quantity.end + 1
  }

  /// 条 in front of something long.
  private static func long(_ text: ScalarText, at start: Int) -> Int? {
    guard text[start] == "条" else { return nil }
    for index in start + 1..<start + 1 + NumberWords.longestThing {
      guard let scalar = text[index], scalar.properties.isIdeographic,
        NumberWords.rules.length(in: text, at: index) == nil
      else { return nil }
      if NumberWords.longThings.length(in: text, at: index) != nil { return 1 }
    }
    return nil
  }

  private static let otherWords = WordList(NounBeginnings.words)

  private static let halved: WordList = "年 个月 月 天 日 小时 个小时 倍 岁 周岁"

  /// Of these the first is a stretch of time, no rank: 前5年.
  static let times: Set<String> = [
    "年", "个月", "月", "天", "日", "周", "小时", "季度", "个季度", "个工作日", "工作日", "个自然日", "自然日", "个法定工作日",
    "法定工作日", "个年度", "个会计年度", "个纳税年度", "个自然年度", "个学年",
    "个学期",
  ]

  /// In front of years in words that are a term: 有效期五年. 五年规划 and 三年行动 are names.
  static let terms: WordList =
    "期 期为 期限 期限为 期限是 为期 有效期 任期 保存 保管 连续 满 执行 暂停 延长 延长至 延长到 提高至 提高到 增加至 增加到 缩短至 缩短到 近 分 处"

  /// Behind them: 用十五年时间, 十三年的时间.
  static let stretches: WordList = "时间 的时间"

  /// In front of a bare measure: 容积率为1.2.
  static let copulas: WordList = "为 是 达 达到 至 到 按 取 率 系数 指数 值"
}

/// Two numbers that are the ends of one: 200—500万元, 3至5年, 百分之五至百分之十, 5000元至1万元.
struct NumberRange {
  private(set) var lower: Double
  private(set) var upper: Double
  let unit: String
  /// Behind the unit.
  let end: Int

  /// The range that begins with `first`, where one does; `below` is that with what it counts.
  init?(_ first: Quantity, _ below: Counted?, in text: ScalarText) {
    let mark = NumberRange.behindNote(text, below?.end ?? first.end)
    guard let length = NumberRange.marks.length(in: text, at: mark),
      let second = Quantity(text, at: mark + length), let above = Counted(second, in: text),
      first.isInWords == second.isInWords, !NumberRange.isSpan(first, above)
    else { return nil }
    let noun = String(above.unit.dropFirst(second.multiplier.count))
    let upper = (above.value, second.multiplier)
    if let below, below.unit != first.multiplier {
      guard below.unit.dropFirst(first.multiplier.count) == noun else { return nil }
      self.init(
        (below.value, first.multiplier), upper, noun: noun, end: above.end,
        mayFall: text[mark] == "至" || text[mark] == "到")
    } else {
      // 200—500万元 are both in 万元; 5000至1万元 is not.
      let isShared = first.multiplier.isEmpty && first.value <= above.value
      let multiplier = isShared ? second.multiplier : first.multiplier
      self.init((first.value, multiplier), upper, noun: noun, end: above.end, mayFall: false)
    }
  }

  /// - Parameter mayFall: each end has its unit, so that 百分之九十至百分之六十 is as plain as the other way round; 365天-104天 takes
  ///   one from the other.
  private init?(
    _ lower: (value: Double, multiplier: String), _ upper: (Double, String), noun: String, end: Int,
    mayFall: Bool
  ) {
    self.end = end
    if lower.multiplier == upper.1 {
      (self.lower, self.upper, unit) = (lower.value, upper.0, upper.1 + noun)
    } else {
      self.lower = lower.value * MagnitudeReader.scale(of: lower.multiplier)
      self.upper = upper.0 * MagnitudeReader.scale(of: upper.1)
      unit = noun
    }
    if mayFall, self.lower > self.upper { (self.lower, self.upper) = (self.upper, self.lower) }
    guard self.lower <= self.upper, !unit.isEmpty else { return nil }
  }

  /// 50万元（含）至200万元（不含）
  private static func behindNote(_ text: ScalarText, _ end: Int) -> Int {
    guard text[end].map(Bracket.opens) == true, let length = notes.length(in: text, at: end + 1),
      text[end + 1 + length].map(Bracket.closes) == true
    else { return end }
    return end + length + 2
  }

  private static let notes: WordList = "含 不含 含本数 不含本数"

  static let marks: WordList = "— —— – － - ― ─ ~ ～ 〜 至 到"

  /// 2021—2025年 is a span of time, as 十四五 is.
  private static func isSpan(_ first: Quantity, _ above: Counted) -> Bool {
    above.unit == "年" && (1949...2199).contains(first.value) && (1949...2199).contains(above.value)
  }
}
