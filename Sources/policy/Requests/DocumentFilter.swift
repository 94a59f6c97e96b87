import ClauseSearch
import PolicyText

/// Which documents a command looks at: those that fit every condition that was typed.
struct DocumentFilter: Equatable {
  /// Empty: every level.
  var levels: [Level] = []
  /// As typed; each names one document. Empty: every document.
  var documents: [String] = []
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

extension Library {
  /// The places of the documents that fit; nil where all do.
  func places(admittedBy filter: DocumentFilter) throws(CommandError) -> [Int]? {
    guard !filter.isEmpty else { return nil }
    let named = filter.documents.isEmpty ? nil : Set(try places(of: filter.documents))
    let heads = try heads()
    return heads.indices.filter { named?.contains($0) ?? true && filter.admits(heads[$0].masthead) }
  }
}
