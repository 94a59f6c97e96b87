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
        CSVColumns("task", \.task.text), ClauseCitation.record.columns.at(\.clause),
      ]))

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

  static let record = Record<ChargedUnit>(
    "unit", "a unit", "责任单位",
    [
      Key("unit", \.unit, "its name", "名称"),
      Key("clauses", { $0.duties.map(\.clause.locator) }, "locators", "条款"),
      Key("duties", \.duties, "the same clauses, with what the unit is to do", "各条任务"),
    ])
}

extension DutyRegister.Duty: Recorded {
  static let record = Record<DutyRegister.Duty>(
    "duty", "a task of a unit", "任务",
    [
      .locator(\.clause.locator),
      Key(
        "role", \.role, "what the text says that the unit does; null: it does not say", "原文写明的职责；未写明为 null"),
      Key("position", \.position, "its place among the units of the clause, from 1", "在该条责任单位中的次序"),
      Key("task", \.task.text, "the clause's heading, or its first sentence", "条标题，无标题则为首句"),
    ])
}

extension DutyNote.Charge.Role: Keyword {}
