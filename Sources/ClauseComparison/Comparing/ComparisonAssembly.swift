import PolicyText

/// Makes clause pairs and their provisions of matched units.
struct ComparisonAssembly {
  let matching: ProvisionMatching
  let levelMissing: Bool
  /// Best first.
  var alignments: [Alignment] = []
  var sides: Sides<ComparisonSide>

  init(_ matching: ProvisionMatching, levelMissing: Bool) {
    self.matching = matching
    self.levelMissing = levelMissing
    sides = matching.documents.map(ComparisonSide.init)
    let matches = ComparisonAssembly.disjoint(matching)
    let sentences = matches.map { matching.sentences(of: $0) }
    var upperCounts: [Int: Int] = [:]
    var lowerCounts: [Int: Int] = [:]
    for pair in sentences {
      upperCounts[pair.upper, default: 0] += 1
      lowerCounts[pair.lower, default: 0] += 1
    }
    let shared = SharedSentences(matches, in: matching, numbers: sides.map(\.numbers))
    for ((match, excerpts), pair) in zip(zip(matches, shared.excerpts), sentences) {
      add(match, excerpts, isOnly: upperCounts[pair.upper] == 1 && lowerCounts[pair.lower] == 1)
    }
    addSaidElsewhere()
    alignments.sort(by: Alignment.isBefore)
    alignments = withRests()
  }

  /// - Parameters:
  ///   - stretches: of the match's units what answers.
  ///   - isOnly: nothing else answers either of the two sentences.
  private mutating func add(
    _ match: ProvisionMatching.Match, _ stretches: Sides<FoldedExcerpt>, isOnly: Bool
  ) {
    let units = matching.units(of: match)
    sides.upper.match(units.upper.sentence)
    sides.lower.match(units.lower.sentence)
    var excerpts = stretches
    let sentences = Sides(
      sides.upper.cut.excerpt(of: units.upper.sentence), sides.lower.cut.excerpt(of: units.lower.sentence))
    // Of a short sentence what its other half says belongs to the measure.
    if isOnly, Self.isShort(sentences.upper), Self.isShort(sentences.lower) { excerpts = sentences }
    let isLiability = sides.upper.cut.liability[units.upper.clause]
    if !isLiability { excerpts = trimmed(excerpts) }
    var pairs = [excerpts]
    if !isLiability, let parts = SentenceParts(excerpts) {
      pairs = parts.pairs
      sides.upper.part(units.upper.sentence, leaving: parts.open.upper)
      sides.lower.part(units.lower.sentence, leaving: parts.open.lower)
    }
    alignments += pairs.map {
      Alignment(
        clauses: units.map(\.clause), sentences: units.map(\.sentence), excerpts: $0, score: match.score,
        margin: match.margin)
    }
  }

  /// Without parts at either end that have little of the other side and stand elsewhere in its document: they answer
  /// something else.
  private func trimmed(_ excerpts: Sides<FoldedExcerpt>) -> Sides<FoldedExcerpt> {
    Sides(
      Self.trimmed(excerpts.upper, beside: excerpts.lower, in: sides.lower),
      Self.trimmed(excerpts.lower, beside: excerpts.upper, in: sides.upper))
  }

  private static func trimmed(
    _ excerpt: FoldedExcerpt, beside other: FoldedExcerpt, in document: ComparisonSide
  ) -> FoldedExcerpt {
    var segments = Segments.all(of: excerpt)[...]
    let others = Segments.all(of: other)
    func answersElsewhere(_ segment: FoldedExcerpt, beside outermost: FoldedExcerpt?) -> Bool {
      // 所需经费由财政负担 and 所需经费由市级财政承担: more in common than its echoes.
      if let outermost, KeptWords(Sides(segment, outermost)).likeness >= SentenceParts.alike { return false }
      let echoes = SharedRuns.tiles(segment.characters, other.characters, atLeast: shortestEcho)
      let echoed = echoes.reduce(0) { $0 + $1.length }
      return 2 * echoed < segment.characters.count && !Segments.isTied(segment) && document.says(segment)
    }
    while segments.count > 1, let first = segments.first, answersElsewhere(first, beside: others.first) {
      segments.removeFirst()
    }
    while segments.count > 1, let last = segments.last, answersElsewhere(last, beside: others.last) {
      segments.removeLast()
    }
    guard let first = segments.first, let last = segments.last else { return excerpt }
    return excerpt.part(first.range.lowerBound..<last.range.upperBound)
  }

