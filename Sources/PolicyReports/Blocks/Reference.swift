import PolicyText

/// What a list of references has an entry for: a document, or a clause of it.
struct Reference: Sendable, Hashable {
  let document: DocumentHead
  /// Nil for the whole.
  var clause: ClauseCitation?

  /// The locator, or the document's id.
  var id: String { clause?.locator ?? document.id }

  static func == (a: Reference, b: Reference) -> Bool { a.id == b.id }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ReportContent {
  /// What it names or quotes, in this order, each once.
  var references: [Reference] {
    (named ?? blocks.references).grouped(by: \.id).map { $0[0] }
  }
}
