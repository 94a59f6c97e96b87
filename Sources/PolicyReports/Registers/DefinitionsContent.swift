import ClauseComparison
import PolicyText

extension DefinitionsReport {
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("short", "简称")), .init(name: language.say("long", "全称")),
        .init(name: language.say("where", "出处")),
      ], of: entries
    ) { entry in
      [
        .quoted(entry.definition.short), .quoted(entry.definition.long),
        .evidence(entry.quotation.text, entry.source),
      ]
    }
  }
}
