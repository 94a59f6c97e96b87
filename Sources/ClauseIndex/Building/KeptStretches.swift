import PolicyText

/// Positions of an older index that stay beside each other, rising, and where they stand now.
struct KeptStretches: Sendable {
  struct Stretch {
    fileprivate(set) var old: Range<UInt32>
    /// What is added to them, modulo 2³².
    let shift: UInt32
  }

  private(set) var all: [Stretch] = []
  /// Whose positions came last.
  private var last: Ordinal<Document>?

  /// Whether all stand where they stood.
  var areStill: Bool { all.allSatisfy { $0.shift == 0 } }

  /// Those of the next document that stays, which begin at `position` now.
  mutating func add(_ old: Range<UInt32>, of document: Ordinal<Document>, at position: Int) {
    let shift = UInt32(truncatingIfNeeded: position) &- old.lowerBound
    let follows = last.map { $0.rawValue + 1 == document.rawValue } ?? false
    last = document
    if follows, let before = all.last, before.shift == shift, before.old.upperBound <= old.lowerBound {
      // What stands between them is nobody's.
      all[all.count - 1].old = before.old.lowerBound..<old.upperBound
    } else {
      all.append(Stretch(old: old, shift: shift))
    }
  }

  /// What comes next belongs to no neighbour of what came last.
  mutating func cut() { last = nil }
}
