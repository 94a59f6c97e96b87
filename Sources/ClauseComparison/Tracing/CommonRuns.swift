import ClauseIndex
import PolicyText

/// A run that a sentence has in common with a clause of an earlier document.
struct CommonRun: Equatable {
  let source: Ordinal<Document>
  let clause: Ordinal<Clause>
  /// In folded characters of the sentence.
  var place: Range<Int>
  /// In folded characters of the clause.
  var other: Int

  var others: Range<Int> { other..<other + place.count }

  /// Only a part of it.
  func cut(to part: Range<Int>) -> CommonRun {
    CommonRun(source: source, clause: clause, place: part, other: other + part.lowerBound - place.lowerBound)
  }
}

/// Chooses from all common runs of a sentence those that it is credited with.
enum RunChoice {
  /// A source that has so much of the longest run gives the sentence nearly as much.
  static let nearlyAsMuch = 0.8

  /// No two of the result share a character; none is shorter than `least`.
  ///
  /// The longest run first; of runs that have nearly all of it one of the source preferred. What is left of others
  /// beside it stays in the choice.
  ///
  /// - Parameters:
  ///   - taken: places that are credited already.
  ///   - trimmed: a run's place without ragged ends.
  static func chosen(
    _ runs: [CommonRun], beside taken: Set<Int>, atLeast least: Int,
    prefers: (Ordinal<Document>, Ordinal<Document>) -> Bool,
    trimmed: (Range<Int>) throws(IndexError) -> Range<Int>
  ) throws(IndexError) -> [CommonRun] {
    var taken = taken
    var chosen: [CommonRun] = []
    while true {
      var open: [CommonRun] = []
      for run in runs {
        for part in free(run.place, taken) where part.count >= least {
          open.append(run.cut(to: try trimmed(part)))
        }
      }
      guard let longest = open.map(\.place.count).max() else { return chosen }
      let first = open.filter { $0.place.count == longest }.map(\.place.lowerBound).min()
      guard let best = open.first(where: { $0.place.count == longest && $0.place.lowerBound == first })
      else { return chosen }
      let rivals = open.filter {
        Double($0.place.clamped(to: best.place).count) >= nearlyAsMuch * Double(longest)
      }
      let run = rivals.dropFirst().reduce(rivals[0]) { kept, next in
        if prefers(next.source, kept.source) { return next }
        return next.source == kept.source && next.place.count > kept.place.count ? next : kept
      }
      chosen.append(run)
      taken.formUnion(run.place)
    }
  }

  /// The stretches of a range that are not taken.
  private static func free(_ range: Range<Int>, _ taken: Set<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where taken.contains(place) {
      if place > start { found.append(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  /// The heaviest row of runs that stand in the same order on both sides.
  static func inOrder(_ tiles: [SharedRuns.Tile]) -> [SharedRuns.Tile] {
    let sorted = tiles.sorted { $0.a < $1.a }
    var best = sorted.map(\.length)
    var before = [Int?](repeating: nil, count: sorted.count)
    for i in sorted.indices {
      for j in 0..<i where sorted[j].b < sorted[i].b && best[j] + sorted[i].length > best[i] {
        best[i] = best[j] + sorted[i].length
        before[i] = j
      }
    }
    var row: [SharedRuns.Tile] = []
    var place = best.indices.max { best[$0] < best[$1] }
    while let tile = place {
      row.append(sorted[tile])
      place = before[tile]
    }
    return row.reversed()
  }
}
