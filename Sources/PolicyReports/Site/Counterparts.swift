import ClauseComparison
import PolicyText

/// What answers each clause in other documents.
struct Counterparts: Sendable {
  private struct Answer: Sendable {
    let relation: Relation
    /// Nil where nothing answers.
    let clause: ClauseCitation?
    let document: DocumentHead
    let isDoubtful: Bool
  }

  private var answers: [String: [Answer]] = [:]
  private let documents: [DocumentHead]
  private let names: ShortNames

  init(_ comparisons: [DocumentComparison], among documents: [DocumentHead]) {
    self.documents = documents
    names = ShortNames(comparisons.isEmpty ? [] : documents)
    for comparison in comparisons where comparison.standing != .unrelated {
      for pair in comparison.pairs {
        let relations = Set(pair.provisions.map(\.relation))
        guard let relation = MatrixClass.allCases.compactMap(\.relation).first(where: relations.contains)
        else {
          continue
        }
        add(relation, pair.lower, to: pair.upper, isDoubtful: pair.needsReview)
        add(relation, pair.upper, to: pair.lower, isDoubtful: pair.needsReview)
      }
      for open in comparison.unmatched where open.quotation == nil {
        let other = open.clause.document.id == comparison.upper.id ? comparison.lower : comparison.upper
        answers[open.clause.locator, default: []].append(
          Answer(relation: open.relation, clause: nil, document: other, isDoubtful: false))
      }
    }
  }

  private mutating func add(
    _ relation: Relation, _ answer: ClauseCitation, to clause: ClauseCitation, isDoubtful: Bool
  ) {
    answers[clause.locator, default: []].append(
      Answer(relation: relation, clause: answer, document: answer.document, isDoubtful: isDoubtful))
  }

  /// Documents in their order; of each what is sure first.
  func items(of locator: String, in language: Language) -> [List.Item] {
    let found = (answers[locator] ?? []).enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      return x != y ? x < y : a.offset < b.offset
    }
    return found.map(\.element).map { answer in
      let tag = answer.relation.tag(in: language)
      let name = names[answer.document]
      guard let clause = answer.clause else {
        return List.Item(runs: [
          .said(tag.signed, .hued(answer.relation.hue)), .faint(" "),
          Run.quoted(name).linked(to: .document(id: answer.document.id)),
        ])
      }
      return List.Item(runs: [
        .said(tag.signed, .hued(answer.relation.hue)), .said(" "),
        Run.quoted("\(name) \(clause.title)").linked(to: .clause(clause)),
        .faint(answer.isDoubtful ? language.say(" to be reviewed", " 待核") : ""),
      ])
    }
  }

  private func rank(_ answer: Answer) -> Int {
    let place = documents.firstIndex { $0.id == answer.document.id } ?? documents.count
    return place * 2 + (answer.isDoubtful ? 1 : 0)
  }
}
