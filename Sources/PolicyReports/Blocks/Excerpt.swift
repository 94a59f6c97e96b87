import PolicyText

/// Words of a document, and where they stand.
struct Excerpt: Sendable {
  let paragraphs: [[Run]]
  let source: Source
}

/// Where words stand.
struct Source: Sendable {
  let document: DocumentHead
  /// Nil outside all clauses.
  let clause: ClauseCitation?
  let lines: ClosedRange<Int>
  /// Whether what stands above has named document and clause already.
  var isNamed = false

  init(_ clause: ClauseCitation, lines: ClosedRange<Int>? = nil, isNamed: Bool = false) {
    document = clause.document
    self.clause = clause
    self.lines = lines ?? clause.lines
    self.isNamed = isNamed
  }

  init(_ clause: ClauseCitation?, in document: DocumentHead, lines: ClosedRange<Int>) {
    self.document = document
    self.clause = clause
    self.lines = lines
  }

  /// corpus/a.txt:12-14
  var place: String { "\(document.file):\(lines.hyphenated)" }

  /// The locator; outside all clauses file and lines.
  var locator: Run { clause.map(Run.locator) ?? .said(place) }
}
