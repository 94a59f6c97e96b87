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
      encode(clause)
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
      let size = ClauseRecords.groupSize
      var rest = clauses.rawValues()
      if (rest.lowerBound - count) % size == 0 {
        let first = min((rest.lowerBound + size - 1) / size * size, rest.upperBound)
        for clause in try other.clauses(Range(rest.lowerBound..<first)) { encode(clause) }
        let groups = first / size..<max(first, rest.upperBound) / size
        if first % size == 0 { for group in groups { try append(group, of: other) } }
        rest = (first % size == 0 ? groups.upperBound * size : first)..<rest.upperBound
      }
      for clause in try other.clauses(Range(rest)) { encode(clause) }
    }

    private mutating func append(_ group: Int, of other: ClauseRecords) throws(IndexError) {
      groups.append(UInt32(truncatingIfNeeded: records.count))
      records.append(try other.bytes.bytes(other.range(ofGroup: group)))
      count += ClauseRecords.groupSize
    }

    private mutating func encode(_ clause: Clause) {
      if count % ClauseRecords.groupSize == 0 {
        groups.append(UInt32(records.count))
        context = ClauseContext()
      }
      records.append(clause, &context)
      count += 1
    }

    mutating func finish(into file: inout Assembly) throws(IndexError) {
      try appendKept()
      groups.append(UInt32(records.count))
      file.write(.clauses) { $0.append(records) }
      file.write(.clauseGroups, groups)
    }
  }
}
