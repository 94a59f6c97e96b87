import PolicyText

/// Rows for a spreadsheet: RFC 4180, with the mark of UTF-8 at its head, which Excel and WPS need.
package struct CSVTable: Sendable {
  let columns: [String]
  /// Rows as they are written, in pieces.
  private var written: [[UInt8]]

  init(columns: [String], written: [[UInt8]] = []) {
    self.columns = columns
    self.written = written
  }

  mutating func append(_ cells: [String?]) {
    var bytes: [UInt8] = []
    CSVTable.write(cells, to: &bytes)
    written.append(bytes)
  }

  package var text: String { String(decoding: bytes.span) }

  var bytes: [UInt8] {
    var bytes: [UInt8] = Array("\u{feff}".utf8)
    bytes.reserveCapacity(written.reduce(1024) { $0 + $1.count })
    CSVTable.write(columns, to: &bytes)
    for piece in written { bytes += piece }
    return bytes
  }

  /// What is absent is an empty cell.
  static func write(_ row: [String?], to bytes: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      if let cell { write(cell, to: &bytes) }
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
  /// text (OWASP, “CSV Injection”). A number below zero is a number.
  private static let formula = Array("=+-@\t\r".utf8)
  private static let quoted = Array("\",\r\n".utf8)

  private static func isBelowZero(_ cell: String) -> Bool {
    cell.utf8.count > 1 && cell.utf8.first == 0x2d
      && cell.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
  }

  /// Lines and tabs are a cell's own; other controls are shown as in every format for people.
  private static func write(_ cell: String, to bytes: inout [UInt8]) {
    let isFormula = cell.utf8.first.map { $0 <= 0x40 && formula.contains($0) } ?? false && !isBelowZero(cell)
    guard isFormula || cell.hasByte({ $0 == 0x22 || $0 == 0x2c || $0.mayBeShownOtherwise })
    else {
      bytes += cell.utf8
      return
    }
    let needsQuotes = cell.utf8.contains { $0 <= 0x2c && quoted.contains($0) }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for scalar in cell.unicodeScalars {
      let isOwn = scalar == "\n" || scalar == "\r" || scalar == "\t"
      if scalar == "\"" { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(isOwn ? scalar : scalar.shown)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }
}
