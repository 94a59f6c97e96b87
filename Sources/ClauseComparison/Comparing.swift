package import ClauseIndex
package import PolicyText

extension DocumentComparison {
  /// Compares two documents. What words are worth is learned from the corpus of the index.
  ///
  /// The upper level comes first, of one level the earlier. Time and memory grow with the product of the documents'
  /// sentences.
  package init(_ a: Document, _ b: Document, index: ClauseIndex) throws(IndexError) {
    let inOrder = Standing.isInOrder(a.masthead, b.masthead)
    if inOrder {
      try self.init(upper: a, lower: b, index: index)
    } else {
      try self.init(upper: b, lower: a, index: index)
    }
  }

  /// The same for documents whose order is known, as that of a draft without level and date.
  package init(upper: Document, lower: Document, index: ClauseIndex) throws(IndexError) {
    let matching = try ProvisionMatching(upper, lower, index: index)
    let missing = MissingDocument.between(upper, lower, try DocumentDirectory(index))
    let assembly = ComparisonAssembly(matching, levelMissing: !missing.isEmpty)
    self.init(
      upper: upper.head, lower: lower.head, standing: Standing(upper.masthead, lower.masthead),
      pairs: assembly.pairs(), unmatched: assembly.unmatched(), missingBetween: missing,
      upperCoverage: assembly.upperCoverage, lowerCoverage: assembly.lowerCoverage)
  }
}

extension Standing {
  init(_ upper: Masthead, _ lower: Masthead) {
    guard let above = upper.level, let below = lower.level else {
      self = .unknown
      return
    }
    if above < below {
      self = .vertical
    } else {
      self = upper.region == lower.region ? .successive : .horizontal
    }
  }

  /// By level, then by date; as given where neither decides.
  package static func isInOrder(_ a: Masthead, _ b: Masthead) -> Bool {
    if let first = a.level, let second = b.level, first != second { return first < second }
    if let first = a.issued, let second = b.issued, first != second { return first < second }
    // A later document's date is what a text rarely lacks: one without a date is taken as the earlier.
    return b.issued != nil || a.issued == nil
  }
}

/// Makes clause pairs and their provisions of matched units.
struct ComparisonAssembly {
  let matching: ProvisionMatching
  let levelMissing: Bool
  private let upper: Document
  private let upperNumbers: [NumberFact]
  private let lowerNumbers: [NumberFact]
  private let lower: Document
  /// Matches of one pair of sentences, best first.
  private var groups: [[ProvisionMatching.Match]] = []
  private(set) var matchedUpper: Set<Int> = []
  private(set) var matchedLower: Set<Int> = []

  init(_ matching: ProvisionMatching, levelMissing: Bool) {
    self.matching = matching
    self.levelMissing = levelMissing
    upper = matching.upper.document
    lower = matching.lower.document
    upperNumbers = upper.clauses.flatMap(upper.numbers)
    lowerNumbers = lower.clauses.flatMap(lower.numbers)
    var places: [[Int]: Int] = [:]
    for match in matching.matches {
      let key = [matching.upper.units[match.upper].sentence, matching.lower.units[match.lower].sentence]
      if let place = places[key] {
        groups[place].append(match)
      } else {
        places[key] = groups.count
        groups.append([match])
      }
      matchedUpper.insert(key[0])
      matchedLower.insert(key[1])
    }
  }

  var upperCoverage: Coverage { Coverage(matched: matchedUpper.count, all: matching.upper.sentences.count) }
  var lowerCoverage: Coverage { Coverage(matched: matchedLower.count, all: matching.lower.sentences.count) }

  func pairs() -> [ClausePair] {
    var byClauses: [[Int]: [ProvisionMatching.Match]] = [:]
    for match in groups.flatMap(disjoint) {
      let key = [matching.upper.units[match.upper].clause, matching.lower.units[match.lower].clause]
      byClauses[key, default: []].append(match)
    }
    return byClauses.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let matches = (byClauses[key] ?? []).sorted { $1.score < $0.score }
      let provisions = matches.map(provision)
      return ClausePair(
        upper: upper.citation(of: upper.clauses[key[0]]), lower: lower.citation(of: lower.clauses[key[1]]),
        score: matches[0].score, needsReview: provisions.allSatisfy(\.needsReview), provisions: provisions)
    }
  }

  /// Of the matches between two sentences the best, and those that share no word with a better one.
  private func disjoint(_ group: [ProvisionMatching.Match]) -> [ProvisionMatching.Match] {
    var kept: [ProvisionMatching.Match] = []
    for match in group {
      let first = matching.upper.units[match.upper].range
      let second = matching.lower.units[match.lower].range
      let isFree = kept.allSatisfy {
        !matching.upper.units[$0.upper].range.overlaps(first)
          && !matching.lower.units[$0.lower].range.overlaps(second)
      }
      if isFree { kept.append(match) }
    }
    return kept
  }

  private func provision(_ match: ProvisionMatching.Match) -> ProvisionPair {
    let first = matching.upper.units[match.upper].range
    let second = matching.lower.units[match.lower].range
    let shared = SharedRuns.all(in: upper, first, and: lower, second)
    let numbers = NumberPair.all(
      upperNumbers.filter { first.contains($0.place.lowerBound) },
      lowerNumbers.filter { second.contains($0.place.lowerBound) })
    let rule = RelationRule(upper, first, lower, second, numbers: numbers)
    var doubts = rule.doubts
    if match.margin < ComparisonAssembly.clearMargin { doubts.append(.closeSecond(match.margin)) }
    if shared.isEmpty { doubts.append(.fewCommonWords) }
    if levelMissing, rule.relation != .same { doubts.append(.levelBetweenMissing) }
    return ProvisionPair(
      relation: rule.relation, upper: Quotation(upper, first), lower: Quotation(lower, second),
      score: match.score, doubts: doubts, numbers: numbers, shared: shared)
  }

  /// Correct counterparts of provisions are rarely less ahead of the next one than this.
  private static let clearMargin = 1.25
}

extension Quotation {
  /// Without a comma at its end.
  init(_ document: Document, _ range: Range<Int>) {
    var words = document.string(range)[...]
    while let last = words.last, "，,；;".contains(last) || last.isWhitespace { words.removeLast() }
    let range = range.lowerBound..<range.lowerBound + words.utf8.count
    self.init(text: String(words), range: range, lines: document.lines.lines(of: range))
  }
}