  /// In characters: shorter runs are words that all sentences share.
  private static let shortestEcho = 4

  /// What no alignment holds.
  var openStretches: Sides<[ComparisonSide.OpenStretch]> {
    let excerpts = alignments.map(\.quoted)
    return Sides(
      sides.upper.open(besides: excerpts.map { ($0.upper, $0.lower) }) + sides.upper.unmatched,
      sides.lower.open(besides: excerpts.map { ($0.lower, $0.upper) }) + sides.lower.unmatched)
  }

  /// Two measures are set side by side in one look; more are rows of their own.
  private static func isShort(_ sentence: FoldedExcerpt) -> Bool {
    sentence.characters.count <= 60 && Segments.all(of: sentence).count <= 2
  }

  /// Of the matches between two sentences the best, and those that share no word with a better one. Of two clauses
  /// one sentence may answer several, or be answered by several, but not both: that is a list of like words.
  private static func disjoint(_ matching: ProvisionMatching) -> [ProvisionMatching.Match] {
    struct Answered: Hashable {
      let sentence: Int
      let clause: Int
    }
    var kept: [Sides<Int>: [ProvisionMatching.Match]] = [:]
    var answered = Sides<Set<Answered>>([], [])
    for match in matching.matches {
      let units = matching.units(of: match)
      let sentences = units.map(\.sentence)
      let above = Answered(sentence: sentences.upper, clause: units.lower.clause)
      let below = Answered(sentence: sentences.lower, clause: units.upper.clause)
      let isNew = !answered.upper.contains(above) || !answered.lower.contains(below)
      guard kept[sentences] != nil || isNew else { continue }
      answered.upper.insert(above)
      answered.lower.insert(below)
      let isFree = kept[sentences, default: []].allSatisfy { other in
        let taken = matching.units(of: other)
        return !taken.upper.range.overlaps(units.upper.range)
          && !taken.lower.range.overlaps(units.lower.range)
      }
      if isFree { kept[sentences, default: []].append(match) }
    }
    return kept.values.flatMap { $0 }
  }

  /// - Parameter isAsked: of which clauses, by their numbers; the relations of no others are read.
  func pairs(where isAsked: (Sides<Int>) -> Bool = { _ in true }) -> [ClausePair] {
    let documents = sides.map(\.cut.document)
    let ofSentences = alignmentsOfSentences
    let byClauses = Dictionary(grouping: alignments.filter { isAsked($0.clauses) }, by: \.clauses)
    return byClauses.sorted { $0.key < $1.key }.map { clauses, alignments in
      let confidence = matching.confidence(of: clauses, score: alignments[0].score)
      let grade = Self.grade(confidence, alignments[0])
      return ClausePair(
        upper: documents.upper.citation(of: documents.upper.clauses[clauses.upper]),
        lower: documents.lower.citation(of: documents.lower.clauses[clauses.lower]),
        score: alignments[0].score, confidence: confidence, grade: grade,
        provisions: alignments.map { alignment in
          provision(
            alignment, elsewhere: numbersElsewhere(of: alignment, among: ofSentences),
            isSure: grade == nil && isSure(alignment, confidence))
        })
    }
  }

  /// Where the clauses do not surely answer each other, a better counterpart elsewhere speaks against them.
  private static func grade(_ confidence: Double, _ best: Alignment) -> Grade? {
    if confidence >= sure { return nil }
    return best.margin <= 1 ? .required : .advised
  }

