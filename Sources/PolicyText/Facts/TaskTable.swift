/// Rows of a table that say who does what: 任务, 牵头单位, 配合单位, 完成时限 over their columns.
package enum TaskTable {
  /// A row that names units.
  package struct Row: Sendable {
    package let charges: [DutyNote.Charge]
    /// What they are charged with. In bytes of the text.
    package let task: Range<Int>
    /// In bytes of the text.
    package let line: Range<Int>
  }

  /// Every row of every such table. A tab parts the cells of a row, wherever the table came from; a row with other cells than
  /// its head has, of joined cells, names nobody for certain.
  package static func rows(in text: [UInt8]) -> [Row] {
    guard ByteSearch.first(tab, in: text.span, from: 0) != nil else { return [] }
    var rows: [Row] = []
    var head: Head?
    // Lines without cells since the last row.
    var others = 0
    for line in text.split(separator: 0x0a) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { $0.startIndex..<$0.endIndex }
      guard cells.count > 1 else {
        others += 1
        if others > 1 { head = nil }
        continue
      }
      others = 0
      if let next = Head(cells.map { String(decoding: text[$0], as: UTF8.self).withoutSpace }) {
        head = next
      } else if let head, head.count == cells.count, let row = row(text, cells, under: head) {
        rows.append(row)
      }
    }
    return rows
  }

  private static let tab: [UInt8] = [0x09]

  private static func row(_ text: [UInt8], _ cells: [Range<Int>], under head: Head) -> Row? {
    var charges: [DutyNote.Charge] = []
    for (column, role) in head.units { charges.add(units(text, cells[column], role)) }
    let others = cells.indices.filter { column in !head.units.contains { $0.column == column } }
    guard charges.contains(where: { DutyWords.isUnit($0.unit) }),
      let task = head.task ?? others.max(by: { cells[$0].count < cells[$1].count })
    else { return nil }
    return Row(
      charges: charges, task: cells[task], line: cells[0].lowerBound..<cells[cells.count - 1].upperBound)
  }

  /// 市财政局、市科技局; a line's end within a cell is a space.
  private static func units(
    _ text: [UInt8], _ cell: Range<Int>, _ role: DutyNote.Charge.Role?
  ) -> [DutyNote.Charge] {
    let words = ScalarText(text, cell)
    var start = 0
    var charges: [DutyNote.Charge] = []
    for end in 1..<max(words.count + 1, 1) where end == words.count || words.isGap(before: end) {
      charges += NoteReader(words, start..<end).charges
      start = end
    }
    return charges.filter { charge in
      charge.unit.unicodeScalars.contains { $0.properties.isIdeographic } && charge.unit != "无"
    }.map { DutyNote.Charge(unit: $0.unit, role: $0.role ?? role) }
  }

  /// What stands over the columns.
  private struct Head {
    let count: Int
    let units: [(column: Int, role: DutyNote.Charge.Role?)]
    /// Nil where none is said to be what is to be done.
    let task: Int?

    init?(_ cells: [String]) {
      units = cells.enumerated().compactMap { column, cell in
        let label = ScalarText(cell)
        guard let length = DutyWords.labels.length(in: label, at: 0), length > 2,
          label.count <= Head.longestLabel,
          !cell.closes(with: "人")
        else { return nil }
        return (column, DutyWords.role(in: cell))
      }
      let charged = Set(units.map(\.column))
      let others = cells.indices.filter { !charged.contains($0) }
      // 主管部门 beside 市科技局 is a row with its head in front.
      guard !units.isEmpty, cells.allSatisfy({ $0.count <= Head.longestHead }),
        !others.contains(where: { cells[$0].count > 2 && DutyWords.isAuthority(cells[$0]) })
      else { return nil }
      count = cells.count
      task = Head.tasks.lazy.compactMap { word in others.first { cells[$0].contains(word) } }.first
    }

    /// The most telling first.
    private static let tasks = ["任务", "事项", "举措", "措施", "内容", "项目", "目标", "工作"]
    /// 牵头单位（第一个为总牵头）
    private static let longestLabel = 16
    /// A cell of a head says what the column holds.
    private static let longestHead = 24
  }
}
