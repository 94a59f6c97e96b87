import PolicyText

/// Numbers that are no amounts by themselves: the class of what is large, and how many times something doubles.
extension WrittenNumber {
  /// 百亿级产业, 千亿元企业: named by its size. 亿元 alone is said of many things.
  static func tier(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard let first = ChineseNumber.scale(of: text[start]), start == 0 || !isOfNumber(text[start - 1])
    else { return nil }
    var (value, end) = (first, start + 1)
    while end < text.count, let next = ChineseNumber.scale(of: text[end]) {
      value *= next
      end += 1
    }
    guard end > start + 1, end < text.count else { return nil }
    if text[end] == grade { return WrittenNumber(value, .tier, end: end) }
    guard text[end] == yuan, first > 10, named.contains(where: text[(end + 1)...].starts) else { return nil }
    return WrittenNumber(value, .tier, end: end + 1)
  }

  /// 翻一番 is 增长一倍, 翻两番 three times as much again.
  static func doubled(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == turn, let number = number(text, at: start + 1), number.end < text.count,
      text[number.end] == turns, (1...10).contains(number.value)
    else { return nil }
    let times = (0..<Int(number.value)).reduce(1.0) { product, _ in product * 2 } - 1
    return WrittenNumber(times, .share, end: number.end + 1)
  }

  private static func isOfNumber(_ character: UInt32) -> Bool {
    Folding.isDigit(character) || ChineseNumber.digit(character) != nil
      || ChineseNumber.scale(of: character) != nil || several.contains(character)
  }

  /// Of 每千亿元, 数百亿元, 上百亿元.
  private static let several: CharacterGroup = "每数几上近超过约第"
  private static let (grade, yuan) = (Signs.code("级"), Signs.code("元"))
  private static let (turn, turns) = (Signs.code("翻"), Signs.code("番"))
  private static let named = ["企业", "产业", "园区", "集群", "板块", "项目", "镇", "村", "县", "市场"]
    .map { FoldedText($0).characters }
}
