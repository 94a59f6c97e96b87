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

  private func admits(_ facts: MastheadFacts) -> Bool {
    guard levels.isEmpty || facts.level.map(levels.contains) ?? false else { return false }
    guard validities.isEmpty || validities.contains(facts.validity) else { return false }
    return dates.map { facts.issued.map($0.contains) ?? false } ?? true
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
      guard named.contains(document), admits(try index.facts(ofDocument: document)) else { return false }
      guard !regions.isEmpty else { return true }
      let region = try index.head(ofDocument: document).masthead.region ?? ""
      return regions.contains { Phrase($0)?.stands(inRegion: region) ?? false }
    }
  }
}
