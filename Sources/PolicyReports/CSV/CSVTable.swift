/// Rows for a spreadsheet: RFC 4180, with the mark of UTF-8 at its head, which Excel and WPS need.
package struct CSVTable: Sendable {
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(columns: [String], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// What is absent is an empty cell.
  mutating func append(_ cells: [String?]) { rows.append(cells.map { $0 ?? "" }) }

  package var text: String {
    "\u{feff}" + ([columns] + rows).map { $0.map(CSVTable.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  static func cell(_ text: String) -> String {
    let text = defused(text)
    let needsQuotes = text.unicodeScalars.contains { ["\"", ",", "\r", "\n"].contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A spreadsheet takes what begins with one of these for a formula and would run it; behind an apostrophe it is
  /// text (OWASP, “CSV Injection”).
  private static func defused(_ text: String) -> String {
    let text = shown(text)
    guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) else {
      return text
    }
    return "'" + text
  }

  /// Lines and tabs are a cell's own; other controls are shown as in every format for people.
  private static func shown(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      let isOwn = ["\n", "\r", "\t"].contains(scalar)
      cell.unicodeScalars.append(contentsOf: isOwn ? CollectionOfOne(scalar) : scalar.shown)
    }
    return cell
  }
}
