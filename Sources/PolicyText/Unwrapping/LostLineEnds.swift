/// Line ends that a text lost: one line holds most of it, and the numbers of provisions stand in the middle.
///
///     某市某办法第一章总则第一条为规范…，制定本办法。第二条本办法所称…
///     某公司某方案一、指导思想以…。二、工作重点（一）以…为统领1.…。（二）…。三、…
///
/// What crawlers and tables of data sets keep of a page often has no line end left. A number opens a line again where it
/// is the next of its row and what stands in front of it has ended; then title, addressees, signature and day are lines
/// too. A text with lines of its own is left as it is.
enum LostLineEnds {
  /// - Returns: the lines, the one that holds most of them cut where lines began.
  static func restored(_ lines: ArraySlice<SourceLine>, in bytes: [UInt8]) -> ArraySlice<SourceLine> {
    guard let main = lines.indices.max(by: { lines[$0].range.count < lines[$1].range.count }),
      isMost(lines[main], of: lines)
    else { return lines }
    let line = lines[main]
    let words = ScalarText(bytes, line.range)
    let row = RunOnNumbers(words, bytes, end: line.range.upperBound)
    guard let first = row.places.first else { return lines }
    let end = min(words.bytes(0..<first).upperBound, line.range.lowerBound + longestHead)
    let head = RunOnHead(ScalarText(bytes, line.range.lowerBound..<end))
    // What names a title, a day or a heading may stand within another of them.
    let places = Set([0] + head.places + row.places).sorted()
    let starts = places.map { words.bytes($0..<$0).lowerBound }
    let ends = starts.dropFirst() + [line.range.upperBound]
    let pieces = zip(starts, ends).map { line.piece($0..<$1, of: bytes) }.filter { !$0.isBlank }
    return lines[..<main] + pieces + lines[(main + 1)...]
  }

  /// Shorter ones are short papers, whose list stands in their one paragraph. In bytes.
  private static let shortest = 600
  /// No paper is longer; a line of millions of characters is something else.
  private static let longest = 1_000_000
  /// In front of the first number: a notice with addressees and signature.
  private static let longestHead = 6000

  /// Whether a line holds more than all others together.
  private static func isMost(_ line: SourceLine, of lines: ArraySlice<SourceLine>) -> Bool {
    guard (shortest...longest).contains(line.range.count), line.isRunning else { return false }
    return line.range.count * 2 > lines.reduce(0) { $0 + $1.range.count }
  }
}
