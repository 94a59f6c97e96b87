import ClauseComparison
import PolicyText

extension DefinitionsReport {
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("short", "简称")), .init(name: language.say("long", "全称")),
        .init(name: language.say("where", "出处")),
      ],
      groups: Table.Group.grouped(entries, by: \.document) { entry in
        let source = Source(entry.clause, in: entry.document, at: entry.quotation.place)
        return Table.Row(
          cells: [
            .quoted(entry.definition.short), .quoted(entry.definition.long),
            .evidence(entry.quotation.text, source),
          ], target: entry.clause.map { .clause($0) })
      })
  }
}
