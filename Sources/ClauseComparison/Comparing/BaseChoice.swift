package import PolicyText

/// Which of some documents the others are read against.
package struct BaseChoice: Sendable {
  package let base: Document
  /// The others in the order in which they are compared: what cites the base stands in front.
  package let others: [Document]

  /// The one that most of the others cite, else the uppermost and earliest.
  ///
  /// - Parameters:
  ///   - documents: in their order, at least one.
  ///   - named: the base that somebody asked for.
  package init(among documents: [Document], named: Document? = nil, in directory: DocumentDirectory) {
    let cited = documents.map { document in
      Set(CitationRegister(of: document, in: directory).targets)
    }
    func citing(_ document: Document) -> Int {
      zip(documents, cited).count { $0.0.id != document.id && $0.1.contains(document.id) }
    }
    // Of equals the first.
    let best = documents.map { (document: $0, count: citing($0)) }.reduce(nil) { best, next in
      best.map { $0.count >= next.count ? $0 : next } ?? next
    }
    let chosen = named ?? best?.document ?? documents[0]
    base = chosen
    let rest = zip(documents, cited).filter { $0.0.id != chosen.id }
    others =
      rest.filter { $0.1.contains(chosen.id) }.map(\.0) + rest.filter { !$0.1.contains(chosen.id) }.map(\.0)
  }

  /// Which of other documents one is read against where nobody said which: those that cite it or that it cites; else
  /// those of other levels; else all.
  package static func counterparts(
    of document: Document, among documents: [Document], in directory: DocumentDirectory
  ) -> [Document] {
    func cited(by document: Document) -> Set<String> {
      Set(CitationRegister(of: document, in: directory).targets)
    }
    let others = documents.filter { $0.id != document.id }
    let own = cited(by: document)
    let linked = others.filter { own.contains($0.id) || cited(by: $0).contains(document.id) }
    guard linked.isEmpty else { return linked }
    let elsewhere = others.filter { $0.masthead.level != document.masthead.level }
    return elsewhere.isEmpty ? others : elsewhere
  }
}
