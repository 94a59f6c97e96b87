import ClauseIndex
import ClauseSearch
import PolicyReports

/// Queries in one process, the index in memory.
struct QueryBenchmark {
  private let options: BenchmarkOptions

  init(_ options: BenchmarkOptions) throws { self.options = options }

  func run() throws {
    let queries = try BenchmarkQuery.all(in: options.required("queries"))
    let corpus = try BenchmarkCorpus(folder: options.required("corpus"))
    let measured = try MeasuredQueries(
      queries, in: corpus, index: corpus.index(), passes: options.passes(otherwise: 3))
    print(try options.isJSON() ? measured.json.text : measured.text)
    try measured.requireRightCounts()
  }
}

/// One corpus, asked everything.
struct MeasuredQueries {
  private let queries: [BenchmarkQuery]
  private let corpus: BenchmarkCorpus
  private let clauses: Int
  private(set) var engine: Latencies
  private(set) var count: Latencies
  private(set) var answer: Latencies
  private(set) var best: Latencies
  /// Queries whose count differs from the scan's.
  private var wrong: [(query: BenchmarkQuery, counted: Int, there: Int)] = []

  init(_ queries: [BenchmarkQuery], in corpus: BenchmarkCorpus, index: ClauseIndex, passes: Int) throws {
    self.queries = queries
    self.corpus = corpus
    clauses = index.clauseCount
    (engine, count, answer, best) = (
      Latencies(queries), Latencies(queries), Latencies(queries), Latencies(queries)
    )
    let searcher = ClauseSearcher(index)
    let matches = try BestMatches(index)
    var totals = [Int](repeating: 0, count: queries.count)
    // One after the other, as each is met alone: an answer does not find in the caches what another left there.
    for _ in 0..<passes {
      for (number, query) in queries.enumerated() {
        let (selection, ranking) = (query.selection, query.ranking)
        totals[number] = try engine.measure(number) {
          try index.search(selection, rankedBy: ranking, limit: 10).total
        }
      }
      for (number, query) in queries.enumerated() {
        let selection = query.selection
        let counted = try count.measure(number) { try index.count(selection) }
        try hold(counted, totals[number], query)
      }
      for (number, query) in queries.enumerated() {
        let (asked, typed) = (query.query, query.typed)
        let answered = try answer.measure(number) { try searcher.answer(asked, typed: typed).total }
        try hold(answered, totals[number], query)
      }
      for (number, query) in queries.enumerated() {
        let grams = QuestionGrams(query.words)
        _ = try best.measure(number) { try matches.clauses(for: grams, limit: 10) }
      }
    }
    check(totals)
  }

  private func hold(_ counted: Int, _ total: Int, _ query: BenchmarkQuery) throws {
    guard counted == total else { throw BenchmarkError("query \(query.id): \(total) and \(counted) clauses") }
  }

  private mutating func check(_ totals: [Int]) {
    let scan = Scan(corpus.documents)
    for (query, counted) in zip(queries, totals) {
      let there = scan.count(of: query)
      if there != counted { wrong.append((query, counted, there)) }
    }
  }

  var wrongCount: Int { wrong.count }

  /// What was printed tells which.
  func requireRightCounts() throws {
    guard wrong.isEmpty else { throw BenchmarkError("\(wrong.count) counts differ from the scan's") }
  }

  private var kinds: [String] {
    var kinds: [String] = []
    for query in queries where !kinds.contains(query.kind) { kinds.append(query.kind) }
    return kinds
  }

  var json: JSONObject {
    let kinds: [(String, JSON)] = kinds.map { ($0, .object(figures(of: $0))) }
    let told: JSONObject = [
      "documents": .integer(corpus.documents.count), "left_out": .integer(corpus.leftOut),
      "clauses": .integer(clauses), "text_bytes": .integer(corpus.textBytes),
      "queries": .integer(queries.count), "wrong": .integer(wrong.count),
      "wrong_queries": .array(wrong.map { .string($0.query.id) }), "unit": "µs",
    ]
    return figures(of: nil) + told + ["kinds": .object(JSONObject(kinds))]
  }

  private func figures(of kind: String?) -> JSONObject {
    [
      "engine": engine.summary(of: kind).json, "count": count.summary(of: kind).json,
      "answer": answer.summary(of: kind).json, "best": best.summary(of: kind).json,
    ]
  }

  var text: String {
    var lines = [
      "\(corpus.documents.count) documents, \(clauses) clauses, \(corpus.textBytes) bytes; "
        + "\(queries.count) queries, wrong \(wrong.count); µs",
      "".filled(to: 24) + ["mean", "p50", "p95", "p99"].map { $0.padded(to: 10) }.joined(),
    ]
    for kind in [nil] + kinds.map(Optional.some) {
      for (name, latencies) in [("engine", engine), ("count", count), ("answer", answer), ("best", best)] {
        lines.append("\(kind ?? "all") \(name)".filled(to: 24) + latencies.summary(of: kind).cells)
      }
    }
    for (query, counted, there) in wrong {
      lines.append("wrong: \(query.id) \(query.typed): \(counted) counted, \(there) there")
    }
    return lines.joined(separator: "\n")
  }
}
