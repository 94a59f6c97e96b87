import ClauseComparison
import PolicyText

/// A thing that was read off a document, with the words that show it.
protocol RegisterEntry: Sendable {
  var document: DocumentHead { get }
  /// Nil outside all clauses.
  var standsIn: ClauseCitation? { get }
  var quotation: Quotation { get }
}

extension NumberRegister.Entry: RegisterEntry {
  var standsIn: ClauseCitation? { clause }
}

extension CitationRegister.Entry: RegisterEntry {
  var standsIn: ClauseCitation? { clause }
}

extension DefinitionRegister.Entry: RegisterEntry {
  var standsIn: ClauseCitation? { clause }
}

extension RegisterEntry {
  var source: Source { Source(standsIn, in: document, at: quotation.place) }
}

extension Table {
  /// A row an entry, under its document.
  init<Entry: RegisterEntry>(
    _ columns: [Column], of entries: [Entry], cells: @Sendable (Entry) -> [Cell]
  ) {
    self.init(
      columns,
      groups: Group.grouped(entries, by: \.document) { entry in
        Row(cells: cells(entry), target: entry.standsIn.map { .clause($0) })
      })
  }
}

extension Table {
  /// The same, those of each document by themselves.
  init<Entry: RegisterEntry>(
    _ columns: [Column], ofEach documents: [[Entry]], cells: @escaping @Sendable (Entry) -> [Cell]
  ) {
    self.init(
      columns,
      groups: documents.filter { !$0.isEmpty }.map { entries in
        Group(document: entries[0].document, count: entries.count) {
          entries.map { Row(cells: cells($0), target: $0.standsIn.map { .clause($0) }) }
        }
      })
  }
}

extension CSVColumns where Row: RegisterEntry {
  /// The locator; outside all clauses file and lines.
  static var place: CSVColumns { CSVColumns("where") { $0.source.locator.text } }

  /// The document's, where the entry has no title of its own.
  static var title: CSVColumns { DocumentHead.record.columns.only(["title"]).at(\.document) }
}
