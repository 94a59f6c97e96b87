// Measures relevance without exact match on real questions, and what each ingredient adds.
//
//     swift run -c release relevance-benchmark FOLDER
//
// FOLDER holds `laws/` (one text file a law), `queries.public.tsv` and `qrels.public.tsv`.

import ClauseIndex
import Foundation
import PolicyText

guard CommandLine.arguments.count > 1 else {
  print("usage: relevance-benchmark FOLDER (with laws/, queries.public.tsv and qrels.public.tsv)")
  exit(2)
}
let folder = CommandLine.arguments[1]
let judgements = try Judgements(folder: folder)
var builder = IndexBuilder()
for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/laws").sorted() {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/laws/" + name))
  let id = (name as NSString).deletingPathExtension
  guard let document = try? Document(reading: Array(bytes), id: id, file: name) else { continue }
  builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
}
let index = try ClauseIndex(bytes: builder.bytes())
print("\(index.documentCount) laws, \(index.clauseCount) clauses, \(judgements.questions.count) questions")

func name(_ clause: Ordinal<Clause>) throws -> String {
  let document = try index.document(ofClause: clause)
  return try index.head(ofDocument: document).id + "#" + index.clause(clause).number.description
}

func measure(_ label: String, _ parameters: RelevanceParameters) throws {
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
  let p50 = times[times.count / 2]
  let p99 = times[times.count * 99 / 100]
  print(
    label.padding(toLength: 28, withPad: " ", startingAt: 0), measures.row,
    String(format: "  %.1f  %.1f", p50, p99))
}

print("".padding(toLength: 28, withPad: " ", startingAt: 0), "NDCG@10 MRR@10  R@10    R@100    p50 ms p99 ms")
try measure("as shipped", RelevanceParameters())
for (label, change) in RelevanceAblations.all {
  var parameters = RelevanceParameters()
  change(&parameters)
  try measure(label, parameters)
}
