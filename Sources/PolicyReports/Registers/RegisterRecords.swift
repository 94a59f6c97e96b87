import ClauseComparison
import PolicyText

extension ReportData {
  /// A register: its list, and what else it has, also in the last line of JSON Lines.
  static func register<Item: Recorded>(
    _ command: String, _ english: String, _ chinese: String, _ list: Key<Value>,
    of items: @escaping @Sendable (Value) -> [Item], more: [Key<Value>] = [], table: ReportTable<Value>
  ) -> ReportData {
    ReportData(
      json: .report(command, command: command, english, chinese, opening: [list], more), lines: .each(items),
      summary: [.total { items($0).count }] + more, table: table)
  }
}

extension NumbersReport {
  package static let data = ReportData<NumbersReport>.register(
    "numbers", "what documents set in numbers", "数字一览",
    Key("numbers", \.entries, "in the order of the sources", "按原文次序"), of: \.entries,
    more: [Key("aligned", \.alignments, "of several documents that were named", "指明多个文件时，同一对象的数字")],
    table: .each(\.entries))
}

extension NumberRegister.Entry: Recorded {
  static let record = Record<NumberRegister.Entry>(
    "number", "a number", "数字",
    [
      .document(\.document.id), .locator(\.clause.locator), Key("quote", \.quotation.text, "quoted", "原文"),
      Key("value", \.fact.value, "its value", "数值"), Key("unit", \.fact.unit, "its unit", "单位"),
      Key(
        "comparison", \.fact.comparison, "exactly, above, at least …; by and from: a year",
        "等于、超过、不低于……；by、from 为年份"),
      Key("year", \.fact.year, "the deadline", "期限"),
      Key("name", \.fact.isName, "a target that goes by a number, no amount", "以数字为名的目标，并非数量"),
      Key("subject", \.subject, "what it is said of", "对象"), .lines(\.quotation.lines),
      Key("upper_value", \.fact.upperValue, "the other end of a range", "区间的上限", table: .none),
      Key("date", \.fact.date?.description, "of a deadline that names its day", "期限的日期", table: .none),
    ] + Key.places(\.quotation.place))
}

extension NumberFact.Comparison: Keyword {}

extension NumberAlignment: Recorded {
  static let record = Record<NumberAlignment>(
    "alignment", "two numbers of one subject", "同一对象的两个数字",
    [
      Key("upper", \.upper.clause.locator, "locator", "上位条款"),
      Key("upper_quote", \.upper.quotation.text, "quoted", "上位原文"),
      Key("lower", \.lower.clause.locator, "locator", "下位条款"),
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
    Key("definitions", \.entries, "in the order of the sources", "按原文次序"), of: \.entries,
    table: .each(
      \.entries,
      [CSVColumns("where") { $0.clause?.locator ?? $0.place }, DefinitionRegister.Entry.record.columns]))
}

extension DefinitionRegister.Entry: Recorded {
  static let record = Record<DefinitionRegister.Entry>(
    "definition", "a short name", "简称",
    [
      .document(\.document.id), .locator(outside: \.clause?.locator),
      Key("short", \.definition.short, "the short name", "简称"),
      Key("long", \.definition.long, "the long one", "全称"),
      Key("kind", \.definition.kind, "以下简称…; letters in brackets", "以下简称；括号内缩写"),
      Key("quote", \.quotation.text, "quoted", "原文"), .lines(\.quotation.lines),
    ] + Key.places(\.quotation.place))
}

extension Definition.Kind: Keyword {
  var keyword: String {
    switch self {
    case .shortForm: "short_form"
    case .abbreviation: "abbreviation"
    }
  }
}

extension DutiesReport {
  package static let data = ReportData<DutiesReport>.register(
    "duties", "units and the clauses they answer for", "责任分工",
    Key("units", \.named, "as the sources name them", "按原文次序"), of: \.named,
    more: [Key("without", { $0.without.map(\.locator) }, "clauses with no unit", "未列责任单位的条款")],
    table: .each(
      \.tableRows,
      [
        CSVColumns("unit", \.unit), CSVColumns("clauses") { String($0.clauses.count) },
        CSVColumns("leads") { $0.leads.map(String.init) }, CSVColumns("locators", \.clauses.placed),
      ]))

  /// The same name in several documents is one unit.
  fileprivate var named: [NamedUnit] {
    var names: [String] = []
    var clauses: [String: [String]] = [:]
    for charged in units {
      if clauses[charged.unit.name] == nil { names.append(charged.unit.name) }
      clauses[charged.unit.name, default: []] += charged.unit.duties.map(\.clause.locator)
    }
    return names.map { NamedUnit(unit: $0, clauses: clauses[$0] ?? []) }
  }

  /// A unit of a document; then the clauses that name none.
  fileprivate var tableRows: [(unit: String, clauses: [ClauseCitation], leads: Int?)] {
    let rows: [(unit: String, clauses: [ClauseCitation], leads: Int?)] = units.map { charged in
      let duties = charged.unit.duties
      return (charged.unit.name, duties.map(\.clause), duties.count { $0.position == 1 })
    }
    return rows + (without.isEmpty ? [] : [("–", without, nil)])
  }
}

/// A unit and the clauses it answers for.
private struct NamedUnit: Recorded {
  let unit: String
  let clauses: [String]

  static let record = Record<NamedUnit>(
    "unit", "a unit", "责任单位",
    [Key("unit", \.unit, "its name", "名称"), Key("clauses", \.clauses, "locators", "条款")])
}
