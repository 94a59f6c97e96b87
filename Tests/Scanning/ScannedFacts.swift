import ClauseSearch
import PolicyText

/// What fields ask of a document, folded once.
struct ScannedHead {
  let document: Document
  let title: [UInt32]
  let issuer: [UInt32]
  let region: [UInt32]
  let number: [UInt32]
  /// Titles and numbers that it cites above its clauses.
  let cited: [[UInt32]]

  init(_ document: Document) {
    self.document = document
    title = ScannedHead.folded(document.masthead.title)
    issuer = ScannedHead.folded(document.masthead.issuer)
    region = ScannedHead.folded(document.masthead.region)
    number = ScannedHead.folded(document.masthead.number?.description)
    let above = document.outsideTexts.filter { $0.kind == .preamble || $0.kind == .lead }
    cited = above.flatMap { ScannedHead.cited(in: document.string($0.range)) }
  }

  static func folded(_ words: String?) -> [UInt32] { FoldedText(words ?? "").characters }

  static func cited(in text: String) -> [[UInt32]] {
    Citations.all(in: text).flatMap { [folded($0.title), folded($0.number?.description)] }
  }
}

/// What fields ask of a clause.
struct ScannedFacts {
  private let head: ScannedHead
  private let clause: Clause
  private lazy var duties = head.document.responsibleUnits(of: clause).map(ScannedHead.folded)
  private lazy var cited = head.cited + ScannedHead.cited(in: head.document.string(clause.range))

  init(_ head: ScannedHead, _ clause: Clause) {
    self.head = head
    self.clause = clause
  }

  /// Whether a field holds that asks for no place in the text.
  ///
  /// - Parameter wanted: its words, folded.
  mutating func holds(_ field: Field, _ wanted: [UInt32]) -> Bool {
    let masthead = head.document.masthead
    return switch field {
    case .heading: false
    case .level(let level): masthead.level == level
    case .validity(let validity): masthead.validity == validity
    case .date(let dates): masthead.issued.map(dates.contains) ?? false
    case .clause(let numeral): clause.number.counts(as: numeral)
    case .title: head.title.has(wanted)
    case .issuer: head.issuer.has(wanted)
    case .region: head.region.has(wanted)
    case .number: head.number.has(wanted)
    case .duty: duties.contains { $0.has(wanted) }
    case .cites: cited.contains { $0.has(wanted) }
    }
  }
}

extension [UInt32] {
  fileprivate func has(_ wanted: [UInt32]) -> Bool {
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

extension Field {
  /// Folded.
  var words: [UInt32] {
    switch self {
    case .heading(let term), .title(let term), .number(let term), .issuer(let term), .region(let term),
      .duty(let term), .cites(let term):
      ScannedHead.folded(term.text)
    case .level, .date, .validity, .clause: []
    }
  }
}
