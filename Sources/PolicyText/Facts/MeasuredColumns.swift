/// Numbers of a table whose unit stands over their column, 1,200 below 标准（元/月）, or in a column of its own: 企业数 | 家 | 1500.
enum MeasuredColumns {
  /// Of the rows in a range of lines, in order. A tab parts the cells of a row, wherever the table came from; rows with other
  /// cells than the head has, of joined cells, are left out, and so are cells that say more than a number.
  static func numbers(in text: [UInt8], _ range: Range<Int>) -> [NumberFact] {
    guard ByteSearch.first(tab, in: text.span.extracting(range), from: 0) != nil else { return [] }
    var found: [NumberFact] = []
    var head: Head?
    for line in text[range].split(separator: 0x0a, omittingEmptySubsequences: false) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { $0.startIndex..<$0.endIndex }
      let next = cells.count > 1 ? Head(text, cells) : nil
      if cells.count < 2 || next != nil {
        head = next
      } else if let head, cells.count == head.count {
        found += cells.indices.compactMap { column in
          head.unit(of: column, in: text, cells).flatMap {
            number(text, cells[head.subject..<head.count], column, $0)
          }
        }
      }
    }
    return found
  }

  /// What stands over the columns.
  private struct Head {
    let count: Int
    /// Of the columns whose head has a unit in brackets at its end.
    private let units: [Int: String]
    /// The column that holds the unit of each row.
    private let column: Int?
    /// Those that count the rows.
    private let serials: Set<Int>
    /// The first that does not: it says what its row is of.
    var subject: Int { (0..<count).first { !serials.contains($0) } ?? 0 }

    /// Nil where nothing says a unit.
    init?(_ text: [UInt8], _ cells: [Range<Int>]) {
      let words = cells.map { ScalarText(text, $0) }
      units = Dictionary(
        uniqueKeysWithValues: words.enumerated().compactMap { column, words in
          MeasuredColumns.unit(atEndOf: words).map { (column, $0) }
        })
      let names = words.map { $0.string(0..<$0.count) }
      column = names.firstIndex { Head.ofUnits.contains($0) }
      serials = Set(names.indices.filter { Head.ofSerials.contains(names[$0]) })
      guard !units.isEmpty || column != nil else { return nil }
      count = cells.count
    }

    /// 单位 over a column of bodies is none of units: what it says there is none.
    func unit(of column: Int, in text: [UInt8], _ cells: [Range<Int>]) -> String? {
      if let unit = units[column] { return unit }
      guard let own = self.column, own != column, !serials.contains(column) else { return nil }
      let words = ScalarText(text, cells[own])
      return Counted.unit(words, filling: 0..<words.count)
    }

    private static let ofUnits = ["单位", "计量单位", "计算单位", "指标单位"]
    private static let ofSerials = ["序号", "编号", "项次", "序", "代码", "行次", "No.", "No"]
  }

  private static let tab: [UInt8] = [0x09]

  /// 标准（元/月）, 收入上限（单位：万元）
  private static func unit(atEndOf words: ScalarText) -> String? {
    guard words.count > 3, let last = words[words.count - 1], Bracket.closes(last),
      let open = words.opening(of: words.count - 1), open > 0
    else { return nil }
    var start = open + 1
    for label in ["单位：", "单位:"] where words.stands(label, at: start) { start += 3 }
    return Counted.unit(words, filling: start..<words.count - 1)
  }

  /// What a cell says of the row, whose first cell says what it is said of.
  private static func number(
    _ text: [UInt8], _ cells: ArraySlice<Range<Int>>, _ column: Int, _ unit: String
  ) -> NumberFact? {
    let first = cells[cells.startIndex]
    guard column >= cells.startIndex else { return nil }
    let words = ScalarText(text, cells[column])
    guard let values = lone(words) else { return nil }
    let place = words.bytes(0..<words.count)
    return NumberFact(
      value: values.lower, upperValue: values.upper, unit: unit, comparison: .equal, year: nil, day: nil,
      isName: false, isFormer: false,
      subject: column > cells.startIndex ? first : place.lowerBound..<place.lowerBound,
      quote: first.lowerBound..<place.upperBound, place: place)
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
