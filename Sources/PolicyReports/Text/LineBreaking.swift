/// Cuts a paragraph into lines of a width, as Chinese is set: anywhere between characters, but no line begins with
/// a closing mark or ends with an opening one, and no Latin word or number is cut that would fit on a line.
enum LineBreaking {
  /// Ranges of scalars, spaces at the cuts left out. The first line has room for `first` columns, others for `next`.
  static func lines(of text: StyledText, first: Int, next: Int) -> [Range<Int>] {
    let scalars = text.scalars
    var lines: [Range<Int>] = []
    var start = 0
    var column = 0
    var cut: Int?
    var index = 0
    while index < scalars.count {
      // A locator is copied whole, and a sign says nothing without its word.
      let isHeld =
        index > 0 && text.styles[index].holdsTogether && text.styles[index] == text.styles[index - 1]
      if index > start, !isHeld, allowsBreak(after: scalars[index - 1], before: scalars[index]) {
        cut = index
      }
      let width = DisplayWidth.of(scalars[index])
      let room = max(2, lines.isEmpty ? first : next)
      guard column + width > room, index > start, scalars[index] != " " else {
        column += width
        index += 1
        continue
      }
      let end = cut ?? index
      lines.append(start..<trimmed(scalars, start..<end))
      start = end
      while start < scalars.count, scalars[start] == " " { start += 1 }
      index = start
      column = 0
      cut = nil
    }
    if start < scalars.count || lines.isEmpty {
      lines.append(start..<trimmed(scalars, start..<scalars.count))
    }
    return lines
  }

  /// Pieces that are kept whole where they fit on a line, so many spaces between them.
  static func lines(of pieces: [StyledText], apart spaces: Int, first: Int, next: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    for piece in pieces {
      let room = lines.isEmpty ? first : next
      if line.width > 0, line.width + spaces + piece.width <= room {
        line.appendSpaces(spaces)
        line.append(piece)
        continue
      }
      if line.width > 0 { lines.append(line) }
      let parts = self.lines(of: piece, first: lines.isEmpty ? first : next, next: next).map {
        piece.part($0)
      }
      lines += parts.dropLast()
      line = parts.last ?? StyledText()
    }
    return line.width > 0 ? lines + [line] : lines
  }

  private static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == " " { end -= 1 }
    return end
  }

  private static func allowsBreak(after last: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    if last == " " { return next != " " }
    if next == " " || closing.contains(next) || opening.contains(last) { return false }
    let width = DisplayWidth.of(next)
    if width == 0 { return false }
    return width == 2 || DisplayWidth.of(last) == 2 || closing.contains(last) && !joining.contains(last)
      || opening.contains(next)
  }

  private static let closing = Set("，。、；：？！）》〉」』】〕］｝”’…—％%·,.;:?!)]}".unicodeScalars)
  /// Within a number or a name between two others: 1.3, x.docx.
  private static let joining = Set(".,:".unicodeScalars)
  private static let opening = Set("（《〈「『【〔［｛“‘([{".unicodeScalars)
}

extension String {
  /// Cut into lines of a width, for text that stands in a column of its own.
  package func wrapped(to columns: Int) -> [String] {
    let text = StyledText(self)
    return LineBreaking.lines(of: text, first: columns, next: columns).map {
      text.rendered($0, coloured: false)
    }
  }
}
