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
  let documents: [DocumentHead]
  /// With those beyond the limit.
  let total: Int

  package var isEmpty: Bool { total == 0 }

  package init(_ documents: [DocumentHead], by order: ListOrder = .level, limit: Int? = nil) {
    self.documents = Array(documents.sorted(by: order.precedes).prefix(limit ?? .max))
    total = documents.count
  }

  package func text(on page: Page) -> String {
    guard total > 0 else { return Message("no document", "没有文件")(in: page.language) + "\n" }
    var table = TextTable(columns: columns.map { $0.name(in: page.language) }, rightAligned: [4, 5])
    for head in documents { table.append(columns.map { $0.cell(head, page.language) ?? "-" }) }
    let rest = total - documents.count
    guard rest > 0 else { return table.text(on: page) }
    let line = Message("and \(counted(rest, "document")) more", "另有 \(rest) 篇")
    return table.text(on: page) + line(in: page.language) + "\n"
  }

  var columns: [Column] {
    Column.always.dropLast()
      + (documents.contains { $0.masthead.validity != nil } ? [.validity] : []) + Column.always.suffix(1)
  }
}

struct Column: Sendable {
  let name: Message
  let cell: @Sendable (DocumentHead, Language) -> String?

  /// The title comes last: it may wrap.
  static let always = [
    Column(name: Message("document", "文件")) { head, _ in head.id },
    Column(name: Message("level", "层级")) { head, language in
      language == .chinese ? head.masthead.level?.chinese : head.masthead.level?.word
    },
    Column(name: Message("number", "文号")) { head, _ in head.masthead.number?.description },
    Column(name: Message("date", "日期")) { head, _ in head.masthead.issued?.description },
    Column(name: Message("chapters", "章")) { head, _ in String(head.chapters) },
    Column(name: Message("clauses", "条")) { head, _ in String(head.clauses) },
    Column(name: Message("title", "标题")) { head, _ in head.masthead.title },
  ]

  static let validity = Column(name: Message("validity", "时效")) { head, language in
    language == .chinese ? head.masthead.validity?.chinese : head.masthead.validity?.word
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
