/// The text of a Word document as a reader sees it, a line a paragraph: counted numbers written out, tracked changes
/// accepted, struck and hidden text left out, text boxes in front of the paragraph they hang on, a table's row a line.
///
/// Headers and footers are no part of it; footnotes stand apart.
struct WordText {
  struct Line: Equatable {
    var text: String
    /// A row of a table that has more than one cell.
    var isRow = false
    /// Of a paragraph that is styled as a heading, the outermost 1.
    var headingLevel: Int?
  }

  private(set) var lines: [Line] = []
  private(set) var footnotes: [String] = []
  /// What the document has and this text has not.
  private(set) var losses = WordLosses()

  init(_ bytes: [UInt8]) throws(WordError) {
    let package = try WordPackage(bytes, limit: FileLimit.wordPart)
    var styles = WordStyles()
    if var part = try package.part(related: "styles") { styles = try WordStyles(&part) }
    var numbering = WordNumbering()
    if var part = try package.part(related: "numbering") { numbering = try WordNumbering(&part) }
    var reading = WordReading(styles: styles, numbering: numbering)
    var text = try package.text()
    try reading.read(&text)
    lines = reading.lines
    losses = reading.losses
    try readNotes(of: package, after: reading)
  }

  /// Levels by line.
  fileprivate var headings: [Int: Int] {
    let styled = lines.indices.lazy.compactMap { line in lines[line].headingLevel.map { (line, $0) } }
    return Dictionary(uniqueKeysWithValues: styled)
  }

  /// In the order in which the text refers to them; what it does not refer to nobody sees.
  private mutating func readNotes(of package: WordPackage, after text: WordReading) throws(WordError) {
    for (type, references) in [("footnotes", text.footnotes), ("endnotes", text.endnotes)]
    where !references.isEmpty {
      guard var part = try package.part(related: type) else { continue }
      var notes = WordReading(styles: text.styles, numbering: WordNumbering())
      try notes.read(&part)
      // Once, however often the text refers to one: a few kilobytes of references to a long note made gigabytes.
      var seen: Set<String> = []
      for id in references where seen.insert(id).inserted { footnotes += notes.notes[id] ?? [] }
      losses.add(notes.losses)
    }
  }
}

extension DecodedText {
  /// The text of a `.docx` file.
  package init(word source: [UInt8]) throws(WordError) {
    let text = try WordText(source)
    let lines = text.lines.map(\.text) + text.footnotes
    self.init(
      lines: lines.map { InvisibleCharacters.removed(from: Array($0.utf8)) },
      rows: Set(text.lines.indices.filter { text.lines[$0].isRow }),
      headings: text.headings,
      notes: text.footnotes.isEmpty ? nil : text.lines.count, guide: .paragraphs,
      losses: text.losses.told(beside: lines))
  }
}
