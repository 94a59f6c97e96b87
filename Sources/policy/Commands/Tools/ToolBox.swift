import ClauseIndex
import PolicyReports
import PolicyText

/// The tools for language models. Each is a command with its options, whose report is read page by page.
struct ToolBox: Sendable {
  let locations: Locations
  let notices: Notices

  var tools: [Tool] {
    [
      search, show, list, outline, compareDocuments, compareClauses, citations, verifyQuotation,
    ]
  }

  static let instructions = Message(
    """
    Chinese policy documents by clause. Every clause has a locator, document#chapter.clause: cite it with the words, \
    which are verbatim. search finds clauses that contain words (同条; A|B or, -A not, A /句 B in one sentence); show \
    gives one whole; compare_documents first gives counts, then provisions page by page; verify_quotation checks words \
    before they are used. Answers are pages: next_offset gives the rest.
    """,
    "按条检索中文政策文件。每条有定位 文件#章.条，引用时连同原文照录。search 按词检索条款（空格为同条，A|B 或，-A 非，A /句 B 同句）；"
      + "show 取整条；compare_documents 先取数目，再分页取各项规定；verify_quotation 在引用前核对原文。结果分页，next_offset 续取。")

  /// As it would be typed after `policy`.
  func typed(
    _ command: CommandDeclaration, _ options: [String], _ operands: [String] = []
  ) throws(ToolFailure) -> TypedArguments {
    do throws(UsageError) {
      var typed = try TypedArguments(parsing: [command.name] + options + ["--"] + operands, among: .all)
      typed.options[.index] = [locations.index]
      if let folder = locations.documents?.first { typed.options[.corpus] = [folder] }
      if !locations.updates { typed.options[.noUpdate] = [""] }
      return typed
    } catch {
      throw ToolFailure(.usage(error))
    }
  }

  /// What a command would say of the answer on standard error stands with it; that files were left out is said there alone.
  func ask(
    _ question: (Library) throws(CommandError) -> ReportPage
  ) throws(ToolFailure) -> ReportPage {
    let remarks = Remarks()
    do throws(CommandError) {
      var page = try Library.ask(locations, notices, remarks: remarks, question)
      page.remarks = remarks.messages.map(\.forTools)
      return page
    } catch {
      throw ToolFailure(error)
    }
  }

  /// A command that was understood.
  func command<C: Command>(_ typed: TypedArguments) throws(ToolFailure) -> C {
    do throws(UsageError) { return try C(typed) } catch { throw ToolFailure(.usage(error)) }
  }
}

extension ToolFailure {
  init(_ error: CommandError) { lines = error.lines.map(\.forTools) }
}

extension Message {
  /// What says how to type a command, for somebody who has its tool: tools and arguments by their own names.
  var forTools: Message { Message(ToolWords.put(into: english), ToolWords.put(into: chinese)) }
}

private enum ToolWords {
  /// The tool that is a command of another name, and those of the same one.
  private static let names = [
    ("policy search", "search"), ("policy show", "show"), ("policy list", "list"),
    ("policy outline", "outline"),
    ("policy compare", "compare_documents"), ("policy citations", "citations"),
  ]

  static func put(into text: String) -> String {
    var text = text
    for (command, tool) in names { text = text.replacing(command, with: tool) }
    // An option that a tool takes has the same name there.
    for option in Option.documents + [.base, .topic, .only, .review, .exact] {
      text = text.replacing(option.spelled, with: option.name)
    }
    return text
  }
}

extension ToolArgument {
  static let offset = ToolArgument(
    "offset", .count(0...1_000_000, otherwise: 0), "how many to pass over: next_offset of the page before",
    "跳过的个数：取上一页的 next_offset")

  static func limit(_ most: Int, otherwise: Int, _ english: String, _ chinese: String) -> ToolArgument {
    ToolArgument(
      "limit", .count(1...most, otherwise: otherwise), "at most so many \(english)", "最多\(chinese)")
  }
}

extension ToolInput {
  var offset: Int { count("offset") }
  var limit: Int { count("limit") }
}
