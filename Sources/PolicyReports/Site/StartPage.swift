import PolicyText

extension Site {
  /// What is read before anything is asked.
  var start: ReportContent {
    let clauses = heads.reduce(0) { $0 + $1.clauses }
    let leftOut = leftOut + (heads.contains { file(of: $0) != nil } ? [] : [Self.noFiles])
    let counts = language.say(
      "\(counted(heads.count, "document")), \(counted(clauses, "clause")). Search above; / leads there, ↓ ↑ from hit to hit, x ticks one.",
      "\(heads.count) 篇 \(clauses) 条。在上方检索；按 / 到检索框，↓ ↑ 逐条，x 选中。")
    return ReportContent(
      title: language.say("Policy documents by clause", "政策文件，逐条检索"),
      blocks: [.note([.said(counts)])] + documents + [queries]
        + (leftOut.isEmpty
          ? []
          : [
            .section(
              language.say("Not in this site", "本站未列"), [.list(leftOut.map { [.said($0(in: language))] })])
          ]))
  }

  /// By level; very many are opened level by level.
  private var documents: [Block] {
    let levels: [Level?] = Level.allCases.map { $0 } + [nil]
    return levels.compactMap { level -> Block? in
      let found = heads.filter { $0.masthead.level == level }
      guard !found.isEmpty else { return nil }
      let name = level?.name(in: language) ?? language.say("Level unknown", "层级不明")
      let items: [List.Item] = found.map { head in
        let facts: [String?] = [
          head.masthead.number?.description, head.masthead.issued?.description,
          language.say(counted(head.clauses, "clause"), "\(head.clauses) 条"),
        ]
        return List.Item(
          runs: [Run.quoted(head.titleOrID).linked(to: .document(id: head.id))],
          remark: [.faint(facts.compactMap { $0 }.joined(separator: " · "))]
            + (file(of: head).map { [.said(" · "), AkomaNtoso.link(to: $0)] } ?? []))
      }
      let section = Section(
        subject: .words([.said("\(name)（\(found.count)）")]), isFolded: heads.count > Self.fewDocuments,
        blocks: [.list(List(items: items))])
      return .section(section)
    }
  }

  private static let fewDocuments = 60

  private static let noFiles = Message(
    "each document as Akoma Ntoso (XML): policy show DOCUMENT -f akn",
    "各文件的 Akoma Ntoso（XML）：policy show 文件 -f akn")

  /// What may be written, and what only the command answers.
  private var queries: Block {
    let rows: [(String, Message)] = [
      ("人才 土地", Message("both in one clause", "同一条中都有")),
      ("高新区|园区", Message("one or the other", "或")),
      ("开发区 -综合保税区", Message("the first and not the second", "有前者而无后者")),
      ("\"一区一战略产业\"", Message("as it is written, spaces and signs too", "原样，可含空格与符号")),
      (
        "人才 /句 签证", Message("in one sentence; /段 paragraph, /章 chapter, /篇 document", "同一句；/段 同段，/章 同章，/篇 同篇")
      ),
      ("人才 /20 签证", Message("within 20 characters; +20 in this order", "相距不超过 20 字；+20 须依次")),
      ("标题:人才", Message("in the heading of a clause", "条款标题中有")),
      ("人才 层级:市", Message("also 地区: 机关: 文号: 日期:2020..2022 时效:", "另有 地区: 机关: 文号: 日期:2020..2022 时效:")),
    ]
    let table = Table(
      [.init(name: language.say("write", "写法")), .init(name: language.say("finds", "含义"))],
      rows: rows.map { Table.Row(cells: [.words([.code($0)]), .words([.said($1(in: language))])]) })
    let beyond = language.say(
      "Answered by the command alone: ~other names, 责任:, 条:, 引用:, and questions in plain words.",
      "以下只能用命令检索：~其他名称、责任:、条:、引用:，以及整句提问的近似匹配。")
    return .section(
      Section(
        subject: .words([.said(language.say("How to ask", "检索写法"))]), isFolded: true,
        blocks: [.table(table)] + (isServed ? [] : [.note([.said(beyond)])])))
  }
}
