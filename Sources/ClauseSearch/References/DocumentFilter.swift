package import ClauseIndex
package import PolicyText

/// Which documents are looked at: those that fit every condition.
package struct DocumentFilter: Sendable, Equatable {
  /// Empty: every level.
  package var levels: [Level]
  /// Each names one document. Empty: every document.
  package var documents: [DocumentReference]
  /// Nil in it: what nothing is known of. Empty: whatever its validity.
  package var validities: [Validity?]
  /// A part of the region's name is enough. Empty: every region.
  package var regions: [String]
  /// Of issue.
  package var dates: DateRange?

  package init(
    levels: [Level] = [], documents: [DocumentReference] = [], validities: [Validity?] = [],
    regions: [String] = [],
    dates: DateRange? = nil
  ) {
    self.levels = levels
    self.documents = documents
    self.validities = validities
    self.regions = regions
    self.dates = dates
  }

  /// Whether a masthead fits all conditions but the names.
  private func admits(_ masthead: Masthead) -> Bool {
    guard levels.isEmpty || masthead.level.map(levels.contains) ?? false else { return false }
    guard validities.isEmpty || validities.contains(masthead.validity) else { return false }
    guard regions.isEmpty || regions.contains(where: { masthead.region?.contains($0) ?? false }) else {
      return false
    }
    return dates.map { masthead.issued.map($0.contains) ?? false } ?? true
  }

  /// The documents that fit.
  ///
  /// - Parameter named: what the names in `documents` lead to.
  package func admitted(
    in index: ClauseIndex, named: [Ordinal<Document>]
  ) throws(IndexError) -> DocumentSet {
    if self == DocumentFilter() { return index.everyDocument }
    let named = documents.isEmpty ? index.everyDocument : DocumentSet(named, of: index.documentCount)
    return try index.documents { (document) throws(IndexError) in
      guard named.contains(document) else { return false }
      return admits(try index.head(ofDocument: document).masthead)
    }
  }
}
