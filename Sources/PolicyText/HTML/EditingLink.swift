/// The button of a wiki beside a heading: [编辑]. It is of the page, no text of the paper.
enum EditingLink {
  private static let words = ["编辑", "編輯", "编辑源代码", "編輯原始碼", "编辑本段", "编辑本节"].map { Array($0.utf8) }
  private static let brackets = [("[", "]"), ("［", "］"), ("【", "】")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  /// Where the words of a line end in front of it; nil where none stands at its end.
  /// - Parameter link: where the last link of the line begins.
  static func start(in text: Span<UInt8>, _ line: Range<Int>, link: Int?) -> Int? {
    guard let last = line.last, mayEnd(with: text[last]) else { return nil }
    for (open, close) in brackets where closes(text, line, with: close) {
      let inside = line.lowerBound..<line.upperBound - close.count
      guard let word = words.first(where: { closes(text, inside, with: $0) }) else { continue }
      let front = line.lowerBound..<inside.upperBound - word.count
      return closes(text, front, with: open) ? front.upperBound - open.count : nil
    }
    guard let link, line.contains(link),
      words.contains(where: { $0.count == line.upperBound - link && closes(text, line, with: $0) })
    else { return nil }
    return link
  }

  /// Of a bracket or one of the words: a look at one byte turns most lines away.
  private static func mayEnd(with byte: UInt8) -> Bool {
    switch byte {
    case 0x5d, 0xbd, 0x91, 0xaf, 0x81, 0xbc, 0xb5, 0x82: true
    default: false
    }
  }

  private static func closes(_ text: Span<UInt8>, _ range: Range<Int>, with word: [UInt8]) -> Bool {
    let start = range.upperBound - word.count
    return start >= range.lowerBound && text.has(word.span, at: start)
  }
}