  /// Half of the pairs of the five policies' clauses are as sure. Read by a person, of twelve pairs just above (to .15)
  /// eleven stand, of thirteen below (from .1) nine. Of 5,500 pairs of laws and the regulations under them that keep the
  /// law's order those up to .15 stand at the law's place half as often as those from .3 on, so that articles of law are
  /// marked too seldom: .2 would serve them, and cost policies a tenth of what is right.
  private static let sure = 0.115

  /// A provision is as sure as its own likeness and its clauses are: the geometric mean, in which clauses that surely
  /// answer each other count no more than others. What was found said nearly whole has no likeness of its own.
  private func isSure(_ alignment: Alignment, _ confidence: Double) -> Bool {
    let ofClauses = min(confidence, Self.surest)
    return alignment.margin == .infinity || (alignment.score * ofClauses).squareRoot() >= Self.sureProvision
  }

  private static let surest = 0.3
  /// Of 235 rows of six laws and the regulations under them, drawn at random and read, 72 of a hundred stand; of those from
  /// here on (145) 92, of the others 39. Copied ones, which all stand, are not among them.
  private static let sureProvision = 0.262

  func wording(of alignment: Alignment) -> WordingPair {
    alignment.wording ?? WordingPair(alignment.excerpts, in: sides.map(\.context))
  }

  /// - Parameters:
  ///   - elsewhere: where numbers begin that answer those of other alignments.
  ///   - isSure: the clauses answer each other, and so do the provisions.
  private func provision(
    _ alignment: Alignment, elsewhere: Sides<Set<Int>>, isSure: Bool
  ) -> ProvisionPair {
    let reading = ProvisionReading(
      wording(of: alignment), rests: alignment.rests, numbers: sides.map(\.numbers),
      elsewhere: elsewhere, isElsewhere: sides.lower.says)
    let shared = reading.shared
    var doubts = reading.doubts
    if alignment.margin <= 1 {
      doubts.append(.betterElsewhere)
    } else if alignment.margin < ProvisionPair.clearMargin {
      doubts.append(.closeSecond(alignment.margin))
    }
    // Of 加强领导 all is in common.
    let shortest = alignment.excerpts.map { $0.characters.count { !Punctuation.contains($0) } }
    if (shared.first?.length ?? 0) < min(SharedRuns.evidence, shortest.upper, shortest.lower) {
      doubts.append(.fewCommonWords)
    } else if !isSure || alignment.score < ProvisionMatching.Limits.weak {
      doubts.append(.littleInCommon)
    }
    if levelMissing, reading.relation != .same { doubts.append(.levelBetweenMissing) }
    let grade = Self.grade(
      doubts, isSure: isSure, isWeak: alignment.score < ProvisionMatching.Limits.weak)
    let quotations = alignment.quoted.map(\.quotation)
    return ProvisionPair(
      relation: reading.relation, changes: reading.changes, upper: quotations.upper, lower: quotations.lower,
      score: alignment.score, margin: alignment.margin, grade: grade,
      doubts: grade == nil ? [] : Self.told(doubts),
      numbers: reading.numbers,
      shared: shared)
  }

  /// Where little is in common that other words stand there goes without saying.
  private static func told(_ doubts: [Doubt]) -> [Doubt] {
    doubts.contains(.fewCommonWords) || doubts.contains(.littleInCommon)
      ? doubts.filter { $0 != .otherWords } : doubts
  }

  private static func grade(_ doubts: [Doubt], isSure: Bool, isWeak: Bool) -> Grade? {
    let isLittle = doubts.contains(.fewCommonWords) || doubts.contains(.littleInCommon)
    let isUnknown = doubts.contains(.otherWords)
    guard isLittle || !isSure || isUnknown else { return nil }
    if doubts.contains(.betterElsewhere), isLittle || !isSure { return .required }
    return !isSure || isUnknown || isWeak && doubts.contains(.fewCommonWords) ? .advised : nil
  }
}
