import ClauseComparison
import PolicyText

extension Quotation {
  /// The words of a range of the document's text, as far as they are quoted.
  func words(_ part: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    let start = min(max(part.lowerBound - range.lowerBound, 0), bytes.count)
    let end = min(max(part.upperBound - range.lowerBound, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// On one line, ranges of the document's text in a style of their own.
  func runs(marking parts: [Range<Int>], as style: Run.Style, rest: Run.Style = .plain) -> [Run] {
    .quoting(text, scalars(parts), as: style, rest: rest)
  }

  func paragraphs(marking parts: [Range<Int>], as style: Run.Style) -> [[Run]] {
    let marked = scalars(parts)
    var start = 0
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let (length, offset) = (line.unicodeScalars.count, start)
      start += length + 1
      let inLine = marked.map { $0.clamped(to: offset..<offset + length) }.filter { !$0.isEmpty }
      return .quoting(
        String(line), inLine.map { $0.lowerBound - offset..<$0.upperBound - offset }, as: style)
    }.filter { !$0.isEmpty }
  }

  /// Ranges of the document's text as Unicode scalars of the quotation, rising.
  private func scalars(_ parts: [Range<Int>]) -> [Range<Int>] {
    parts.sorted { $0.lowerBound < $1.lowerBound }.map { part in
      let start = words(range.lowerBound..<max(range.lowerBound, part.lowerBound)).unicodeScalars.count
      return start..<start + words(part).unicodeScalars.count
    }
  }
}

extension ProvisionPair {
  /// Each pair of numbers as both texts write them, nil where there is none.
  var writtenNumbers: [WrittenNumbers] {
    numbers.map { pair in
      WrittenNumbers(
        upper: pair.upper.map { upper.words($0.place).onOneLine },
        lower: pair.lower.map { lower.words($0.place).onOneLine })
    }
  }

  /// 65岁 → 65岁; – → 50%
  var numberLine: String? {
    guard !numbers.isEmpty else { return nil }
    return writtenNumbers.map { "\($0.upper ?? "–") → \($0.lower ?? "–")" }.joined(separator: "; ")
  }
}
