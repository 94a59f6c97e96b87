import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

struct CompareCommand: Question {
  static let declaration = CommandDeclaration(
    name: "compare", chinese: "对照", group: .compare, operands: "[REF REF…]", operandCount: 0...1000,
    summary: Message("set documents, or two clauses, side by side", "条款对照：文件之间或两条之间"),
    options: [.base, .topic, .only, .review, .summary, .pairs]
      + [
        .limit(
          "at most N rows of each section; with --pairs, pairs of clauses of each two documents",
          "每部分最多列出 N 项；与 --pairs 连用时为每两篇文件 N 对条款"), .layout,
        .explain("also the figures behind each answer", "同时列出相近程度等数值"),
      ] + Option.documents + Option.report,
    examples: [
      .init(
        "policy compare 国发2020-7 苏政发2020-101", "what became of each national provision",
        "国家规定在省级文件中的落实"),
      .init(
        "policy compare 嘉兴", "one document against those that it cites or that cite it", "一篇文件与其引用及引用它的文件"),
      .init("policy compare --only 调整,删减,缺失", "every document, only what differs", "全部文件，只看有出入的规定"),
      .init(
        "policy compare jiangsu-2020-101 nanjing-2022 --topic 人才", "only what is about 人才", "只看与人才有关的内容"),
      .init(
        "policy compare state-council-2020-7#5 jiangsu-2020-101#12", "two clauses, word by word", "两条逐字对照"),
      .init("policy search 跟投机制 && policy compare 1 2", "two clauses of the last result", "上次检索结果的第 1、2 条"),
      .init("policy compare -f markdown -o 对照表.md", "all documents, as a table", "全部文件，输出表格"),
    ])

  /// Those that say nothing of two clauses.
  private static let ofDocuments =
    [Option.base, .topic, .only, .review, .summary, .pairs, .limit, .explain] + Option.documents

  enum Subject {
    case documents(ComparisonQuestion)
    /// Word by word, in the order given.
    case clauses(Locator, Locator)
  }

  let subject: Subject
  let layout: ComparisonReport.Layout
  let locations: Locations
  let output: ReportOutput

  init(_ typed: TypedArguments) throws(UsageError) {
    output = try ReportOutput(typed)
    layout = try typed.choice(.layout) ?? .table
    locations = Locations(typed)
    let clauses = typed.operands.filter(Locator.isMeant(by:))
    if clauses.isEmpty {
      subject = .documents(try ComparisonQuestion(typed, isForPrograms: output.format.isForPrograms))
    } else {
      if typed.operands.count == 1 { throw .notComparable(.oneClause(clauses[0])) }
      guard typed.operands.count == 2, clauses.count == 2 else {
        throw .notComparable(.clausesAmongDocuments)
      }
      if let option = Self.ofDocuments.first(where: typed.has) {
        throw .notComparable(.optionOfDocuments(option))
      }
      subject = .clauses(try Locator(typed: clauses[0]), try Locator(typed: clauses[1]))
    }
  }

  func report(from library: Library) throws(CommandError) -> any Report {
    switch subject {
    case .documents(let question): try question.report(layout, from: library)
    case .clauses(let upper, let lower):
      try Self.difference(of: upper, lower, layout: layout, in: library)
    }
  }

  static func difference(
    of first: Locator, _ second: Locator, layout: ComparisonReport.Layout, in library: Library
  ) throws(CommandError) -> WordingReport {
    let documents = Sides(
      try library.document(named: first.document), try library.document(named: second.document))
    let clauses = Sides(try first.clause(of: documents.upper), try second.clause(of: documents.lower))
    let difference = try library.reading { index throws(IndexError) in
      try ClauseDifference(documents, clauses: clauses, index: index)
    }
    return WordingReport(difference, layout: layout)
  }
}
