import ClauseComparison
import ClauseSearch
import PolicyText

extension DutiesReport {
  /// A table of tasks: who, in which part, what, and where it stands.
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("unit", "单位")), .init(name: language.say("part", "职责")),
        .init(name: language.say("task", "任务")),
      ],
      groups: Table.Group.grouped(tasks, by: \.document) { task in
        Table.Row(
          cells: [
            task.unit.map { .quoted($0) } ?? .said(language.say("no unit named", "未列责任单位")),
            .said(task.duty?.part(in: language)),
            .quotation(
              [.quoted(task.task.text)], Source(task.clause, in: task.document, at: task.task.place)),
          ])
      })
  }

  func findings(in language: Language) -> [Block] {
    let ways: [Block] = absence.map { [.list(self.ways(from: $0, in: language))] } ?? []
    return isEmpty ? ways + [reach(in: language)] : customs(in: language)
  }

  /// Units with a like name, and the clauses that name this one elsewhere than as charged.
  private func ways(from absence: Absence, in language: Language) -> [[Run]] {
    var ways: [[Run]] = absence.suggestions.map { way in
      [
        .said(
          language.say(
            "not listed as a responsible unit, but named in \(counted(way.clauses, "clause")): ",
            "未列为责任单位，但见于 \(way.clauses) 条：")),
        .said("policy search \(ShellWords.quoted(way.query))", .advice),
      ]
    }
    let units = absence.known.filter { $0.field == .duty }.flatMap(\.values)
    ways += units.map { unit in
      [
        .said(language.say("a unit with a like name: ", "名称相近的单位：")),
        .said("policy duties \(ShellWords.quoted(unit))", .advice),
      ]
    }
    guard ways.isEmpty else { return ways }
    return [[.said(language.say("every unit: ", "全部单位：")), .said("policy duties", .advice)]]
  }

  /// Nobody should take it for said that nobody is charged.
  private func reach(in language: Language) -> Block {
    .note([
      .said(
        language.say(
          "Read are notes such as （责任单位：市科技局、市财政局）, sentences such as 由市科技局牵头, and tables with 责任单位 over a column; whom other sentences charge is found by ",
          "只读“（责任单位：市科技局、市财政局）”一类标注、“由市科技局牵头”一类句子和列有“责任单位”的表格；其他句子中的分工请用 ")),
      .said("policy search", .advice), .said(language.say(".", " 查找。")),
    ])
  }

  /// Nobody should take a custom for what the text says.
  private func customs(in language: Language) -> [Block] {
    guard
      units.contains(where: { $0.unit.duties.contains { $0.role == nil && $0.position == 1 && $0.units > 1 } }
      )
    else {
      return []
    }
    return [
      .note(
        language.say(
          "first: named first where the text says of no unit that it leads; by custom the first leads",
          "首列：原文未写明牵头单位，仅排在首位；按惯例首列者牵头"))
    ]
  }
}

extension DutyRegister.Duty {
  /// As the text says it; else only where the unit stands.
  func part(in language: Language) -> String {
    switch role {
    case .leads: language.say("leads", "牵头")
    case .takesPart: language.say("takes part", "参与")
    case nil where units == 1: language.say("alone", "独列")
    case nil: position == 1 ? language.say("first", "首列") : language.say("named", "列名")
    }
  }
}
