import ClauseIndex
import PolicyReports
import PolicyText

/// The index as files for another search engine.
struct ExportIndexCommand: Command {
  static let declaration = CommandDeclaration(
    name: "export-index", chinese: "导出索引", group: .manage, operands: "DIR", operandCount: 1...1,
    summary: Message(
      "write the index for OpenSearch or Elasticsearch, which `search --engine` asks",
      "导出为 OpenSearch、Elasticsearch 的索引文件，供 search --engine 检索"),
    options: [.engineKind, .noUpdate],
    examples: [
      .init(
        "policy export-index --for opensearch engine", "index.json, and the clauses in parts of at most 8 MB",
        "index.json，以及每卷不超过 8 MB 的条款"),
      .init(
        "policy export-index engine --no-update && cat engine/index.json", "the same for both engines",
        "两种引擎的文件相同"),
      .init(
        "policy help export-index && ls engine", "how they are loaded stands at the end of what is printed",
        "载入方法见输出末尾"),
    ])

  let folder: String
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    folder = typed.operands[0]
    locations = Locations(typed)
    _ = try typed.value(of: .engineKind) { EngineKind(rawValue: $0) }
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var output: EngineFolder
    do throws(FolderError) { output = try EngineFolder(folder) } catch { throw .folder(error) }
    let isComplete = try Library.ask(locations, console.notices) { library throws(CommandError) in
      try library.writing { () throws(WritingFailure<FolderError>) in
        try EngineExport(library.index).write { (file) throws(FolderError) in try output.write(file) }
      }
      return library.isComplete
    }
    output.finish()
    let size = output.size
    try console.say(
      [
        Message(
          "\(folder): \(EngineExport.definition) and \(counted(output.parts, "part")), \(size); to load them:",
          "\(folder)：\(EngineExport.definition) 及 \(output.parts) 卷，\(size)；载入方法：")
      ] + loading)
    return isComplete ? .done : .incomplete
  }

  /// Lines for a shell. An index that is there already is to go first: parts of two exports do not mix.
  private var loading: [Message] {
    let (url, folder) = ("http://localhost:9200/policy", ShellWords.quoted(folder))
    let json = "-H 'Content-Type: application/json'"
    return [
      "  curl -f -X PUT \(url) \(json) --data-binary @\(folder)/\(EngineExport.definition)",
      "  for part in \(folder)/bulk-*.ndjson; do curl -f -o /dev/null \(url)/_bulk \(json) --data-binary @$part; done",
      "  curl -f -X POST \(url)/_refresh",
      "  policy search --engine \(url) 人才",
    ].map { Message($0, $0) }
  }
}

/// The engines that take the files, which are the same for both.
enum EngineKind: String, CaseIterable {
  case opensearch, elasticsearch
}

extension Option {
  fileprivate static let engineKind = Option(
    "for", takes: .oneOf(.engine, EngineKind.allCases.map(\.rawValue)),
    "the engine: opensearch or elasticsearch; the files are the same", "引擎：opensearch 或 elasticsearch；文件相同")
}
