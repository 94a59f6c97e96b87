import ClauseComparison
import PolicyText

extension ComparisonReport {
  /// As many characters of a provision as stand in a cell of Markdown.
  static let cellLimit = 200

  /// First how much became what, then what a reader must look at, in the order of its weight.
  func matrixContent(in language: Language) -> ReportContent {
    let names = ShortNames(documents)
    let titled = sections.map { (section: $0, title: $0.title(isBaseAbove: isBaseAbove, in: language)) }
    var blocks = opening(names, in: language)
    blocks.append(.paragraph(counts(titled.map { ($0.section, $0.title) }, in: language)))
    // A few rows are read sooner than their counts.
    let isOverview = view.form == .summary || sections.reduce(0) { $0 + $1.count } > Self.fewRows
    let isCounted = view.form == .summary || matrix.others.count <= Self.mostColumns
    if isOverview, isCounted, matrix.others.count > 1 { blocks.append(.table(totals(names, in: language))) }
    if isOverview, matrix.others.count <= Self.mostColumns, let map = heatMap(names, in: language) {
      blocks.append(.heatMap(map))
    }
    if view.form == .summary {
      blocks.append(.note([.said(howToReadMore(in: language), .advice)]))
    } else {
      blocks.append(.filter(Filter(legend: language.say("Relations", "关系"), choices: choices(in: language))))
      blocks.append(
        .legend(
          [.said(language.say("words of one alone", "一方独有的文字"), .own)],
          rest: language.say("the rest is in both", "其余文字相同")))
      blocks += titled.map { part in
        .section(
          Section(
            subject: .words([.said(part.title)]), tags: [part.section.kind.tag(in: language)],
            isFolded: isFolded(part.section.kind),
            blocks: self.blocks(of: part.section, names, in: language)))
      }
      blocks += numberBlocks(names, in: language) + otherNameBlocks(in: language)
    }
    if let note = unread.note({ names[$0] }, in: language) { blocks.append(note) }
    return ReportContent(title: title(in: language), blocks: blocks)
  }

  private func title(in language: Language) -> String {
    let named = documents.map { $0.name(among: documents) }.joined(separator: " ↔ ")
    if documents.count == 2 { return language.say("Comparison \(named)", "条款对照 \(named)") }
    let base = matrix.base.name(among: documents)
    return language.say("Comparison with \(base)", "条款对照：以\(base)为基准")
  }

  /// What is the same need not be read.
  private func isFolded(_ kind: MatrixClass) -> Bool { kind == .same && !view.only.contains(.same) }

  /// Whether all others carry it out: then what they alone have is their own.
  private var isBaseAbove: Bool {
    comparisons.map(\.comparison).filter { $0.has(matrix.base) }.allSatisfy {
      $0.standing == .vertical && $0.upper.id == matrix.base.id
    }
  }

  private static let fewRows = 8

  /// More columns of counts than this are no picture.
  static let mostColumns = 12

  /// What is compared with what, under which names.
  private func opening(_ names: ShortNames, in language: Language) -> [Block] {
    var blocks: [Block] = []
    if let topic { blocks.append(.paragraph(language.say("Topic: \(topic.query)", "主题：\(topic.query)"))) }
    let inOrder = [matrix.base] + matrix.others
    // Many have their names in the counts, or beside their words.
    let isShort =
      view.form == .summary && matrix.others.count > 1 || matrix.others.count > Self.mostColumns
    let items: [List.Item] = inOrder.prefix(isShort ? 1 : .max).map { document in
      let level = document.masthead.level.map { $0.name(in: language) + " " } ?? ""
      let role = document.id == matrix.base.id ? language.say(" (base)", "（基准）") : ""
      return List.Item(
        runs: [
          .quoted(names[document], .strong), .said(role + "  " + level), .quoted(document.cited),
        ])
    }
    blocks.append(.list(List(items: items)))
    blocks += notes(names).map { .note($0(in: language)) }
    return blocks
  }

