import PolicyText

/// What a register reads at a time.
struct RegisterStretch {
  let range: Range<Int>
  /// A clause, or what a part says in front of its clauses; nil of a preamble.
  let clause: Clause?

  var isOutsideClauses: Bool { clause.map { $0.style == .lead } ?? true }
}

extension Document {
  /// Preambles, clauses and what parts say in front of theirs, in the order of the text.
  var registerStretches: [RegisterStretch] {
    let preambles = outsideTexts.filter { $0.kind == .preamble }
      .map { RegisterStretch(range: $0.range, clause: nil) }
    let clauses = withLeads.clauses.map { RegisterStretch(range: $0.range, clause: $0) }
    guard !preambles.isEmpty else { return clauses }
    return (preambles + clauses).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
