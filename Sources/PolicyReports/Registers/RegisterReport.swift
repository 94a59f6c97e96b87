import PolicyText

/// A list of things read off documents, one a row.
protocol RegisterReport: Report {
  var title: Message { get }
  /// What the list was read off, in a sentence.
  var scope: Message { get }
  func listing(in language: Language) -> Table
  /// What follows from the list as a whole.
  func findings(in language: Language) -> [Block]
}

extension RegisterReport {
  func findings(in language: Language) -> [Block] { [] }

  package func content(in language: Language) -> ReportContent {
    var blocks: [Block] = [.note(scope(in: language))]
    let table = listing(in: language)
    if table.hasRow({ _ in true }) {
      blocks.append(.filter(.levels(of: table.groups.map(\.document), in: language)))
      blocks += [.contents(levels: 1), .table(table)]
    }
    blocks += findings(in: language)
    return ReportContent(title: title(in: language), blocks: blocks)
  }
}

/// 12 numbers in 2 documents.
func registerScope(_ count: Int, _ noun: String, _ chinese: String, documents: Int) -> Message {
  Message(
    "\(counted(count, noun)) in \(counted(documents, "document"))",
    count == 0 ? "\(documents) 篇文件中未发现\(chinese)" : "\(documents) 篇文件中共有\(chinese) \(count) 项")
}
