import PolicyText

/// Parts of a whole.
extension WrittenNumber {
  /// 三分之二, 百分之五, 万分之3.
  static func share(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    if let slash = slash(text, at: start) { return slash }
    if let evenly = evenly(text, at: start) { return evenly }
    guard let whole = whole(text, at: start), whole.value > 0, let part = number(text, at: whole.end + 2)
    else {
      return nil
    }
    return WrittenNumber(part.value / whole.value, .share, end: part.end)
  }

  /// 1:15 is one amount, and so is 9:30.
  static func ratio(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard Folding.isDigit(text[start]), start == 0 || text[start - 1] != colon,
      evenly(text, at: start) == nil,
      let first = digits(text, at: start), first.end + 1 < text.count, text[first.end] == colon,
      let second = digits(text, at: first.end + 1),
      second.end == text.count || text[second.end] != colon
    else { return nil }
    return second.value > 0
      ? WrittenNumber(first.value / second.value, .ratio, end: second.end)
      : WrittenNumber("\(first.value):0", .ratio, end: second.end)
  }

  private static let colon = FoldedText("：").characters[0]
  private static let parted = FoldedText("分之").characters

  /// 按1:1比例分担: each bears one half.
  private static func evenly(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    guard text[start] == even[0], text[start...].starts(with: even),
      start == 0 || !Folding.isLatinOrDigit(text[start - 1]),
      parts.contains(where: text[(start + even.count)...].prefix(4).starts)
    else { return nil }
    return WrittenNumber(0.5, .share, end: start + even.count)
  }

  private static let even = FoldedText("1:1").characters
  private static let parts = ["比例", "的比例", "分担", "负担"].map { FoldedText($0).characters }

  /// 2/3以上. 2021/3 and 1/2/3 are none.
  private static func slash(_ text: [UInt32], at start: Int) -> WrittenNumber? {
    let mark = Signs.slash
    guard Folding.isDigit(text[start]), start == 0 || text[start - 1] != mark,
      let part = digits(text, at: start),
      part.end + 1 < text.count, text[part.end] == mark, Folding.isDigit(text[part.end + 1]),
      let whole = digits(text, at: part.end + 1), part.value > 0, part.value < whole.value,
      whole.value <= 100,
      whole.end == text.count || text[whole.end] != mark
    else { return nil }
    return WrittenNumber(part.value / whole.value, .share, end: whole.end)
  }

  /// What stands before 分之. 百分之五: the multiplier alone is the whole.
  private static func whole(_ text: [UInt32], at start: Int) -> (value: Double, end: Int)? {
    func isParted(_ end: Int) -> Bool {
      end + 1 < text.count && text[end...].starts(with: parted)
    }
    if let scale = ChineseNumber.scale(of: text[start]), isParted(start + 1) { return (scale, start + 1) }
    guard let number = number(text, at: start), isParted(number.end) else { return nil }
    return number
  }
}
