/// Numbers of lists that run into the number behind them: 1.2025年底前…, 2.5G基站…, 3.100家企业….
///
/// A point between digits is a decimal point, unless the numbers in front of it count the lines: 1, 2, 3.
struct ListNumbers {
  /// Where a space belongs, in bytes of the text.
  private(set) var gaps: [Int] = []

  init(_ paragraphs: [Unwrapping.Paragraph], in text: [UInt8]) {
    var row: [Entry] = []
    var decimals = RunningNumbers()
    for paragraph in paragraphs {
      let isDecimal = paragraph.opening.map { $0.family == .decimal && decimals.expect($0) } ?? false
      if isDecimal { decimals.read(paragraph.opening) }
      if !isDecimal, let entry = Entry(paragraph, in: text) {
        row.append(entry)
      } else if !row.isEmpty, paragraph.opening?.endsList == true {
        read(row)
        row = []
      }
    }
    read(row)
  }

  /// Lines that begin with a number and a point, one below the other.
  private mutating func read(_ row: [Entry]) {
    for mark in Set(row.map(\.mark)) { readRow(row.filter { $0.mark == mark }) }
    gaps.sort()
  }

  private mutating func readRow(_ row: [Entry]) {
    // The last line that counts; nil where the line before does not.
    var last: Int?
    for (position, entry) in row.enumerated() {
      let next = position + 1 < row.count ? row[position + 1].value : nil
      let counts =
        entry.gap == nil || entry.value > 1 && last == entry.value - 1
        || position == 0 && entry.value == 1 && next == 2
      if counts, let gap = entry.gap { gaps.append(gap) }
      last = counts ? entry.value : nil
    }
  }

  private struct Entry {
    let value: Int
    /// A point, or 、.
    let mark: UInt32
    /// Where the number ends that has a digit right behind; nil where the number stands apart already.
    let gap: Int?

    init?(_ paragraph: Unwrapping.Paragraph, in text: [UInt8]) {
      if let opening = paragraph.opening, opening.family == .item {
        guard let value = opening.numeral?.value, [0x2e, 0x3001].contains(opening.mark) else { return nil }
        self.value = value
        mark = opening.mark
        gap = nil
        return
      }
      guard Entry.mayBegin(text, paragraph.range) else { return nil }
      let head = LineHead(text.span, paragraph.range)
      var index = 0
      guard let value = head.number(at: &index), value < 100, let mark = head[index],
        ".．、".unicodeScalars.contains(mark), let next = head[index + 1], Opening.isArabic(next),
        !head.isGap(before: index + 1)
      else { return nil }
      self.value = value
      self.mark = mark == "、" ? 0x3001 : 0x2e
      gap = head.offset(index + 1)
    }

    /// Whether a digit of either width comes first.
    private static func mayBegin(_ text: [UInt8], _ range: Range<Int>) -> Bool {
      guard !range.isEmpty else { return false }
      var index = range.lowerBound
      let first = UTF8Decoding.scalar(in: text.span, at: &index)
      return Unicode.Scalar(first).map(Opening.isArabic) == true
    }
  }
}

extension Opening {
  /// A number above lists: behind it another list begins.
  fileprivate var endsList: Bool {
    switch family {
    case .appendix, .book, .subbook, .chapter, .section, .article, .pause, .parenthesis: true
    case .plain, .decimal, .deepDecimal, .letter, .item: false
    }
  }
}
