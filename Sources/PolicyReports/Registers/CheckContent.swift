import ClauseComparison
import PolicyText

extension CheckReport {
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("place", "位置")), .init(name: language.say("defect", "缺陷")),
      ],
      groups: Table.Group.grouped(found, by: \.document) { document, defect in
        let clause: [Run] =
          defect.clause.map { [.said("  "), Run(text: $0.title, style: .faint, isQuoted: true)] } ?? []
        return Table.Row(
          cells: [
            .words([.code(document.place(defect.place))]),
            .words([.said(defect.message(in: language))] + clause),
          ], target: defect.clause.map { .clause($0) })
      })
  }
}
