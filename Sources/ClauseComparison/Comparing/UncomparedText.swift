package import PolicyText

/// Text of a document that takes no part in a comparison: what is said in front of all clauses gives reasons, and tables
/// and footnotes have no sentences to set side by side.
package struct UncomparedText: Sendable {
  package let document: DocumentHead
  package let kind: OutsideText.Kind
  package let quotation: Quotation

  static func all(of document: Document) -> [UncomparedText] {
    document.outsideTexts.filter { kinds.contains($0.kind) }.map {
      UncomparedText(document: document.head, kind: $0.kind, quotation: Quotation(document, $0.range))
    }
  }

  private static let kinds: Set<OutsideText.Kind> = [.preamble, .table, .footnote]

  package func isAbout(_ topic: Topic?) -> Bool { topic?.isIn(quotation.text) ?? true }
}
