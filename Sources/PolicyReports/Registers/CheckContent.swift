import ClauseComparison
import PolicyText

extension CheckReport {
  func listing(in language: Language) -> Table {
    table(found.filter { !$0.defect.isOfCorpus }, language.say("defect", "疑似问题"), in: language) {
      $0.message(in: language)
    }
  }

  func findings(in language: Language) -> [Block] {
    let absent = found.filter { $0.defect.isOfCorpus }
    guard !absent.isEmpty else { return [] }
    let table = table(absent, language.say("citation", "引用"), in: language) { $0.citation(in: language) }
    return [.section(language.say("Cited, and not in the corpus", "引用的文件未收录"), [.table(table)])]
  }

  private func table(
    _ found: [(document: DocumentHead, defect: Defect)], _ name: String, in language: Language,
    says: @Sendable (Defect) -> String
  ) -> Table {
    Table(
      [
        .init(name: language.say("place", "位置")), .init(name: name),
      ],
      groups: Table.Group.grouped(found, by: \.document) { document, defect in
        let clause: [Run] =
          defect.clause.map { [.said("  "), Run(text: $0.title, style: .faint, isQuoted: true)] } ?? []
        return Table.Row(
          cells: [
            .words([.code(document.place(defect.place))]),
            .words([.said(says(defect))] + clause),
          ], target: defect.clause.map { .clause($0) })
      })
  }
}

extension Defect {
  /// As it stands in the text; a document of the same title may have another number.
  fileprivate func citation(in language: Language) -> String {
    let quote = quotation?.text.onOneLine ?? ""
    guard let expected, !expected.isEmpty else { return quote }
    return quote
      + language.say("; under this title the corpus has \(expected)", "；库中同名文件的文号为\(expected)")
  }
}
