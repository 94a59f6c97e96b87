import ClauseIndex
import Foundation
import PolicyText

/// Relevance without exact match on real questions, and what each ingredient adds.
struct RelevanceBenchmark {
  private let judgements: Judgements
  private let index: ClauseIndex

  /// - Parameter folder: holds `laws/` (one text file a law), `queries.public.tsv` and `qrels.public.tsv`.
  init(folder: String) throws {
    judgements = try Judgements(folder: folder)
    index = try BenchmarkCorpus(folder: folder + "/laws").index()
  }

  func run() throws {
    print(
      "\(index.documentCount) laws, \(index.clauseCount) clauses, \(judgements.questions.count) questions")
    print("".filled(to: 28), "NDCG@10 MRR@10  R@10    R@100    p50 ms p99 ms")
    try measure("as shipped", RelevanceParameters())
    for (label, change) in RelevanceAblations.all {
      var parameters = RelevanceParameters()
      change(&parameters)
      try measure(label, parameters)
    }
  }

  private func name(_ clause: Ordinal<Clause>) throws -> String {
    let document = try index.document(ofClause: clause)
    return try index.head(ofDocument: document).id + "#" + index.clause(clause).number.description
  }

  private func measure(_ label: String, _ parameters: RelevanceParameters) throws {
    let best = try BestMatches(index, parameters: parameters)
    var measures = Measures()
    var times: [Double] = []
    for question in judgements.questions {
      let start = DispatchTime.now().uptimeNanoseconds
      let found = try best.clauses(for: QuestionGrams(question.text), limit: 100)
      times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
      measures.add(try found.map { try name($0.clause) }, judgements.grades[question.id] ?? [:])
    }
    times.sort()
    let (p50, p99) = (times[times.count / 2], times[times.count * 99 / 100])
    print(label.filled(to: 28), measures.row, String(format: "  %.1f  %.1f", p50, p99))
  }
}
