import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// A topic, and how many clauses of each document hold it.
struct HeldTopic {
  let topic: Topic
  let clauses: [String: Int]
}

extension Library {
  /// What a comparison is narrowed to: the clauses that answer a query.
  func topic(_ topic: ComparisonQuestion.TypedQuery) throws(CommandError) -> HeldTopic {
    var options = SearchOptions()
    options.limit = nil
    options.matching = .exact
    let answer = try reading { index throws(IndexError) in
      try ClauseSearcher(index).answer(topic.query, typed: topic.typed, options: options)
    }
    let held = Topic(
      query: topic.typed, locators: Set(answer.hits.map(\.citation.locator)),
      words: topic.query.positiveTerms.map(\.text))
    return HeldTopic(
      topic: held, clauses: Dictionary(grouping: answer.hits) { $0.citation.document.id }.mapValues(\.count))
  }

  /// The documents to read one against, with a word where they are not all.
  func counterparts(
    of document: Document, among documents: [Document], in directory: DocumentDirectory
  ) -> [Document] {
    let chosen = BaseChoice.counterparts(of: document, among: documents, in: directory)
    let others = documents.count { $0.id != document.id }
    if chosen.count < others {
      let line = ShellWords.line(["compare", "--base", document.id])
      tell(
        Message(
          "against \(chosen.count) of \(counted(others, "document")), by citation or else level; all: \(line)",
          "与 \(chosen.count) 篇对照（共 \(others) 篇；取相互引用者，无则取其他层级）；全部：\(line)"))
    }
    return DocumentOrder.sorted(chosen + [document])
  }

  func heads(admittedBy filter: DocumentFilter) throws(CommandError) -> [DocumentHead] {
    let heads = try heads()
    return try numbers(admittedBy: filter).map { heads[$0] }
  }
}
