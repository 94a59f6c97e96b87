import ClauseComparison
import ClauseIndex
import PolicyReports
import PolicyText

/// The corpus as a folder for people without a terminal.
struct SiteCommand: Command {
  static let declaration = CommandDeclaration(
    name: "site", chinese: "网站", group: .write, operands: "DIR", operandCount: 1...1,
    summary: Message(
      "write the corpus as pages with a search in them, which need no server", "把全部文件写成可检索的网页，双击即用，无需服务器"),
    options: [.noUpdate],
    examples: [
      .init("policy site pages", "open pages/index.html with a browser", "用浏览器打开 pages/index.html"),
      .init("policy site pages --no-update", "again, over the same folder", "再写一遍，覆盖原来的"),
      .init("policy site pages-en --lang en", "with English around the documents", "页面文字用英文"),
    ])

  let folder: String
  let corpus: String
  let locations: Locations

  init(_ typed: TypedArguments) throws(UsageError) {
    folder = typed.operands[0]
    locations = Locations(typed)
    corpus = ReportOutput.folder(typed)
  }

  func run(with console: Console) throws(CommandError) -> ExitStatus {
    var output: SiteFolder
    do throws(FolderError) { output = try SiteFolder(folder) } catch { throw .folder(error) }
    let isComplete = try Library.ask(locations, console.notices) { library throws(CommandError) in
      let site = try library.site(in: console.language, from: console.provenance(of: corpus))
      try library.writing { () throws(WritingFailure<FolderError>) in
        try site.write { (file) throws(FolderError) in try output.write(file.text, to: file.path) }
      }
      return library.isComplete
    }
    do throws(FolderError) { try output.finish() } catch { throw .folder(error) }
    try console.say([
      Message(
        "\(folder)/index.html: \(counted(output.count, "file")), \(output.size)",
        "\(folder)/index.html：\(output.count) 个文件，\(output.size)")
    ])
    return isComplete ? .done : .incomplete
  }
}

extension Library {
  /// Comparison is quadratic and registers are long: of many documents a site has less, and says so.
  func site(
    isServed: Bool = false, in language: Language, from provenance: Provenance
  ) throws(CommandError) -> Site {
    let heads = try heads()
    let documents = heads.count <= Self.mostCompared ? try self.documents(named: []) : []
    let directory = try reading { index throws(IndexError) in try DocumentDirectory(heads, of: index) }
    var citations: [CitationRegister] = []
    for number in index.allDocuments {
      citations.append(
        try reading { index throws(IndexError) in
          CitationRegister(of: try index.document(number), in: directory)
        })
    }
    let numbers = documents.map(NumberRegister.init)
    let comparisons = try reading { index throws(IndexError) in
      documents.count > 1 ? try DocumentComparison.all(of: documents, areNamed: false, index: index) : []
    }
    var pages: [Site.Page] = []
    if !comparisons.isEmpty {
      pages.append(
        Site.Page(
          "compare", Message("Comparison", "条款对照"), comparison(of: documents, comparisons, numbers, directory)
        ))
    }
    if !documents.isEmpty {
      pages.append(
        Site.Page("numbers", Message("Numbers", "数字"), NumbersReport(listing: numbers)))
      pages.append(
        Site.Page(
          "duties", Message("Duties", "责任分工"), DutiesReport(documents.map(DutyRegister.init), unit: nil)))
      pages.append(
        Site.Page(
          "definitions", Message("Short names", "简称"),
          DefinitionsReport(documents.map(DefinitionRegister.init))))
    }
    if citations.reduce(0, { $0 + $1.entries.count }) <= Self.mostCitations {
      pages.append(Site.Page("citations", Message("Citations", "引用"), CitationsReport(citations)))
    }
    return try reading { index throws(IndexError) in
      try Site(
        index, comparisons, citations: citations, pages: pages,
        leftOut: Self.leftOut(documents: heads.count, pages) + Self.leftOut(of: index), isServed: isServed,
        mark: isServed ? mark : "", from: provenance, in: language)
    }
  }

  /// With the base as `compare` without names chooses it.
  private func comparison(
    of documents: [Document], _ comparisons: [DocumentComparison], _ numbers: [NumberRegister],
    _ directory: DocumentDirectory
  ) -> ComparisonReport {
    let base = BaseChoice(among: documents, in: directory).base.head
    let compared = comparisons.filter {
      ($0.upper.id == base.id || $0.lower.id == base.id) && $0.standing != .unrelated
    }
    let shown = Set(compared.flatMap { [$0.upper.id, $0.lower.id] })
    let heads = documents.map(\.head)
    return ComparisonReport(
      heads.filter { shown.contains($0.id) }, compared, base: base,
      numbers: numbers, layout: .table,
      openings: ComparisonQuestion.openings(of: compared, documents),
      leftOut: heads.filter { !shown.contains($0.id) })
  }

  /// Each of twenty with each other is read in seconds.
  private static let mostCompared = 20
  /// A page of more takes a browser too long.
  private static let mostCitations = 5000

  /// More are counted.
  private static let mostNamed = 20

  /// Files of the corpus that could not be read, and why.
  private static func leftOut(of index: ClauseIndex) throws(IndexError) -> [Message] {
    let files = try index.origin().leftOut
    let named = files.prefix(mostNamed).map { file in
      LeftOut(recorded: file)?.reason.message.about(file.path)
        ?? Message("\(file.path): left out", "\(file.path)：未收入")
    }
    let more = files.count - named.count
    return more > 0 ? named + [Message("… and \(more) more", "……另有 \(more) 个")] : named
  }

  private static func leftOut(documents: Int, _ pages: [Site.Page]) -> [Message] {
    guard documents > mostCompared else { return [] }
    return [
      Message(
        "counterparts beside clauses, the comparison and the registers of numbers, duties and short names: with more than "
          + "\(mostCompared) documents use policy compare, numbers, duties, definitions",
        "条款旁的对应规定、条款对照，以及数字、责任分工、简称一览：超过 \(mostCompared) 篇时请用 policy compare、numbers、duties、definitions")
    ]
      + (pages.contains { $0.name == "citations" }
        ? []
        : [
          Message(
            "the list of all citations; those of each document stand on its page", "引用总表；各文件的引用见其页面")
        ])
  }
}
