package import PolicyText

/// Where a document stands among others: by level, then by time, then by its name.
///
/// What names no day is as late as the latest that it cites. A level or a time that is not known comes last.
package struct DocumentOrder: Comparable, Sendable {
  private let level: UInt8
  private let time: DocumentTime?
  private let id: String

  package init(_ document: Document) {
    level = document.masthead.level?.rawValue ?? .max
    time = DocumentTime(document)
    id = document.id
  }

  package static func < (a: DocumentOrder, b: DocumentOrder) -> Bool {
    if a.level != b.level { return a.level < b.level }
    guard let first = a.time, let second = b.time else {
      return (a.time == nil) == (b.time == nil) ? a.id < b.id : a.time != nil
    }
    if first < second || second < first { return first < second }
    return a.id < b.id
  }

  package static func sorted(_ documents: [Document]) -> [Document] {
    documents.map { (order: DocumentOrder($0), document: $0) }.sorted { $0.order < $1.order }.map(\.document)
  }

  /// Of two documents the one above first. One that is cited stands above the one that cites it, whatever their order.
  static func ordered(_ documents: Sides<Document>, in directory: DocumentDirectory) -> Sides<Document> {
    let cites = Sides(
      CitationRegister(of: documents.upper, in: directory).cites(documents.lower.head),
      CitationRegister(of: documents.lower, in: directory).cites(documents.upper.head))
    if cites.upper != cites.lower { return cites.lower ? documents : documents.swapped }
    let order = documents.map(DocumentOrder.init)
    return order.lower < order.upper ? documents.swapped : documents
  }
}
