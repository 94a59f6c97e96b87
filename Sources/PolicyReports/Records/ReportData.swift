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
  let read: @Sendable (Value) -> [JSONObject]

  static func each<Item: Recorded & Sendable>(
    _ items: @escaping @Sendable (Value) -> [Item]
  ) -> ReportLines {
    let record = Item.record
    return ReportLines(shapes: [record.shape]) { report in
      concurrently(items(report), inPiecesOf: 256) { record.json(of: $0) }
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
    _ rows: @escaping @Sendable (Value) -> [Row], _ columns: [CSVColumns<Row>]
  ) -> ReportTable {
    let names = columns.flatMap { $0.names }
    let kept = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }
    return ReportTable { report, language in
      var table = CSVTable(columns: kept.map { CSVHeads.head(names[$0], in: language) })
      let written = concurrently(rows(report), inPiecesOf: 256) { row in
        let cells = columns.flatMap { $0.cells(row, language) }
        return kept.map { cells[$0] }
      }
      for cells in written { table.append(cells) }
      return table
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
