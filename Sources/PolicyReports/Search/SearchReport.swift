package import ClauseSearch
package import PolicyText

/// The answer to a search.
package struct SearchReport: Report {
  let answer: Answer
  /// Whether it tells how the query was read and what made each score.
  let isExplained: Bool

  /// As they are read: by document, upper levels first where the scores allow it.
  let groups: [[RankedHit]]

  /// When it was asked before, where only what is new since then is shown.
  let since: Since?

  /// How many hits of the same answer were read before.
  let offset: Int

  /// Which hits of the answer these are, as it is read.
  var shown: Range<Int> { offset..<offset + answer.hits.count }

  package struct Since: Sendable {
    /// Nil: never.
    let day: String?
    /// All that is found, new or not.
    let all: Int

    package init(day: String?, all: Int) {
      self.day = day
      self.all = all
    }
  }

  /// - Parameters:
  ///   - ordered: whether its hits are in an order that was asked for.
  ///   - offset: how many hits of the same answer were read before.
  package init(
    _ answer: Answer, explained: Bool = false, ordered: Bool = false, behind offset: Int = 0,
    since: Since? = nil
  ) {
    self.since = since
    self.answer = answer
    self.offset = offset
    isExplained = explained
    let byDocument = answer.hits.grouped { $0.citation.document.id }
    var rank = offset
    groups = (answer.match == .exact && !ordered ? Self.inOrder(byDocument) : byDocument).map { hits in
      hits.map { hit in
        rank += 1
        return RankedHit(hit: hit, rank: rank)
      }
    }
  }

  package var isEmpty: Bool {
    answer.hits.isEmpty && answer.documents.isEmpty && answer.citing.isEmpty
  }

  package func besideRows(in language: Language) -> [String] {
    (answer.outside?.notes(in: language).notes ?? []) + answer.citing.map { $0.besideRows(in: language) }
  }

  package var numbered: [String] { groups.joined().map(\.hit.citation.locator) }

  /// In the order of the answer, each with its number.
  var ranked: [RankedHit] {
    let ranks = Dictionary(
      groups.joined().map { ($0.hit.citation.locator, $0.rank) }, uniquingKeysWith: { first, _ in first })
    return answer.hits.map { RankedHit(hit: $0, rank: ranks[$0.citation.locator] ?? 0) }
  }

  private static func inOrder(_ groups: [[Hit]]) -> [[Hit]] {
    func score(_ hits: [Hit]) -> Double { hits.map(\.score).max() ?? 0 }
    let least = (groups.map(score).max() ?? 0) * likeTheBest
    let (good, rest) = (groups.filter { score($0) >= least }, groups.filter { score($0) < least })
    return [good, rest].flatMap { part in part.sorted { $0[0].order < $1[0].order } }
  }

  /// What says the word half as much as the best answer stands behind, whatever its level.
  private static let likeTheBest = 0.5
}

/// A hit and its number in the answer as it is read.
struct RankedHit: Sendable {
  let hit: Hit
  let rank: Int
}

extension Hit {
  fileprivate var order: DocumentOrder<PolicyDate> {
    DocumentOrder(citation.document.masthead, id: citation.document.id)
  }
}
