/// The words of a stretch of Markdown, as a reader of the page sees them.
struct MarkdownWords {
  private let source: [UInt8]
  private var index = 0
  private var words: [UInt8] = []

  static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(where: isMark) else { return line }
    var reader = MarkdownWords(source: Array(line))
    reader.read(to: reader.source.count)
    return reader.words[...]
  }

  /// \ ` * _ ~ [ ] ! < &: a look at every byte of a text, so no set.
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5c, 0x60, 0x2a, 0x5f, 0x7e, 0x5b, 0x5d, 0x21, 0x3c, 0x26: true
    default: false
    }
  }

  private init(source: [UInt8]) { self.source = source }

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
    let mark = Array(source[start..<index])
    guard let close = ByteSearch.first(mark, in: source.span, from: index), close < end else {
      words += mark
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
    let isPaired = count(of: mark) > index - start || index - start >= 2
    if isSpaced || !isPaired || isWithin && (mark == 0x5f || index - start == 1) {
      words += source[start..<index]
    }
  }

  private func count(of mark: UInt8) -> Int { source.count { $0 == mark } }

  /// ~~ struck out ~~
  private mutating func skipStruck(_ end: Int) {
    guard let close = ByteSearch.first(Array("~~".utf8), in: source.span, from: index + 2), close < end else {
      take()
      take()
      return
    }
    index = close + 2
  }

  /// [words](target), [words][name]; [^1] refers to a note.
  private mutating func readLink(_ end: Int) {
    guard let close = closing(from: index, open: 0x5b, close: 0x5d, end) else { return take() }
    if stands("[^", at: index) {
      index = close + 1
      return
    }
    var behind = close + 1
    if behind < end, source[behind] == 0x28, let last = closing(from: behind, open: 0x28, close: 0x29, end) {
      behind = last + 1
    } else if behind < end, source[behind] == 0x5b,
      let last = closing(from: behind, open: 0x5b, close: 0x5d, end)
    {
      behind = last + 1
    } else {
      return take()
    }
    var inner = MarkdownWords(source: Array(source[(index + 1)..<close]))
    inner.read(to: inner.source.count)
    words += inner.words
    index = behind
  }

  private func closing(from start: Int, open: UInt8, close: UInt8, _ end: Int) -> Int? {
    var depth = 0
    var place = start
    while place < end {
      if source[place] == 0x5c {
        place += 1
      } else if source[place] == open {
        depth += 1
      } else if source[place] == close {
        depth -= 1
        if depth == 0 { return place }
      }
      place += 1
    }
    return nil
  }

  /// <https://…> shows its target; a tag of HTML shows nothing.
  private mutating func readTag(_ end: Int) {
    guard let tag = HTMLTag(source, at: index), tag.end <= end, !isAddress(tag) else {
      if let close = source[index..<end].firstIndex(of: 0x3e), source[index..<close].contains(0x3a),
        !source[index..<close].contains(0x20)
      {
        words += source[(index + 1)..<close]
        index = close + 1
        return
      }
      return take()
    }
    if tag.name == "br", !words.isEmpty { words.append(0x20) }
    index = tag.end
    guard tag.isOpening, !tag.isClosed, ["s", "del", "strike"].contains(tag.name),
      let close = ByteSearch.first(Array("</\(tag.name)>".utf8), in: source.span, from: index), close < end
    else { return }
    index = close
  }

  /// <https://…>: by its name an element of a namespace, if not for the slashes.
  private func isAddress(_ tag: HTMLTag) -> Bool {
    tag.name.closes(with: ":") || tag.name.opens(with: "mailto:")
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
