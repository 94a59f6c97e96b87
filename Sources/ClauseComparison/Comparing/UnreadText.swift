package import PolicyText

/// Text of a document that is passed over where provisions are read: what is said in front of all clauses gives reasons,
/// and tables and footnotes have no sentences to set side by side.
package struct UnreadText: Sendable {
  package let document: DocumentHead
  package let kind: OutsideText.Kind
  package let quotation: Quotation

  /// - Parameter leads: what parts say in front of their clauses is passed over too.
  static func all(of document: Document, leads: Bool = false) -> [UnreadText] {
    let head = document.head
    return document.outsideTexts.filter { $0.kind.isMatter && (leads || $0.kind != .lead) }.map {
      UnreadText(document: head, kind: $0.kind, quotation: Quotation(document, $0.range))
    }
  }

  package func isAbout(_ topic: Topic?) -> Bool { topic?.isIn(quotation.text) ?? true }
}
