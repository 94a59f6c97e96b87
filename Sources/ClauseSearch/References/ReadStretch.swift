import PolicyText

/// What of a document is read, by places in its `clauses` and `outsideTexts`.
package struct ReadStretch: Sendable, Equatable {
  package let clauses: [Int]
  /// Titles of parts, what stands in front of their clauses, and tables between them.
  package let outside: [Int]

  package init(clauses: [Int], outside: [Int] = []) {
    self.clauses = clauses
    self.outside = outside
  }
}

extension Document {
  var whole: ReadStretch {
    ReadStretch(clauses: Array(clauses.indices), outside: Array(outsideTexts.indices))
  }

  /// The part that these words lead to; nil where nothing stands there.
  ///
  /// The whole way goes before a part of it: `#二章` is the second chapter, not a second section in another.
  func part(_ words: [Locator.Word]) -> ReadStretch? {
    let outside = outsideOfParts
    let ways = parts.indices.map { parts.address(below: Ordinal($0)).compactMap(Locator.Word.init) }
    func stretch(where leads: ([Locator.Word]) -> Bool) -> ReadStretch? {
      func isMeant(_ part: Ordinal<Part>?) -> Bool { part.map { leads(ways[$0.rawValue]) } ?? false }
      let found = ReadStretch(
        clauses: clauses.indices.filter { isMeant(clauses[$0].part) },
        outside: outside.filter { isMeant($0.part) }.map(\.place))
      let says = found.outside.contains { outsideTexts[$0].kind != .heading }
      return found.clauses.isEmpty && !says ? nil : found
    }
    return stretch { $0.starts(with: words) } ?? stretch { words.isSubsequence(of: $0) }
  }

  /// What stands in parts outside their clauses.
  private var outsideOfParts: [(place: Int, part: Ordinal<Part>)] {
    var part = -1
    var found: [(Int, Ordinal<Part>)] = []
    for (place, outside) in outsideTexts.enumerated() {
      if outside.kind == .heading { part += 1 }
      guard parts.indices.contains(part), [.heading, .lead, .table].contains(outside.kind) else { continue }
      found.append((place, Ordinal(part)))
    }
    return found
  }

  var partNames: [Candidate] {
    parts.indices.map { part in
      let address = parts.address(below: Ordinal(part)).joined(separator: ".")
      return Candidate("\(id)#\(address)", parts[part].label)
    }
  }
}
