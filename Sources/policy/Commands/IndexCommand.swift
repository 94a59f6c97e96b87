import ClauseIndex
import PolicyReports
import PolicyText

struct IndexCommand: Command {
  static let declaration = CommandDeclaration(
    name: "index", chinese: "建索引", group: .manage, operands: "[PATH…]", operandCount: 0...1000,
    operandsAreCorpus: true,
    summary: Message("build the index of a folder or of files", "为文件夹或文件建立索引"),
    examples: [
      .init(
        "policy index", "of the folder corpus, into index/policy.index", "为 corpus 建立 index/policy.index"),
      .init("policy index laws --index laws.index", "of another folder, into another file", "其他文件夹，其他索引文件"),
      .init(
        "policy index corpus laws/*.txt --index all.index", "of a folder and of some files", "一个文件夹与若干文件"),
    ])

  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    // A script's empty variable is not the folder one stands in.
    guard !typed.operands.contains("") else { throw .missingOperand(Self.declaration) }
    var locations = Locations(typed)
    if !typed.operands.isEmpty { locations.documents = typed.operands }
    self.locations = locations
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let made: IndexedCorpus
    do throws(UpkeepError) { made = try Upkeep(locations, console.notices).index() } catch {
      throw .upkeep(error)
    }
    let kept = made.documents - made.parsed
    try console.say([
      Message(
        "\(made.path.fromHome): \(counted(made.documents, "document")), \(counted(made.clauses, "clause")) "
          + "(\(made.parsed) read, \(kept) unchanged)",
        "\(made.path.fromHome)：\(made.documents) 篇 \(made.clauses) 条（读取 \(made.parsed) 篇，\(kept) 篇未变）")
    ])
    if locations.place == .named, let folder = locations.documents?.first,
      locations.index != IndexLocation.usual,
      locations.index == IndexLocation.path(besideCorpus: folder)
    {
      console.notices.tellAside(
        Message(
          "`policy use \(folder)` searches it from anywhere", "policy use \(folder) 可在任何位置检索"))
    }
    return made.isComplete ? .done : .incomplete
  }
}
