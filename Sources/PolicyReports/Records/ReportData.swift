import ClauseIndex
import PolicyText

/// What a report is for programs: as JSON, as JSON Lines, and as a table.
package struct ReportData<Value>: Sendable {
  let json: Record<Value>
  let lines: ReportLines<Value>
  /// What the last line of JSON Lines has under `summary`.
  let counts: Record<Value>
  let table: ReportTable<Value>

  init(
    json: Record<Value>, lines: ReportLines<Value>, summary: [Key<Value>], table: ReportTable<Value>
  ) {
    let name = json.shape.name
    self.json = json
    self.lines = lines
    self.table = table
    counts = Record(name + "_counts", "the counts of \(name)", "合计：\(name)", summary)
  }

  package var shape: ReportShape { ReportShape(json.shape, lines: lines.shapes, counts: counts.shape) }
}

extension Record {
  /// A report: the keys that all open with, then its own.
  static func report(
    _ name: String, command: String, _ english: String, _ chinese: String, opening: [Key<Value>] = [],
    _ keys: [Key<Value>]
  ) -> Record {
    let first: [Key<Value>] = [
      Key("schema", always: 1, .schemaNumber, "the version of this description", "本说明的版本"),
      Key("command", always: .string(command), .word(command), "what was asked", "命令"),
    ]
    return Record(name, english, chinese, opening: first + opening, keys)
  }
}

/// The lines of JSON Lines before the last.
struct ReportLines<Value>: Sendable {
  /// What each may be.
  let shapes: [ObjectShape]
  /// As they are written, in pieces.
  let written: @Sendable (Value) -> [[UInt8]]

  static func each<Item: Recorded & Sendable>(
    _ items: @escaping @Sendable (Value) -> [Item]
  ) -> ReportLines {
    each(inPieces: { items($0).pieces })
  }

  /// - Parameter items: in pieces, each of which another core may write.
  static func each<Item: Recorded & Sendable>(
    inPieces items: @escaping @Sendable (Value) -> [ArraySlice<Item>]
  ) -> ReportLines {
    let record = Item.record
    return ReportLines(shapes: [record.shape]) { report in
      concurrently(items(report)) { items in
        var text = JSONText()
        for item in items {
          text.write(item, as: record)
          text.endLine()
        }
        return text.bytes
      }
    }
  }
}

/// A table with the columns of its rows.
struct ReportTable<Value>: Sendable {
  let write: @Sendable (Value, Language) -> CSVTable

  /// The keys of the rows.
  static func each<Row: Recorded & Sendable>(_ rows: @escaping @Sendable (Value) -> [Row]) -> ReportTable {
    each(rows, [Row.record.columns])
  }

  /// - Parameter columns: of two of one name the first.
  static func each<Row: Sendable>(
    _ rows: @escaping @Sendable (Value) -> [Row], _ columns: [CSVColumns<Row>],
    ofPeers: @escaping @Sendable (Value) -> Bool = { _ in false }
  ) -> ReportTable {
    each(inPieces: { rows($0).pieces }, columns, ofPeers: ofPeers)
  }

  /// - Parameters:
  ///   - rows: in pieces, each of which another core may write.
  ///   - ofPeers: whether of two sides none stands above the other.
  static func each<Row: Sendable>(
    inPieces rows: @escaping @Sendable (Value) -> [ArraySlice<Row>], _ columns: [CSVColumns<Row>],
    ofPeers: @escaping @Sendable (Value) -> Bool = { _ in false }
  ) -> ReportTable {
    let columns = CSVColumns.joined(columns)
    return ReportTable { report, language in
      let isOfPeers = ofPeers(report)
      return CSVTable(
        columns: columns.names.map {
          isOfPeers ? CSVHeads.headOfPeers($0, in: language) : CSVHeads.head($0, in: language)
        },
        written: concurrently(rows(report)) { rows in
          var bytes: [UInt8] = []
          var cells: [String?] = []
          for row in rows {
            cells.removeAll(keepingCapacity: true)
            columns.append(row, language, to: &cells)
            CSVTable.write(cells, to: &bytes)
          }
          return bytes
        })
    }
  }
}

/// What one command writes: as `json` one object, as `jsonl` lines and a summary.
package struct ReportShape: Sendable {
  package let json: ObjectShape
  package let lines: [ObjectShape]
  package let summary: ObjectShape

  fileprivate init(_ json: ObjectShape, lines: [ObjectShape], counts: ObjectShape) {
    self.json = json
    self.lines = lines
    let name = json.name
    summary = ObjectShape(
      name: name + "_summary", says: Message("the last line: \(name)", "末行：\(name)"),
      keys: [KeyShape("summary", .object(counts), Message("the counts", "合计"))])
  }
}
