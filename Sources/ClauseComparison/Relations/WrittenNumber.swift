import PolicyText

/// A number as it is written, with what it counts: 二十万元, 20万元 and 200000元 are one.
///
/// Every number counts here, whether or not it sets anything: that two wordings differ in one is enough.
struct WrittenNumber {
  /// Equal for equal amounts.
  let key: String
  /// What it counts; numbers of one unit stand in each other's place.
  let unit: String
  /// 一个, 一项 are articles: they matter where another number stands in their place.
  let bindsAlone: Bool
  /// Behind the unit, in folded characters.
  let end: Int

  /// Nil where no number begins, as in 统一, 十四五, 5G.
  init?(_ text: [UInt32], at start: Int) {
    if let rank = WrittenNumber.rank(text, at: start) {
      self = rank
    } else if let half = WrittenNumber.half(text, at: start) {
      self = half
    } else if let share = WrittenNumber.share(text, at: start) {
      self = share
    } else if let name = WrittenNumber.name(text, at: start) {
      self = name
    } else if Folding.isDigit(text[start]) {
      guard let number = WrittenNumber.digits(text, at: start) else { return nil }
      self.init(text, number.value, behind: number.end, isInWords: false)
    } else if let number = ChineseNumber(text, at: start) {
      self.init(text, number.value, behind: number.end, isInWords: true)
    } else {
      return nil
    }
  }

  private init(_ value: Double, _ unit: String, end: Int, bindsAlone: Bool = true) {
    // Without the last bits of a product.
    let rounded = abs(value) < 1e7 ? (value * 1e8).rounded() / 1e8 : value.rounded()
    self.init("\(rounded)", unit, end: end, bindsAlone: bindsAlone)
  }

  private init(_ written: String, _ unit: String, end: Int, bindsAlone: Bool = true) {
    key = "\(written) \(unit)"
    self.unit = unit
    self.end = end
    self.bindsAlone = bindsAlone
  }

  /// In words only what counts something is a number.
  private init?(_ text: [UInt32], _ value: Double, behind end: Int, isInWords: Bool) {
    guard let unit = Units.longest(text, at: end) else {
      guard !isInWords else { return nil }
      self.init(value, "", end: end)
      return
    }
    let isArticle = isInWords && value == 1 && unit.isNoun
    self.init(value * unit.scale, unit.plain, end: end + unit.length, bindsAlone: !isArticle)
  }

  /// 甲级, 第二类.
  private static func rank(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    let stems = Array("甲乙丙丁".unicodeScalars.map(\.value))
    let steps = Set("级类等档".unicodeScalars.map(\.value))
    if let value = stems.firstIndex(of: text[start]), start + 1 < text.count, steps.contains(text[start + 1])
    {
      return WrittenNumber(Double(value + 1), "rank", end: start + 2)
    }
    guard text[start] == ordinal, start + 1 < text.count else { return nil }
    if let number = ChineseNumber(text, at: start + 1) {
      return WrittenNumber(number.value, "第", end: number.end)
    }
    guard Folding.isDigit(text[start + 1]), let number = digits(text, at: start + 1) else { return nil }
    return WrittenNumber(number.value, "第", end: number.end)
  }

  private static let ordinal: UInt32 = 0x7b2c

  /// 半年, 半数; 一半.
  private static func half(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    let half: UInt32 = 0x534a
    let one: UInt32 = 0x4e00
    if text[start] == one, start + 1 < text.count, text[start + 1] == half {
      return WrittenNumber(0.5, "share", end: start + 2)
    }
    guard text[start] == half, start + 1 < text.count else { return nil }
    if text[start + 1] == 0x6570 { return WrittenNumber(0.5, "share", end: start + 2) }
    guard let unit = Units.longest(text, at: start + 1),
      unit.plain == "月" || unit.plain == "日" || unit.plain == "小时"
    else { return nil }
    return WrittenNumber(unit.scale / 2, unit.plain, end: start + 1 + unit.length)
  }

  /// 5G, GB50016: a run of letters and digits is told apart as it stands.
  private static func name(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard Folding.isLatinOrDigit(text[start]), start == 0 || !Folding.isLatinOrDigit(text[start - 1]) else {
      return nil
    }
    let run = text[start..<Tokens.end(in: text.span, from: start)]
    guard run.contains(where: Folding.isDigit), !run.allSatisfy({ Folding.isDigit($0) || $0 == 0x2e }) else {
      return nil
    }
    let written = String(String.UnicodeScalarView(run.compactMap(Unicode.Scalar.init)))
    return WrittenNumber(written, "name", end: run.endIndex)
  }

  /// 三分之二, 百分之五, 万分之3.
  private static func share(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    let marks: [UInt32] = [0x5206, 0x4e4b]
    // 百分之五: the multiplier alone is the whole.
    let multiplier = ChineseNumber.scale(of: text[start]).map { (value: $0, end: start + 1) }
    guard
      let whole = [multiplier, number(text, at: start)].compactMap({ $0 }).first(where: {
        text[$0.end...].starts(with: marks)
      }), whole.value > 0, let part = number(text, at: whole.end + 2)
    else { return nil }
    return WrittenNumber(part.value / whole.value, "share", end: part.end)
  }

  private static func number(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    guard start < text.count else { return nil }
    if Folding.isDigit(text[start]) { return digits(text, at: start) }
    return ChineseNumber(text, at: start).map { ($0.value, $0.end) }
  }

