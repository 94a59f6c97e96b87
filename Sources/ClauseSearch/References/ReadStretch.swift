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

  /// Of the part named; nil where nothing stands there.
  func part(_ address: PartAddress) -> ReadStretch? {
    let outside = outsideOfParts
    let held = Set(clauses.compactMap(\.part) + outside.filter { isSaid($0.place) }.map(\.part))
    let parts = address.parts(of: self, where: held.contains)
    let found = ReadStretch(
      clauses: clauses.indices.filter { clauses[$0].part.map(parts.contains) ?? false },
      outside: outside.filter { parts.contains($0.part) }.map(\.place))
    return found.clauses.isEmpty && !found.outside.contains(where: isSaid) ? nil : found
  }

  private func isSaid(_ place: Int) -> Bool { outsideTexts[place].kind != .heading }

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

  /// Those that can be asked for.
  var partNames: [Candidate] {
    parts.indices.compactMap { part in
      let address = parts.address(below: Ordinal(part)).joined(separator: ".")
      return address.isEmpty ? nil : Candidate("\(id)#\(address)", parts[part].label)
    }
  }
}
