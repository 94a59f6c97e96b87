/// Numbers of a table whose unit stands over their column: 1,200 below 标准（元/月）.
enum MeasuredColumns {
  /// Of the rows in a range of lines, in order. A tab parts the cells of a row, wherever the table came from; rows with other
  /// cells than the head has, of joined cells, are left out, and so are cells that say more than a number.
  static func numbers(in text: [UInt8], _ range: Range<Int>) -> [NumberFact] {
    guard ByteSearch.first(tab, in: text.span.extracting(range), from: 0) != nil else { return [] }
    var found: [NumberFact] = []
    var (columns, count): ([Int: String], Int) = ([:], 0)
    for line in text[range].split(separator: 0x0a, omittingEmptySubsequences: false) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { $0.startIndex..<$0.endIndex }
      let units = cells.count > 1 ? units(text, cells) : [:]
      if cells.count < 2 || !units.isEmpty {
        (columns, count) = (units, cells.count)
      } else if cells.count == count {
        for (column, unit) in columns.sorted(by: { $0.key < $1.key }) {
          if let number = number(text, cells, column, unit) { found.append(number) }
        }
      }
    }
    return found
  }

  private static let tab: [UInt8] = [0x09]

  /// Of the columns of a head those whose cells have a unit in brackets at their end.
  private static func units(_ text: [UInt8], _ cells: [Range<Int>]) -> [Int: String] {
    var units: [Int: String] = [:]
    for (column, cell) in cells.enumerated() {
      let words = ScalarText(text, cell)
      guard words.count > 3, let last = words[words.count - 1], Bracket.closes(last),
        let open = words.opening(of: words.count - 1), open > 0
      else { continue }
      var start = open + 1
      for label in ["单位：", "单位:"] where words.stands(label, at: start) { start += 3 }
      let multiplier = ["万亿", "亿", "万"].first { words.stands($0, at: start) } ?? ""
      let noun = start + multiplier.unicodeScalars.count
      guard Counted.noun(words, at: noun)?.upperBound == words.count - 1 else { continue }
      units[column] = multiplier + words.string(noun..<words.count - 1)
    }
    return units
  }

  /// What a cell says of the row, whose first cell says what it is said of.
  private static func number(_ text: [UInt8], _ cells: [Range<Int>], _ column: Int, _ unit: String)
    -> NumberFact?
  {
    let words = ScalarText(text, cells[column])
    guard let values = lone(words) else { return nil }
    let place = words.bytes(0..<words.count)
    return NumberFact(
      value: values.lower, upperValue: values.upper, unit: unit, comparison: .equal, year: nil, day: nil,
      isName: false, isFormer: false, subject: column > 0 ? cells[0] : place.lowerBound..<place.lowerBound,
      quote: cells[0].lowerBound..<place.upperBound, place: place)
  }

  /// A number in digits, or a range of such, with nothing beside it.
  fileprivate static func lone(_ words: ScalarText) -> (lower: Double, upper: Double?)? {
    guard let quantity = Quantity(words, at: 0), !quantity.isInWords, quantity.unit == nil,
      quantity.multiplier.isEmpty
    else { return nil }
    if quantity.end == words.count { return (quantity.value, nil) }
    guard let mark = NumberRange.marks.length(in: words, at: quantity.end),
      let second = Quantity(words, at: quantity.end + mark), second.unit == nil, second.multiplier.isEmpty,
      second.value >= quantity.value, second.end == words.count
    else { return nil }
    return (quantity.value, second.value)
  }
}

extension NumberFact {
  /// Whether the words of a place are digits alone: the unit stands over the column.
  package static func isWithoutUnit(_ words: String) -> Bool {
    MeasuredColumns.lone(ScalarText(words)) != nil
  }
}
