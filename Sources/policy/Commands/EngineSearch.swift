import ClauseSearch
import PolicyReports
import PolicyText

/// `search --engine URL`: the same question asked of another search engine, which has what `policy export-index` wrote.
struct EngineSearch: Command {
  static let declaration = SearchCommand.declaration

  private let search: SearchCommand
  private let client: EngineClient

  init(_ typed: TypedArguments) throws(UsageError) {
    for other in [Option.best, .explain, .facets, .new, .queries, .index, .corpus, .noUpdate] {
      try typed.contradict(.engine, other)
    }
    do throws(EngineAddress.Mistake) {
      client = EngineClient(address: try EngineAddress(typed[.engine] ?? ""))
    } catch {
      throw .option(.engine, .noEngine(error))
    }
    search = try SearchCommand(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var output = search.output
    output.folder = client.address.shown
    try console.expectReader(of: output)
    let found: EngineSearcher.Found
    do throws(EngineError) {
      let client = client
      found = try EngineSearcher { (request) throws(EngineError) in try client.send(request) }
        .answer(search.query, typed: search.typed, among: search.filter, options: search.options)
    } catch {
      throw .engine(error, address: client.address)
    }
    let report = SearchReport(found.answer, ordered: search.isOrdered)
    // Its numbers are no numbers of the index here.
    if output.format == .text, console.memo == nil { LastResult.forget() }
    try console.deliver(report, as: output)
    guard found.missing == 0 else {
      console.notices.tell(
        Message(
          "the engine \(client.address.shown) lacks \(counted(found.missing, "clause")) of the export; load all of its parts",
          "外部引擎 \(client.address.shown) 缺少导出的 \(found.missing) 条；请载入全部分卷"))
      return .incomplete
    }
    return report.isEmpty ? .nothingFound : .done
  }
}
