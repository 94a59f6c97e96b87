package import PolicyText

/// Text of a document that is passed over where provisions are read: what is said in front of all clauses gives reasons,
/// tables and footnotes have no sentences to set side by side, and who is charged and from when a text is in force are no
/// provisions of a clause.
package struct UnreadText: Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case outside(OutsideText.Kind)
    /// Notes of responsible units.
    case units

    package static var allCases: [Kind] { OutsideText.Kind.allCases.map(outside) + [.units] }
  }

  package let document: DocumentHead
  package let kind: Kind
  package let quotation: Quotation

  private init(_ kind: Kind, _ range: Range<Int>, of document: Document, under head: DocumentHead) {
    self.document = head
    self.kind = kind
    quotation = Quotation(document, range)
  }

  /// - Parameter leads: what parts say in front of their clauses is passed over too.
  static func all(of document: Document, leads: Bool = false) -> [UnreadText] {
    let head = document.head
    let outside = document.outsideTexts.filter { $0.kind.isMatter && (leads || $0.kind != .lead) }
    let notes = document.clauses.flatMap { ResponsibleUnits.notes(in: document.plain, $0.body) }
    return outside.map { UnreadText(.outside($0.kind), $0.range, of: document, under: head) }
      + notes.map { UnreadText(.units, $0.range, of: document, under: head) }
      + document.sentencesInClosing.map { UnreadText(.outside(.closing), $0, of: document, under: head) }
  }

  package func isAbout(_ topic: Topic?) -> Bool { topic?.isIn(quotation.text) ?? true }
}
