import ClauseComparison
import PolicyText

extension DutiesReport {
  func listing(in language: Language) -> Table {
    let charged = Table.Group.grouped(units, by: \.document) { charged in
      let duties = charged.unit.duties
      return Table.Row(cells: [
        .quoted(charged.unit.name), .said("\(duties.count)"), .said("\(duties.count { $0.position == 1 })"),
        .clauses(duties.map(\.clause)),
      ])
    }
    let open: [Table.Group] = without.grouped { $0.document.id }.map { clauses in
      let row = Table.Row(cells: [
        .said(language.say("no unit named", "未列责任单位")), .said("\(clauses.count)"), .nothing,
        .clauses(clauses),
      ])
      return Table.Group(document: clauses[0].document, rows: [row])
    }
    // Behind the units of its document.
    let groups = (charged + open).grouped { $0.document.id }.map { groups in
      Table.Group(document: groups[0].document, rows: groups.flatMap(\.rows))
    }
    return Table(
      [
        .init(name: language.say("unit", "单位")), .init(name: language.say("clauses", "条数"), isNumber: true),
        .init(name: language.say("leads", "牵头"), isNumber: true), .init(name: language.say("which", "条款")),
      ], groups: groups)
  }
}
