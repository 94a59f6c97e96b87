package import PolicyText

/// In which order documents are listed.
package enum ListOrder: String, Sendable, CaseIterable {
  /// Upper levels first, each by date.
  case level
  /// The newest first.
  case date
  case title
}

/// `list`: the documents. What is not known comes last in every order.
package struct ListReport: Report {
  /// Those that are shown.
  var documents: [DocumentHead]
  /// With those beyond the limit.
  let total: Int

  package var isEmpty: Bool { total == 0 }

  package init(_ documents: [DocumentHead], by order: ListOrder = .level, limit: Int? = nil) {
    self.documents = Array(documents.sorted(by: order.precedes).prefix(limit ?? .max))
    total = documents.count
  }
}

extension ListOrder {
  fileprivate func precedes(_ a: DocumentHead, _ b: DocumentHead) -> Bool {
    let (x, y) = (a.masthead, b.masthead)
    return switch self {
    case .date where x.issued != y.issued: x.issued.precedes(y.issued, by: >)
    case .title where x.title != y.title: x.title < y.title
    case .level, .date, .title: DocumentOrder(x, id: a.id) < DocumentOrder(y, id: b.id)
    }
  }
}
