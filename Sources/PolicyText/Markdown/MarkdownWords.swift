/// The words of a stretch of Markdown, as a reader of the page sees them.
struct MarkdownWords {
  private let source: [UInt8]
  private var index = 0
  private(set) var words: [UInt8] = []

  private var marks: MarkdownMarks
  /// How many links this stands in.
  private let depth: Int
  /// Of links that were read.
  private var inner = 0

  /// A picture in a link is two deep, and a link stands in no other (CommonMark, 6.3).
  private static let deepest = 8

  static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(where: isMark) else { return line }
    return MarkdownWords(Array(line)).words[...]
  }

  init(_ source: [UInt8], depth: Int = 0) {
    self.source = source
    self.depth = depth
    marks = MarkdownMarks(source)
    read(to: source.count)
  }

  /// How many bytes were looked at to find where marks end.
  var looks: Int { marks.looks + inner }

  /// \ ` * _ ~ [ ] ! < &: a look at every byte of a text, so no set.
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5c, 0x60, 0x2a, 0x5f, 0x7e, 0x5b, 0x5d, 0x21, 0x3c, 0x26: true
    default: false
    }
  }

  private mutating func read(to end: Int) {
    while index < end {
      switch source[index] {
      case 0x5c: readEscape(end)
      case 0x60: readCode(end)
      case 0x2a, 0x5f: readEmphasis(end)
      case 0x7e where stands("~~", at: index): skipStruck(end)
      case 0x21 where stands("![", at: index): index += 1
      case 0x5b: readLink(end)
      case 0x3c: readTag(end)
      case 0x26: readEntity(end)
      default: take()
      }
    }
  }

  private mutating func take() {
    words.append(source[index])
    index += 1
  }

  private func stands(_ mark: String, at place: Int) -> Bool {
    source[min(place, source.count)...].starts(with: mark.utf8)
  }

  /// \< is <; a backslash at a line's end breaks the line.
  private mutating func readEscape(_ end: Int) {
    index += 1
    guard index < end else { return }
    if !MarkdownWords.isPunctuation(source[index]) { words.append(0x5c) }
    take()
  }

  private mutating func readCode(_ end: Int) {
    let start = index
    while index < end, source[index] == 0x60 { index += 1 }
    let mark = start..<index
    guard let close = marks.quotes(mark.count, from: index), close < end else {
      words += source[mark]
      return
    }
    words += source[index..<close]
    index = close + mark.count
  }

  /// **…** and *…*; between two digits an asterisk is a sign, and a low line within a word is one of it.
  private mutating func readEmphasis(_ end: Int) {
    let mark = source[index]
    let start = index
    while index < end, source[index] == mark { index += 1 }
    let before = start > 0 ? source[start - 1] : 0x20
    let after = index < end ? source[index] : 0x20
    let isSpaced = HTMLAttributes.isSpace(before) && HTMLAttributes.isSpace(after)
    let isWithin = MarkdownWords.isWord(before) && MarkdownWords.isWord(after)
    let isPaired = index - start >= 2 || marks.count(of: mark) > index - start
    if isSpaced || !isPaired || isWithin && (mark == 0x5f || index - start == 1) {
      words += source[start..<index]
    }
  }

  /// ~~ struck out ~~
  private mutating func skipStruck(_ end: Int) {
    guard let close = marks.first("~~", from: index + 2), close < end else {
      take()
      take()
      return
    }
    index = close + 2
  }

  /// [words](target), [words][name]; [^1] refers to a note.
  private mutating func readLink(_ end: Int) {
    guard depth < Self.deepest, let close = marks.closing(of: index) else { return take() }
    if stands("[^", at: index) {
      index = close + 1
      return
    }
    let behind = close + 1
    guard behind < end, source[behind] == 0x28 || source[behind] == 0x5b,
      let last = marks.closing(of: behind)
    else { return take() }
    let link = MarkdownWords(Array(source[(index + 1)..<close]), depth: depth + 1)
    words += link.words
    inner += link.looks
    index = last + 1
  }

  /// <https://…> shows its target; a tag of HTML shows nothing.
  private mutating func readTag(_ end: Int) {
    guard !isAddress(), let tag = HTMLTag(source, at: index), tag.end <= end else { return readAddress() }
    if tag.name == "br", !words.isEmpty { words.append(0x20) }
    index = tag.end
    guard tag.isOpening, !tag.isClosed, ["s", "del", "strike"].contains(tag.name),
      let close = marks.first("</\(tag.name)>", from: index), close < end
    else { return }
    index = close
  }

  /// <https://…>: by its name an element of a namespace, if not for the slashes.
  private func isAddress() -> Bool {
    let name = source[(index + 1)...].drop { $0 == 0x2f }.prefix {
      MarkdownWords.isWord($0) || [0x2d, 0x3a, 0x5f].contains($0)
    }
    return name.last == 0x3a
      || name.count > 7 && name.prefix(7).map { $0 | 0x20 }.elementsEqual("mailto:".utf8)
  }

  private mutating func readAddress() {
    guard let close = marks.first(0x3e, from: index), marks.first(0x3a, from: index) ?? close < close,
      marks.first(0x20, from: index) ?? close >= close
    else { return take() }
    words += source[(index + 1)..<close]
    index = close + 1
  }

  private mutating func readEntity(_ end: Int) {
    guard let (characters, behind) = HTMLEntity.read(source, at: index, before: end) else { return take() }
    for character in characters where !InvisibleCharacters.isInvisible(character.value) {
      // A line of the source is one line.
      words += LineBreak.isBreak(character.value) ? [0x20] : Array(String(character).utf8)
    }
    index = behind
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2f).contains(byte) || (0x3a...0x40).contains(byte) || (0x5b...0x60).contains(byte)
      || (0x7b...0x7e).contains(byte)
  }
}
