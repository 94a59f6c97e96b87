/// Text as it is matched: folded characters, and where each came from.
///
///     FoldedText("到 2025 年，《R＆D》").characters   // 到2025年,r&d
///
/// It is not a string: a character here is one Unicode scalar after folding.
package struct FoldedText: Sendable, Equatable {
  package private(set) var characters: [UInt32] = []
  /// Where each character stands in the source, in UTF-8 bytes; empty when places were not asked for.
  package private(set) var offsets: [Int] = []
  private let keepsOffsets: Bool

  package init(keepingOffsets: Bool = false) { keepsOffsets = keepingOffsets }

  package init(_ text: String) {
    keepsOffsets = true
    let bytes = Array(text.utf8)
    append(bytes, bytes.indices)
  }

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    keepsOffsets = true
    append(bytes, range)
  }

  /// What stands in a stretch of the source, not folded again. Offsets must have been kept.
  package func part(_ bytes: Range<Int>) -> FoldedText {
    var start = offsets.partition(before: bytes.lowerBound)
    let end = offsets.partition(before: bytes.upperBound)
    // A space stands between two runs, not before one.
    if start < end, characters[start] == 0x20 { start += 1 }
    var part = FoldedText(keepingOffsets: true)
    part.characters = Array(characters[start..<max(start, end)])
    part.offsets = Array(offsets[start..<max(start, end)])
    return part
  }

  package mutating func removeAll() {
    characters.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }

  /// Folds a range of valid UTF-8 and appends it. White space at the seam of two calls is lost.
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    append(bytes.span.extracting(range), base: range.lowerBound)
  }

  /// The same for mapped text; `base` is the offset that the first byte is given.
  package mutating func append(_ bytes: Span<UInt8>, base: Int) {
    characters.reserveCapacity(characters.count + bytes.count / 3)
    var index = 0
    var gap = false
    var line = characters.count
    while index < bytes.count {
      let start = index
      let scalar = UTF8Decoding.scalar(in: bytes, at: &index)
      let folded = Folding.fold(scalar)
      if folded >= Folding.Trace.lowest {
        // A quotation mark separates two runs as a space does: “5G”“6G” are two words.
        if folded != Folding.Trace.ignored { gap = true }
        if scalar == 0x0a { line = characters.count }
        continue
      }
      if gap {
        gap = false
        if let last = characters.last, Folding.isLatinOrDigit(folded),
          Folding.isLatinOrDigit(last) || isListNumber(from: line)
        {
          characters.append(0x20)
          if keepsOffsets { offsets.append(base + start) }
        }
      }
      characters.append(folded)
      if keepsOffsets { offsets.append(base + start) }
    }
  }

  /// Whether the line consists of a number and a point so far: 1. 2025年 is no decimal number.
  private func isListNumber(from line: Int) -> Bool {
    let length = characters.count - line
    guard (2...3).contains(length), characters.last == 0x2e else { return false }
    return characters[line..<characters.count - 1].allSatisfy(Folding.isDigit)
  }

  /// The end of the token that begins at `start`: one character, or a whole run of Latin letters and digits.
  package func endOfToken(from start: Int) -> Int { Tokens.end(in: characters.span, from: start) }
}

extension [Int] {
  /// How many of the rising values stand before a limit.
  fileprivate func partition(before limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Where one token ends and the next begins.
///
/// A run of Latin letters and digits is one token, and one decimal point between digits belongs to it: 1.3万亿 does
/// not contain 3万亿. Digits with several points (2020.12.18) are no decimal number; there each part is a token.
package enum Tokens {
  @inline(__always)
  package static func end(in characters: Span<UInt32>, from start: Int) -> Int {
    guard Folding.isLatinOrDigit(characters[start]) else { return start + 1 }
    return endOfRun(in: characters, from: start)
  }

  @inline(never)
  private static func endOfRun(in characters: Span<UInt32>, from start: Int) -> Int {
    let end = endOfLetters(in: characters, from: start)
    guard isPoint(in: characters, at: end) else { return end }
    if isPoint(in: characters, at: start - 1) { return end }
    let fraction = endOfLetters(in: characters, from: end + 1)
    return isPoint(in: characters, at: fraction) ? end : fraction
  }

  private static func endOfLetters(in characters: Span<UInt32>, from start: Int) -> Int {
    var end = start
    while end < characters.count && Folding.isLatinOrDigit(characters[end]) { end += 1 }
    return end
  }

  /// Whether a full stop with a digit on each side stands at `index`.
  private static func isPoint(in characters: Span<UInt32>, at index: Int) -> Bool {
    guard index > 0, index + 1 < characters.count, characters[index] == 0x2e else { return false }
    return Folding.isDigit(characters[index - 1]) && Folding.isDigit(characters[index + 1])
  }
}
