/// A line of Markdown, and what its first characters say of it.
struct MarkdownLine {
  /// In bytes of the source, without the line's end.
  let range: Range<Int>
  /// It is blank, or begins with a character beyond ASCII and has no mark: nothing is to be read out of it.
  let isPlain: Bool

  /// One look at every character.
  static func lines(of source: Span<UInt8>) -> [MarkdownLine] {
    var lines: [MarkdownLine] = []
    lines.reserveCapacity(source.count / 60 + 8)
    var start = 0
    while start < source.count {
      var isPlain = source[start] >= 0x80 || LineBreak.isBreak(UInt32(source[start]))
      var end = start
      while end < source.count {
        let byte = source[end]
        // Where a character of three bytes begins, the other two need no look.
        if byte >= 0xe0 {
          end &+= 3
        } else {
          if LineBreak.isBreak(UInt32(byte)) { break }
          if MarkdownWords.isMark(byte) { isPlain = false }
          end &+= 1
        }
      }
      end = min(end, source.count)
      lines.append(MarkdownLine(range: start..<end, isPlain: isPlain))
      start = LineBreak.behind(end, in: source)
    }
    return lines
  }

  /// > quoted, - an item, + an item; the number of a numbered item is text, but for that of a list whose items have numbers
  /// of their own: 3. 第三条 ….
  static func withoutMarks(_ line: ArraySlice<UInt8>) -> (rest: ArraySlice<UInt8>, isQuoted: Bool) {
    let words = line.trimmingSpaces
    var rest = words
    var isQuoted = false
    while let first = rest.first {
      let second = rest.dropFirst().first
      if first == 0x3e {
        isQuoted = true
        rest = rest.dropFirst()
      } else if [0x2d, 0x2a, 0x2b].contains(first), second == 0x20 || second == 0x09 {
        rest = withoutBox(rest.dropFirst(2))
      } else if let own = behindCount(rest) {
        rest = own
      } else {
        break
      }
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
    }
    return (rest.startIndex == words.startIndex ? line : rest, isQuoted)
  }

  private static func behindCount(_ item: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let count = item.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(count), let mark = item.dropFirst(count).first, mark == 0x2e || mark == 0x29 else {
      return nil
    }
    let rest = item.dropFirst(count + 1).trimmingSpaces
    let words = Array(rest)
    guard rest.startIndex > item.startIndex + count + 1,
      let family = Emphasis.opening(of: words, words.indices)?.family,
      family.traits.standsAlone, family != .item, family != .appendix
    else { return nil }
    return rest
  }

  /// [x] of a list of tasks.
  private static func withoutBox(_ item: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ["[ ] ", "[x] ", "[X] "].contains { item.starts(with: $0.utf8) } ? item.dropFirst(4) : item
  }

  /// [^1]: the words of a note.
  static func note(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: "[^".utf8), let close = line.firstIndex(of: 0x5d),
      line[(close + 1)...].first == 0x3a
    else { return nil }
    return line[(close + 2)...].trimmingSpaces
  }

  /// [1]: https://… "…", where a link leads.
  static func isReference(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x5b, let close = line.firstIndex(of: 0x5d), line[(close + 1)...].first == 0x3a else {
      return false
    }
    let target = line[(close + 2)...].trimmingSpaces
    return ["http:", "https:", "/", "<", "#", "mailto:", "./"].contains { target.starts(with: $0.utf8) }
  }

  /// ::: right, ::: details 目录, [[toc]]: what a maker of sites sets around words, or puts there itself.
  static func isContainer(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: ":::".utf8) || line.elementsEqual("[[toc]]".utf8) || line.elementsEqual("[toc]".utf8)
  }

  /// ---, ***, ___, ===
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [0x2d, 0x2a, 0x5f, 0x3d].contains(mark) else { return false }
    return line.count >= 3 && line.allSatisfy { $0 == mark || $0 == 0x20 }
  }

  /// | 序号 | 任务 |; nil for what is no row.
  static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard line.first == 0x7c, line.count >= 2 else { return nil }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex + 1
    var index = start
    while index < line.endIndex {
      if line[index] == 0x5c {
        index += 1
      } else if line[index] == 0x7c {
        cells.append(line[start..<index].trimmingSpaces)
        start = index + 1
      }
      index += 1
    }
    let rest = line[min(start, line.endIndex)...].trimmingSpaces
    if !rest.isEmpty { cells.append(rest) }
    return cells.isEmpty ? nil : cells
  }

  /// | --- | :-: |
  static func isDelimiter(_ cells: [ArraySlice<UInt8>]) -> Bool {
    cells.allSatisfy { cell in
      cell.contains(0x2d) && cell.allSatisfy { $0 == 0x2d || $0 == 0x3a || $0 == 0x20 }
    }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Without spaces, tabs and line ends around it.
  var trimmingSpaces: ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
    let head = drop(while: isSpace)
    guard let last = head.lastIndex(where: { !isSpace($0) }) else { return head.prefix(0) }
    return head[...last]
  }
}
