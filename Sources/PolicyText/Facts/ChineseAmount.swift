/// An amount written in words: 三百, 二十万, 百分之五十.
struct ChineseAmount {
  let value: Double
  /// Behind the last word, in scalars.
  let end: Int
  /// 百分之…
  let isShare: Bool

  /// Nil where no amount begins. A unit alone (万, 百) is none.
  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    var index = start
    let share = Array("百分之".unicodeScalars)
    isShare = start + share.count < scalars.count && Array(scalars[start..<start + share.count]) == share
    if isShare { index += share.count }
    guard index < scalars.count, Numeral.digit(scalars[index].value) != nil || scalars[index] == "十" else {
      return nil
    }
    var total = 0
    var section = 0
    var digit = 0
    while index < scalars.count, total < Numeral.limit {
      let scalar = scalars[index]
      if let read = ChineseAmount.digit(scalar) {
        digit = read
      } else if let unit = Numeral.unit(scalar.value) {
        section += max(1, digit) * unit
        digit = 0
      } else if scalar == "万" || scalar == "亿", index + 1 < scalars.count, scalars[index + 1] != "元" {
        total = (total + section + digit) * (scalar == "万" ? 10_000 : 100_000_000)
        (section, digit) = (0, 0)
      } else {
        break
      }
      index += 1
    }
    value = Double(total + section + digit)
    end = index
    guard value > 0 else { return nil }
  }

  /// Chinese digits only: an Arabic one begins another number.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value > 0x3000 && scalar.value < 0xff00 ? Numeral.digit(scalar.value) : nil
  }
}
