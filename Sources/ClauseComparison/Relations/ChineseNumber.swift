/// 二十万, 一千零五十, 二〇二五, 三点五.
struct ChineseNumber {
  let value: Double
  let end: Int

  init?(_ text: [UInt32], at start: Int) {
    var (total, section, digit) = (0.0, 0.0, -1.0)
    var index = start
    var isPlain = true
    while index < text.count {
      if let next = ChineseNumber.digit(text[index]) ?? ChineseNumber.formal(text, at: index) {
        digit = digit >= 0 && isPlain ? digit * 10 + next : next
      } else if let scale = ChineseNumber.scale(of: text[index])
        ?? (index > start ? ChineseNumber.formalScales[text[index]] : nil),
        !Units.stands(text, at: index) || index == start
      {
        // 每千名
        guard index > start || scale == 10 || start > 0 && text[start - 1] == Signs.every else {
          return nil
        }
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
    if index + 1 < text.count, text[index] == ChineseNumber.point,
      let first = ChineseNumber.digit(text[index + 1])
    {
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

  private static let point = Signs.code("点")

  private static let digits: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip(
      "〇零一二两三四五六七八九".unicodeScalars.map(\.value), [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]))

  private static let scales: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip("十百千万亿".unicodeScalars.map(\.value), [10, 100, 1000, 1e4, 1e8]))

  /// 叁拾万元: as sums are written out; 队伍 and 大陆 have none.
  private static func formal(_ text: [UInt32], at index: Int) -> Double? {
    guard let digit = formals[text[index]], index + 1 < text.count, behindFormals.contains(text[index + 1])
    else {
      return nil
    }
    return digit
  }

  private static let formals: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip("壹贰叁肆伍陆柒捌玖".unicodeScalars.map(\.value), [1, 2, 3, 4, 5, 6, 7, 8, 9]))
  private static let formalScales: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip("拾佰仟".unicodeScalars.map(\.value), [10, 100, 1000]))
  private static let behindFormals: CharacterGroup = "拾佰仟万亿元"

  static func digit(_ character: UInt32) -> Double? { digits[character] }
  static func scale(of character: UInt32) -> Double? { scales[character] }
}
