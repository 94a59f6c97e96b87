import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension ToolBox {
  var search: Tool {
    let options = Option.documents + [.sort(among: SearchOptions.Order.allCases.map(\.rawValue)), .exact]
    return Tool(
      name: "search", title: Message("Find clauses", "检索条款"),
      says: Message(
        "Clauses that contain the words, best first, each with locator, file, lines and passages. Words apart by spaces stand "
          + "in one clause; A|B, -A, \"exact\", A /句 B (one sentence), A /20 B (within 20 characters), 标题:A, 责任:A. "
          + "match says exact, or best where nothing contains them and these are merely alike.",
        "检索含有这些词的条款，相关者在前，附定位、文件、行号与原文片段。空格为同条；A|B 或，-A 非，\"A\" 原样，A /句 B 同句，"
          + "A /20 B 相距不超过 20 字，标题:A，责任:A。match 为 exact 逐字相符；为 best 时没有相符者，所列仅为相近。"),
      arguments: [
        ToolArgument("query", .text, isRequired: true, "words, or an expression", "检索式")
      ] + options.map(ToolArgument.init) + [.limit(50, otherwise: 10, "clauses", "条数"), .offset],
      report: SearchReport.data.shape
    ) { input throws(ToolFailure) in
      let words = input.words(options) + ["--limit=\(input.offset + input.limit)"]
      let command: SearchCommand = try command(
        typed(SearchCommand.declaration, words, [input.text("query") ?? ""]))
      return try ask { library throws(CommandError) in
        try command.searchReport(from: library).page(from: input.offset)
      }
    }
  }

  var show: Tool {
    Tool(
      name: "show", title: Message("Read a clause", "读取整条"),
      says: Message(
        "One clause whole, verbatim, paragraph by paragraph; with context its neighbours.",
        "整条原文，逐段；context 为前后各几条。"),
      arguments: [
        ToolArgument(
          "locator", .text, isRequired: true, "document#chapter.clause, as answers give it: jiaxing-2022#二.二",
          "条款定位，如 jiaxing-2022#二.二"),
        ToolArgument(
          "context", .count(0...5, otherwise: 0), "so many clauses before and after", "前后各几条"),
        .limit(200, otherwise: 60, "paragraphs", "段数"), .offset,
      ], report: ShowReport.data.shape
    ) { input throws(ToolFailure) in
      let context = input.count("context")
      let words = context > 0 ? ["--context=\(context)"] : []
      let command: ShowCommand = try command(
        typed(ShowCommand.declaration, words, [input.text("locator") ?? ""]))
      return try ask { library throws(CommandError) in
        try command.showReport(from: library).page(from: input.offset, limit: input.limit)
      }
    }
  }

  var list: Tool {
    let options = Option.documents + [.sort(among: ListOrder.allCases.map(\.rawValue))]
    return Tool(
      name: "list", title: Message("List documents", "文件目录"),
      says: Message(
        "The documents of the corpus: id, title, number, issuer, level, region, date, validity.",
        "库中文件：文件名、标题、文号、发文机关、层级、地区、日期、时效。"),
      arguments: options.map(ToolArgument.init) + [.limit(200, otherwise: 50, "documents", "篇数"), .offset],
      report: ListReport.data.shape
    ) { input throws(ToolFailure) in
      let command: ListCommand = try command(typed(ListCommand.declaration, input.words(options)))
      return try ask { library throws(CommandError) in
        try command.listReport(from: library).page(from: input.offset, limit: input.limit)
      }
    }
  }

  var outline: Tool {
    Tool(
      name: "outline", title: Message("Outline of a document", "章条目录"),
      says: Message(
        "Chapters and clauses of a document with headings and locators.", "一篇文件的章、条、标题与定位。"),
      arguments: [
        ToolArgument(
          "document", .text, isRequired: true, "its id, its number in any spelling, or a part of its title",
          "文件名、文号（任何写法）或标题的一部分"), .limit(400, otherwise: 150, "clauses", "条数"), .offset,
      ], report: OutlineReport.data.shape
    ) { input throws(ToolFailure) in
      let command: OutlineCommand = try command(
        typed(OutlineCommand.declaration, [], [input.text("document") ?? ""]))
      return try ask { library throws(CommandError) in
        try command.outlineReport(from: library).page(from: input.offset, limit: input.limit)
      }
    }
  }
}
