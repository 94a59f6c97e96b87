import PolicyText

extension ClauseRecords {
  /// Writes the records of clauses in their order.
  struct Writer: ~Copyable {
    private var records = ByteSink()
    private var groups: [UInt32] = []
    private var context = ClauseContext()
    private var count = 0
    /// Of another index, to be appended.
    private var kept: (clauses: Range<Ordinal<Clause>>, other: ClauseRecords)?

    mutating func append(_ clause: Clause) throws(IndexError) {
      try appendKept()
      try encode(clause)
    }

    /// Clauses of another index. Those of neighbours there that are appended one behind the other are neighbours here.
    mutating func append(_ clauses: Range<Ordinal<Clause>>, of other: ClauseRecords) throws(IndexError) {
      if let kept, kept.clauses.upperBound == clauses.lowerBound {
        self.kept = (kept.clauses.lowerBound..<clauses.upperBound, other)
      } else {
        try appendKept()
        kept = (clauses, other)
      }
    }

    /// Whole groups, where they are groups here too, are taken as they are.
    private mutating func appendKept() throws(IndexError) {
      guard let (clauses, other) = kept else { return }
      kept = nil
      try Interruption.check()
      let size = ClauseRecords.groupSize
      var rest = clauses.rawValues()
      if (rest.lowerBound - count) % size == 0 {
        let first = min((rest.lowerBound + size - 1) / size * size, rest.upperBound)
        for clause in try other.clauses(Range(rest.lowerBound..<first)) { try encode(clause) }
        let groups = first / size..<max(first, rest.upperBound) / size
        if first % size == 0 { for group in groups { try append(group, of: other) } }
        rest = (first % size == 0 ? groups.upperBound * size : first)..<rest.upperBound
      }
      // Few at a time: decoded, a clause takes twenty times the memory.
      for first in stride(from: rest.lowerBound, to: rest.upperBound, by: Self.few) {
        for clause in try other.clauses(Range(first..<min(first + Self.few, rest.upperBound))) {
          try encode(clause)
        }
      }
    }

    private static let few = 1 << 12

    private mutating func beginGroup() throws(IndexError) {
      guard let place = UInt32(exactly: records.count) else { throw .tooLarge }
      groups.append(place)
    }

    private mutating func append(_ group: Int, of other: ClauseRecords) throws(IndexError) {
      try beginGroup()
      records.append(try other.bytes.bytes(other.range(ofGroup: group)))
      count += ClauseRecords.groupSize
    }

    private mutating func encode(_ clause: Clause) throws(IndexError) {
      if count % ClauseRecords.groupSize == 0 {
        try beginGroup()
        context = ClauseContext()
      }
      records.append(clause, &context)
      count += 1
    }

    mutating func finish(into file: inout Assembly) throws(IndexError) {
      try appendKept()
      try beginGroup()
      file.write(.clauses) { $0.append(records) }
      file.write(.clauseGroups, groups)
    }
  }
}
