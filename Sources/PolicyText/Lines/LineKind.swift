/// What a line is by its format, where its words do not say it.
enum LineKind: Sendable, Equatable {
  case text
  /// A row of a table, its cells apart by tabs. Its numbers open nothing.
  case row
  /// A heading of Markdown, by its number signs.
  case heading(level: Int)
  /// Styled as a heading by a word processor or a page, which bold lines and whole paragraphs are too: whether it is one
  /// shows in its place (`StyledHeadings`).
  case styled(level: Int)

  /// 0 for what is no heading.
  var level: Int {
    switch self {
    case .heading(let level): level
    case .text, .row, .styled: 0
    }
  }
}
