import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension ToolBox {
  var compareDocuments: Tool {
    let options: [Option] = [.base, .topic, .only, .review] + Option.documents
    let only = Relation.allCases.map(\.message)
    return Tool(
      name: "compare_documents", title: Message("Compare documents across levels", "文件对照"),
      says: Message(
        "What became of one document's provisions in others. First view counts: per document how many were changed, "
          + "reduced, specified, reworded, kept, are new, or missing. Then view provisions: pairs of clauses that answer "
          + "each other, both quoted, with relation, typed changes and numbers; then what nothing answers. Narrow by only, "
          + "topic or clauses.",
        "一篇文件的规定在其他文件中的落实。先取 view=counts：各文件调整、删减、细化、基本一致、一致、新增、缺失各多少；"
          + "再取 view=provisions：逐对条款，双方原文、关系、改动与数字，末为无对应者。可用 only、topic、clauses 缩小范围。"),
      arguments: [
        ToolArgument(
          "documents", .texts,
          "each by id, number or title; one: with those that it cites or that cite it; none for all",
          "以文件名、文号或标题指明；只给一篇：与其引用及引用它的文件对照；不给则为全部"),
        ToolArgument("view", .choice(["counts", "provisions"]), "counts first", "先取 counts"),
        ToolArgument(
          "clauses", .texts, "locators: only pairs in which one of these stands", "条款定位：只取涉及这些条款者"),
      ] + options.filter { $0 != .only }.map(ToolArgument.init) + [
        ToolArgument(
          "only", .choices(Relation.allCases.map(\.rawValue)),
          "only these relations: " + only.map(\.english).joined(separator: ", "),
          "只列这些关系：" + only.map(\.chinese).joined(separator: "、")),
        .limit(40, otherwise: 8, "pairs or unmatched provisions", "项数"), .offset,
      ],
      report: ComparisonReport.data.shape
    ) { input throws(ToolFailure) in
      let isCounts = input.text("view") != "provisions" && input.texts("clauses").isEmpty
      let words = input.words(options) + (isCounts ? [Option.summary.spelled] : [])
      let typed = try typed(CompareCommand.declaration, words, input.texts("documents"))
      let question: ComparisonQuestion
      do throws(UsageError) {
        question = try ComparisonQuestion(typed, isForPrograms: false)
      } catch {
        throw ToolFailure(.usage(error))
      }
      return try ask { library throws(CommandError) in
        var clauses: Set<String> = []
        for word in input.texts("clauses") { clauses.insert(try library.locator(of: word)) }
        let report = try question.report(.list, from: library)
        return isCounts
          ? report.page(limit: 0) : report.page(of: clauses, offset: input.offset, limit: input.limit)
      }
    }
  }

  var compareClauses: Tool {
    Tool(
      name: "compare_clauses", title: Message("Compare two clauses", "两条逐句对照"),
      says: Message(
        "Two clauses set beside each other sentence by sentence, what came and what went marked.",
        "两条逐句并列，标明增删。"),
      arguments: [
        ToolArgument("upper", .text, isRequired: true, "locator of the upper or earlier one", "上位或在先的条款"),
        ToolArgument("lower", .text, isRequired: true, "locator of the other", "另一条款"),
      ], report: WordingReport.data.shape
    ) { input throws(ToolFailure) in
      return try ask { library throws(CommandError) in
        let report = try library.difference(of: input.text("upper") ?? "", input.text("lower") ?? "")
        return ReportPage(report, total: 1, returned: 1)
      }
    }
  }

  var citations: Tool {
    Tool(
      name: "citations", title: Message("Citations", "引用关系"),
      says: Message(
        "What documents cite, quoted, with the document of the corpus that is meant, or null; or, with cited_by, who cites them.",
        "文件引用了什么（附原文），在库中为哪一篇，不在库中为 null；direction=cited_by 时为被谁引用。"),
      arguments: [
        ToolArgument("documents", .texts, "by id, number or title; none for all", "以文件名、文号或标题指明；不给则为全部"),
        ToolArgument(
          "direction", .choice(["cites", "cited_by"]), "what they cite, or who cites them", "引用他文，或被引用"),
        .limit(200, otherwise: 40, "citations", "项数"), .offset,
      ], report: CitationsReport.data.shape
    ) { input throws(ToolFailure) in
      let isReverse = input.text("direction") == "cited_by"
      let command: CitationsCommand = try command(
        typed(CitationsCommand.declaration, [], input.texts("documents")))
      return try ask { library throws(CommandError) in
        let report =
          try isReverse
          ? library.citations(of: command.asked.documents) : command.citationsReport(from: library)
        return report.page(from: input.offset, limit: input.limit)
      }
    }
  }
}

extension Library {
  /// A locator as reports have it.
  fileprivate func locator(of word: String) throws(CommandError) -> String {
    let locator = try Locator(asked: word)
    let document = try document(named: locator.document)
    return document.citation(of: try locator.clause(of: document)).locator
  }

  fileprivate func difference(of upper: String, _ lower: String) throws(CommandError) -> WordingReport {
    let (first, second) = (try Locator(asked: upper), try Locator(asked: lower))
    return try CompareCommand.difference(of: first, second, layout: .list, in: self)
  }

  /// Of all documents what cites these.
  fileprivate func citations(of names: [DocumentReference]) throws(CommandError) -> CitationsReport {
    let cited = Set(try documents(named: names).map(\.id))
    let directory = try directoryOfDocuments()
    let registers = try documents(named: []).map { document throws(CommandError) in
      try reading { _ throws(IndexError) in try Interruption.check() }
      return CitationRegister(of: document, in: directory)
    }
    return CitationsReport(
      registers.map { $0.narrowed(to: { entry in entry.target.map { cited.contains($0.id) } ?? false }) })
  }
}

extension Locator {
  init(asked word: String) throws(CommandError) {
    do throws(UsageError) { try self.init(typed: word) } catch { throw .usage(error) }
  }
}
