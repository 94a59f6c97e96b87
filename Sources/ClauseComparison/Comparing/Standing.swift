package import PolicyText

/// How the two documents stand to each other.
package enum Standing: String, Sendable {
  /// The upper document's level is above the lower's.
  case vertical
  /// Both are of one level and of different places: nothing stands between them, neither binds the other.
  case horizontal
  /// Both are of one level and of one place: the earlier first.
  case successive
  /// A level is not known.
  case unknown
}

extension Standing {
  init(_ mastheads: Sides<Masthead>) {
    let (upper, lower) = (mastheads.upper, mastheads.lower)
    guard let above = upper.level, let below = lower.level else {
      self = .unknown
      return
    }
    if above < below {
      self = .vertical
    } else {
      self = upper.region == lower.region ? .successive : .horizontal
    }
  }

  /// By level, then by date; as given where neither decides.
  package static func isInOrder(_ a: Masthead, _ b: Masthead) -> Bool {
    if let first = a.level, let second = b.level, first != second { return first < second }
    if let first = a.issued, let second = b.issued, first != second { return first < second }
    // A later document's date is what a text rarely lacks: one without a date is taken as the earlier.
    return b.issued != nil || a.issued == nil
  }
}
