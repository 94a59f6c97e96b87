/// Where a document stands among others: by level, upper ones first, then by time, then by its id. What is not known
/// comes last.
package struct DocumentOrder<Time: Comparable>: Comparable {
  private let level: Level?
  private let time: Time?
  private let id: String

  package init(level: Level?, time: Time?, id: String) {
    self.level = level
    self.time = time
    self.id = id
  }

  package static func < (a: Self, b: Self) -> Bool {
    if a.level != b.level { return a.level.precedes(b.level, by: <) }
    if a.time.precedes(b.time, by: <) { return true }
    if b.time.precedes(a.time, by: <) { return false }
    return a.id < b.id
  }
}

extension DocumentOrder: Sendable where Time: Sendable {}

extension DocumentOrder where Time == PolicyDate {
  /// By the day of issue: the order of an index.
  package init(_ masthead: Masthead, id: String) {
    self.init(level: masthead.level, time: masthead.issued, id: id)
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether a value comes before another: the unknown comes last whichever way the known are ordered.
  package func precedes(_ other: Self, by areInOrder: (Wrapped, Wrapped) -> Bool) -> Bool {
    guard let self, self != other else { return false }
    return other.map { areInOrder(self, $0) } ?? true
  }
}
