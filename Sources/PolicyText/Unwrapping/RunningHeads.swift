/// Short lines that come again at the head or foot of page after page: 某市人民政府公报 2022年第12期.
struct RunningHeads {
  /// Of a head: at most so many of its characters are no digits.
  private static let longest = 40
  /// How many lines from a page's border a head may stand.
  private static let depth = 2

  /// Apart for heads and feet: a line of the text may stand at either border by chance.
  private var heads: Set<[UInt8]> = []
  private var feet: Set<[UInt8]> = []
  /// A line that comes twice may be a sentence.
  private static let fewestPages = 3
  /// A page has more lines than this.
  private static let fewestLinesApart = 12
  /// Shorter lines are titles and last lines: nothing is cut behind them.
  private static let fewestColumns = 24

  /// The first lines of the text, without white space: a head may say the title or the number, on a single page too.
  private let opening: Set<[UInt8]>
  private static let openingLines = 4

  /// Columns that a head may have; a line that fills more of the page belongs to a sentence.
  private let width: Int
  private let bytes: [UInt8]

  /// Heads of pages whose borders are known.
  init(_ pages: [ArraySlice<SourceLine>], _ bytes: [UInt8]) {
    self.bytes = bytes
    opening = Set(
      pages.joined().prefix(RunningHeads.openingLines).filter { RunningHeads.isTitleOrNumber($0, bytes) }
        .map { bytes[$0.range].filter { $0 > 0x20 } })
    let widths = pages.joined().map { $0.indent + $0.width }.sorted()
    // Three quarters of a full line; one line in ten may stick out.
    width = widths.isEmpty ? 0 : widths[widths.count * 9 / 10] * 3 / 4
    heads = recurring(pages.map { $0.prefix(RunningHeads.depth) })
    feet = recurring(pages.map { $0.suffix(RunningHeads.depth) })
  }

  /// The lines that stand in a third of the borders at least.
  private func recurring(_ borders: [ArraySlice<SourceLine>]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for border in borders {
      for key in Set(border.compactMap { RunningHeads.key(of: $0, bytes, atMost: width) }) {
        counts[key, default: 0] += 1
      }
    }
    let least = max(2, (borders.count + 2) / 3)
    return Set(counts.filter { $0.value >= least }.keys)
  }

  /// - Parameter last: the last line of the page above.
  func contains(
    _ line: SourceLine, at position: Int, of count: Int, onPage page: Int, behind last: SourceLine?
  ) -> Bool {
    if position == 0 || position == count - 1, RunningHeads.isBareNumber(line, bytes) { return true }
    if let last {
      if position == 0, repeatsOpening(line), RunningHeads.cuts(last, line, bytes) { return true }
      if position == 0 || position == count - 1, RunningHeads.isOfGazette(line, bytes) { return true }
    }
    let (isTop, isBottom) = (position < RunningHeads.depth, position >= count - RunningHeads.depth)
    guard isTop && !heads.isEmpty || isBottom && !feet.isEmpty,
      let key = RunningHeads.key(of: line, bytes, atMost: width),
      isTop && heads.contains(key) || isBottom && feet.contains(key)
    else { return false }
    // A document's title or number may run over its pages; on the first one it is the title, the number.
    return page > 0 || !RunningHeads.isTitleOrNumber(line, bytes)
  }

  private func repeatsOpening(_ line: SourceLine) -> Bool {
    opening.contains(bytes[line.range].filter { $0 > 0x20 })
  }

  private static func isTitleOrNumber(_ line: SourceLine, _ bytes: [UInt8]) -> Bool {
    guard line.range.count <= 3 * longest else { return false }
    let words = String(decoding: bytes[line.range], as: UTF8.self)
    return DocumentNumber(wholeLine: words) != nil || TitleEnd.isComplete(words)
  }

  /// 某市人民政府公报　2021年第24期: a gazette's name with its issue, and no sentence.
  private static func isOfGazette(_ line: SourceLine, _ bytes: [UInt8]) -> Bool {
    guard line.range.count <= 3 * longest, line.opening == nil else { return false }
    let words = String(decoding: bytes[line.range], as: UTF8.self)
    guard let name = words.place(of: "公报"), let issue = words.place(of: "期"),
      name.upperBound < issue.lowerBound
    else { return false }
    return words[name.upperBound..<issue.lowerBound].unicodeScalars.allSatisfy {
      Numeral.digit($0.value) != nil || $0.properties.isWhitespace || "年第总第（()）·".unicodeScalars.contains($0)
    } && !words.mentions("，") && !words.mentions("。")
  }

  /// Without heads of pages whose borders nothing shows: the same line cuts sentence after sentence.
  static func removed(from lines: [SourceLine], of bytes: [UInt8]) -> [SourceLine] {
    var positions: [[UInt8]: [Int]] = [:]
    for (position, line) in lines.enumerated() where line.range.count <= 3 * longest {
      guard let key = key(of: line, bytes) else { continue }
      positions[key, default: []].append(position)
    }
    var heads: Set<Int> = []
    for found in positions.values where found.count >= fewestPages {
      let cutting = found.count { $0 > 0 && cuts(lines[$0 - 1], lines[$0], bytes) }
      let isApart = zip(found, found.dropFirst()).allSatisfy { $1 - $0 >= fewestLinesApart }
      guard isApart && cutting * 2 >= found.count else { continue }
      let first = found[0]
      let isOwn =
        isTitleOrNumber(lines[first], bytes) && (first == 0 || !cuts(lines[first - 1], lines[first], bytes))
      heads.formUnion(isOwn ? found.dropFirst() : found[...])
    }
    for position in lines.indices.dropFirst()
    where cuts(lines[position - 1], lines[position], bytes) && isOfGazette(lines[position], bytes) {
      heads.insert(position)
    }
    guard !heads.isEmpty else { return lines }
    return lines.indices.filter { !heads.contains($0) }.map { lines[$0] }
  }

  /// Whether a line stands behind one that is long and not at a sentence's end, and is shorter.
  private static func cuts(_ before: SourceLine, _ line: SourceLine, _ bytes: [UInt8]) -> Bool {
    before.width >= fewestColumns && line.width * 4 <= before.width * 3
      && !LineEnd.isSentenceEnd(bytes, before.range)
  }

  private static func isBareNumber(_ line: SourceLine, _ bytes: [UInt8]) -> Bool {
    line.range.count <= 3 && bytes[line.range].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What stays the same from page to page: the line without white space and digits. Nil for what is no head: a
  /// sentence or a part of one, a note in brackets, the opening of a clause.
  private static func key(of line: SourceLine, _ bytes: [UInt8], atMost width: Int = .max) -> [UInt8]? {
    guard line.range.count <= 3 * longest, line.opening?.standsAlone != true else { return nil }
    let key = bytes[line.range].filter { $0 > 0x20 && !(0x30...0x39).contains($0) }
    guard key.count >= 6, key.count / 3 * 2 <= width else { return nil }
    for mark in ["。", "，", "；", "：", "、", "）", "！", "？"] {
      if ByteSearch.first(Array(mark.utf8), in: key.span, from: 0) != nil { return nil }
    }
    return key
  }
}
