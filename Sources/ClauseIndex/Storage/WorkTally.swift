import Synchronization

/// A kind of work that answering takes, counted so that tests hold every answer to what it needs to read.
package enum Work: Int, Sendable, CaseIterable {
  /// Positions, decoded.
  case postings
  /// Blocks of 256 positions, decoded or searched where they lie.
  case blocks
  /// Clauses that were scored.
  case scores
  /// Records of clauses, decoded; finding one decodes those before it in its group.
  case clauses
  /// Records of documents, decoded.
  case documents
  /// Bytes of text, copied.
  case text
}

/// What was done since an index was opened, by all threads together.
@safe struct WorkTally: @unchecked Sendable {
  private let counts: UnsafeMutablePointer<Atomic<Int>>

  /// To be freed by its owner.
  init() {
    unsafe counts = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: Work.allCases.count)
    for work in Work.allCases { unsafe (counts + work.rawValue).initialize(to: Atomic(0)) }
  }

  @unsafe func free() {
    unsafe counts.deinitialize(count: Work.allCases.count)
    unsafe counts.deallocate()
  }

  @inline(__always)
  func add(_ count: Int, _ work: Work) {
    unsafe counts[work.rawValue].wrappingAdd(count, ordering: .relaxed)
  }

  subscript(work: Work) -> Int { unsafe counts[work.rawValue].load(ordering: .relaxed) }
}
