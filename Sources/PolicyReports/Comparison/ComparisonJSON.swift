import ClauseComparison
import PolicyText

extension ComparisonReport {
  package var json: JSONObject {
    [
      "schema": 1, "command": "compare", "documents": JSON(documents.map(\.id)), "topic": JSON(topic?.query),
      "comparisons": JSON(comparisons.map(\.json)),
      "pairs": JSON(comparisons.flatMap(\.rows).map(\.json)),
      "unmatched": JSON(comparisons.flatMap(\.unmatchedJSON)),
    ]
  }

  /// The pairs, then the unmatched.
  package var lines: JSONLines? {
    JSONLines(
      comparisons.flatMap { $0.rows.map(\.json) + $0.unmatchedJSON },
      summary: [
        "documents": JSON(documents.map(\.id)), "topic": JSON(topic?.query),
        "pairs": .integer(comparisons.reduce(0) { $0 + $1.rows.count }),
        "unmatched": .integer(comparisons.reduce(0) { $0 + $1.unmatched.count }),
        "comparisons": JSON(comparisons.map(\.json)),
      ])
  }
}

extension ComparedRows {
  /// How the two documents stand to each other, and the counts.
  fileprivate var json: JSONObject {
    [
      "upper": .string(comparison.upper.id), "lower": .string(comparison.lower.id),
      "standing": .string(comparison.standing.rawValue),
      "missing_between": JSON(
        comparison.missingBetween.map(\.json)),
      "inferred_years": [
        "upper": JSON(comparison.inferredYear.upper), "lower": JSON(comparison.inferredYear.lower),
      ],
      "total": .integer(totalPairs),
      "relations": .object(JSONObject(counts.map { ($0.relation.rawValue, .integer($0.count)) })),
      "review": .integer(provisionsToReview),
      "upper_provisions": .object(comparison.upperCoverage.json),
      "lower_provisions": .object(comparison.lowerCoverage.json),
    ]
  }

  fileprivate var unmatchedJSON: [JSONObject] {
    unmatched.map(\.json)
  }
}

extension MissingDocument {
  var json: JSONObject {
    ["title": JSON(title), "number": JSON(number?.description), "level": .string(level.word)]
  }
}

extension UnmatchedProvision {
  var json: JSONObject {
    [
      "locator": .string(clause.locator), "relation": .string(relation.rawValue),
      "text": JSON(quotation?.text), "review": .bool(levelBetweenMissing),
      "doubts": JSON(levelBetweenMissing ? [Doubt.levelBetweenMissing.json] : []),
      "nearest": nearest.map { .object($0.json) } ?? .null,
    ]
  }
}

extension Coverage {
  fileprivate var json: JSONObject { ["matched": .integer(matched), "all": .integer(all)] }
}

extension NearestCandidate {
  fileprivate var json: JSONObject {
    [
      "locator": .string(clause.locator), "text": .string(quotation.text), "score": .number(score.shown),
      "refused": .string(refusal.rawValue.snakeCased),
    ]
  }
}

extension ComparedRows.Row {
  fileprivate var json: JSONObject {
    [
      "upper": .string(pair.upper.locator), "lower": .string(pair.lower.locator),
      "score": .number(pair.score.shown), "review": .bool(pair.needsReview),
      "grade": JSON(pair.grade?.rawValue), "confidence": .number(pair.confidence.shown),
      "provisions": JSON(provisions.map(\.json)),
    ]
  }
}

extension ProvisionPair {
  fileprivate var json: JSONObject {
    [
      "relation": .string(relation.rawValue), "upper": .string(upper.text), "lower": .string(lower.text),
      "changes": JSON(changes.map(\.json)), "review": .bool(needsReview), "grade": JSON(grade?.rawValue),
      "doubts": JSON(doubts.map(\.json)),
      "score": .number(score.shown),
      "numbers": JSON(
        writtenNumbers.map { pair -> JSONObject in ["upper": JSON(pair.upper), "lower": JSON(pair.lower)] }),
      "lines": ["upper": JSON(upper.lines), "lower": JSON(lower.lines)],
    ]
  }
}

extension Change {
  fileprivate var json: JSONObject {
    ["kind": .string(kind.rawValue), "upper": JSON(upper?.text), "lower": JSON(lower?.text)]
  }
}
