import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct CompletionsCommand: Command {
  static let declaration = CommandDeclaration(
    name: "completions", chinese: "补全", group: .manage, operands: "SHELL", operandCount: 1...2,
    operandWords: { CompletionTarget.offered.map(\.rawValue) },
    summary: Message("completions for bash, zsh or fish, or the man page", "bash、zsh、fish 的补全，或手册页"),
    examples: [
      .init("eval \"$(policy completions bash)\"", "in ~/.bashrc", "写入 ~/.bashrc"),
      .init(
        "policy completions fish > ~/.config/fish/completions/policy.fish", "once, for fish", "fish 只需一次"),
      .init("policy completions man | man -l -", "the manual page", "手册页"),
    ])

  let target: CompletionTarget
  /// The document whose clauses are asked for.
  let document: DocumentReference?
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    let word = typed.operands[0]
    guard let target = CompletionTarget(rawValue: word) else {
      throw .unknownTarget(word, known: Self.declaration.operandWords())
    }
    self.target = target
    document = typed.documents.dropFirst().first
    locations = Locations(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let language = console.language
    let text =
      switch target {
      case .bash: BashCompletion(known: .all).text
      case .zsh: ZshCompletion(language: language, known: .all).text
      case .fish: FishCompletion(language: language, known: .all).text
      case .man: ManPage(language: language, known: .all).text
      case .documents, .locators: names.map { $0.harmless + "\n" }.joined()
      }
    try console.print(text)
    return .done
  }

  /// From the index as it is: a shell waits for them. Nothing where there is no index to ask.
  private var names: [String] {
    do throws(IndexError) {
      let index = try ClauseIndex(mapping: locations.index)
      let heads = try index.allDocuments.map { number throws(IndexError) in
        try index.head(ofDocument: number)
      }
      guard target == .locators else { return heads.map(\.id) }
      guard let name = document, let number = try? name.resolve(among: heads) else { return [] }
      let document = try index.document(number)
      // As typed: a shell keeps only what begins with the word it completes.
      return document.clauses.map { clause in
        let locator = document.citation(of: clause).locator
        return name.word + locator.dropFirst(document.id.count)
      }
    } catch {
      return []
    }
  }
}
