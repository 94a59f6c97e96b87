package import ClauseIndex
package import PolicyText

/// One provision down and up the levels, in order of level and date.
package struct ProvisionTrace: Sendable {
  package struct Step: Sendable {
    package let document: DocumentHead
    package let time: DocumentTime?
    /// What answers the provision there, best first; empty where nothing does.
    package let answers: [Answer]
    /// The document that the trace began with.
    package let isOrigin: Bool
  }

  package struct Answer: Sendable {
    package let clause: ClauseCitation
    package let quotation: Quotation
    /// From the provision traced to this one; nil for the words themselves, where a phrase was traced.
    package let relation: Relation?
    package let score: Double?
    package let doubts: [Doubt]
    package let shared: [SharedRun]
  }

  package let steps: [Step]
  /// Where the wording stands first: for a phrase its first occurrence, for a provision the earliest document with a
  /// run of 13 characters of it.
  package let first: Answer?
  /// The earliest document with six characters in a row of it; nil where that is the same one.
  package let firstAlike: Answer?
  package let missingBetween: [MissingDocument]
  package let searchedDocuments: Int
  package let searchedClauses: Int

  /// Every occurrence of a phrase.
  ///
  /// - Parameter documents: read from the index; those without an occurrence become empty steps.
  package init(of phrase: Phrase, documents: [Document], index: ClauseIndex) {
    let ordered = documents.sorted { TraceOrder.isBefore($0, $1) }
    var steps: [Step] = []
    for document in ordered {
      var answers: [Answer] = []
      for clause in document.clauses {
        let places = ([clause.heading, clause.body].compactMap { $0 }).flatMap { field in
          let words = TokenizedText(document.text, field)
          return words.matches(of: phrase).map { words.source($0, in: document.text) }
        }
        guard let place = places.first else { continue }
        let sentence = Provisions.ranges(in: document.text, clause.body).first { $0.overlaps(place) } ?? place
        answers.append(
          Answer(
            clause: document.citation(of: clause), quotation: Quotation(document, sentence), relation: nil,
            score: nil, doubts: [], shared: []))
      }
      steps.append(
        Step(document: document.head, time: DocumentTime(document), answers: answers, isOrigin: false))
    }
    self.steps = steps
    first = TraceOrder.earliest(steps, run: 1)
    firstAlike = nil
    missingBetween = []
    searchedDocuments = index.documentCount
    searchedClauses = index.clauseCount
  }

  /// What answers a clause, or a stretch of it, in each of the documents.
  ///
  /// - Parameters:
  ///   - range: in bytes of the document's text, within the clause; nil for all of it.
  ///   - documents: to look in; `RelatedDocuments` finds them in a large corpus.
  package init(
    of clause: Clause, _ range: Range<Int>? = nil, in origin: Document, documents: [Document],
    index: ClauseIndex
  ) throws(IndexError) {
    let range = range ?? clause.range
    let directory = try DocumentDirectory(index)
    var steps: [Step] = []
    var missing: [MissingDocument] = []
    for document in (documents.filter { $0.id != origin.id } + [origin]).sorted(by: TraceOrder.isBefore) {
      guard document.id != origin.id else {
        let own = Answer(
          clause: origin.citation(of: clause), quotation: Quotation(origin, range), relation: nil, score: nil,
          doubts: [], shared: [])
        steps.append(Step(document: origin.head, time: DocumentTime(origin), answers: [own], isOrigin: true))
        continue
      }
      let originIsUpper = Standing.isInOrder(origin.masthead, document.masthead)
      let comparison = try DocumentComparison(
        upper: originIsUpper ? origin : document, lower: originIsUpper ? document : origin, index: index)
      missing += comparison.missingBetween.filter { !missing.contains($0) }
      steps.append(
        Step(
          document: document.head, time: DocumentTime(document),
          answers: TraceOrder.answers(to: range, originIsUpper: originIsUpper, in: comparison),
          isOrigin: false))
    }
    self.steps = steps
    let first = TraceOrder.earliest(steps, run: SharedRuns.verbatim)
    let alike = TraceOrder.earliest(steps, run: SharedRuns.evidence)
    self.first = first
    firstAlike = alike?.clause == first?.clause ? nil : alike
    missingBetween = missing
    searchedDocuments = directory.documents.count
    searchedClauses = index.clauseCount
  }
}

enum TraceOrder {
  /// By level, then by time; what has neither comes last.
  static func isBefore(_ a: Document, _ b: Document) -> Bool {
    let first = a.masthead.level ?? .county
    let second = b.masthead.level ?? .county
    if first != second { return first < second }
    guard let one = DocumentTime(a), let two = DocumentTime(b), one != two else { return a.id < b.id }
    return one < two
  }

  static func answers(
    to range: Range<Int>, originIsUpper: Bool, in comparison: DocumentComparison
  ) -> [ProvisionTrace.Answer] {
    var found: [ProvisionTrace.Answer] = []
    for pair in comparison.pairs {
      for provision in pair.provisions {
        let own = originIsUpper ? provision.upper : provision.lower
        guard own.range.overlaps(range) else { continue }
        found.append(
          ProvisionTrace.Answer(
            clause: originIsUpper ? pair.lower : pair.upper,
            quotation: originIsUpper ? provision.lower : provision.upper, relation: provision.relation,
            score: provision.score, doubts: provision.doubts, shared: provision.shared))
      }
    }
    return found.sorted { ($0.score ?? 0) > ($1.score ?? 0) }
  }

  /// The earliest step that has the wording: the words themselves, or a verbatim run of them.
  static func earliest(_ steps: [ProvisionTrace.Step], run least: Int) -> ProvisionTrace.Answer? {
    let timed = steps.filter { !$0.answers.isEmpty }.enumerated().sorted { a, b in
      guard let one = a.element.time, let two = b.element.time, one != two else { return a.offset < b.offset }
      return one < two
    }
    for (_, step) in timed {
      let verbatim = step.answers.first {
        $0.relation == nil || ($0.shared.first?.length ?? 0) >= least
      }
      if let verbatim { return verbatim }
    }
    return nil
  }
}
