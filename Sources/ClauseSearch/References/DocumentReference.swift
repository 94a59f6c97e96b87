package import PolicyText

/// How a user names a document: by id, by number in any spelling, by a part of its title or issuer.
package struct DocumentReference: Sendable, Equatable {
  package let word: String

  package init(_ word: String) { self.word = word }

  /// The place of the one document meant. The first of these that fits at all decides: the id, the number, the whole
  /// title, a part of title or issuer, a part of id or number.
  package func resolve(among heads: [DocumentHead]) throws(ReferenceError) -> Int {
    let typed = FoldedText(word).characters
    let number = DocumentNumber(reference: word)
    let readings: [(DocumentHead) -> Bool] = [
      { $0.id == word },
      { number != nil && number == $0.masthead.number },
      { FoldedText($0.masthead.title).characters == typed },
      {
        FoldedText($0.masthead.title).contains(typed) || FoldedText($0.masthead.issuer ?? "").contains(typed)
      },
      {
        FoldedText($0.id).contains(typed) || FoldedText($0.masthead.number?.description ?? "").contains(typed)
      },
    ]
    guard !typed.isEmpty else { throw .unknownDocument(word, nearest: []) }
    for reads in readings {
      let found = heads.indices.filter { reads(heads[$0]) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .ambiguousDocument(word, candidates: found.map { heads[$0].named }) }
    }
    throw .unknownDocument(word, nearest: nearest(among: heads))
  }

  private func nearest(among heads: [DocumentHead]) -> [String] {
    var names: [String] = []
    var owners: [String: DocumentHead] = [:]
    for head in heads {
      for name in [head.id, head.masthead.number?.description ?? "", head.masthead.title] where !name.isEmpty
      {
        names.append(name)
        owners[name] = head
      }
    }
    return NearestNames.of(word, among: names, limit: 3).compactMap { owners[$0]?.named }
  }
}

extension FoldedText {
  /// Whether the characters stand in it in a row. A part of a Latin word counts: names are searched, not text.
  fileprivate func contains(_ part: [UInt32]) -> Bool {
    guard !part.isEmpty, characters.count >= part.count else { return false }
    return (0...characters.count - part.count).contains { characters[$0...].starts(with: part) }
  }
}

extension DocumentHead {
  /// As an error message lists it.
  fileprivate var named: String {
    ([id] + [masthead.number?.description, masthead.title].compactMap { $0 }.filter { !$0.isEmpty })
      .joined(separator: " ")
  }
}
