/// Lines written one after the other on a page.
struct TextReport {
  let page: Page
  private(set) var text = ""

  init(on page: Page) { self.page = page }

  mutating func blank() { if !text.isEmpty { text += "\n" } }

  /// Lines that are laid out already.
  mutating func append(_ lines: String) { text += lines }

  /// Before much is appended: what grows by and by is copied again and again.
  mutating func reserve(_ length: Int) { text.reserveCapacity(text.utf8.count + length) }

  /// Fifty characters: an eye finds the next line of a longer one no more.
  static let longestLine = 100

  /// One paragraph, wrapped to the page; from its second line on it is indented by `hanging` columns more.
  ///
  /// - Parameter longest: how long a line may be, its indent apart.
  mutating func paragraph(
    _ words: StyledText, indent: Int = 0, hanging: Int = 0, longest: Int = longestLine
  ) {
    guard let columns = page.columns.map({ min($0, indent + hanging + longest) }) else {
      return line(words, 0..<words.scalars.count, indent: indent)
    }
    // A narrow window cannot afford an indent.
    let indent = columns < 30 ? 0 : indent
    let lines = LineBreaking.lines(of: words, first: columns - indent, next: columns - indent - hanging)
    for (index, range) in lines.enumerated() {
      line(words, range, indent: index == 0 ? indent : indent + hanging)
    }
  }

  /// Pieces that stay whole where they fit on a line, two spaces between them.
  mutating func pieces(_ pieces: [StyledText], indent: Int, hanging: Int) {
    let columns = min(page.columns ?? .max, indent + hanging + Self.longestLine)
    let indent = columns < 30 ? 0 : indent
    let room = page.columns == nil ? .max : columns - indent
    let lines = LineBreaking.lines(of: pieces, apart: 2, first: room, next: room - hanging)
    for (index, words) in lines.enumerated() { line(words, indent: index == 0 ? indent : indent + hanging) }
  }

  /// One line that is never wrapped: a path or a locator is copied whole.
  mutating func line(_ words: StyledText, indent: Int = 0) {
    line(words, 0..<words.scalars.count, indent: indent)
  }

  private mutating func line(_ words: StyledText, _ range: Range<Int>, indent: Int) {
    text += String(repeating: " ", count: indent)
    text += words.rendered(range, coloured: page.isColoured)
    text += "\n"
  }
}
