import ClauseIndex
import PolicyText

/// What answers what in a trace, and what stands first.
enum TraceOrder {
  /// The sentence of a clause that has a phrase; its heading where only that has.
  static func occurrence(
    of phrase: Phrase, in clause: Clause, of document: Document
  ) -> ProvisionTrace.Answer? {
    // What is provided says more than a heading.
    let found = [clause.body, clause.heading].compactMap { $0 }.lazy.compactMap { field in
      let words = TokenizedText(document.text, field)
      return words.matches(of: phrase).first.map {
        (field: field, place: words.source($0, in: document.text))
      }
    }.first
    guard let (field, place) = found else { return nil }
    let sentence =
      Provisions.ranges(in: document.text, clause.body).first { $0.overlaps(place) }
      ?? (field == clause.heading ? field : place)
    return ProvisionTrace.Answer(
      clause: document.citation(of: clause), quotation: Quotation(document, sentence), answered: nil,
      relation: nil, score: nil, doubts: [], marks: [], evidence: 0, isContested: false)
  }

  /// The levels that are missing between documents that have a phrase, the highest first.
  static func missing(
    between holding: [Document], _ directory: DocumentDirectory
  ) -> [MissingDocument] {
    guard let highest = holding.first else { return [] }
    var found: [MissingDocument] = []
    for document in holding.dropFirst() {
      found += MissingDocument.between(
        Sides(highest, document), citing: CitationRegister(of: document, in: directory)
      ).filter { !found.contains($0) }
    }
    return found
  }

  /// The pairs that hold a part of a range of the document traced, best first.
  static func answers(
    to range: Range<Int>, of origin: Document, originIsUpper: Bool, in pairs: [ClausePair],
    besides search: inout WordingSearch
  ) throws(IndexError) -> [ProvisionTrace.Answer] {
    var found: [ProvisionTrace.Answer] = []
    for pair in pairs {
      for provision in pair.provisions {
        let own = originIsUpper ? provision.upper : provision.lower
        guard own.range.overlaps(range) else { continue }
        var evidence = 0
        for run in provision.shared where evidence == 0 && run.length >= SharedRuns.evidence {
          let words = FoldedText(origin.text, originIsUpper ? run.upper : run.lower)
          if try !search.spread(of: Phrase.tokens(of: words)[...]).isStock { evidence = run.length }
        }
        found.append(
          ProvisionTrace.Answer(
            clause: originIsUpper ? pair.lower : pair.upper,
            quotation: originIsUpper ? provision.lower : provision.upper, answered: own,
            relation: provision.relation, score: provision.score, doubts: provision.doubts,
            marks: provision.shared.map(originIsUpper ? \.lower : \.upper), evidence: evidence,
            isContested: provision.isContested))
      }
    }
    return found.sorted { ($0.score ?? 0) > ($1.score ?? 0) }
  }

  /// The earliest step that has the wording: the words themselves, or a run of them.
  ///
  /// - Parameter sentence: in bytes of the document traced; nil where any part of the provision is enough.
  static func earliest(
    _ steps: [ProvisionTrace.Step], run least: Int, of sentence: Range<Int>? = nil
  ) -> ProvisionTrace.Answer? {
    func wording(_ step: ProvisionTrace.Step) -> ProvisionTrace.Answer? {
      step.answers.first { answer in
        guard answer.relation != nil else { return true }
        guard answer.evidence >= least, answer.isOrigin else { return false }
        guard let sentence, let answered = answer.answered else { return true }
        return sentence.overlaps(answered.range)
      }
    }
    let having = steps.filter { wording($0) != nil }
    let ids = Set(having.map(\.document.id))
    let free = having.filter { step in
      !step.cited.contains { $0 != step.document.id && ids.contains($0) }
    }
    let timed = (free.isEmpty ? having : free).enumerated().sorted { a, b in
      guard let one = a.element.time, let two = b.element.time, one != two else { return a.offset < b.offset }
      return one < two
    }
    return timed.first.flatMap { wording($0.element) }
  }
}

extension ProvisionTrace.Answer {
  /// Words that a provision has in common with one that answers another better are nobody's source, unless it is the same.
  fileprivate var isOrigin: Bool { !doubts.contains(.betterElsewhere) || relation == .same }
}
