/// Numbers of pages without a mark, as text pasted from a reader of PDF has them: 1, 1/30 or (1) between blank lines, or where
/// none stands between blank lines, with one on one side, or as 1/30, 2/30, 3/30.
///
/// They rise by one from gap to gap, and cut sentences. The numbers of a list or of a table's rows do not.
struct BarePageNumbers {
  /// Among the lines.
  private(set) var places: Set<Int> = []

  /// Between two of them stands a page: a row of a table has fewer lines.
  private static let fewestLines = 3
  /// Of a line that a page cuts, in columns, as of the lines of its text.
  private static let fewestColumns = 24

  private struct Entry {
    /// Among the lines.
    let place: Int
    /// The entry with the number before this one.
    let last: Int?
  }

  init(_ source: ArraySlice<SourceLine>, of bytes: [UInt8]) {
    let short = source.indices.filter { place in
      let line = source[place]
      return !line.isBlank && line.kind == .text && line.width <= BarePageNumbers.longest
    }
    find(
      among: short.filter { BarePageNumbers.blanks(beside: $0, source) == 2 }, source, bytes, isApart: true)
    guard places.isEmpty else { return }
    let close = short.filter {
      BarePageNumbers.blanks(beside: $0, source) > 0 || BarePageNumbers.count(bytes, source[$0]) != nil
    }
    find(among: close, source, bytes, isApart: false)
  }

  private mutating func find(
    among candidates: [Int], _ source: ArraySlice<SourceLine>, _ bytes: [UInt8], isApart: Bool
  ) {
    var entries: [Entry] = []
    var latest: [Int: Int] = [:]
    var followed: Set<Int> = []
    for place in candidates {
      guard let value = BarePageNumbers.value(bytes, source[place]) else { continue }
      let last = latest[value - 1]
      latest[value] = entries.count
      if let last { followed.insert(last) }
      entries.append(Entry(place: place, last: last))
    }
    // A paper and its attachment may each count its pages.
    for end in entries.indices where entries[end].last != nil && !followed.contains(end) {
      let row = BarePageNumbers.row(endingAt: end, entries)
      if BarePageNumbers.cut(row, source, bytes, isApart: isApart) { places.formUnion(row) }
    }
  }

  private static func row(endingAt end: Int, _ entries: [Entry]) -> [Int] {
    var row: [Int] = []
    var next: Int? = end
    while let entry = next {
      row.append(entries[entry].place)
      next = entries[entry].last
    }
    return row.reversed()
  }

  /// On how many sides a blank line or an end of the text stands.
  private static func blanks(beside place: Int, _ source: ArraySlice<SourceLine>) -> Int {
    (place == source.startIndex || source[place - 1].isBlank ? 1 : 0)
      + (place + 1 == source.endIndex || source[place + 1].isBlank || source[place + 1].beginsPage ? 1 : 0)
  }

  /// Of （120） and 120/300, in columns.
  private static let longest = 9

  private static func value(_ bytes: [UInt8], _ line: SourceLine) -> Int? { values(bytes, line)?.first }

  /// The 30 of 1/30.
  private static func count(_ bytes: [UInt8], _ line: SourceLine) -> Int? {
    values(bytes, line).flatMap { $0.count == 2 ? $0[1] : nil }
  }

  private static func values(_ bytes: [UInt8], _ line: SourceLine) -> [Int]? {
    let words = String(decoding: bytes[line.range], as: UTF8.self).withoutSpace
    let parts = (words.inBrackets ?? words).split(separator: "/", omittingEmptySubsequences: false)
    let values = parts.compactMap { part in
      part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard let value = values.first, values.count == parts.count, values.count <= 2, value > 0,
      value <= values[values.count - 1]
    else { return nil }
    return values
  }

  /// Whether pages stand between the numbers, most of whose lines are long, and one gap in five at least cuts a sentence;
  /// of numbers that do not stand apart one in two, for a table of one column has numbers between its cells too, and those
  /// of the form 1/30 name the same last page.
  private static func cut(
    _ row: [Int], _ source: ArraySlice<SourceLine>, _ bytes: [UInt8], isApart: Bool
  ) -> Bool {
    guard isApart || Set(row.map { count(bytes, source[$0]) }).count == 1 else { return false }
    var cuts = 0
    var gaps = 0
    var long = 0
    var all = 0
    for (place, number) in row.enumerated() {
      let start = place > 0 ? row[place - 1] + 1 : source.startIndex
      let page = source[start..<number].filter { !$0.isBlank }
      guard place == 0 || page.count >= fewestLines else { return false }
      long += page.count { $0.width >= fewestColumns }
      all += page.count
      guard let above = page.last, let below = source[(number + 1)...].first(where: { !$0.isBlank }) else {
        continue
      }
      gaps += 1
      let isCut =
        above.width >= fewestColumns && below.opening == nil && !LineEnd.isSentenceEnd(bytes, above.range)
      if isCut { cuts += 1 }
    }
    return cuts > 0 && cuts * (isApart ? 5 : 2) >= gaps && long * 2 >= all
  }
}
