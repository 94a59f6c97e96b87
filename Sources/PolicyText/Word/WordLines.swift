/// The lines that a part's paragraphs and rows become: of the text, or of its notes.
struct WordLines {
  private(set) var lines: [WordText.Line] = []
  /// Of a part with footnotes, by their id.
  private(set) var notes: [String: [String]] = [:]
  /// Of each table that is open, the row that is read.
  var rows: [WordRow] = []
  /// Whose text is read.
  var note: String?
  /// Text of paragraphs whose mark was deleted: they go on in the next.
  private var carried = ""

  mutating func carry(_ text: String) { carried += text }

  /// At the end of the part.
  mutating func finish() { if !carried.isEmpty { emit("") } }

  /// - Parameters:
  ///   - number: in front of what is carried over too.
  ///   - level: of a heading.
  mutating func emit(_ text: String, number: String = "", level: Int? = nil) {
    let text = number + carried + text
    carried = ""
    if let note {
      notes[note, default: []].append(text.replacing("\n", with: " "))
    } else if rows.last?.cells.isEmpty == false {
      rows.mutateLast { $0.append(text) }
    } else {
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.map {
        WordText.Line(text: String($0), headingLevel: parts.count == 1 && !text.isEmpty ? level : nil)
      }
    }
  }

  /// A table of one column is a frame round paragraphs; a row of several cells is one line.
  mutating func endRow() {
    guard let row = rows.last, !row.isDeleted else { return rows.mutateLast { $0.cells = [] } }
    rows.mutateLast { $0 = WordRow() }
    let cells = row.cells.map { $0.filter { !$0.allSatisfy(\.isWhitespace) } }
    if cells.count == 1 {
      endFrame(cells[0])
      return
    }
    let words = row.words.map { cell in String(cell.map { "\n\t".contains($0) ? " " : $0 }) }
    guard words.contains(where: { !$0.isEmpty }) else { return }
    endLine(WordText.Line(text: words.joined(separator: "\t"), isRow: true))
  }

  private mutating func endFrame(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      for line in paragraph.split(separator: "\n") { endLine(WordText.Line(text: String(line))) }
    }
  }

  /// A row of a table within a cell is text of that cell.
  private mutating func endLine(_ line: WordText.Line) {
    if let note {
      notes[note, default: []].append(line.text)
    } else if rows.count > 1, rows[rows.count - 2].cells.isEmpty == false {
      rows[rows.count - 2].append(line.text)
    } else {
      lines.append(line)
    }
  }

  mutating func dropContentsTitle() {
    // However often a field asks of a long line.
    if let last = lines.last, last.text.utf8.count < 100,
      ["目录", "目次"].contains(last.text.filter { !$0.isWhitespace })
    {
      lines.removeLast()
    }
  }
}

extension Array {
  /// Nothing where the array is empty: markup may be damaged in any way.
  mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
