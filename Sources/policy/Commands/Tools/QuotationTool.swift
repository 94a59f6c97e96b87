import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension ToolBox {
  var verifyQuotation: Tool {
    Tool(
      name: "verify_quotation", title: Message("Verify a quotation", "核对引文"),
      says: Message(
        "Whether words stand in the corpus to the letter, white space aside, and in which clause. With the locator they are "
          + "quoted with: as_quoted, moved, changed (and from where), missing; without it all clauses that have them. Check "
          + "before quoting.",
        "引文是否与库中原文一字不差（空白除外），见于哪一条。附上所引条款定位时，区分一致、移至他条、有改动（自何处起）、没有；"
          + "不附时列出含有这段文字的各条。引用前请核对。"),
      arguments: [
        ToolArgument("quotation", .text, isRequired: true, "the words, as they are to be quoted", "要核对的文字"),
        ToolArgument("locator", .text, "the clause they are said to stand in", "所引条款定位"),
        .limit(50, otherwise: 10, "clauses", "条数"), .offset,
      ], report: QuotationReport.data.shape
    ) { input throws(ToolFailure) in
      let words = input.text("quotation") ?? ""
      guard !words.allSatisfy(\.isWhitespace) else {
        throw ToolFailure(lines: [Message("the quotation is empty: give the words", "引文为空：请给出文字")])
      }
      return try ask { library throws(CommandError) in
        try library.verified(words, in: input.text("locator")).page(from: input.offset, limit: input.limit)
      }
    }
  }
}

extension Library {
  fileprivate func verified(_ words: String, in named: String?) throws(CommandError) -> QuotationReport {
    let paragraphs = words.split(whereSeparator: \.isNewline).map { $0.description.harmless }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    let check = QuotationCheck(ofReportsFrom: index)
    guard let named else { return try found(words, paragraphs, by: check) }
    let locator = try Locator(asked: named)
    let document = try document(named: locator.document)
    let clause = try locator.clause(of: document)
    let number = try ordinal(of: document)
    let finding = try reading { _ throws(IndexError) in
      try check.finding(of: paragraphs, inDocument: number, clause: clause)
    }
    return QuotationReport(
      words, named: named, finding,
      in: try self.clause(of: finding, named: document.citation(of: clause)))
  }

  private func ordinal(of document: Document) throws(CommandError) -> Ordinal<Document>? {
    let heads = try heads()
    return index.allDocuments.first { heads[$0].id == document.id }
  }

  /// Of more clauses that have the first words a client waits too long.
  private static let mostRead = 5000

  /// All clauses with these words.
  private func found(
    _ words: String, _ paragraphs: [String], by check: QuotationCheck
  ) throws(CommandError) -> QuotationReport {
    // The index tells where they can stand; what it cannot be asked is looked for everywhere.
    if let phrase = paragraphs.first.flatMap({ Phrase($0.withoutEllipses) }) {
      let (clauses, isWhole) = try reading { index throws(IndexError) in
        let candidates = try index.clauses(.phrase(phrase))
        var clauses: [ClauseCitation] = []
        for number in candidates.prefix(Self.mostRead) {
          try Interruption.check()
          let (clause, text) = try index.reading(ofClause: number)
          let words = String(decoding: text[clause.range], as: UTF8.self)
          if check.holds(paragraphs, in: words) { clauses.append(try index.citation(ofClause: number)) }
        }
        return (clauses, candidates.count <= Self.mostRead)
      }
      if !clauses.isEmpty { return QuotationReport(words, foundIn: clauses, ofAll: isWhole) }
    }
    let finding = try reading { _ throws(IndexError) in
      try check.finding(of: paragraphs, inDocument: nil, clause: nil)
    }
    let clause = try clause(of: finding, named: nil)
    return QuotationReport(words, foundIn: clause.map { [$0] } ?? [], ofAll: clause == nil)
  }

  /// What the finding is about.
  private func clause(
    of finding: QuotationCheck.Finding, named: ClauseCitation?
  ) throws(CommandError) -> ClauseCitation? {
    switch finding {
    case .asQuoted, .changed: return named
    case .missing(nil): return nil
    case .moved(let locator), .missing(let locator?):
      let found = try Locator(asked: locator)
      let document = try document(named: found.document)
      return document.citation(of: try found.clause(of: document))
    }
  }
}
