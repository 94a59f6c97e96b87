import PolicyText

/// Of two lists of places those that stand close: apart by at most so many characters, not overlapping, in one order or in
/// either. A sweep over both lists by where they begin.
struct NearPairs {
  typealias Place = ClauseReading.Occurrence

  private let firsts: [Place]
  private let seconds: [Place]
  private let distance: Int
  private let ordered: Bool

  init(_ firsts: [Place], _ seconds: [Place], within distance: Int, ordered: Bool) {
    self.firsts = firsts.sorted { $0.start < $1.start }
    self.seconds = seconds.sorted { $0.start < $1.start }
    self.distance = distance
    self.ordered = ordered
  }

  /// O(n log n)
  var isAny: Bool { isFollowed(firsts, by: seconds) || !ordered && isFollowed(seconds, by: firsts) }

  /// Of what begins behind a place the first is the nearest.
  private func isFollowed(_ places: [Place], by others: [Place]) -> Bool {
    places.contains { place in
      let next = others.indices.partition { others[$0].start < place.end }
      return next < others.count && others[next].start - place.end <= distance
    }
  }

  /// The stretch of each pair from the first to the last character, each once, by where it begins. O(n log n + pairs)
  func stretches() -> [Place] {
    var found: Set<Place> = []
    join(firsts, followedBy: seconds, into: &found)
    if !ordered { join(seconds, followedBy: firsts, into: &found) }
    return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func join(_ places: [Place], followedBy others: [Place], into found: inout Set<Place>) {
    for place in places {
      var next = others.indices.partition { others[$0].start < place.end }
      while next < others.count, others[next].start - place.end <= distance {
        found.insert(place.joined(with: others[next]))
        next += 1
      }
    }
  }
}

extension ClauseReading.Occurrence {
  fileprivate var start: Int { characters.lowerBound }
  fileprivate var end: Int { characters.upperBound }

  fileprivate func joined(with other: Self) -> Self {
    Self(
      characters: start..<max(end, other.end),
      source: source.lowerBound..<max(source.upperBound, other.source.upperBound))
  }
}
