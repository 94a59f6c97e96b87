package import ClauseComparison
package import PolicyText

/// Whether words stand in the corpus, and in which clause.
package struct QuotationReport: Report {
  enum Status: String, Keyword {
    case asQuoted, moved, changed, missing
  }

  let quotation: String
  /// The clause that was named; nil where none was.
  let named: String?
  let status: Status
  /// The clause that has the words, or that was named and says something else.
  let clause: ClauseCitation?
  /// Where what the clause says becomes another.
  let from: String?
  /// Where no clause was named: those that have the words, of which a page may show some.
  var clauses: [ClauseCitation] = []
  /// How many have them.
  let total: Int
  /// Whether all clauses that may have them were read.
  let isWhole: Bool

  /// - Parameters:
  ///   - named: the locator that the quotation was given with.
  ///   - finding: in the clause named, or wherever the words stand.
  ///   - clause: the one that the finding is about.
  package init(
    _ quotation: String, named: String?, _ finding: QuotationCheck.Finding, in clause: ClauseCitation?
  ) {
    (self.quotation, self.named, self.clause) = (quotation, named, clause)
    var from: String?
    switch finding {
    case .asQuoted: status = .asQuoted
    case .moved: status = .moved
    case .changed(let words): (status, from) = (.changed, words)
    case .missing: status = .missing
    }
    self.from = from
    (total, isWhole) = (clause == nil ? 0 : 1, true)
  }

  /// - Parameters:
  ///   - clauses: all that were found to have the words, in the order of documents.
  ///   - isWhole: whether there can be no others.
  package init(_ quotation: String, foundIn clauses: [ClauseCitation], ofAll isWhole: Bool) {
    (self.quotation, self.clauses, self.isWhole) = (quotation, clauses, isWhole)
    (named, from, clause, total) = (nil, nil, clauses.first, clauses.count)
    status = clauses.isEmpty ? .missing : .asQuoted
  }

  private var sentence: Message {
    switch (status, clause) {
    case (.asQuoted, _) where total > 1 || !isWhole:
      Message(
        "as quoted, in \(counted(total, "clause"))" + (isWhole ? "" : " or more"),
        "与原文一致，见于\(isWhole ? "" : "至少") \(total) 条")
    case (.asQuoted, _): Message("as quoted", "与原文一致")
    case (.moved, _): Message("the words stand in another clause of the document", "文字见于同一文件的另一条")
    case (.changed, _):
      Message("the clause says something else from “\(from ?? "")” on", "自“\(from ?? "")”起与原文不同")
    case (.missing, nil): Message("the words stand in no clause of the corpus", "库中任何条款都没有这段文字")
    case (.missing, _): Message("not in the clause named; another has the words", "所指条款没有这段文字，见于另一条")
    }
  }

  package func content(in language: Language) -> ReportContent {
    let paragraphs = quotation.split(whereSeparator: \.isNewline).map { [Run.quoted(String($0))] }
    var blocks: [Block] = [.paragraph([.said(sentence(in: language), .strong)])]
    if clauses.count > 1 {
      blocks += [.list(clauses.map { [.quoted($0.document.heading + " " + $0.title + " "), .locator($0)] })]
    } else if let clause, status != .changed {
      blocks.append(.quotation(QuotedText(paragraphs: paragraphs, source: Source(clause))))
    } else if let clause {
      blocks.append(.paragraph([.quoted(clause.title + " "), .locator(clause)]))
    }
    return ReportContent(title: language.say("Quotation", "引文核对"), blocks: blocks)
  }
}

extension QuotationReport {
  package static let data = ReportData<QuotationReport>(
    json: .report(
      "quotation", command: "verify", "whether words stand in the corpus", "引文是否与库中一致",
      [
        Key(
          "status", \.status, "as_quoted; moved, changed, missing: not in the clause named", "一致；移至他条、有改动、没有"),
        Key("quotation", \.quotation, "as it was given", "所核对的文字"),
        Key("named", \.named, "the locator it was given with", "所指条款"),
        Key(
          "clause", \.clause, "the clause that has the words; where changed, the one named",
          "有这段文字的条款；有改动时为所指条款"),
        Key("changed_from", \.from, "where the clause says something else", "自何处起不同"),
        Key(
          "clauses", \.clauses, "where none was named, all that have the words, page by page",
          "未指明条款时：含有这段文字的各条，分页"),
        Key("found", \.total, "how many clauses have the words", "含有这段文字的条数"),
        Key(
          "found_all", \.isWhole, "false where more clauses may have them than were read",
          "未读完可能含有的全部条款时为 false"),
      ]),
    lines: .each { $0.clause.map { [$0] } ?? [] },
    summary: [Key("status", \.status, "the finding", "结论")], table: .each { $0.clause.map { [$0] } ?? [] })
}
