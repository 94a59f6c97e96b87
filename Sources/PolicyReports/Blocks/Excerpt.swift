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

/// How a text answers another, and why a person should look.
struct Verdict: Sendable {
  let tag: Tag
  /// 65岁 → 60岁
  var numbers: String?
  var remarks: [String] = []
  var doubts: [String] = []
  /// Whether a person should look, with or without a reason.
  var needsReview = false
}

/// A clause and a chapter as an outline has them.
enum OutlineEntry: Sendable {
  case part(String, isInferred: Bool, depth: Int)
  case clause(ClausePage, title: String, depth: Int)
}
