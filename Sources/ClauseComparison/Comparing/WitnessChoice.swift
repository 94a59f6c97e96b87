import ClauseIndex
import PolicyText

/// Which documents of a corpus are asked whether they stand between two.
enum WitnessChoice {
  /// Of a small corpus all.
  private static let smallCorpus = 8
  /// Each adds something, the fourth little.
  private static let most = 4

  /// Of a large one those that the two cite.
  static func documents(
    beside documents: Sides<Document>, _ citations: Sides<CitationRegister>, _ index: ClauseIndex
  ) throws(IndexError) -> [Document] {
    let cited = Set(citations.upper.targets + citations.lower.targets)
    let isSmall = index.documentCount <= smallCorpus
    var found: [Document] = []
    for number in index.allDocuments where found.count < (isSmall ? smallCorpus : most) {
      let id = try index.head(ofDocument: number).id
      guard id != documents.upper.id, id != documents.lower.id, isSmall || cited.contains(id) else {
        continue
      }
      found.append(try index.document(number))
    }
    return found
  }
}
