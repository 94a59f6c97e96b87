import ClauseIndex
import PolicyText

extension ClauseIndex {
  /// Which files have the same text or nearly so, where one of them is new.
  func copies(of new: Set<String>) throws(IndexError) -> [Message] {
    var heads: [String: DocumentHead] = [:]
    var order: [DocumentHead] = []
    for document in allDocuments where !new.isEmpty {
      let head = try head(ofDocument: document)
      guard !(head.copies + head.nearCopies).isEmpty else { continue }
      heads[head.id] = head
      order.append(head)
    }
    func messages(
      _ others: (DocumentHead) -> [String], _ english: String, _ chinese: String
    ) -> [Message] {
      var told: Set<String> = []
      return order.compactMap { head in
        let group = [head.id] + others(head)
        guard group.count > 1, !told.contains(head.id), group.contains(where: new.contains) else {
          return nil
        }
        told.formUnion(group)
        let files = group.compactMap { heads[$0]?.file }
        return Message(
          "\(files.joined(separator: ", ")): \(english)", "\(files.joined(separator: "、"))：\(chinese)")
      }
    }
    return messages(\.copies, "the same text", "文字相同")
      + messages(\.nearCopies, "nearly the same text", "文字几乎相同")
  }
}
