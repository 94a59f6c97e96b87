import PolicyReports

/// The same questions while the corpus grows.
struct GrowthBenchmark {
  private let options: BenchmarkOptions

  init(_ options: BenchmarkOptions) throws { self.options = options }

  func run() throws {
    let queries = try BenchmarkQuery.all(in: options.required("queries"))
    let corpus = try BenchmarkCorpus(folder: options.required("corpus"))
    let isJSON = try options.isJSON()
    var rows: [JSON] = []
    var wrong = 0
    if !isJSON {
      let heads: [String] = ["mean", "p50", "p95", "p99"]
      print("MB; µs".filled(to: 8) + ["engine", "answer"].map { $0.padded(to: 40) }.joined())
      print("".filled(to: 8) + (heads + heads).map { $0.padded(to: 10) }.joined() + "wrong".padded(to: 10))
    }
    for size in try options.sizes() {
      let part = corpus.prefix(bytes: size << 20)
      let measured = try MeasuredQueries(
        queries, in: part, index: part.index(), passes: options.passes(otherwise: 2))
      wrong += measured.wrongCount
      rows.append(.object(["megabytes": .integer(size)] + measured.json))
      if !isJSON {
        print(
          "\(size)".filled(to: 8) + measured.engine.summary().cells + measured.answer.summary().cells
            + "\(measured.wrongCount)".padded(to: 10))
      }
    }
    if isJSON { print((["sizes": .array(rows)] as JSONObject).text) }
    guard wrong == 0 else { throw BenchmarkError("\(wrong) counts differ from the scan's") }
  }
}
