import ClauseIndex
package import PolicyText

/// Two names in each other's place: 飞地经济 above, 飞地园区 below.
///
/// Whether they name one thing a reader decides, by the clauses that have them.
package struct OtherName: Sendable {
  package let upper: String
  package let lower: String
  /// Clauses whose wordings answer each other and disagree on the name, in order.
  package let clauses: [Sides<ClauseCitation>]

  package var count: Int { clauses.count }
}

extension OtherName {
  /// Of clauses that surely answer each other; most often met first.
  ///
  /// - Parameter isRare: whether few clauses of the corpus have some words: 产业 in common says nothing.
  static func all(
    in pairs: [ClausePair], isRare: (String) throws(IndexError) -> Bool
  ) throws(IndexError) -> [OtherName] {
    var found: [Sides<[UInt32]>: (names: Sides<String>, clauses: [Sides<ClauseCitation>])] = [:]
    for pair in pairs {
      for provision in pair.provisions where provision.grade != .required && pair.grade == nil {
        for names in try NamePairs(Sides(provision.upper.text, provision.lower.text), isRare).pairs {
          let clauses = Sides(pair.upper, pair.lower)
          let known = found[names]?.clauses ?? []
          guard known.last?.map(\.locator) != clauses.map(\.locator) else { continue }
          found[names] = (names.map { String(codePoints: $0[...]) }, known + [clauses])
        }
      }
    }
    return found.values.map { OtherName(upper: $0.names.upper, lower: $0.names.lower, clauses: $0.clauses) }
      .sorted { ($1.count, $0.upper, $0.lower) < ($0.count, $1.upper, $1.lower) }
  }
}

/// The names of two wordings that only one of the two has, those alike together.
private struct NamePairs {
  private(set) var pairs: [Sides<[UInt32]>] = []

  /// In characters: what two names of one thing have in common, 飞地.
  private static let shortestCore = 2
  /// Half of their characters, in order.
  private static let alike = 0.5

  init(_ wordings: Sides<String>, _ isRare: (String) throws(IndexError) -> Bool) throws(IndexError) {
    let above = NamePairs.names(in: wordings.upper, besides: wordings.lower)
    let below = NamePairs.names(in: wordings.lower, besides: wordings.upper)
    var candidates: [Pairing.Candidate] = []
    for (row, first) in above.enumerated() {
      for (column, second) in below.enumerated() {
        let likeness = KeptWords(first, second).likeness
        // 调整能源结构 and 能源结构调整 are one.
        guard likeness >= Self.alike, !first.has(second), !second.has(first),
          first.sorted() != second.sorted(),
          let core = SharedRuns.tiles(first, second, atLeast: Self.shortestCore).first,
          OwnNames.withoutLevel(first) != OwnNames.withoutLevel(second),
          !Opposites.tellApart(first, second),
          try isRare(String(codePoints: first[core.a..<core.a + core.length]))
        else { continue }
        candidates.append(Pairing.Candidate(score: likeness, row: row, column: column))
      }
    }
    let pairing = Pairing(candidates)
    pairs = above.indices.compactMap { row in pairing.columnOfRow[row].map { Sides(above[row], below[$0]) } }
  }

  private static func names(in text: String, besides other: String) -> [[UInt32]] {
    let other = FoldedText(other).characters
    return WordingNames.all(in: text).filter { name in
      !other.has(name) && !BindingWord.all(in: name).contains { $0.bindsAlone || $0.kind == .duty }
    }
  }
}
