import PolicyText

/// Positions of an older index that stay beside each other, rising, and where they stand now.
struct KeptStretches: Sendable {
  struct Stretch {
    fileprivate(set) var old: Range<UInt32>
    /// What is added to them, modulo 2³².
    let shift: UInt32
  }

  private(set) var all: [Stretch] = []
  /// Whether all clauses that stay keep their numbers, and there are as many as before.
  private(set) var keepsClauses: Bool
  /// Whose positions came last.
  private var last: Ordinal<Document>?

  /// - Parameter documents: all, in the order of the index that is being made.
  init(
    _ documents: [AddedDocument], _ fields: FieldLayout, of index: ClauseIndex
  ) throws(IndexError) {
    keepsClauses = index.file.counts.clauses == fields.counts.clauses
    var firstClause = 0
    for (document, position) in zip(documents, fields.documentPositions) {
      defer { firstClause += document.lengths.count }
      guard let place = document.kept?.place else { continue }
      let clauses = try index.clauses(ofDocument: place)
      keepsClauses = keepsClauses && clauses.lowerBound.rawValue == firstClause
      guard !clauses.isEmpty else { continue }
      let first = try index.documents.position(ofDocument: place)
      add(try index.fields.positions(of: clauses, from: first), of: place, at: position)
    }
    last = nil
    for (document, position) in zip(documents, fields.outsidePositions) {
      guard let place = document.kept?.place else { continue }
      let texts = try index.outsideTexts(ofDocument: place)
      guard !texts.isEmpty else { continue }
      let old = try index.fields.positions(of: texts)
      // In a forged index there may be less room between them than they take.
      guard old.count == document.outsideLengths.reduce(0, { $0 + $1 + 1 }) else {
        throw index.fields.damaged
      }
      add(old, of: place, at: position)
    }
    // Documents that stay keep their order; in a forged index they need not.
    for (one, next) in zip(all, all.dropFirst()) where one.old.upperBound > next.old.lowerBound {
      throw index.fields.damaged
    }
  }

  /// Whether all stand where they stood.
  var areStill: Bool { all.allSatisfy { $0.shift == 0 } }

  private mutating func add(_ old: Range<UInt32>, of document: Ordinal<Document>, at position: Int) {
    let shift = UInt32(truncatingIfNeeded: position) &- old.lowerBound
    let follows = last.map { $0.rawValue + 1 == document.rawValue } ?? false
    last = document
    if follows, let before = all.last, before.shift == shift, before.old.upperBound <= old.lowerBound {
      // What stands between them is nobody's.
      all[all.count - 1].old = before.old.lowerBound..<old.upperBound
    } else {
      all.append(Stretch(old: old, shift: shift))
    }
  }
}
