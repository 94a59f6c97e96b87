/// A page of the web that a reading service has written as Markdown: its head, then all of the page, menus and feet too.
///
///     Title: 关于某事的通知 - 某市人民政府网站
///     URL Source: https://…
///     Markdown Content:
///
/// The paper begins at the heading that the page's title names. It ends where that heading comes again, or where a heading
/// as those of the menus above it stands and nothing behind it says or provides anything.
struct ReaderPage {
  let title: String
  /// The first line behind the head.
  let start: Int

  struct Line {
    let words: String
    /// Of a heading; 0 for others.
    let level: Int

    init(_ line: ArraySlice<UInt8>) {
      level = line.prefix { $0 == 0x23 }.count
      words = String(decoding: line.dropFirst(level), as: UTF8.self).withoutSpace
    }

    var saysSomething: Bool {
      let bytes = Array(words.utf8)
      return words.mentions("。") || words.mentions("；")
        || Opening(openingLine: bytes, bytes.indices)?.isProvision == true
    }
  }

  /// Nil for a file that no such service wrote.
  init?<Lines: RandomAccessCollection>(_ lines: Lines)
  where Lines.Element == ArraySlice<UInt8>, Lines.Index == Int {
    let head = lines.prefix(ReaderPage.longest).indices
    guard let first = head.first(where: { !lines[$0].trimmingSpaces.isEmpty }),
      lines[first].starts(with: ReaderPage.title),
      let start = head.first(where: {
        lines[$0].trimmingSpaces.elementsEqual(ReaderPage.content)
      })
    else { return nil }
    title = String(decoding: lines[first].dropFirst(ReaderPage.title.count), as: UTF8.self).trimmingSpace
    self.start = start + 1
  }

  private static let title = Array("Title:".utf8)
  private static let content = Array("Markdown Content:".utf8)
  /// In lines: title, address, the day and a warning, blank ones between.
  private static let longest = 16

  /// The lines of the paper; nil where no heading has its title.
  func paper(in lines: [Line]) -> Range<Int>? {
    let name = title.withoutSpace
    let named = lines.indices.filter { lines[$0].level > 0 && name.mentions(lines[$0].words) }
    // A site names itself in its titles too.
    guard let length = named.map({ lines[$0].words.utf8.count }).max(), length > 0,
      let first = named.first(where: { lines[$0].words.utf8.count == length })
    else { return nil }
    if let again = named.first(where: { $0 > first && lines[$0].words == lines[first].words }) {
      return first..<again
    }
    let ofMenus = Set(lines[..<first].map(\.level)).subtracting([0])
    let last = lines.indices.last { $0 > first && lines[$0].saysSomething } ?? first
    let end = lines.indices.first { $0 > last && ofMenus.contains(lines[$0].level) }
    return first..<(end ?? lines.count)
  }
}
