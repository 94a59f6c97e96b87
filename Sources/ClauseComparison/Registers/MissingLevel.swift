package import PolicyText

/// A document that is cited but not in the corpus.
package struct MissingDocument: Sendable, Equatable {
  package let title: String?
  package let number: DocumentNumber?
  package let level: Level

  /// What the lower document implements of a level between the two, as its preamble says, and the corpus has not.
  ///
  /// Where the upper document is of another place, its own upper neighbour of the upper's level counts too.
  ///
  /// - Parameter citations: of the lower document.
  static func between(
    _ documents: Sides<Document>, citing citations: CitationRegister
  ) -> [MissingDocument] {
    let (upper, lower) = (documents.upper, documents.lower)
    guard let above = upper.masthead.level, let below = lower.masthead.level, above < below else { return [] }
    let isForeign =
      above != .national && !(lower.masthead.region ?? "").hasPrefix(upper.masthead.region ?? "")
    return citations.entries.compactMap { entry in
      guard entry.clause == nil, entry.target == nil, let title = entry.title,
        let level = CitedIssuer(ofTitle: title, citedBy: lower.masthead)?.level
      else { return nil }
      guard level < below, above < level || isForeign && level == above else { return nil }
      return MissingDocument(title: entry.title, number: entry.number, level: level)
    }
  }
}
