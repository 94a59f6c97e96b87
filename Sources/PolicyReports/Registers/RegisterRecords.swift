import ClauseComparison
import PolicyText

extension ReportData {
  /// A register: its list, and what else it has, also in the last line of JSON Lines.
  static func register<Item: Recorded & Sendable>(
    _ command: String, _ english: String, _ chinese: String, _ list: Key<Value>,
    inPieces items: @escaping @Sendable (Value) -> [ArraySlice<Item>], more: [Key<Value>] = [],
    table: ReportTable<Value>
  ) -> ReportData {
    ReportData(
      json: .report(command, command: command, english, chinese, opening: [list], more),
      lines: .each(inPieces: items), summary: [.total { items($0).reduce(0) { $0 + $1.count } }] + more,
      table: table)
  }
}

extension NumbersReport {
  package static let data = ReportData<NumbersReport>.register(
    "numbers", "what documents set in numbers", "数字一览",
    Key("numbers", inPieces: \.pieces, "in the order of the sources", "按原文次序"), inPieces: \.pieces,
    more: [Key("aligned", \.alignments, "of several documents that were named", "指明多个文件时，对象相近的数字")],
    table: .each(
      inPieces: \.pieces,
      [
        NumberRegister.Entry.record.columns, .title,
        ClauseCitation.record.columns.only(["heading"]).at(\.clause),
      ]))
}

extension NumbersReport {
  /// A document each.
  private var pieces: [ArraySlice<NumberRegister.Entry>] { registers.map { $0.entries[...] } }
}

extension NumberRegister.Entry: Recorded {
  static let record = Record<NumberRegister.Entry>(
    "number", "a number", "数字",
    [
      .document(\.document.id), .locator(outside: \.clause?.locator),
      Key("quote", \.quotation.text, "quoted", "原文"),
      Key("value", \.fact.value, "its value", "数值"), Key("unit", \.fact.unit, "its unit", "单位"),
      Key(
        "comparison", naming: { $0.fact.comparison }, "exactly, above, at least …; by and from: a year",
        "等于、超过、不低于……；by、from 为年份"),
      Key("strict", \.fact.comparison.isStrict, "more, or less, and not as much", "不含本数"),
      Key("year", \.fact.year, "the deadline", "期限"),
      Key("name", \.fact.isName, "a target that goes by a number, no amount", "以数字为名的目标，并非数量"),
      Key("subject", \.subject, "what it is an amount of; null: the words do not say", "对象；原文未写明为 null"),
      .lines(\.quotation.lines),
      Key("upper_value", \.fact.upperValue, "the other end of a range", "区间的上限"),
      Key("date", \.fact.date?.description, "of a deadline that names its day", "期限的日期"),
      Key("month_day", \.fact.dayOfYear, "the same where it names no year: 12-31", "期限的月日（未写年份）：12-31"),
      Key("former", \.fact.isFormer, "what it was before a change: 由50万元提高至100万元", "变动前的数额：由50万元提高至100万元"),
    ] + Key.places(\.quotation.place))
}

extension NumberFact.Comparison: Keyword, Named {
  /// Programs know no `<`: what is less is at most so much, and `strict` says that it is less.
  var keyword: String { self == .below ? Self.atMost.rawValue : rawValue }
  static var shape: Shape { .oneOf(allCases.filter { $0 != .below }.map(\.keyword)) }

  fileprivate var isStrict: Bool { self == .above || self == .below }

  func name(in language: Language) -> String { language.say(keyword, chinese) }

  private var chinese: String {
    switch self {
    case .equal: "等于"
    case .above: "超过"
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .below: "低于"
    case .about: "约"
    case .nearly: "近"
    case .maximum: "最高"
    case .by: "至"
    case .from: "自"
    case .rank: "前"
    }
  }
}

extension NumberAlignment: Recorded {
  static let record = Record<NumberAlignment>(
    "alignment", "two numbers of like subjects", "对象相近的两个数字",
    [
      Key("upper", \.upperClause.locator, "locator", "上位条款"),
      Key("upper_quote", \.upper.quotation.text, "quoted", "上位原文"),
      Key("lower", \.lowerClause.locator, "locator", "下位条款"),
      Key("lower_quote", \.lower.quotation.text, "quoted", "下位原文"),
      Key("comparable", \.isComparable, "false: base or year differ", "基数或期限不同为 false"),
      Key("verdict", { Says($0.verdict) }, "what the numbers say", "判断：相同、调整、基数不同、期限不同"),
      Key("upper_base", \.upperBase, "what it is a share of", "上位占比的基数"),
      Key("lower_base", \.lowerBase, "what it is a share of", "下位占比的基数"),
      Key("upper_year", \.upper.fact.year, "the deadline", "上位期限"),
      Key("lower_year", \.lower.fact.year, "the deadline", "下位期限"),
    ])

  private enum Says: String, Keyword {
    case same, changed, differentBase, differentYear

    init(_ verdict: Verdict) {
      self =
        switch verdict {
        case .same: .same
        case .changed: .changed
        case .differentBase: .differentBase
        case .differentYear: .differentYear
        }
    }
  }
}

extension DefinitionsReport {
  package static let data = ReportData<DefinitionsReport>.register(
    "definitions", "short names that documents give", "简称一览",
    Key("definitions", inPieces: \.entries.pieces, "in the order of the sources", "按原文次序"),
    inPieces: \.entries.pieces,
    table: .each(
      \.entries,
      [
        .place, DefinitionRegister.Entry.record.columns, .title,
      ]))
}

extension DefinitionRegister.Entry: Recorded {
  static let record = Record<DefinitionRegister.Entry>(
    "definition", "a short name", "简称",
    [
      .document(\.document.id), .locator(outside: \.clause?.locator),
      Key("short", \.definition.short, "the short name", "简称"),
      Key("long", \.definition.long, "the long one", "全称"),
      Key("kind", naming: { $0.definition.kind }, "以下简称…; letters in brackets", "以下简称；括号内缩写"),
      Key("quote", \.quotation.text, "quoted", "原文"), .lines(\.quotation.lines),
    ] + Key.places(\.quotation.place))
}

extension Definition.Kind: Keyword, Named {
  func name(in language: Language) -> String {
    language.say(keyword, self == .shortForm ? "以下简称" : "括号缩写")
  }

  var keyword: String {
    switch self {
    case .shortForm: "short_form"
    case .abbreviation: "abbreviation"
    }
  }
}
