import ClauseIndex
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
    /// How many rows it has.
    let count: Int
    private let make: @Sendable () -> [Row]

    init(document: DocumentHead, rows: [Row]) {
      self.init(document: document, count: rows.count) { rows }
    }

    /// - Parameter rows: made when they are written, by the core that writes them, and let go.
    init(document: DocumentHead, count: Int, rows: @escaping @Sendable () -> [Row]) {
      self.document = document
      self.count = count
      make = rows
    }

    var rows: [Row] { make() }
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

  var rows: [Row] { ungrouped + concurrently(groups, \.rows).joined() }

  /// Whether one of its rows is so; none is copied.
  func hasRow(_ isSo: (Row) -> Bool) -> Bool {
    ungrouped.contains(where: isSo) || groups.contains { $0.rows.contains(where: isSo) }
  }
}

extension Table.Cell {
  var source: Source? {
    switch self {
    case .quotation(_, let source), .evidence(_, let source): source
    case .words, .document, .nothing: nil
    }
  }

  static func said(_ text: String) -> Table.Cell { .words([.said(text)]) }

  static func said(_ text: String?) -> Table.Cell { text.map { .words([.said($0)]) } ?? .nothing }

  static func quoted(_ text: String) -> Table.Cell { .words([.quoted(text)]) }
}

extension Table.Group {
  /// Documents in the order of their first entry.
  static func grouped<Entry>(
    _ entries: [Entry], by document: @Sendable (Entry) -> DocumentHead,
    _ row: @Sendable (Entry) -> Table.Row
  ) -> [Table.Group] where Entry: Sendable {
    concurrently(entries.placesGrouped { document($0).id }) { places in
      Table.Group(document: document(entries[places[0]]), rows: places.map { row(entries[$0]) })
    }
  }
}

extension Array {
  /// Groups in the order of their first element, each in the order of the whole.
  func grouped<Value: Hashable>(by value: (Element) -> Value) -> [[Element]] {
    placesGrouped(by: value).map { places in places.map { self[$0] } }
  }

  /// The same, and of each element its place alone.
  func placesGrouped<Value: Hashable>(by value: (Element) -> Value) -> [[Int]] {
    var known: [Value: Int] = [:]
    var groups: [[Int]] = []
    var last: (value: Value, group: Int)?
    for place in indices {
      let value = value(self[place])
      // Mostly the one before: neighbours are of one document.
      if let last, last.value == value {
        groups[last.group].append(place)
        continue
      }
      let group = known[value, default: groups.count]
      if group == groups.count {
        known[value] = group
        groups.append([])
      }
      groups[group].append(place)
      last = (value, group)
    }
    return groups
  }
}
