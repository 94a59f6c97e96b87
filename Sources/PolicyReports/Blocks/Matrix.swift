import PolicyText

/// Provisions of one document, the base, a row each, and what other documents have to them, a column each.
struct Matrix: Sendable {
  /// What a document has to a provision: words of its own, or nothing.
  struct Answer: Sendable {
    let tag: Tag
    /// The document, where one column holds all of them.
    var name: String?
    /// Empty where nothing answers.
    var words: [Run] = []
    var source: Source?
    /// What makes it that, and why a person should look.
    var remarks: [String] = []

    var label: String? { source?.clause?.label }
  }

  struct Row: Sendable {
    /// The base's own; empty where the whole clause is meant.
    let words: [Run]
    let source: Source
    /// One list a column: a provision may be answered in several places.
    let cells: [[Answer]]
  }

  struct Group: Sendable {
    let clause: ClauseCitation
    let rows: [Row]

    /// Of the clause, above its rows.
    var title: String { clause.title(above: rows.first?.words.map(\.text).joined() ?? "") }
  }

  /// Of the base, then of each column.
  let names: [String]
  let groups: [Group]
  var layout = SideLayout.table
  /// So many characters of a text are enough in a narrow cell.
  let cellLimit: Int

  /// More columns need the long side of the paper.
  static let mostOnPortrait = 3

  /// Whether its answers name their documents themselves.
  var isOneColumn: Bool {
    groups.contains { $0.rows.contains { $0.cells.joined().contains { $0.name != nil } } }
  }

  static func wholeClause(in language: Language) -> String { language.say("(the whole clause)", "（整条）") }
}

extension Matrix.Answer {
  /// `≠ 调整`, and where it stands.
  var head: String { [tag.signed, name].compactMap { $0 }.joined(separator: " ") }
}

/// How many provisions became what: a row a clause or a chapter, a column a document.
struct HeatMap: Sendable {
  struct Row: Sendable {
    let title: Run
    /// The gravest first.
    let cells: [[(hue: Hue, count: Int)]]
  }

  let label: String
  let columns: [String]
  let rows: [Row]
}
