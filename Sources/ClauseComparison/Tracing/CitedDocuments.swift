import ClauseIndex
import PolicyText

/// The documents of an index that a document cites.
///
/// What the cited one said first was handed down however many have it since: a national sentence in a province's paper
/// and in all of its cities'.
struct CitedDocuments {
  private let index: ClauseIndex
  /// By id, in the order of their first mention: what a document is based on comes first.
  let order: [String: Int]
  private var times: [Ordinal<Document>: DocumentTime] = [:]

  init(by document: Document, _ index: ClauseIndex) throws(IndexError) {
    self.index = index
    let directory = try DocumentDirectory(index)
    let targets = CitationRegister(of: document, in: directory).targets
    order = Dictionary(targets.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    for (number, head) in zip(index.allDocuments, directory.documents) where order[head.id] != nil {
      times[number] = try DocumentTime(number, in: index)
    }
  }

  /// Whether a cited document is the earliest of these.
  func isFirst(among documents: [Ordinal<Document>]) throws(IndexError) -> Bool {
    guard let first = documents.compactMap({ times[$0] }).min() else { return false }
    for number in documents where times[number] == nil {
      if let time = try DocumentTime(number, in: index), time < first { return false }
    }
    return true
  }
}

extension DocumentTime {
  /// Reads no more than the head where that has a date.
  init?(_ number: Ordinal<Document>, in index: ClauseIndex) throws(IndexError) {
    let head = try index.head(ofDocument: number)
    guard let time = DocumentTime(head.masthead) else {
      guard let read = DocumentTime(try index.document(number)) else { return nil }
      self = read
      return
    }
    self = time
  }
}
