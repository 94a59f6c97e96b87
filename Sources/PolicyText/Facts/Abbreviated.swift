/// A short form, as far as it tells what it stands for: most are made of characters of the long form, in their order.
struct Abbreviated {
  /// Letters alone: R&D is made of no Chinese characters.
  let isLetters: Bool
  /// Without what tells one level from another: 市 of 市物业主管部门.
  private let characters: [Unicode.Scalar]
  private let whole: [Unicode.Scalar]

  init(_ short: String, _ kind: Definition.Kind) {
    whole = Array(short.unicodeScalars)
    isLetters = kind == .abbreviation
    let levels = whole.prefix { Abbreviated.levels.contains($0) }.count
    characters = levels + 2 <= whole.count ? Array(whole[levels...]) : whole
  }

  private static let levels = Set("本该全我国省市州区县".unicodeScalars)

  /// 单位和个人
  var isList: Bool { whole.dropFirst().dropLast().contains { "和及、".unicodeScalars.contains($0) } }

  /// How many of its characters stand in a stretch, in their order.
  func shared(with text: ArraySlice<Unicode.Scalar>) -> Int {
    var row = Array(repeating: 0, count: characters.count + 1)
    for scalar in text {
      var corner = 0
      for (index, character) in characters.enumerated() {
        let above = row[index + 1]
        row[index + 1] = character == scalar ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[characters.count]
  }

  func isMade(of text: ArraySlice<Unicode.Scalar>) -> Bool { shared(with: text) == characters.count }

  /// Whether a stretch has less than half of its characters.
  func isForeign(to text: ArraySlice<Unicode.Scalar>) -> Bool { shared(with: text) * 2 < characters.count }

  /// Whether a stretch is the short form itself, which abbreviates nothing.
  func equals(_ text: ArraySlice<Unicode.Scalar>) -> Bool { text.elementsEqual(whole) }

  /// Where the last stretch begins that it is made of; the end of the range where there is none.
  func core(in text: ScalarText, _ range: Range<Int>) -> Int {
    guard !isLetters else { return range.upperBound }
    var left = characters[...]
    for index in range.reversed() where text.scalars[index] == left.last {
      left.removeLast()
      if left.isEmpty { return index }
    }
    return range.upperBound
  }

  /// How many it counts: three of 三包 and 三项制度.
  var count: Int? {
    guard let first = whole.first else { return nil }
    if first == "两" { return 2 }
    return Numeral.chineseDigit(first).flatMap { $0 > 1 ? $0 : nil }
  }
}
