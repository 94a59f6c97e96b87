import Fixtures
import Testing

@testable import PolicyText

/// A line of marks, however long, is looked through a few times.
@Suite struct MarkdownEffortTests {
  private static let pieces = [
    "**a*", "[", "<", "_a ", "[a](", "[a][", "`a``", "~~a~", "<a:/ ", "<mailto:a ", "<a:b>", "<del>", "([",
    "\\[", "&",
    "<!", "[^a", "![a", "a](b)", "a](b", "<s>~~`", "* ", "<a ", "< :",
  ]

  @Test(arguments: pieces) func looksGrowAsTheLineDoes(piece: String) {
    for end in ["", "]", ")", ">", "`", "*", "](a)", "~~", "</del>"] {
      let (short, long) = (Self.looks(piece, 500, end), Self.looks(piece, 2000, end))
      #expect(long <= 5 * short + 200, "\(piece) … \(end)")
    }
  }

  private static func looks(_ piece: String, _ count: Int, _ end: String) -> Int {
    MarkdownWords(Array((String(repeating: piece, count: count) + end).utf8)).looks
  }

  /// Backquotes in rows of all lengths, of which none closes another.
  @Test func rowsOfBackquotesAreLookedForOnce() {
    let rows = (1...300).reversed().map { String(repeating: "`", count: $0) + "a" }.joined()
    #expect(MarkdownWords(Array(rows.utf8)).looks <= 2 * rows.utf8.count)
  }

  /// Links within links, brackets of lists and of quotations: read so far, and no deeper.
  @Test func nestingIsBounded() throws {
    let depth = 20_000
    func nested(_ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "甲" + String(repeating: close, count: depth)
    }
    let links = Array(nested("[", "](x)").utf8)
    #expect(MarkdownWords(links).looks <= 12 * links.count)
    #expect(String(decoding: MarkdownWords.plain("[![甲](x)](y)"), as: UTF8.self) == "甲")
    _ = try DecodedText(markdown: Array(nested("[", "](x)").utf8))
    _ = try DecodedText(markdown: Array("---\n标题: \(nested("[", "]"))\n---\n甲".utf8))
    _ = try DecodedText(markdown: Array((nested("> ", " ") + nested("- ", " ")).utf8))
  }

  /// Tables of where marks stand against a look at every byte.
  @Test(arguments: 0..<200) func tablesAgreeWithLooking(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<60).map { _ in Array("[]()\\`a> ".utf8).randomElement(using: &generator) ?? 0x61 }
    var marks = MarkdownMarks(bytes)
    var escaped = false
    for place in bytes.indices {
      if !escaped, bytes[place] == 0x5b || bytes[place] == 0x28 {
        #expect(marks.closing(of: place) == Self.closing(bytes, place))
      }
      escaped = !escaped && bytes[place] == 0x5c
      for count in 1...3 {
        let row = [UInt8](repeating: 0x60, count: count)
        #expect(marks.quotes(count, from: place) == ByteSearch.first(row, in: bytes.span, from: place))
      }
      #expect(marks.first(0x3e, from: place) == bytes[place...].firstIndex(of: 0x3e))
      #expect(
        marks.first("]a", from: place) == ByteSearch.first(Array("]a".utf8), in: bytes.span, from: place))
    }
  }

  private static func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    let close: UInt8 = bytes[start] == 0x5b ? 0x5d : 0x29
    var (depth, place) = (0, start)
    while place < bytes.count {
      if bytes[place] == 0x5c {
        place += 1
      } else if bytes[place] == bytes[start] {
        depth += 1
      } else if bytes[place] == close {
        depth -= 1
        if depth == 0 { return place }
      }
      place += 1
    }
    return nil
  }
}

extension MarkdownWords {
  fileprivate static func plain(_ line: String) -> ArraySlice<UInt8> { plain(Array(line.utf8)[...]) }
}
