/// Where marks stand in a stretch of Markdown whose words are read from its first byte to its last. Each question is asked
/// at any number of places, so that what answers it is looked for once.
struct MarkdownMarks {
  private let source: [UInt8]
  /// How many bytes were looked at: tests hold it against the length.
  private(set) var looks = 0
  private var closings: [Int]?
  private var counts: (stars: Int, lows: Int)?
  /// By the number of backquotes in a row, the last place where so many begin.
  private var lastQuotes: [Int]?
  /// Where a byte stands next, as found before; the end where it does not.
  private var next: [UInt8: Int] = [:]
  /// Words that do not stand in what is still to be read.
  private var missing: Set<String> = []

  init(_ source: [UInt8]) { self.source = source }

  /// Where the bracket that opens at a place is closed.
  mutating func closing(of place: Int) -> Int? {
    let closings = closings ?? allClosings()
    self.closings = closings
    return closings[place] > place ? closings[place] : nil
  }

  /// What stands behind a backslash is no bracket.
  private mutating func allClosings() -> [Int] {
    looks += source.count
    var closings = [Int](repeating: 0, count: source.count)
    var (square, round): ([Int], [Int]) = ([], [])
    var place = 0
    while place < source.count {
      switch source[place] {
      case 0x5c: place += 1
      case 0x5b: square.append(place)
      case 0x28: round.append(place)
      case 0x5d: if let open = square.popLast() { closings[open] = place }
      case 0x29: if let open = round.popLast() { closings[open] = place }
      default: break
      }
      place += 1
    }
    return closings
  }

  /// How many asterisks, or low lines, there are.
  mutating func count(of mark: UInt8) -> Int {
    let counts = counts ?? (source.count { $0 == 0x2a }, source.count { $0 == 0x5f })
    if self.counts == nil { looks += 2 * source.count }
    self.counts = counts
    return mark == 0x2a ? counts.stars : counts.lows
  }

  /// Where as many backquotes stand in a row next.
  mutating func quotes(_ count: Int, from index: Int) -> Int? {
    let lastQuotes = lastQuotes ?? allLastQuotes()
    self.lastQuotes = lastQuotes
    guard count < lastQuotes.count, lastQuotes[count] >= index else { return nil }
    var place = index
    var length = 0
    while length < count {
      length = source[place] == 0x60 ? length + 1 : 0
      place += 1
    }
    looks += place - index
    return place - count
  }

  private mutating func allLastQuotes() -> [Int] {
    looks += source.count
    var last: [Int] = [0]
    var length = 0
    for place in source.indices.reversed() {
      length = source[place] == 0x60 ? length + 1 : 0
      // From the end, the first such place.
      if length == last.count { last.append(place) }
    }
    return last
  }

  /// Where a byte stands next.
  mutating func first(_ byte: UInt8, from index: Int) -> Int? {
    let known = next[byte] ?? -1
    let place =
      known >= index
      ? known : found(ByteSearch.first(byte, in: source.span, from: index), index) ?? source.count
    next[byte] = place
    return place < source.count ? place : nil
  }

  /// Where a word stands next. Whoever finds it goes on behind it.
  mutating func first(_ word: String, from index: Int) -> Int? {
    guard !missing.contains(word) else { return nil }
    let place = found(ByteSearch.first(Array(word.utf8), in: source.span, from: index), index)
    if place == nil { missing.insert(word) }
    return place
  }

  private mutating func found(_ place: Int?, _ start: Int) -> Int? {
    looks += (place ?? source.count) - min(start, source.count)
    return place
  }
}
