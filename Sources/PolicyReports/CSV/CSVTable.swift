import PolicyText

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
    var bytes: [UInt8] = Array("\u{feff}".utf8)
    CSVTable.write(columns, to: &bytes)
    for row in rows { CSVTable.write(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ row: [String], to bytes: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A spreadsheet takes what begins with one of these for a formula and would run it; behind an apostrophe it is
  /// text (OWASP, “CSV Injection”).
  private static let formula = Array("=+-@\t\r".utf8)
  private static let quoted = Array("\",\r\n".utf8)

  /// Lines and tabs are a cell's own; other controls are shown as in every format for people.
  private static func write(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { $0 <= 0x2c && quoted.contains($0) }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if let first = cell.utf8.first, formula.contains(first) { bytes.append(UInt8(ascii: "'")) }
    for scalar in cell.unicodeScalars {
      let isOwn = scalar == "\n" || scalar == "\r" || scalar == "\t"
      if scalar == "\"" { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(isOwn ? scalar : scalar.shown)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }
}
