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
    if let citation = WrittenNumber.citation(text, at: start) {
      self = citation
    } else if let rank = WrittenNumber.rank(text, at: start) {
      self = rank
    } else if let tier = WrittenNumber.tier(text, at: start) {
      self = tier
    } else if let doubled = WrittenNumber.doubled(text, at: start) {
      self = doubled
    } else if let frequency = WrittenNumber.frequency(text, at: start) {
      self = frequency
    } else if let half = WrittenNumber.half(text, at: start) {
      self = half
    } else if let words = WrittenNumber.inWords(text, at: start) {
      self = words
    } else if let ratio = WrittenNumber.ratio(text, at: start) {
      self = ratio
    } else if let share = WrittenNumber.share(text, at: start) {
      self = share
    } else if let end = WrittenNumber.monthEnd(text, at: start) {
      self = end
    } else if let name = WrittenNumber.name(text, at: start) {
      self = name
    } else if Folding.isDigit(text[start]) {
      guard let number = WrittenNumber.digits(text, at: start) else { return nil }
      self.init(text, number.value, start..<number.end, isInWords: false)
    } else if let number = ChineseNumber(text, at: start) {
      self.init(text, number.value, start..<number.end, isInWords: true)
    } else {
      return nil
    }
  }

  init(_ value: Double, _ unit: CountedUnit, end: Int, bindsAlone: Bool = true) {
    // Without the last bits of a product.
    let rounded = abs(value) < 1e7 ? (value * 1e8).rounded() / 1e8 : value.rounded()
    self.init("\(rounded)", unit, end: end, bindsAlone: bindsAlone)
  }

  init(_ written: String, _ unit: CountedUnit, end: Int, bindsAlone: Bool = true) {
    key = "\(written) \(unit.rawValue)"
    self.unit = unit
    self.end = end
    self.bindsAlone = bindsAlone
  }

  /// In words only what counts something is a number.
  private init?(_ text: [UInt32], _ value: Double, _ range: Range<Int>, isInWords: Bool) {
    let end = range.upperBound
    guard let unit = Units.longest(text, at: end), unit.plain != .da || Self.isSeveral(text, value, range)
    else {
      guard !isInWords else { return nil }
      self.init(value, .bare, end: end)
      return
    }
    // 上一级 is whoever stands above.
    if isInWords, unit.plain == .grade, range.lowerBound > 0, Self.nextTo.contains(text[range.lowerBound - 1])
    {
      return nil
    }
    let isArticle = isInWords && value == 1 && unit.isNoun
    self.init(value * unit.scale, unit.plain, end: end + unit.length, bindsAlone: !isArticle)
  }

  private static let nextTo: CharacterGroup = "上下"

  /// Of 三大产业: 一大批 is an article, and 十九大 and 二十大 are names.
  private static func isSeveral(_ text: [UInt32], _ value: Double, _ range: Range<Int>) -> Bool {
    guard (2.0...12.0).contains(value), range.lowerBound > 0 else { return false }
    let before = text[range.lowerBound - 1]
    return ChineseNumber.digit(before) == nil && ChineseNumber.scale(of: before) == nil
  }

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
