import ClauseSearch
import PolicyText

extension FoundDocument: Recorded {
  static let record = Record<FoundDocument>(
    "found_document", "a document that the query names", "检索式所指的文件",
    opening: DocumentHead.identity.at(\.document),
    [
      .file(\.document.file),
      Key("cited_by", { $0.citedBy.map(\.id) }, "ids of documents that cite it", "引用它的文件"),
    ])
}

extension Suggestion: Recorded {
  static let record = Record<Suggestion>(
    "suggestion", "another query that finds something", "另一有结果的检索式",
    [
      Key("query", \.query, "to be typed", "检索式"), Key("clauses", \.clauses, "in how many clauses", "条数"),
    ])
}

extension KnownValues: Recorded {
  static let record = Record<KnownValues>(
    "known_values", "what a field has in the documents", "字段在库中的值",
    [
      Key("field", \.field.english, "the field", "字段"),
      Key("values", \.values, "some values; of dates the first and the last", "部分值；日期为最早与最晚"),
      Key("silent", \.silent, "documents that say nothing of it", "未载的篇数"),
    ])
}
