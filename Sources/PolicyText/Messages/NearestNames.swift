/// What a mistyped name may have meant.
package enum NearestNames {
  /// The candidates closest to `word`, closest first, those that share too little left out.
  package static func of(_ word: String, among candidates: [String], limit: Int = 1) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    // One slip in three characters is a slip; more is another word.
    let bound = max(1, typed.count / 3)
    return candidates.enumerated()
      .map { (place: $0.offset, name: $0.element, distance: distance(typed, $0.element)) }
      .filter { $0.distance <= bound }
      .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
      .prefix(limit).map(\.name)
  }

  private static func distance(_ typed: [Unicode.Scalar], _ name: String) -> Int {
    distance(typed, Array(name.lowercased().unicodeScalars))
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that lead from one to the other: optimal string
  /// alignment (Damerau 1964, restricted). O(a·b) time.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let substitution = last[column] + (a[row] == b[column] ? 0 : 1)
        var best = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
