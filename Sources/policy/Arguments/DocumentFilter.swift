import ClauseSearch
import PolicyText

/// Which documents a command looks at: those that fit every condition that was typed.
struct DocumentFilter: Equatable {
  /// Empty: every level.
  var levels: [Level] = []
  /// Each names one document. Empty: every document.
  var documents: [DocumentReference] = []
  /// Nil in it: what nothing is known of. Empty: whatever its validity.
  var validities: [Validity?] = []
  /// A part of the region's name is enough. Empty: every region.
  var regions: [String] = []
  /// Of issue.
  var dates: DateRange?

  /// Whether every document fits.
  var isEmpty: Bool { self == DocumentFilter() }

  /// Whether a masthead fits all conditions but the names.
  func admits(_ masthead: Masthead) -> Bool {
    guard levels.isEmpty || masthead.level.map(levels.contains) ?? false else { return false }
    guard validities.isEmpty || validities.contains(masthead.validity) else { return false }
    guard regions.isEmpty || regions.contains(where: { masthead.region?.contains($0) ?? false }) else {
      return false
    }
    return dates.map { masthead.issued.map($0.contains) ?? false } ?? true
  }
}
