package import ClauseComparison
package import PolicyText

/// `compare LOCATOR LOCATOR`: two clauses sentence by sentence, each with what became of its words.
package struct WordingReport: Report {
  let difference: ClauseDifference
  let layout: ComparisonReport.Layout

  /// - Parameter layout: of Markdown.
  package init(_ difference: ClauseDifference, layout: ComparisonReport.Layout = .table) {
    self.difference = difference
    self.layout = layout
  }

  package var json: JSONObject {
    [
      "schema": 1, "command": "compare",
      "documents": [.string(difference.upper.document.id), .string(difference.lower.document.id)],
      "upper": .object(difference.upper.json), "lower": .object(difference.lower.json),
      "sentences": JSON(difference.sentences.map(\.json)),
    ]
  }

  package var lines: JSONLines? {
    JSONLines(
      difference.sentences.map(\.json),
      summary: [
        "upper": .string(difference.upper.locator), "lower": .string(difference.lower.locator),
        "sentences": .integer(difference.sentences.count),
      ])
  }

  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: [
      "relation", "upper_lines", "upper_text", "lower_lines", "lower_text", "moved", "likeness",
    ])
    for sentence in difference.sentences {
      table.append([
        sentence.relation.rawValue, sentence.upper?.lines.hyphenated, sentence.upper?.text,
        sentence.lower?.lines.hyphenated,
        sentence.lower?.text, sentence.isMoved ? "true" : "false", sentence.wording?.likeness.rounded4,
      ])
    }
    return table
  }
}

extension ClauseDifference.Sentence {
  fileprivate var json: JSONObject {
    [
      "relation": .string(relation.rawValue), "upper": JSON(upper?.text), "lower": JSON(lower?.text),
      "moved": .bool(isMoved),
      "likeness": wording.map { .number($0.likeness.shown) } ?? .null,
      "spans": JSON(
        (wording?.spans ?? []).map { span -> JSONObject in
          [
            "kind": .string(span.kind.rawValue.snakeCased),
            "upper": JSON(span.upper.flatMap { upper?.words($0) }),
            "lower": JSON(span.lower.flatMap { lower?.words($0) }), "review": .bool(span.needsReview),
          ]
        }),
    ]
  }

  /// The words in order of the lower sentence, each with what became of it.
  var pieces: [WordingPiece] {
    guard let wording else {
      if let upper { return [WordingPiece(words: upper.text.onOneLine, kind: .dropped)] }
      return lower.map { [WordingPiece(words: $0.text.onOneLine, kind: .added)] } ?? []
    }
    let pieces = wording.spans.flatMap { span -> [WordingPiece] in
      let went = span.upper.flatMap { upper?.words($0).onOneLine } ?? ""
      let came = span.lower.flatMap { lower?.words($0).onOneLine } ?? ""
      return switch span.kind {
      case .kept, .added, .moved: [WordingPiece(words: came, kind: span.kind)]
      case .dropped: [WordingPiece(words: went, kind: .dropped)]
      case .replaced, .changedValue:
        [WordingPiece(words: went, kind: .dropped), WordingPiece(words: came, kind: .added)]
      }
    }
    // A mark at the end of a sentence is not quoted.
    return pieces.filter { !$0.words.isEmpty }
  }

  var needsReview: Bool { wording?.spans.contains(where: \.needsReview) ?? false }
}

/// A stretch of one of two wordings.
struct WordingPiece {
  let words: String
  let kind: WordingDifference.Kind
}
