import ClauseIndex
import Testing

@testable import PolicyReports
@testable import PolicyText

/// Tables of many documents, whose parts are written beside each other: nothing in the report tells where it was parted.
struct PartTests {
  /// Every fifth group is about the document of the one before, so that its places are there already.
  private static func groups(_ count: Int) -> [Table.Group] {
    (0..<count).map { number in
      let id = "a\(number - (number % 5 == 4 ? 1 : 0))"
      let head = DocumentHead(id: id, file: id, masthead: Masthead(title: id), chapters: 0, clauses: 1)
      let clause = ClauseCitation(
        document: head, chapter: nil, style: .pause, number: Numeral(1), heading: nil,
        place: Place(lines: 1...1), locator: "\(id)#一")
      let cell = Table.Cell.quotation([.quoted("甲\(number)乙")], Source(clause))
      return Table.Group(document: head, rows: [Table.Row(cells: [cell], target: .clause(clause))])
    }
  }

  /// What stands between two words, each time that both stand in a text.
  private static func words(between start: String, _ end: Character, in text: String) -> [String] {
    let pieces: ArraySlice<Substring> = text.split(separator: start, omittingEmptySubsequences: false)
      .dropFirst()
    return pieces.map { String($0.prefix { $0 != end }) }
  }

  @Test(arguments: [40, 700, 1300]) func partsOfATableAreOnePage(count: Int) {
    let groups = Self.groups(count)
    let content = ReportContent(title: "t", blocks: [.table(Table([.init(name: "n")], groups: groups))])
    let page = HTMLWriter.text(of: content, in: .english)
    let numbers: [String] = (0..<count).map(String.init)
    #expect(Self.words(between: "甲", "乙", in: page) == numbers)
    var known: Set<String> = []
    var expected: [String] = []
    for id in groups.map(\.document.id) where known.insert(id).inserted { expected += ["\(id)/", "\(id)/一"] }
    let ids = Self.words(between: " id=\"", "\"", in: page).filter { $0.contains("/") }
    #expect(ids == expected)
  }

  @Test(arguments: [40, 700, 1300]) func partsOfATableAreOneDocument(count: Int) throws {
    let groups = Self.groups(count)
    let content = ReportContent(title: "t", blocks: [.table(Table([.init(name: "n")], groups: groups))])
    let archive = try ZipArchive(DocxWriter.bytes(of: content, in: .english))
    let bytes = try #require(try archive.bytes(of: "word/document.xml", atMost: 1 << 26))
    let body = String(decoding: bytes, as: UTF8.self)
    let numbers: [String] = (0..<count).map(String.init)
    #expect(Self.words(between: "甲", "乙", in: body) == numbers)
    let documents = Set(groups.map(\.document.id)).count
    // Of each document its heading, its clause and its source.
    let marks = Self.words(between: "w:bookmarkStart w:id=\"", "\"", in: body).compactMap { Int($0) }
    #expect(marks == Array(1...3 * documents))
    // Sources are numbered as they come; one that comes again keeps its number.
    let sources = Self.words(between: ">[", "]", in: body).compactMap { Int($0) }
    var last = 0
    for source in sources.prefix(count) {
      #expect(source == last || source == last + 1)
      last = source
    }
    #expect(last == documents)
    #expect(Array(sources.dropFirst(count)) == Array(1...documents))
  }
}
