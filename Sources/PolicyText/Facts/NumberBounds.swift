/// The words beside a number: how it binds, and what it counts.
extension NumberReader {
  func comparison(_ start: Int, _ end: Int) -> NumberFact.Comparison {
    // 10个名次及以上: the unit's noun may stand between.
    for gap in 0...2 where (0..<gap).allSatisfy({ self[end + $0].map { !isMark($0) } ?? false }) {
      if let found = NumberWords.followers.first(where: { after(end + gap, is: $0.words) }) {
        return found.comparison
      }
    }
    let hits = NumberWords.comparisons.compactMap { item in
      before(start, is: item.words).map { (length: $0, comparison: item.comparison) }
    }
    return hits.max { $0.length < $1.length }?.comparison ?? distantComparison(start)
  }

  /// 至少探访1次: what is done may stand between.
  private func distantComparison(_ start: Int) -> NumberFact.Comparison {
    let segment = segment(before: start)
    for gap in 1...4 where start - gap > segment.lowerBound {
      guard !NumberReader.isDigit(scalars[start - gap]) else { break }
      if let found = NumberWords.distant.first(where: { before(start - gap, is: $0.words) != nil }) {
        return found.comparison
      }
    }
    return .equal
  }

  func unit(at start: Int) -> Range<Int>? {
    guard let unit = NumberWords.units.filter({ after(start, is: [$0]) }).max(by: { $0.count < $1.count })
    else {
      return nil
    }
    var end = start + unit.unicodeScalars.count
    if NumberWords.multipliers.contains(unit),
      let counted = NumberWords.counted.filter({ after(end, is: [$0]) }).max(by: { $0.count < $1.count })
    {
      end += counted.unicodeScalars.count
    }
    // 50万元/人
    guard self[end] == "/", let per = self.unit(at: end + 1) else { return start..<end }
    return start..<per.upperBound
  }
}
