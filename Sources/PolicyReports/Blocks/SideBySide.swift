import PolicyText

/// How texts beside each other are laid out where a format could do both.
package enum SideLayout: String, Sendable, CaseIterable {
  case table, list
}

/// Texts that answer each other, a column a document.
struct SideBySide: Sendable {
  struct Cell: Sendable {
    let runs: [Run]
    let source: Source
  }

  struct Row: Sendable {
    let verdict: Verdict
    /// One a column; nil where that side has nothing.
    let cells: [Cell?]
    /// All sides in one running text, what came and what went in its place: for a page that has no room for columns.
    var merged: [Run]?
  }

  struct Group: Sendable {
    /// The clauses that the rows are parts of, one a column; none where each row names its own.
    var clauses: [ClauseCitation] = []
    let rows: [Row]
  }

  let columns: [String]
  let groups: [Group]
  var layout = SideLayout.table
  /// Of two sides, whether neither stands above the other.
  var isOfPeers = false
  /// So many characters of a text are enough in a narrow cell; nil for all.
  var cellLimit: Int?
}

extension SideBySide {
  /// Two sides are an upper and a lower one or peers, more are known by their names.
  func sideNames(in language: Language) -> [String] {
    guard columns.count == 2 else { return columns }
    return isOfPeers
      ? [language.say("first", "甲"), language.say("second", "乙")]
      : [language.say("upper", "上"), language.say("lower", "下")]
  }
}