  private func notes(_ names: ShortNames) -> [Message] {
    let compared = comparisons.map(\.comparison).filter { $0.has(matrix.base) }
    // What several have in common is said once.
    let noted = compared.flatMap { comparison in
      comparison.notes.map { (note: $0, name: names[comparison.other(than: matrix.base)]) }
    }
    var notes: [Message] = noted.grouped { $0.note.english }.map { group in
      guard documents.count > 2 else { return group[0].note }
      let (note, names) = (group[0].note, Message.listing(group.map(\.name)))
      return Message("\(names.english): \(note.english)", "\(names.chinese)：\(note.chinese)")
    }
    if !leftOut.isEmpty {
      let names = Message.listing(leftOut.map(\.shortName))
      notes.append(
        Message(
          "Left out, of places that \(matrix.base.shortName) does not govern: \(names.english)",
          "未列入（跨地区，无上下级关系）：\(names.chinese)"))
    }
    if beyond > 0 {
      notes.append(
        Message(
          "\(counted(beyond, "further document")) not compared: --topic, or -l, -r, -d, --since choose which",
          "另有 \(beyond) 篇未对照；可用 --topic 限定主题，或用 -l、-r、-d、--since 选择文件"))
    }
    return notes
  }

  /// 3 处调整，12 处删减，44 项未见对应，62 项下位自有: each leads to its section.
  private func counts(
    _ titled: [(section: MatrixSection, title: String)], in language: Language
  ) -> [Run] {
    var runs: [[Run]] = titled.map { section, title in
      let name = section.kind.message(isBaseAbove: isBaseAbove)(in: language)
      let unit = section.kind == .changed || section.kind == .reduced ? "处" : "项"
      let isAppendix = section.kind == .doubtful
      let word = isAppendix ? language.say("not sure", "存疑（见附）") : name
      let words = language.say("\(section.count) \(word)", "\(section.count) \(unit)\(word)")
      let run = Run(text: words, style: .hued(section.kind.hue))
      return [view.form == .summary ? run : run.linked(to: .heading(title))]
    }
    if runs.isEmpty { runs = [[.said(language.say("nothing to show", "没有可列出的规定"))]] }
    return Array(runs.joined(separator: [.said(language.say(", ", "，"))]))
  }

  private func choices(in language: Language) -> [Tag] {
    sections.map { $0.kind.tag(isBaseAbove: isBaseAbove, in: language, count: $0.count) }
  }

  private func howToReadMore(in language: Language) -> String {
    language.say(
      "One by one: policy compare REF REF, --topic WORD, or --only 调整,删减",
      "逐项查看：policy compare 文件 文件，或加 --topic 词、--only 调整,删减")
  }
}

extension Message {
  /// More names than this are a number.
  private static let mostNamed = 6

  static func listing(_ names: [String]) -> Message {
    let named = names.prefix(mostNamed)
    let more = names.count - named.count
    return Message(
      named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      named.joined(separator: "、") + (more > 0 ? " 等 \(names.count) 篇" : ""))
  }
}

extension DocumentComparison {
  func has(_ document: DocumentHead) -> Bool { upper.id == document.id || lower.id == document.id }
}

extension Tag {
  /// In a cell whose words stand in the appendix.
  static func doubtful(in language: Language) -> Tag {
    Tag(kind: .relation, name: "r-doubtful", label: language.say("not sure", "存疑"), hue: .doubtful)
  }
}

extension MatrixClass {
  func tag(isBaseAbove: Bool = false, in language: Language, count: Int? = nil) -> Tag {
    let label = message(isBaseAbove: isBaseAbove)(in: language)
    let name = relation.map { $0 == .same && self == .moved ? "r-moved" : $0.tagName } ?? "r-doubtful"
    return Tag(kind: .relation, name: name, label: label + (count.map { " (\($0))" } ?? ""), hue: hue)
  }
}

extension MatrixSection {
  func title(isBaseAbove: Bool, in language: Language) -> String {
    let name = kind.message(isBaseAbove: isBaseAbove)(in: language)
    return language.say("\(name) (\(count))", "\(name)（\(count)）")
  }
}
