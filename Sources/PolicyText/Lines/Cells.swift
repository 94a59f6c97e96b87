/// The cells of a line that may be a row of a table in plain text.
enum Cells {
  /// In columns: narrower gaps stand within titles and between number and title.
  private static let wideGap = 3

  /// Whether three cells stand apart as nothing but a table has them: by wide gaps, tabs or bars.
  static func areWide(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cells = 1
    scan(bytes, range) { columns in if columns >= wideGap { cells += 1 } }
    return cells >= 3
  }

  /// A cell of a table is a word or a name.
  private static let longestCell = 20

  /// In bytes.
  private static let longestRow = 600

  /// Whether a line may be a row: three short cells, none of which is a sentence. Letter-spaced titles are none.
  static func mayBeRow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longestRow, !isSentence(bytes, range) else { return false }
    var lengths = [0]
    scan(bytes, range) { columns in
      if columns > 0 { lengths.append(0) }
      lengths[lengths.count - 1] += 1
    }
    lengths.removeAll { $0 == 0 }
    return lengths.count >= 3 && lengths.allSatisfy { $0 <= longestCell }
      && lengths.reduce(0, +) >= 2 * lengths.count
  }

  private static let sentenceMarks: [[UInt8]] = ["。", "；", "！", "？"].map { Array($0.utf8) }

  private static func isSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Nearly every sentence ends a paragraph.
    if LineEnd.isFullStop(before: range.upperBound, in: bytes.span) { return true }
    let words = bytes.span.extracting(range)
    return sentenceMarks.contains { ByteSearch.first($0, in: words, from: 0) != nil }
  }

  /// Tells of each character how wide the gap in front of it is.
  private static func scan(_ bytes: [UInt8], _ range: Range<Int>, _ take: (_ columns: Int) -> Void) {
    var index = range.lowerBound
    var gap = 0
    while index < range.upperBound {
      let (length, columns) = WhiteSpace.space(in: bytes.span, at: index, before: range.upperBound)
      if length > 0 {
        gap += bytes[index] == 0x09 ? wideGap : columns
        index += length
      } else if bytes[index] == 0x7c {
        gap += wideGap
        index += 1
      } else {
        _ = UTF8Decoding.scalar(in: bytes.span, at: &index)
        take(gap)
        gap = 0
      }
    }
  }
}