  /// 1,000; 1.3; 3百万. A run with letters is a name.
  private static func digits(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    if start > 0, Folding.isLatinOrDigit(text[start - 1]) { return nil }
    var end = Tokens.end(in: text.span, from: start)
    guard text[start..<end].allSatisfy({ Folding.isDigit($0) || $0 == 0x2e }) else { return nil }
    var words = text[start..<end].map { Character(Unicode.Scalar($0) ?? "0") }
    // 1,000 is one number; 2020,300 are two.
    while words.count <= 3 || end > start + 3, end + 3 < text.count, text[end] == 0x2c,
      text[end + 1...end + 3].allSatisfy(Folding.isDigit),
      end + 4 == text.count || !Folding.isLatinOrDigit(text[end + 4])
    {
      words += text[end + 1...end + 3].map { Character(Unicode.Scalar($0) ?? "0") }
      end += 4
    }
    guard var value = Double(String(words)) else { return nil }
    while end < text.count, let scale = ChineseNumber.scale(of: text[end]), !Units.stands(text, at: end) {
      value *= scale
      end += 1
    }
    return (value, end)
  }
}

/// 二十万, 一千零五十, 二〇二五, 三点五.
struct ChineseNumber {
  let value: Double
  let end: Int

  init?(_ text: [UInt32], at start: Int) {
    var (total, section, digit) = (0.0, 0.0, -1.0)
    var index = start
    var isPlain = true
    while index < text.count {
      if let next = ChineseNumber.digit(text[index]) {
        digit = digit >= 0 && isPlain ? digit * 10 + next : next
      } else if let scale = ChineseNumber.scale(of: text[index]),
        !Units.stands(text, at: index) || index == start
      {
        guard index > start || scale == 10 else { return nil }
        isPlain = false
        if scale < 10000 {
          section += max(digit, 0) * scale + (digit < 0 ? scale : 0)
        } else {
          total = (total + section + max(digit, 0)) * scale
          section = 0
        }
        digit = -1
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    var value = total + section + max(digit, 0)
    if index + 1 < text.count, text[index] == 0x70b9, let first = ChineseNumber.digit(text[index + 1]) {
      value += first / 10
      index += 2
      var step = 100.0
      while index < text.count, let next = ChineseNumber.digit(text[index]) {
        value += next / step
        step *= 10
        index += 1
      }
    }
    self.value = value
    end = index
  }

  private static let digits: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip(
      "〇零一二两三四五六七八九".unicodeScalars.map(\.value), [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]))

  private static let scales: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip("十百千万亿".unicodeScalars.map(\.value), [10, 100, 1000, 1e4, 1e8]))

  static func digit(_ character: UInt32) -> Double? { digits[character] }
  static func scale(of character: UInt32) -> Double? { scales[character] }
}

/// What is counted; of some units one is so many of another.
private enum Units {
  struct Unit {
    let word: [UInt32]
    let plain: String
    let scale: Double
    /// A count word: 一个, 一项 say nothing of an amount.
    let isNoun: Bool

    var length: Int { word.count }
  }

  static func longest(_ text: [UInt32], at start: Int) -> Unit? {
    guard start < text.count else { return nil }
    return units[text[start]]?.first { text[start...].starts(with: $0.word) }
  }

  /// 千瓦, 百分点: a unit that begins like a multiplier.
  static func stands(_ text: [UInt32], at start: Int) -> Bool { longest(text, at: start) != nil }

  /// By their first character, the longest first.
  private static let units: [UInt32: [Unit]] = {
    var units: [UInt32: [Unit]] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      for word in cells.dropFirst(2) {
        let characters = FoldedText(word).characters
        units[characters[0], default: []].append(
          Unit(
            word: characters, plain: cells[0], scale: cells[1] == "0" ? 1 : Double(cells[1]) ?? 1,
            isNoun: cells[1] == "0"))
      }
    }
    return units.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// The plain unit, how many of it one is (0 for count words, of which one is one), and its names.
  private static let table = """
    share 0.01 % 个百分点 百分点
    share 0.001 ‰
    share 0.1 成
    元 1 元 块
    月 12 年 周年
    月 3 季度 个季度
    月 1 个月 月
    日 1 日 天
    日 7 周
    工作日 1 工作日 个工作日
    小时 1 小时 个小时
    小时 0.016666666666666666 分钟
    岁 1 岁 周岁
    倍 1 倍
    米 1 米
    米 1000 公里 千米
    平方米 1 平方米
    平方米 10000 公顷
    平方米 666.6666666666666 亩
    平方米 1000000 平方公里
    立方米 1 立方米
    公斤 1 公斤 千克
    公斤 1000 吨
    瓦 1000 千瓦
    瓦 1000000 兆瓦
    瓦 1000000000 吉瓦
    千瓦时 1 千瓦时
    度 1 度
    级 1 级
    类 1 类
    等 1 等奖 等级
    届 1 届
    分贝 1 分贝
    个 0 个
    家 0 家
    件 0 件
    项 0 项
    人 0 人 名
    人次 0 人次
    户 0 户
    次 0 次
    台 0 台
    套 0 套
    辆 0 辆
    座 0 座
    场 0 场
    批 0 批
    种 0 种
    条 0 条
    处 0 处
    所 0 所
    位 0 位
    份 0 份
    篇 0 篇
    门 0 门
    间 0 间
    张 0 张
    只 0 只
    年级 0 年级
    """
}
