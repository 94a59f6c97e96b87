package import ClauseIndex
package import PolicyText

/// One provision down and up the levels, in order of level and date.
package struct ProvisionTrace: Sendable {
  package struct Step: Sendable {
    package let document: DocumentHead
    package let time: DocumentTime?
    /// What answers the provision there, best first; empty where nothing does.
    package let answers: [Answer]
    /// Pairs of a comparison that are too weak to be shown as answers.
    package let weaker: Int
    /// The document that the trace began with.
    package let isOrigin: Bool
    /// Documents of the corpus that this one cites.
    let cited: Set<String>
  }

  package struct Answer: Sendable {
    package let clause: ClauseCitation
    package let quotation: Quotation
    /// The words of the provision traced that are answered; nil for these themselves and for a phrase.
    package let answered: Quotation?
    /// From the provision traced to this one; nil for the words themselves, where a phrase was traced.
    package let relation: Relation?
    package let score: Double?
    package let doubts: [Doubt]
    /// What it has in common with the provision traced, in bytes of its document's text.
    package let marks: [Range<Int>]
    /// The length of the longest common run that is not stock wording.
    let evidence: Int
    /// Another clause answers nearly as well.
    let isContested: Bool
  }

  /// A sentence of the provision traced, with where its words stand first.
  package struct Sentence: Sendable {
    package let quotation: Quotation
    package let first: ClauseCitation
    /// With a run of 13 characters; else with six.
    package let isVerbatim: Bool
    /// All of it stands there in one run, marks at its ends aside.
    package let isWhole: Bool
    /// None of the documents read answers it.
    package let isAlone: Bool
  }

  package let steps: [Step]
  /// Of the provision traced; empty where a phrase was.
  package let sentences: [Sentence]
  /// Where the wording stands first: for a phrase its first occurrence, for a provision the earliest document with a
  /// run of 13 characters of it. What cites another of them is not first, whatever the date of the version at hand.
  package let first: Answer?
  package let missingBetween: [MissingDocument]

  /// Every occurrence of a phrase.
  ///
  /// - Parameter documents: read from the index; those without an occurrence become empty steps.
  package init(of phrase: Phrase, documents: [Document], index: ClauseIndex) throws(IndexError) {
    let directory = try DocumentDirectory(index)
    let ordered = DocumentOrder.sorted(documents)
    let steps = ordered.map { document in
      let answers = document.withLeads.clauses.compactMap {
        TraceOrder.occurrence(of: phrase, in: $0, of: document)
      }
      return Step(document, answers, directory)
    }
    let holding = zip(ordered, steps).filter { !$1.answers.isEmpty }.map(\.0)
    self.init(steps: steps, sentences: [], missing: TraceOrder.missing(between: holding, directory))
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
    let compared = ComparedDocument(origin, directory)
    var search = WordingSearch(index, citing: try CitedDocuments(by: origin, index))
    let ordered = DocumentOrder.sorted(documents.filter { $0.id != origin.id } + [origin])
    let comparisons = concurrently(ordered) { document in
      Result { () throws(IndexError) in
        document.id == origin.id
          ? nil : try ClauseBeside(of: clause, in: compared, ComparedDocument(document, directory), index)
      }
    }
    var steps: [Step] = []
    var missing: [MissingDocument] = []
    for (document, result) in zip(ordered, comparisons) {
      guard let comparison = try result.get() else {
        let own = Answer(
          clause: origin.citation(of: clause), quotation: Quotation(origin, range), answered: nil,
          relation: nil, score: nil, doubts: [], marks: [], evidence: 0, isContested: false)
        steps.append(Step(origin, [own], directory, isOrigin: true))
        continue
      }
      missing += comparison.between.filter { !missing.contains($0) }
      let answers = try TraceOrder.answers(
        to: range, of: origin, originIsUpper: comparison.originIsUpper, in: comparison.pairs, besides: &search
      )
      steps.append(
        Step(document, answers.filter(\.isEvident), directory, weaker: answers.count { !$0.isEvident }))
    }
    let body = origin.provisions(of: clause)
    let sentences = Provisions.ranges(in: origin.text, body).filter(range.overlaps).map { sentence in
      let verbatim = TraceOrder.earliest(steps, run: SharedRuns.verbatim, of: sentence)
      let alike = TraceOrder.earliest(steps, run: SharedRuns.evidence, of: sentence)
      let own = origin.citation(of: clause)
      let isVerbatim = verbatim.map { $0.clause != own } ?? false || alike?.clause == own
      let found = isVerbatim ? verbatim : alike
      let isOwn = found.map { $0.clause == own } ?? true
      return Sentence(
        quotation: Quotation(origin, sentence), first: found?.clause ?? own, isVerbatim: isVerbatim,
        isWhole: isOwn || found?.evidence ?? 0 >= Punctuation.length(of: sentence, in: origin.text),
        isAlone: !steps.flatMap(\.answers).contains { $0.answered?.range.overlaps(sentence) ?? false })
    }
    self.init(steps: steps, sentences: sentences, missing: missing)
  }

  private init(steps: [Step], sentences: [Sentence], missing: [MissingDocument]) {
    self.steps = steps
    self.sentences = sentences
    first = TraceOrder.earliest(steps, run: SharedRuns.verbatim)
    missingBetween = missing
  }
}

/// A clause beside another document.
private struct ClauseBeside {
  let originIsUpper: Bool
  /// Levels between the two that the corpus has not.
  let between: [MissingDocument]
  /// Those of the clause.
  let pairs: [ClausePair]

  init(
    of clause: Clause, in origin: ComparedDocument, _ other: ComparedDocument, _ index: ClauseIndex
  ) throws(IndexError) {
    try Interruption.check()
    let sides = ComparedDocument.ordered(Sides(origin, other))
    let isUpper = sides.upper.whole.id == origin.whole.id
    between = MissingDocument.between(sides.map(\.whole), citing: sides.lower.citations)
    let assembly = ComparisonAssembly(
      try ProvisionMatching(sides.map(\.clauses), index: index), levelMissing: !between.isEmpty)
    let own = origin.clauses.clauses
    pairs = assembly.pairs { own[isUpper ? $0.upper : $0.lower].range == clause.range }
    originIsUpper = isUpper
  }
}

extension ProvisionTrace.Step {
  fileprivate init(
    _ document: Document, _ answers: [ProvisionTrace.Answer], _ directory: DocumentDirectory,
    weaker: Int = 0, isOrigin: Bool = false
  ) {
    self.init(
      document: document.head, time: DocumentTime(document), answers: answers, weaker: weaker,
      isOrigin: isOrigin,
      cited: answers.isEmpty
        ? [] : Set(CitationRegister(of: document, in: directory).targets))
  }
}

extension ProvisionTrace.Answer {
  /// From this score on two provisions answer each other without a common run; measured on the five policies, where
  /// 推行大部门制扁平化管理 has .25 and what only speaks of the same things stays below.
  private static let clearScore = 0.15
  /// With a common run of six: a name that both mention stays below.
  private static let scoreWithRun = 0.1

  /// Whether its words say by themselves that it is an answer; where another clause is as near, half of the words.
  fileprivate var isEvident: Bool {
    let score = score ?? 0
    if isContested {
      let length = FoldedText(answered?.text ?? "").characters.count
      return evidence >= SharedRuns.verbatim && evidence * 2 >= length
    }
    return evidence >= SharedRuns.verbatim || score >= Self.clearScore
      || evidence >= SharedRuns.evidence && score >= Self.scoreWithRun
  }
}
