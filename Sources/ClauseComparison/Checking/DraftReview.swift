package import ClauseIndex
package import PolicyText

/// A draft held against what stands above it.
package struct DraftReview: Sendable {
  package let defects: [Defect]
  package let citations: CitationRegister
  /// With each upper document, in order of level and date.
  package let comparisons: [DocumentComparison]
  /// The draft's numbers beside those above, refused ones with the reason.
  package let numbers: [NumberAlignment]

  /// Upper provisions that the draft leaves unanswered.
  package var unanswered: [UnmatchedProvision] {
    comparisons.flatMap { $0.unmatched.filter { $0.relation == .missing } }
  }

  /// - Parameter upper: the documents to hold it against; where nil, those of the corpus that it cites.
  package init(
    of draft: Document, against upper: [Document]? = nil, index: ClauseIndex
  ) throws(IndexError) {
    let directory = try DocumentDirectory(index)
    citations = CitationRegister(of: draft, in: directory)
    defects = Defect.all(in: draft, directory)
    var documents = upper ?? []
    if upper == nil {
      let cited = Set(citations.targets)
      for (number, head) in zip(index.allDocuments, directory.documents) where cited.contains(head.id) {
        documents.append(try index.document(number))
      }
    }
    documents = DocumentOrder.sorted(documents)
    let register = NumberRegister(of: draft)
    var comparisons: [DocumentComparison] = []
    var numbers: [NumberAlignment] = []
    for document in documents where document.id != draft.id {
      let comparison = try DocumentComparison(Sides(document, draft), directory, index: index)
      comparisons.append(comparison)
      let above = NumberRegister(of: document)
      let pairs = comparison.pairs.flatMap(\.numbers)
      numbers += NumberAlignment.all(above, register).with(
        comparison.upper.id == document.id ? pairs : pairs.map(\.swapped), of: Sides(above, register))
    }
    self.comparisons = comparisons
    self.numbers = numbers
  }
}
