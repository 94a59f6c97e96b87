import ClauseIndex
import PolicyText

/// The documents that a document can have its words from, each read once.
struct SourceDocuments {
  struct Source {
    let document: Document
    let time: DocumentTime?
    /// The place among the documents cited; nil for one that is not.
    let cited: Int?
  }

  private let document: Document
  private let index: ClauseIndex
  private let time: DocumentTime?
  let cited: CitedDocuments
  /// By number in the index; nil for those that are no source.
  private var known: [Ordinal<Document>: Source?] = [:]
  /// Those read that are no source for their time.
  private(set) var refusals: [Ordinal<Document>: DocumentSources.Refused] = [:]

  init(for document: Document, _ index: ClauseIndex) throws(IndexError) {
    self.document = document
    self.index = index
    time = DocumentTime(document)
    cited = try CitedDocuments(by: document, index)
  }

  subscript(number: Ordinal<Document>) -> Source? { known[number] ?? nil }

  /// Nil where the document is no source.
  mutating func read(_ number: Ordinal<Document>) throws(IndexError) -> Source? {
    if let read = known[number] { return read }
    let other = try index.document(number)
    let source = Source(document: other, time: DocumentTime(other), cited: cited.order[other.id])
    let isSource = other.id != document.id && (source.cited != nil || isBefore(source))
    if !isSource, other.id != document.id {
      refusals[number] = DocumentSources.Refused(document: other.head, reason: reason(of: source))
    }
    known[number] = .some(isSource ? source : nil)
    return isSource ? source : nil
  }

  private func reason(of source: Source) -> DocumentSources.Refused.Reason {
    guard let theirs = source.time, let time else { return .undated }
    return theirs.year == time.year && (theirs.isInferred || time.isInferred) ? .sameYear : .later
  }

  /// A law that is cited may stand in the corpus in a later version.
  private func isBefore(_ source: Source) -> Bool {
    let levels = Sides(source.document.masthead.level, document.masthead.level)
    let isAbove = levels.upper.flatMap { above in levels.lower.map { above < $0 } }
    guard let theirs = source.time, let time else { return isAbove ?? false }
    // Of one year and without a day on one side: what does not stand below may have come before.
    guard theirs.year == time.year, theirs.isInferred || time.isInferred else { return theirs < time }
    return isAbove ?? true || levels.upper == levels.lower
  }

  /// Which of two sources of the same words is named: one that is cited, the first mentioned before the next; then the
  /// earlier, then the higher.
  func isPreferred(_ a: Ordinal<Document>, to b: Ordinal<Document>) -> Bool {
    let (first, second) = (self[a]?.cited ?? .max, self[b]?.cited ?? .max)
    return first == second ? isEarlier(a, b) : first < second
  }

  func isEarlier(_ a: Ordinal<Document>, _ b: Ordinal<Document>) -> Bool {
    guard let first = self[a], let second = self[b] else { return a < b }
    // Documents are numbered by level.
    return first.time == second.time ? a < b : first.time.precedes(second.time, by: <)
  }
}
