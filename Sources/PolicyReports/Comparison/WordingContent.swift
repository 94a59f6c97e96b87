import ClauseComparison
package import PolicyText

extension WordingReport {
  /// What went, what came and what moved, sentence by sentence.
  package func content(in language: Language) -> ReportContent {
    let clauses = [difference.upper, difference.lower]
    let documents = clauses.map(\.document)
    let names = clauses.map { "\($0.document.name(among: documents)) \($0.label)" }.joined(separator: " ↔ ")
    let relations: [Tag] = Relation.allCases.compactMap { relation in
      let count = difference.sentences.count { $0.relation == relation }
      return count == 0 ? nil : relation.tag(in: language, count: count)
    }
    let sides = SideBySide(
      columns: documents.map(\.shortName),
      groups: [
        SideBySide.Group(
          clauses: clauses, rows: difference.sentences.map { $0.row(of: difference, in: language) })
      ], layout: layout,
      isOfPeers: Standing(Sides(documents[0].masthead, documents[1].masthead)).isOfPeers)
    return ReportContent(
      title: language.say("Wording", "文字对照") + " " + names,
      blocks: [
        .filter(Filter(legend: language.say("Sentences", "句子"), choices: relations)),
        .legend(
          [
            .said(language.say("only above", "上文独有"), .dropped),
            .said(language.say("only below", "下文独有"), .added),
            .said(language.say("moved", "移位"), .moved),
          ], rest: language.say("the rest is in both", "其余相同")),
        .section(Section(subject: .documents(documents), blocks: [.sides(sides)])),
      ])
  }
}

extension ClauseDifference.Sentence {
  fileprivate func row(of difference: ClauseDifference, in language: Language) -> SideBySide.Row {
    let pages = [upper?.place.pages, lower?.place.pages]
    var remarks: [String] = []
    if pages.contains(where: { $0 != nil }) {
      remarks.append(pages.map { $0.map { "第\($0.hyphenated)页" } ?? "–" }.joined(separator: " ↔ "))
    }
    if let wording {
      let percent = Int((wording.likeness * 100).rounded())
      remarks.append(language.say("\(percent)% of the words kept", "保留 \(percent)%"))
    }
    if isMoved { remarks.append(language.say("moved", "移位")) }
    let needsReview = wording?.spans.contains(where: \.needsReview) ?? false
    let doubts = needsReview ? [language.say("a number changed", "数字有变")] : []
    return SideBySide.Row(
      verdict: Verdict(tag: relation.tag(in: language), remarks: remarks, doubts: doubts),
      cells: [
        upper.map { .init(runs: runs($0, \.upper), source: Source(difference.upper, at: $0.place)) },
        lower.map { .init(runs: runs($0, \.lower), source: Source(difference.lower, at: $0.place)) },
      ], merged: merged)
  }

  /// One side, each stretch by what became of it.
  private func runs(
    _ quotation: Quotation, _ side: KeyPath<WordingDifference.Span, Range<Int>?>
  ) -> [Run] {
    let isUpper = side == \.upper
    guard let wording else { return [.quoted(quotation.text, isUpper ? .dropped : .added)] }
    var runs: [Run] = []
    var end = quotation.range.lowerBound
    let spans = wording.spans.compactMap { span in span[keyPath: side].map { (kind: span.kind, range: $0) } }
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where span.range.lowerBound >= end {
      // Marks that neither side is compared by.
      runs.append(.quoted(quotation.words(end..<span.range.lowerBound)))
      runs.append(.quoted(quotation.words(span.range), span.kind.style(isUpper: isUpper)))
      end = span.range.upperBound
    }
    // A mark at the end of a sentence is not quoted.
    return runs + [.quoted(quotation.words(end..<max(end, quotation.range.upperBound)))]
  }

  /// The words in order of the lower sentence, what went before what came in its place.
  private var merged: [Run] {
    guard let wording else {
      return [upper.map { .quoted($0.text, .dropped) }, lower.map { .quoted($0.text, .added) }].compactMap {
        $0
      }
    }
    let runs = wording.spans.flatMap { span -> [Run] in
      let went = span.upper.flatMap { upper?.words($0) } ?? ""
      let came = span.lower.flatMap { lower?.words($0) } ?? ""
      return switch span.kind {
      case .kept, .moved, .added: [.quoted(came, span.kind.style(isUpper: false))]
      case .dropped: [.quoted(went, .dropped)]
      case .replaced, .changedValue:
        [
          .quoted(went, span.kind.style(isUpper: true)), .quoted(came, span.kind.style(isUpper: false)),
        ]
      }
    }
    return runs.filter { !$0.text.isEmpty }
  }
}

extension WordingDifference.Kind {
  fileprivate func style(isUpper: Bool) -> Run.Style {
    switch self {
    case .kept: .plain
    case .moved: .moved
    case .changedValue: isUpper ? .valueBefore : .valueAfter
    case .dropped, .added, .replaced: isUpper ? .dropped : .added
    }
  }
}
