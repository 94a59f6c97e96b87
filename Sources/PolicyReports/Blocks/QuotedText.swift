package import PolicyText

/// Words of a document, and where they stand.
struct QuotedText: Sendable {
  /// The clause's own heading, where the words begin with it: under that heading it need not be said again.
  var opening: [Run] = []
  let paragraphs: [[Run]]
  let source: Source
  /// The clause that the words are of, where a page can open to it.
  var clause: ClausePage?

  /// With the heading.
  var whole: [[Run]] {
    guard !opening.isEmpty else { return paragraphs }
    return [opening + (paragraphs.first ?? [])] + paragraphs.dropFirst()
  }
}

/// Where words stand.
struct Source: Sendable {
  let document: DocumentHead
  /// Nil outside all clauses.
  let clause: ClauseCitation?
  /// In its file.
  let position: Place
  /// Whether what stands above has named document and clause already.
  var isNamed = false

  init(_ clause: ClauseCitation, at position: Place? = nil, isNamed: Bool = false) {
    document = clause.document
    self.clause = clause
    self.position = position ?? clause.place
    self.isNamed = isNamed
  }

  init(_ clause: ClauseCitation?, in document: DocumentHead, at position: Place) {
    self.document = document
    self.clause = clause
    self.position = position
  }

  /// corpus/a.txt:12-14
  var place: String { document.place(position) }

  /// The locator; outside all clauses file and lines.
  var locator: Run { clause.map(Run.locator) ?? .said(place) }
}

extension DocumentHead {
  /// corpus/a.txt:12-14, corpus/a.pdf:12-14 第5页, corpus/a.html:第3段
  package func place(_ place: Place) -> String { "\(file):\(place.shown)" }
}
