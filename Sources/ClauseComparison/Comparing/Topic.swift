import PolicyText

/// What a comparison is narrowed to: the clauses that answer a query, and its words.
package struct Topic: Sendable {
  package let query: String
  private let locators: Set<String>
  private let words: [[UInt32]]

  package init(query: String, locators: Set<String>, words: [String]) {
    self.query = query
    self.locators = locators
    self.words = words.map { FoldedText($0).characters }
  }

  /// The documents that it holds a clause of, by id.
  package var documents: Set<String> {
    Set(locators.compactMap { $0.split(separator: "#").first.map(String.init) })
  }

  func holds(_ clause: ClauseCitation) -> Bool { locators.contains(clause.locator) }

  /// Whether one of the words stands there.
  func isIn(_ text: String) -> Bool {
    let characters = FoldedText(text).characters
    return words.contains { characters.has($0) }
  }
}

extension ClausePair {
  /// The provisions about a topic: all where a heading says it; empty where the clauses are not about it.
  package func provisions(about topic: Topic?) -> [ProvisionPair] {
    guard let topic else { return provisions }
    guard [upper, lower].contains(where: { topic.holds($0) || $0.style == .lead }) else { return [] }
    if [upper, lower].contains(where: { $0.heading.map(topic.isIn) ?? false }) { return provisions }
    return provisions.filter { topic.isIn($0.upper.text) || topic.isIn($0.lower.text) }
  }
}

extension UnmatchedProvision {
  package func isAbout(_ topic: Topic?) -> Bool {
    guard let topic else { return true }
    return (topic.holds(clause) || clause.style == .lead) && (quotation.map { topic.isIn($0.text) } ?? true)
  }
}
