import PolicyText

struct Table: Sendable {
  struct Column: Sendable {
    let name: String
    var isNumber = false
  }

  enum Cell: Sendable {
    case words([Run])
    /// Words that are to be read, and where they stand.
    case quotation([Run], Source)
    /// Where the row was read off; the words that are there prove it.
    case evidence(String, Source)
    /// Clauses of one document.
    case clauses([ClauseCitation])
    case document(DocumentHead)
    case nothing
  }

  struct Row: Sendable {
    /// The first is the row's heading.
    let cells: [Cell]
    var target: Target?
    var tags: [Tag] = []
  }

  /// The rows about one document.
  struct Group: Sendable {
    let document: DocumentHead
    let rows: [Row]
  }

  let columns: [Column]
  let groups: [Group]
  let ungrouped: [Row]

  init(_ columns: [Column], rows: [Row]) {
    self.columns = columns
    groups = []
    ungrouped = rows
  }

  /// - Parameter groups: each is a table of its own where that is easier to read.
  init(_ columns: [Column], groups: [Group]) {
    self.columns = columns
    self.groups = groups
    ungrouped = []
  }

  var rows: [Row] { ungrouped + groups.flatMap(\.rows) }
}

extension Table.Cell {
  var source: Source? {
    switch self {
    case .quotation(_, let source), .evidence(_, let source): source
    case .words, .clauses, .document, .nothing: nil
    }
  }

  static func said(_ text: String) -> Table.Cell { .words([.said(text)]) }

  static func said(_ text: String?) -> Table.Cell { text.map { .words([.said($0)]) } ?? .nothing }

  static func quoted(_ text: String) -> Table.Cell { .words([.quoted(text)]) }
}

extension Table.Group {
  /// Documents in the order of their first entry.
  static func grouped<Entry>(
    _ entries: [Entry], by document: (Entry) -> DocumentHead, _ row: (Entry) -> Table.Row
  ) -> [Table.Group] {
    entries.grouped { document($0).id }.map { entries in
      Table.Group(document: document(entries[0]), rows: entries.map(row))
    }
  }
}

extension Array {
  /// Groups in the order of their first element, each in the order of the whole.
  func grouped<Value: Hashable>(by value: (Element) -> Value) -> [[Element]] {
    var places: [Value: Int] = [:]
    var groups: [[Element]] = []
    for element in self {
      let place = places[value(element), default: groups.count]
      if place == groups.count {
        places[value(element)] = place
        groups.append([])
      }
      groups[place].append(element)
    }
    return groups
  }
}
