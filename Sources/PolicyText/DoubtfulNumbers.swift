extension Document {
  /// Numbers parted by spaces that were left as they stand, for it cannot be told which digits belong together.
  package var splitNumbers: [Range<Int>] { SplitDigits(text, text.indices).runs.map(\.range) }

  /// Days that no calendar has: 2月30日, 2026年13月1日.
  package var impossibleDays: [Range<Int>] {
    let words = ScalarText(text, text.indices)
    return ImpossibleDay.all(in: words).map(words.bytes)
  }

  /// Numbers in which letters stand for digits.
  package var misreadNumbers: [Range<Int>] { MisreadDigit.all(in: text) }
}

extension Unwrapping {
  /// Takes the white space out of numbers whose digits stand apart, in sentences. Returns how many there were, and the source
  /// line of the first.
  mutating func joinSplitDigits() -> ReadingLoss? {
    let runs = SplitDigits(text, text.indices).runs.filter(\.isCertain)
    guard !runs.isEmpty else { return nil }
    let joined = runs.filter { run in
      let behind = paragraphs.indices.partition { paragraphs[$0].range.upperBound <= run.range.lowerBound }
      return behind < paragraphs.count && paragraphs[behind].kind != .row
    }
    guard let first = joined.first else { return nil }
    let line = LineMap(pieces: pieces).line(at: first.range.lowerBound)
    remove(joined.flatMap(\.gaps))
    return ReadingLoss(.joinedDigits, count: joined.count, first: line)
  }
}
