import ClauseComparison
import PolicyText

extension NumbersReport {
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("value", "数值")), .init(name: language.say("year", "年份"), isNumber: true),
        .init(name: language.say("quote", "原文")),
      ], ofEach: registers.map(\.entries)
    ) { entry in
      [
        .said(entry.label(in: language)), .said(entry.fact.year.map(String.init)),
        .quotation([.quoted(entry.quotation.text)], entry.source),
      ]
    }
  }

  func findings(in language: Language) -> [Block] {
    let names = registers.flatMap { $0.entries.filter(\.fact.isName) }
    var blocks: [Block] = []
    if !names.isEmpty {
      blocks.append(
        .section(
          language.say("Targets that go by a number: no amounts", "以数字为名的目标（非数量）"),
          [.list(names.map { [.quoted($0.quotation.text), .said("  "), $0.place] })]))
    }
    if !alignments.isEmpty {
      blocks.append(
        .section(language.say("Of like subjects", "对象相近的数字"), [alignments.sides(in: language)]))
    }
    return blocks
  }
}

extension [NumberAlignment] {
  /// Numbers of like subjects, side by side.
  func sides(in language: Language) -> Block {
    sides(
      ofPeers: contains { pair in
        Standing(Sides(pair.upper.document.masthead, pair.lower.document.masthead)).isOfPeers
      }, in: language)
  }

  func sides(ofPeers isOfPeers: Bool, in language: Language) -> Block {
    .sides(
      SideBySide(
        columns: isOfPeers
          ? [language.say("first", "甲"), language.say("second", "乙")]
          : [language.say("upper", "上位"), language.say("lower", "下位")],
        groups: [SideBySide.Group(rows: map { $0.row(in: language) })], isOfPeers: isOfPeers))
  }
}

extension NumberRegister.Entry {
  /// Its clause; file and lines outside all clauses.
  fileprivate var place: Run { clause.map { .locator($0) } ?? .code(source.locator.text) }

  /// ≥50%, 不低于50%; 30个工作日内, 最长五年, as the source bounds it
  func label(in language: Language) -> String {
    let label = bound(in: language)
    return fact.isFormer ? language.say("was \(label)", "原\(label)") : label
  }

  private func bound(in language: Language) -> String {
    if language == .chinese, fact.comparison == .maximum || fact.comparison == .atMost,
      let within = ["以内", "之内", "内"].first(where: following.hasPrefix)
    {
      return written + within
    }
    if language == .chinese, fact.comparison == .maximum,
      let most = ["最长", "最多", "最大"].first(where: leading.hasSuffix)
    {
      return most + written
    }
    guard let bound = fact.comparison.bound else { return written }
    return bound(in: language) + written
  }
}

extension NumberFact.Comparison {
  /// In front of a value; nil where the value says it all.
  fileprivate var bound: Message? {
    switch self {
    case .atLeast: Message("≥", "不低于")
    case .above: Message(">", "超过")
    case .atMost: Message("≤", "不超过")
    case .below: Message("<", "低于")
    case .maximum: Message("≤", "最高")
    case .about: Message("≈", "约")
    case .nearly: Message("≲", "近")
    case .rank: Message("前", "前")
    case .equal, .by, .from: nil
    }
  }
}

extension NumberAlignment {
  fileprivate func row(in language: Language) -> SideBySide.Row {
    let bases = "\(upperBase ?? "–") / \(lowerBase ?? "–")"
    let note = isComparable && upperBase != lowerBase ? [language.say("base \(bases)", "基数：\(bases)")] : []
    // A quotation may hold several numbers: 50% → 60%.
    return SideBySide.Row(
      verdict: PolicyReports.Verdict(
        tag: tag(in: language), numbers: "\(upper.written) → \(lower.written)", remarks: note),
      cells: [upper, lower].map { entry in
        SideBySide.Cell(runs: [.quoted(entry.quotation.text)], source: entry.source)
      })
  }

  private func tag(in language: Language) -> Tag {
    let (name, hue, message): (String, Hue?, Message) =
      switch verdict {
      case .same: ("n-same", .same, Message("same", "相同"))
      case .changed: ("n-changed", .changed, Message("changed", "调整"))
      case .differentBase(let upper, let lower):
        (
          "n-base", nil,
          Message(
            "not to be compared: shares of \(upper ?? "–") and of \(lower ?? "–")",
            "不可比：占比基数不同（\(upper ?? "–")／\(lower ?? "–")）")
        )
      case .differentYear(let upper, let lower):
        (
          "n-year", nil,
          Message(
            "not to be compared: by \(upper.map(String.init) ?? "–") and by \(lower.map(String.init) ?? "–")",
            "不可比：期限不同（\(upper.map(String.init) ?? "–")／\(lower.map(String.init) ?? "–")）")
        )
      }
    return Tag(kind: .relation, name: name, label: message(in: language), hue: hue)
  }
}
