import ClauseComparison
import PolicyText

extension DutiesReport {
  package static let data = ReportData<DutiesReport>.register(
    "duties", "units and the clauses they answer for", "责任分工",
    Key("units", \.named, "as the sources name them", "按原文次序"), inPieces: \.named.pieces,
    more: [Key("without", { $0.without.map(\.clause.locator) }, "clauses with no unit", "未列责任单位的条款")],
    table: .each(
      \.tasks,
      [
        CSVColumns("unit", \.unit),
        CSVColumns("part") { task, language in task.duty?.part(in: language) },
        CSVColumns("task", \.task.text),
        DocumentHead.record.columns.only(identity).at(\.document),
        ClauseCitation.record.columns.at(\.clause),
      ]))

  private static let identity: Set = [
    "document", "title", "number", "issuer", "level", "region", "date", "validity",
  ]

  /// The same name in several documents is one unit.
  fileprivate var named: [ChargedUnit] {
    units.grouped { $0.unit.name }.map {
      ChargedUnit(unit: $0[0].unit.name, duties: $0.flatMap(\.unit.duties))
    }
  }
}

/// A unit and the clauses it answers for.
private struct ChargedUnit: Recorded {
  let unit: String
  let duties: [DutyRegister.Duty]

  /// Of each clause once.
  private var locators: [String] {
    var locators: [String] = []
    for locator in duties.compactMap(\.clause?.locator) where locators.last != locator {
      locators.append(locator)
    }
    return locators
  }

  static let record = Record<ChargedUnit>(
    "unit", "a unit", "责任单位",
    [
      Key("unit", \.unit, "its name", "名称"),
      Key("clauses", \.locators, "locators", "条款"),
      Key("duties", \.duties, "its tasks, in clauses and in tables", "各项任务"),
    ])
}

extension DutyRegister.Duty: Recorded {
  static let record = Record<DutyRegister.Duty>(
    "duty", "a task of a unit", "任务",
    [
      .locator(outside: \.clause?.locator),
      Key(
        "role", \.role, "what the text says that the unit does; null: it does not say", "原文写明的职责；未写明为 null"),
      Key("position", \.position, "its place among the units of the clause, from 1", "在该条责任单位中的次序"),
      Key(
        "task", \.task.text,
        "the clause's heading, or its first sentence; of several tasks of a clause its own",
        "条标题，无标题则为首句；一条有多项任务时为该项任务"),
      .document(\.document.id), .lines(\.task.lines),
    ])
}

extension DutyNote.Charge.Role: Keyword {}
