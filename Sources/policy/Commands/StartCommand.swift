import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// `policy` and nothing else: where one is, and what can be typed.
struct StartCommand: Command {
  /// No word calls it.
  static let declaration = CommandDeclaration(
    name: "", chinese: "", group: .manage, summary: Message("where one is, and what to type", "文件库概况与常用命令"),
    examples: [])

  let locations: Locations

  init(_ typed: TypedArguments) { locations = Locations(typed) }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let language = console.language
    let (screen, isComplete): (StartScreen, Bool)
    do throws(CommandError) {
      (screen, isComplete) = try Library.ask(locations, console.notices) { library throws(CommandError) in
        (try StartScreen(of: library, at: locations), library.isComplete)
      }
    } catch {
      guard case .upkeep(.corpus) = error else { throw error }
      console.tell(error)
      try console.print(StartScreen.ways.lines(in: language))
      return error.status
    }
    try console.print(screen.text(in: language))
    return isComplete ? .done : .incomplete
  }
}

/// What a person sees first.
private struct StartScreen {
  let folder: String
  let heads: [DocumentHead]
  let leftOut: Int
  /// A word that stands in the documents, to try.
  let word: String

  init(of library: Library, at locations: Locations) throws(CommandError) {
    let origin = try library.reading { index throws(IndexError) in try index.origin() }
    let folders = try library.folders()
    folder = locations.place.folder ?? folders.joined(separator: " ")
    heads = try library.heads()
    leftOut = Set(origin.leftOut.map { $0.path }).count
    word = try library.reading { index throws(IndexError) in
      if let phrase = Phrase(StartScreen.usualWord), try index.clauseCount(of: phrase) > 0 {
        return StartScreen.usualWord
      }
      for clause in index.allClauses {
        if let heading = try index.citation(ofClause: clause).heading { return heading }
      }
      return StartScreen.usualWord
    }
  }

  private static let usualWord = "人才"

  func text(in language: Language) -> String { ([whole(in: language)] + ways).lines(in: language) }

  private func whole(in language: Language) -> Message {
    let counts: [(Level?, Int)] = (Level.allCases.map(Optional.some) + [nil]).map { level in
      (level, heads.count { $0.masthead.level == level })
    }
    let levels = counts.filter { $0.1 > 0 }
    let english = levels.map { "\($0?.word ?? "no level") \($1)" }.joined(separator: ", ")
    let chinese = levels.map { "\($0?.chinese ?? "层级不明") \($1)" }.joined(separator: " · ")
    let left = Message(
      leftOut > 0 ? "; \(counted(leftOut, "file")) left out" : "",
      leftOut > 0 ? "；未收入 \(leftOut) 个文件" : "")
    return Message(
      "documents: \(folder)  \(heads.count) (\(english))\(left.english)",
      "文件库：\(folder)  \(heads.count) 篇（\(chinese)）\(left.chinese)")
  }

  private var ways: [Message] {
    let first = heads.first.map { ShellWords.quoted($0.shortName) } ?? ""
    // What is worth a comparison is of another level.
    let other = heads.first { $0.masthead.level != heads[0].masthead.level } ?? heads.dropFirst().first
    let compared =
      other.map { "policy compare \(first) \(ShellWords.quoted($0.shortName))" } ?? "policy outline \(first)"
    return [
      .way("find clauses", "查条款", "policy \(ShellWords.quoted(word))"),
      .way("read a text", "看全文", "policy show \(first)"),
      .way("compare", "比异同", compared),
      .way("gather", "写材料", "policy export 'search \(word)' -o memo.docx"),
      .way("all commands", "全部命令", "policy help"),
    ]
  }

  /// Where there are no documents yet.
  static let ways: [Message] = [
    .way("where they are", "在其文件夹", "policy 人才"),
    .way("from anywhere", "在任何位置", "policy use ~/policies"),
    .way("a folder once", "只查一次", "policy 人才 --corpus ~/policies"),
    .way("all commands", "全部命令", "policy help"),
  ]
}

extension Message {
  /// What one may want, and what to type for it.
  fileprivate static func way(_ english: String, _ chinese: String, _ line: String) -> Message {
    func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
    return Message("  \(padded(english, to: 16))\(line)", "  \(padded(chinese, to: 12))\(line)")
  }
}

extension [Message] {
  fileprivate func lines(in language: Language) -> String {
    map { $0(in: language).harmless + "\n" }.joined()
  }
}

extension DocumentHead {
  /// As it is quickest typed: 国发2020-7, else the id.
  fileprivate var shortName: String {
    guard let number = masthead.number, let year = number.year else { return id }
    let short = "\(number.agency)\(year)-\(number.serial)"
    return DocumentNumber(reference: short) == number ? short : id
  }
}

extension CorpusPlace {
  /// Where the paths of the documents begin, as a person reads it; nil where they say it themselves.
  fileprivate var folder: String? {
    switch self {
    case .thisFolder: Environment.folder.fromHome
    case .remembered(let folder): folder.fromHome
    case .named, .nowhere, .tooMany: nil
    }
  }
}
