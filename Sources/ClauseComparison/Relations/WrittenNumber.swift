import PolicyText

/// A number as it is written, with what it counts: 二十万元, 20万元 and 200000元 are one.
///
/// Every number counts here, whether or not it sets anything: that two wordings differ in one is enough.
struct WrittenNumber {
  /// Equal for equal amounts.
  let key: String
  /// What it counts; numbers of one unit stand in each other's place.
  let unit: CountedUnit
  /// 一个, 一项 are articles: they matter where another number stands in their place.
  let bindsAlone: Bool
  /// Behind the unit, in folded characters.
  let end: Int

  /// Nil where no number begins, as in 统一, 十四五, 5G.
  init?(_ text: [UInt32], at start: Int) {
    if let rank = WrittenNumber.rank(text, at: start) {
      self = rank
    } else if let frequency = WrittenNumber.frequency(text, at: start) {
      self = frequency
    } else if let half = WrittenNumber.half(text, at: start) {
      self = half
    } else if let words = WrittenNumber.inWords(text, at: start) {
      self = words
    } else if let share = WrittenNumber.share(text, at: start) {
      self = share
    } else if let end = WrittenNumber.monthEnd(text, at: start) {
      self = end
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

  init(_ value: Double, _ unit: CountedUnit, end: Int, bindsAlone: Bool = true) {
    // Without the last bits of a product.
    let rounded = abs(value) < 1e7 ? (value * 1e8).rounded() / 1e8 : value.rounded()
    self.init("\(rounded)", unit, end: end, bindsAlone: bindsAlone)
  }

  private init(_ written: String, _ unit: CountedUnit, end: Int, bindsAlone: Bool = true) {
    key = "\(written) \(unit.rawValue)"
    self.unit = unit
    self.end = end
    self.bindsAlone = bindsAlone
  }

  /// In words only what counts something is a number.
  private init?(_ text: [UInt32], _ value: Double, behind end: Int, isInWords: Bool) {
    guard let unit = Units.longest(text, at: end) else {
      guard !isInWords else { return nil }
      self.init(value, .bare, end: end)
      return
    }
    let isArticle = isInWords && value == 1 && unit.isNoun
    self.init(value * unit.scale, unit.plain, end: end + unit.length, bindsAlone: !isArticle)
  }

  /// 甲级, 第二类.
  private static func rank(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let value = stems.firstIndex(of: text[start]), start + 1 < text.count, steps.contains(text[start + 1])
    {
      return WrittenNumber(Double(value + 1), .rank, end: start + 2)
    }
    if let day = weekday(text, at: start) { return day }
    guard text[start] == ordinal, start + 1 < text.count else { return nil }
    if let item = item(text, at: start + 1) { return item }
    if let number = ChineseNumber(text, at: start + 1) {
      guard number.end == text.count || text[number.end] != party else { return nil }
      return WrittenNumber(number.value, .ordinal, end: number.end)
    }
    guard Folding.isDigit(text[start + 1]), let number = digits(text, at: start + 1) else { return nil }
    return WrittenNumber(number.value, .ordinal, end: number.end)
  }

  /// 第（二）项.
  private static func item(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == open, let number = number(text, at: start + 1), number.end < text.count,
      text[number.end] == close
    else { return nil }
    return WrittenNumber(number.value, .ordinal, end: number.end + 1)
  }

  private static let open = FoldedText("（").characters[0]
  private static let close = FoldedText("）").characters[0]

  /// 周一, 星期日; 每周一次 is how often.
  private static func weekday(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    var next = start + 1
    if text[start] == star, next < text.count, text[next] == period { next += 1 }
    guard next == start + 2 || text[start] == week, next < text.count,
      let day = weekdays.firstIndex(of: text[next]), Units.longest(text, at: next + 1) == nil
    else { return nil }
    return WrittenNumber(Double(day), .weekday, end: next + 1)
  }

  private static let (week, star, period) = (Signs.code("周"), Signs.code("星"), Signs.code("期"))
  private static let weekdays = Array("日一二三四五六".unicodeScalars.map(\.value))
  private static let stems = Array("甲乙丙丁".unicodeScalars.map(\.value))
  private static let steps: CharacterGroup = "级类等档"
  private static let ordinal = Signs.code("第")
  /// 第三方 is a name.
  private static let party = Signs.code("方")

  /// 元/公顷, 元/月: what an amount is reckoned by, which makes it another.
  private static func rate(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == Signs.slash, start > 0, !Folding.isLatinOrDigit(text[start - 1]),
      let base = Units.longest(text, at: start + 1)
    else { return nil }
    let end = start + 1 + base.length
    if periods.contains(base.plain) {
      return WrittenNumber("\(base.scale) \(base.plain.rawValue)", .every, end: end)
    }
    return bases.contains(base.plain)
      ? WrittenNumber("\(base.plain.rawValue) \(base.scale)", .each, end: end) : nil
  }

  /// 每季度, 每半年, 每两年, 按月, 逐年: how often.
  private static func frequency(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let rate = rate(text, at: start) { return rate }
    guard everyMarks.contains(text[start]), start + 1 < text.count else { return nil }
    var (count, index) = (1.0, start + 1)
    if text[index] == half, let half = half(text, at: index) {
      return WrittenNumber("\(half.key)", .every, end: half.end)
    }
    if text[start] == Signs.every, let number = number(text, at: index) {
      (count, index) = (number.value, number.end)
    }
    if text[start] == Signs.every, index == start + 1, let base = Units.longest(text, at: index),
      bases.contains(base.plain)
    {
      return WrittenNumber(
        "\(base.plain.rawValue) \(base.scale)", .each, end: index + base.length, bindsAlone: false)
    }
    guard let unit = Units.longest(text, at: index), periods.contains(unit.plain) else {
      // 季 alone is no unit: 四季.
      return text[index...].first == season
        ? WrittenNumber("\(3 * count) \(CountedUnit.month.rawValue)", .every, end: index + 1) : nil
    }
    let end = index + unit.length
    guard end == text.count || !noPeriods.contains(text[end]) else { return nil }
    return WrittenNumber("\(count * unit.scale) \(unit.plain.rawValue)", .every, end: end)
  }

  private static let everyMarks: CharacterGroup = "每按逐"
  /// 按年龄, 按日期, 按月份.
  private static let noPeriods: CharacterGroup = "龄期份"
  /// By which an amount is reckoned: 每平方米, 每户. 每个 and 每家 are words of style.
  private static let bases: Set<CountedUnit> = [
    .squareMetre, .cubicMetre, .kilogram, .kilowattHour, .hu, .ren, .chuang, .liang, .tai, .renci, .lesson,
    .credit,
  ]
  private static let periods: Set<CountedUnit> = [.month, .day, .hour, .term, .workday]

  private static let (half, one) = (Signs.code("半"), Signs.code("一"))
  /// Of 半数.
  private static let count = Signs.code("数")
  private static let season = Signs.code("季")

  /// 半年, 半数; 一半.
  private static func half(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if text[start] == one, start + 1 < text.count, text[start + 1] == half {
      return WrittenNumber(0.5, .share, end: start + 2)
    }
    guard text[start] == half, start + 1 < text.count else { return nil }
    if text[start + 1] == count { return WrittenNumber(0.5, .share, end: start + 2) }
    guard let unit = Units.longest(text, at: start + 1),
      [.month, .day, .hour].contains(unit.plain)
    else { return nil }
    return WrittenNumber(unit.scale / 2, unit.plain, end: start + 1 + unit.length)
  }

  /// What stands where a number may: 全额 for a share, 长期有效 for a span of time, 公布之日 for a day.
  private static func inWords(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    // 标准的差额 is an amount of its own.
    guard start == 0 || text[start - 1] != Signs.of else { return nil }
    return words[text[start]]?.first { text[start...].starts(with: $0.word) }
      .map { WrittenNumber($0.value, $0.unit, end: start + $0.word.count) }
  }

  private static let words: [UInt32: [(word: [UInt32], value: String, unit: CountedUnit)]] = {
    let table: [(String, String, CountedUnit)] = [
      ("全额", "1.0", .share), ("差额", "part", .share), ("长期有效", "without end", .month),
      ("公布之日", "issue", .issue),
      ("发布之日", "issue", .issue), ("颁布之日", "issue", .issue), ("印发之日", "issue", .issue),
    ]
    return Dictionary(
      grouping: table.map { (FoldedText($0.0).characters, $0.1, $0.2) }, by: { $0.0[0] })
  }()

  /// 3月底 is 3月31日.
  private static func monthEnd(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard start > 1, text[start - 1] == month, ends.contains(text[start]) else { return nil }
    let before = text[..<(start - 1)].suffix(2)
    let numbers = before.indices.compactMap { place in number(text, at: place).map { (place, $0) } }
    guard let (place, number) = numbers.first(where: { $0.1.end == start - 1 }),
      (1...12).contains(number.value)
    else { return nil }
    if number.value != 2 { return WrittenNumber(lastDays[Int(number.value) - 1], .day, end: start + 1) }
    // Without its year nobody knows the day.
    guard place > 4, text[place - 1] == yearMark, let year = digits(text, at: place - 5),
      year.end == place - 1
    else { return WrittenNumber("end", .day, end: start + 1) }
    let years = Int(year.value)
    let isLeap = years % 4 == 0 && years % 100 != 0 || years % 400 == 0
    return WrittenNumber(isLeap ? 29 : 28, .day, end: start + 1)
  }

  private static let yearMark = Signs.code("年")
  private static let month = Signs.code("月")
  private static let ends: CharacterGroup = "底末"
  private static let lastDays: [Double] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// 5G, GB50016: a run of letters and digits is told apart as it stands.
  private static func name(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard Folding.isLatinOrDigit(text[start]), start == 0 || !Folding.isLatinOrDigit(text[start - 1]) else {
      return nil
    }
    let run = text[start..<Tokens.end(in: text.span, from: start)]
    guard run.contains(where: Folding.isDigit),
      !run.allSatisfy({ Folding.isDigit($0) || $0 == Signs.decimalPoint })
    else {
      return nil
    }
    let written = String(codePoints: run)
    return WrittenNumber(written, .name, end: run.endIndex)
  }

  static func number(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    guard start < text.count else { return nil }
    if Folding.isDigit(text[start]) { return digits(text, at: start) }
    return ChineseNumber(text, at: start).map { ($0.value, $0.end) }
  }

  /// 1,000; 1.3; 3百万. A run with letters is a name.
  static func digits(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    if start > 0, Folding.isLatinOrDigit(text[start - 1]) { return nil }
    var end = Tokens.end(in: text.span, from: start)
    guard text[start..<end].allSatisfy({ Folding.isDigit($0) || $0 == Signs.decimalPoint }) else {
      return nil
    }
    var words = text[start..<end].map { Character(Unicode.Scalar($0) ?? "0") }
    // 1,000 is one number; 2020,300 are two.
    while words.count <= 3 || end > start + 3, end + 3 < text.count, text[end] == Signs.comma,
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
