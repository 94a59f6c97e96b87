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
  /// Where the digits behind the last separator of thousands begin.
  private var group = 0

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
    let range = characters(in: bytes)
    var part = FoldedText(keepingOffsets: true)
    part.characters = Array(characters[range])
    part.offsets = Array(offsets[range])
    return part
  }

  /// Those that begin in a stretch of the source. Offsets must have been kept. O(log n)
  package func characters(in bytes: Range<Int>) -> Range<Int> {
    var start = offsets.indices.partition { offsets[$0] < bytes.lowerBound }
    let end = (start..<offsets.count).partition { offsets[$0] < bytes.upperBound }
    // A space stands between two runs, not before one.
    if start < end, characters[start] == 0x20 { start += 1 }
    return start..<end
  }

  /// Stands behind a field that is no part of the next; no character is equal to it. Its offset is none.
  package static let border = UInt32.max

  package mutating func appendBorder() { append(FoldedText.border, at: .max) }

  /// Makes room for so much of a text in Chinese.
  package mutating func reserveCapacity(forBytes count: Int) { characters.reserveCapacity(count / 3 + 16) }

  /// At least twice the room: room for each of many short fields alone would have all before it copied each time.
  private mutating func makeRoom(for more: Int) {
    guard characters.count + more > characters.capacity else { return }
    characters.reserveCapacity(max(characters.count + more, 2 * characters.capacity))
  }

  /// Folds a range of valid UTF-8 and appends it. White space at the seam of two calls is lost.
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    append(bytes.span.extracting(range), base: range.lowerBound)
  }

  /// The same for mapped text; `base` is the offset that the first byte is given.
  package mutating func append(_ bytes: Span<UInt8>, base: Int) {
    makeRoom(for: bytes.count / 3)
    if keepsOffsets && offsets.isEmpty { offsets.reserveCapacity(bytes.count / 3) }
    let common = CharacterForm.common
    var index = 0
    var gap = false
    var line = characters.count
    while index < bytes.count {
      if appendCommon(bytes, at: &index, base: base, common.span) { gap = false }
      guard index < bytes.count else { break }
      let start = index
      let scalar = UTF8Decoding.scalar(in: bytes, at: &index)
      let folded = Folding.fold(scalar)
      if folded >= Folding.Trace.lowest {
        // A quotation mark separates two runs as a space does: “5G”“6G” are two words.
        if folded != Folding.Trace.ignored { gap = true }
        if scalar == 0x0a { line = characters.count }
        continue
      }
      if folded == 0x2c, !gap, separatesThousands(scalar, bytes, index) { continue }
      if folded == Folding.Trace.spelled {
        for (place, letter) in (CharacterForm.spelled[scalar] ?? [scalar]).enumerated() {
          if gap && place == 0 { separate(letter, line: line, at: base + start) }
          append(letter, at: base + start)
        }
      } else {
        if gap { separate(folded, line: line, at: base + start) }
        append(gap ? folded : joined(folded), at: base + start)
      }
      gap = false
    }
    group = 0
  }

  /// Appends characters from U+4E00 to U+9FFF, which most of a text are. Returns whether there are any.
  private mutating func appendCommon(
    _ bytes: Span<UInt8>, at index: inout Int, base: Int, _ forms: Span<UInt16>
  ) -> Bool {
    let start = index
    var next = index
    // To add nothing to an array that is empty writes the size of the one that all empty arrays share.
    guard bytes.count - start >= 3 else { return false }
    characters.append(addingCapacity: (bytes.count - start) / 3) { output in
      while next &+ 2 < bytes.count {
        let first = bytes[next]
        guard first >= 0xe4, first <= 0xe9 else { break }
        let scalar = UTF8Decoding.scalar(of: first, bytes[next &+ 1], bytes[next &+ 2])
        guard scalar >= 0x4e00 else { break }
        let form = forms[Int(truncatingIfNeeded: scalar &- 0x4e00)]
        output.append(form == 0 ? scalar : UInt32(form))
        next &+= 3
      }
    }
    index = next
    if keepsOffsets { for offset in stride(from: start, to: next, by: 3) { offsets.append(base + offset) } }
    return next > start
  }

  @inline(__always)
  private mutating func append(_ character: UInt32, at offset: Int) {
    characters.append(character)
    if keepsOffsets { offsets.append(offset) }
  }

  /// One space stays between two runs of Latin letters and digits, and behind the number of a list.
  private mutating func separate(_ next: UInt32, line: Int, at offset: Int) {
    guard let last = characters.last, Folding.isLatinOrDigit(next),
      Folding.isLatinOrDigit(last) || isListNumber(from: line)
    else { return }
    append(0x20, at: offset)
  }

  /// Whether the line consists of a number and a point so far: 1. 2025年 is no decimal number.
  private func isListNumber(from line: Int) -> Bool {
    let length = characters.count - line
    guard (2...3).contains(length), characters.last == 0x2e else { return false }
    return characters[line..<characters.count - 1].allSatisfy(Folding.isDigit)
  }

  /// m² is m2 and CO₂ is CO2; behind a number a raised digit stays apart, for 10⁴ is not 104.
  @inline(__always)
  private func joined(_ character: UInt32) -> UInt32 {
    guard character >= 0xb2, let (digit, isRaised) = RaisedDigit.value(of: character) else {
      return character
    }
    var letters = 0
    while letters < characters.count, letters < 3,
      Folding.isASCIILetter(characters[characters.count - 1 - letters])
    {
      letters += 1
    }
    guard letters > 0 else { return character }
    // A raised digit behind any other word is a note.
    return isRaised && (letters > 2 || characters.last != 0x6d) ? character : digit + 0x30
  }

  /// Whether the comma in front of `next` stands within a number: 1,000 is 1000.
  ///
  /// A full-width comma stands between sentences, and is believed only where nothing but zeros follows it.
  private mutating func separatesThousands(_ comma: UInt32, _ bytes: Span<UInt8>, _ next: Int) -> Bool {
    guard comma == 0x2c || comma == 0xff0c, next + 3 <= bytes.count else { return false }
    for place in next..<next + 3 {
      guard comma == 0x2c ? (0x30...0x39).contains(bytes[place]) : bytes[place] == 0x30 else { return false }
    }
    if next + 3 < bytes.count, (0x30...0x39).contains(bytes[next + 3]) { return false }
    let end = characters.count
    var start = end
    while start > 0, end - start < 4, Folding.isDigit(characters[start - 1]) { start -= 1 }
    let follows = group > 0 && end - group == 3 && start <= group
    let begins =
      (1...3).contains(end - start) && characters[start] != 0x30
      && (start == 0 || characters[start - 1] != 0x2e && !Folding.isLatinOrDigit(characters[start - 1]))
    guard follows || begins else { return false }
    group = end
    return true
  }

  /// The end of the token that begins at `start`: one character, or a whole run of Latin letters and digits.
  package func endOfToken(from start: Int) -> Int { Tokens.end(in: characters.span, from: start) }
}

/// Digits above and below the line.
enum RaisedDigit {
  @inline(never)
  static func value(of scalar: UInt32) -> (digit: UInt32, isRaised: Bool)? {
    switch scalar {
    case 0xb2, 0xb3: (scalar - 0xb0, true)
    case 0xb9: (1, true)
    case 0x2070, 0x2074...0x2079: (scalar - 0x2070, true)
    case 0x2080...0x2089: (scalar - 0x2080, false)
    default: nil
    }
  }
}
