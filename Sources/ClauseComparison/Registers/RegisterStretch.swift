import PolicyText

/// What a register reads at a time.
struct RegisterStretch {
  let range: Range<Int>
  /// A clause, or what a part says in front of its clauses; nil of a preamble, a table, a part's title and a closing sentence.
  let clause: Clause?

  var isOutsideClauses: Bool { clause.map { $0.style == .lead } ?? true }
}

extension Document {
  /// Preambles, clauses, tables outside these, what parts say in front of their clauses and closing sentences, in the order of
  /// the text.
  var registerStretches: [RegisterStretch] {
    let others = outsideTexts.filter { $0.kind == .preamble || $0.kind == .table }
    return stretches(with: others.map(\.range) + closingSentences)
  }

  /// Titles of parts too: 二、对《某市停车场管理办法》作出修改.
  var citingStretches: [RegisterStretch] {
    stretches(
      with: outsideTexts.filter { $0.kind == .preamble || $0.kind == .heading }.map(\.range)
        + closingSentences)
  }

  private func stretches(with others: [Range<Int>]) -> [RegisterStretch] {
    let clauses = withLeads.clauses.map { RegisterStretch(range: $0.range, clause: $0) }
    guard !others.isEmpty else { return clauses }
    return (others.map { RegisterStretch(range: $0, clause: nil) } + clauses).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// 本措施自2023年7月1日起施行。《…》同时废止。 below the clauses. Signatures and dates are no sentences, and what is behind a
  /// label, 抄送： or 联系人：, is no part of the text.
  private var closingSentences: [Range<Int>] {
    outsideTexts.filter { $0.kind == .closing }.flatMap { closing in
      Sentences.ranges(in: text, closing.range).filter {
        let words = string($0)
        return words.hasSuffix("。") && !words.contains("：")
      }
    }
  }
}
