/// Two columns of a page, told by the gap that runs down between them.
///
/// A table has such gaps too; but the lines of a column are broken where it ends, within a sentence, and most of them
/// fill it.
struct PageColumns {
  /// The text with each page's left column in front of its right one.
  static func inReadingOrder(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (number, page) in bytes.split(separator: 0x0c, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { result.append(0x0c) }
      let lines = page.split(separator: 0x0a, omittingEmptySubsequences: false).map(DrawnLine.init)
      guard let columns = PageColumns(lines) else {
        result += page
        continue
      }
      for line in columns.ordered(lines) {
        result += line
        result.append(0x0a)
      }
    }
    return result
  }

  /// The first place of the right column.
  private let border: Int

  /// Fewer lines beside one another are an address or a signature.
  private static let fewest = 4
  /// No page has more lines, nor more characters in one.
  private static let longest = 400

  private init?(_ lines: [DrawnLine]) {
    let written = lines.filter { !$0.isBlank }
    guard written.count <= PageColumns.longest else { return nil }
    let borders = Set(written.flatMap { $0.gaps.map(\.upperBound) }).filter { $0 < PageColumns.longest }
    var best: (border: Int, score: Int)?
    for border in borders.sorted() where border > 8 {
      let pairs = written.count { $0.isSplit(at: border) }
      let score = pairs - 2 * written.count { $0.crosses(border) }
      if pairs >= PageColumns.fewest, pairs * 2 >= written.count, score > best?.score ?? 0 {
        best = (border, score)
      }
    }
    guard let border = best?.border else { return nil }
    let pairs = written.filter { $0.isSplit(at: border) }.map { $0.halves(at: border) }
    guard PageColumns.isProse(pairs.map(\.left)), PageColumns.isProse(pairs.map(\.right)) else { return nil }
    self.border = border
  }

  /// Whether lines are those of broken sentences.
  private static func isProse(_ lines: [DrawnLine]) -> Bool {
    let widths = lines.map(\.width).sorted()
    guard let widest = widths.last, widest >= 10, widths[widths.count * 3 / 5] * 4 >= widest * 3 else {
      return false
    }
    let whole = lines.count { $0.isWhole }
    return whole * 3 <= lines.count * 2 && lines.count { $0.hasStop } * 6 >= lines.count
      && lines.count { $0.hasWideGap } * 4 <= lines.count
  }

  /// Left before right, from one line that runs over both columns to the next.
  private func ordered(_ lines: [DrawnLine]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var left: [ArraySlice<UInt8>] = []
    var right: [ArraySlice<UInt8>] = []
    func flush() {
      result += left + right
      (left, right) = ([], [])
    }
    var blanks = 0
    for line in lines {
      if line.isBlank {
        blanks += 1
        result += left.isEmpty && right.isEmpty ? [line.bytes] : []
        continue
      }
      // A page's number stands apart below both.
      if line.crosses(border) || blanks >= 2 && !line.isSplit(at: border) { flush() }
      blanks = 0
      let halves = line.halves(at: border)
      if line.crosses(border) { result.append(line.bytes) }
      if !line.crosses(border), !halves.left.isBlank { left.append(halves.left.bytes) }
      if !line.crosses(border), !halves.right.isBlank { right.append(halves.right.bytes) }
    }
    flush()
    return result
  }
}

/// A line of a page as it is drawn: a place for a character.
private struct DrawnLine {
  let bytes: ArraySlice<UInt8>
  /// Where each character begins.
  private let offsets: [Int]
  /// Stretches of white space within the line, of three places and more.
  let gaps: [Range<Int>]
  /// The places from the first character that is none to the last.
  private let extent: Range<Int>

  private static let narrowest = 3

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offsets = bytes.indices.filter { bytes[$0] & 0xc0 != 0x80 }
    let isSpace = offsets.map { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x0d }
    let first = isSpace.firstIndex(of: false) ?? 0
    let last = isSpace.lastIndex(of: false).map { $0 + 1 } ?? first
    extent = first..<last
    var gaps: [Range<Int>] = []
    var start: Int?
    for place in extent {
      if isSpace[place] {
        start = start ?? place
      } else if let from = start {
        if place - from >= DrawnLine.narrowest { gaps.append(from..<place) }
        start = nil
      }
    }
    self.gaps = gaps
  }

  var isBlank: Bool { extent.isEmpty }
  var width: Int { extent.upperBound }
  var hasWideGap: Bool { !gaps.isEmpty }

  /// Whether it ends as a sentence or a heading of one does.
  var isWhole: Bool {
    guard !isBlank else { return true }
    let end = extent.upperBound < offsets.count ? offsets[extent.upperBound] : bytes.endIndex
    return LineEnd.isSentenceEnd(Array(bytes[..<end]), 0..<end - bytes.startIndex)
  }

  /// A full stop within it: cells of a table have none.
  var hasStop: Bool {
    ByteSearch.first(Array("。".utf8), in: Array(bytes).span, from: 0) != nil
  }

  /// Text on both sides, nothing on the border.
  func isSplit(at border: Int) -> Bool {
    gaps.contains { $0.lowerBound <= border - 2 && $0.upperBound >= border }
  }

  /// Text that runs over the border.
  func crosses(_ border: Int) -> Bool {
    extent.lowerBound < border && extent.upperBound > border && !isSplit(at: border)
  }

  func halves(at border: Int) -> (left: DrawnLine, right: DrawnLine) {
    let cut = border < offsets.count ? offsets[border] : bytes.endIndex
    return (DrawnLine(bytes[..<cut]), DrawnLine(bytes[cut...]))
  }
}
