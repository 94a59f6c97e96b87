import Fixtures
import Foundation
import FoundationXML
import Testing

@testable import PolicyReports
@testable import PolicyText

/// What holds for the Word file of every report.
struct DocxTests {
  private struct File {
    let name: String
    let content: ReportContent
    let bytes: [UInt8]
  }

  private static let files: Result<[File], any Error> = Result {
    try Policies.reports.get().flatMap { name, report in
      [Language.english, .chinese].map { language in
        let content = report.content(in: language)
        return File(
          name: "\(name) (\(language))", content: content, bytes: DocxWriter.bytes(of: content, in: language))
      }
    }
  }

  private static let members = [
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
    "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml",
  ]

  @Test func everyPartIsWellFormed() throws {
    for file in try Self.files.get() {
      let archive = try ZipArchive(file.bytes)
      for member in Self.members {
        let part = try #require(try archive.bytes(of: member, atMost: 1 << 24), "\(member)")
        var events = XMLEvents(part)
        while try events.next() != nil {}
        #expect(XMLParser(data: Data(part)).parse(), "\(file.name): \(member)")
      }
    }
  }

  /// No word of a report is lost.
  @Test func everyRunIsThere() throws {
    for file in try Self.files.get() {
      let written = try WordRuns(word: file.bytes).paragraphs
      let words = Set(
        written.flatMap { $0.runs + $0.notes.joined() }.map(\.text.squeezed)
          + written.map { $0.runs.map(\.text).joined().squeezed })
      let all = words.joined(separator: "\n")
      #expect(all.contains(file.content.title.squeezed), "\(file.name)")
      for run in file.content.blocks.flatMap(\.runs) where run.style != .advice {
        let said = run.text.harmless.squeezed
        #expect(words.contains(said) || all.contains(said), "\(file.name): \(run.text)")
      }
    }
  }

  /// A reader of Word files sees the same paragraphs, and marks where a cell is empty or goes on from above; what is struck
  /// out is no text for it.
  @Test func aReaderSeesWhatWasWritten() throws {
    for file in try Self.files.get() {
      let text = try WordText(file.bytes)
      let seen = (text.lines.map(\.text) + text.footnotes).joined().squeezed.filter { !"□〃".contains($0) }
      let written = try WordRuns(word: file.bytes).paragraphs
      let all = written.map(\.runs) + written.flatMap(\.notes)
      let shown = all.joined().filter { $0.style != "删去文字" && $0.style != "原数值" }.map(\.text).joined()
      #expect(seen == shown.squeezed, "\(file.name)")
      #expect(text.losses.told(beside: []).isEmpty, "\(file.name)")
    }
  }

  @Test func headingsAreHeadings() throws {
    let file = try #require(try Self.files.get().first { $0.name == "search (chinese)" })
    let headings = try WordRuns(word: file.bytes).paragraphs.filter { $0.style.hasPrefix("heading") }
    let documents = headings.filter { $0.style == "heading 1" }.map { $0.runs.map(\.text).joined() }
    #expect(documents.contains { $0.contains("市政府关于促进高新技术产业开发区") })
    #expect(headings.contains { $0.style == "heading 2" && $0.runs.map(\.text).joined().contains("（十七）") })
  }

  @Test func theSameReportIsTheSameFile() throws {
    for file in try Self.files.get().prefix(6) {
      #expect(
        DocxWriter.bytes(of: file.content, in: file.name.hasSuffix("(chinese)") ? .chinese : .english)
          == file.bytes)
    }
  }

  /// Every quotation that is read back of Markdown is read back of Word, where it and its source stand there too.
  @Test func quotationsAreReadBack() throws {
    for file in try Self.files.get() where file.name.hasSuffix("(chinese)") {
      let markdown = MarkdownWriter.text(of: file.content, in: .chinese)
      let written = try WordRuns(word: file.bytes).paragraphs.flatMap { $0.runs + $0.notes.joined() }
      let words = written.map(\.text).joined().squeezed
      let expected = Set(
        MemoQuotation.all(in: markdown).filter { quotation in
          words.contains(quotation.locator)
            && quotation.paragraphs.allSatisfy { words.contains($0.harmless.squeezed) }
        }.map(\.locator))
      let found = try MemoQuotation.all(inWord: file.bytes)
      #expect(Set(found.map(\.locator)).isSuperset(of: expected), "\(file.name)")
    }
  }

  @Test func nothingInATextIsMarkup() throws {
    let text = "a<w:p>&amp;]]>\u{1b}[31m\u{202e}\u{fffe}\u{ffff}\u{0}\u{9b}\"'"
    let content = ReportContent(
      title: text, blocks: [.paragraph([.quoted(text)]), .section(text, [.note(text)])])
    let bytes = DocxWriter.bytes(of: content, in: .chinese)
    let body = try #require(try ZipArchive(bytes).bytes(of: "word/document.xml", atMost: 1 << 20))
    let lines = try WordRuns(word: bytes).paragraphs.map { $0.runs.map(\.text).joined() }
    #expect(lines == [text.harmless, text.harmless, text.harmless, text.harmless])
    for scalar in String(decoding: body, as: UTF8.self).unicodeScalars {
      #expect(scalar != "\u{202e}" && scalar != "\u{fffe}" && scalar != "\u{1b}")
    }
  }

  /// Text that repeats itself near and far, text of one character, text of none.
  private static func repetitiveText(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<40).map { _ in
      String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          "国务院省市区县高新技术开发w:p<>/ab01".randomElement(using: &generator) ?? "a"
        })
    }
    var text: [UInt8] = []
    // Most are short; some are longer than the window of 32 KB.
    let longest = [400, 400, 400, 400, 2500, 400, 400, 400, 400, 4000][Int(seed % 10)]
    for _ in 0..<Int.random(in: 0...longest, using: &generator) {
      text += Array((words.randomElement(using: &generator) ?? "").utf8)
    }
    return seed < 4 ? Array(repeating: 0x61, count: [0, 1, 2, 70_000][Int(seed)]) : text
  }

  /// Wherever it is cut for several cores.
  @Test(arguments: 0..<24 as Range<UInt64>) func stepsInPiecesAreThoseInOne(seed: UInt64) {
    let text = Self.repetitiveText(seed: seed)
    let whole = Array(Repetition.steps(through: text, inPiecesOf: 1 << 20).joined())
    #expect(whole.reduce(0) { $0 + Int($1.length) } == text.count)
    // Each piece begins with what stands before it, up to the window: of long texts few pieces are made.
    for length in [100, 257, 1000, 4099] where text.count < 100 * length {
      #expect(Array(Repetition.steps(through: text, inPiecesOf: length).joined()) == whole)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatWasDeflatedComesOutAgain(seed: UInt64) throws {
    let text = Self.repetitiveText(seed: seed)
    let packed = Deflation.bytes(text)
    #expect(try Inflation.bytes(packed, 0..<packed.count, atMost: text.count) == text)
    if text.count > 2000 { #expect(packed.count * 2 < text.count) }
  }

  /// Bit by bit, as the polynomial says.
  @Test(arguments: 0..<40) func theChecksumIsThatOfItsBits(length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }
    #expect(CRC32.of(bytes) == ~value)
    #expect(CRC32.of(Array("123456789".utf8)) == 0xcbf4_3926)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anArchiveIsUnpackedAsItWasPacked(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var zip = ZipWriter()
    var members: [(name: String, text: String)] = []
    for number in 0..<Int.random(in: 0..<6, using: &generator) {
      let text = String(repeating: "条款", count: Int.random(in: 0..<900, using: &generator))
      members.append(("a/\(number).xml", text))
      zip.add("a/\(number).xml", text)
    }
    let archive = try ZipArchive(zip.bytes)
    for member in members {
      #expect(try archive.bytes(of: member.name, atMost: 1 << 20) == Array(member.text.utf8))
    }
    #expect(!archive.has("b"))
  }
}

extension String {
  fileprivate var squeezed: String { filter { !$0.isWhitespace } }
}

// MARK: - All that a tree says

extension PolicyReports.Block {
  fileprivate var runs: [Run] {
    switch self {
    case .section(let section):
      section.subject.runs + (section.isFolded ? [] : section.blocks.flatMap(\.runs))
    case .paragraph(let runs), .note(let runs): runs
    case .legend(let runs, let rest): runs + [.said(rest)]
    case .list(let list): list.items.flatMap { $0.runs + $0.remark }
    case .quotation(let excerpt): excerpt.paragraphs.joined() + [excerpt.source.locator]
    case .clause(let clause, _): clause.paragraphs.map { .quoted($0) } + [.code(clause.citation.locator)]
    case .outline(let entries):
      entries.map { entry in
        switch entry {
        case .part(let label, _, _): .quoted(label)
        case .clause(let clause, _, _): .code(clause.citation.locator)
        }
      }
    case .verdict(let verdict): verdict.runs
    case .table(let table): table.rows.flatMap(\.cells).flatMap(\.runs) + table.columns.map { .said($0.name) }
    case .sides(let sides):
      sides.groups.flatMap(\.rows).flatMap { row in
        row.verdict.runs + row.cells.compactMap { $0 }.flatMap { $0.runs + [$0.source.locator] }
      }
    case .matrix(let matrix):
      matrix.groups.flatMap { group in
        [.quoted(group.clause.title)] + group.rows.flatMap { $0.words + $0.cells.joined().flatMap(\.runs) }
      }
    case .heatMap(let map): map.rows.map(\.title) + map.columns.map { .said($0) }
    case .filter, .contents: []
    }
  }
}

extension Section.Subject {
  fileprivate var runs: [Run] {
    switch self {
    case .words(let runs): runs
    case .documents(let documents): documents.map { .quoted($0.shortName) }
    case .clause(_, let heading): heading.title + heading.remark
    case .unnamed: []
    }
  }
}

extension Verdict {
  fileprivate var runs: [Run] {
    ([tag.signed, numbers].compactMap { $0 } + remarks + doubts).map { .said($0) }
  }
}

extension Matrix.Answer {
  fileprivate var runs: [Run] {
    [.said(tag.signed)] + words + remarks.map { .said($0) }
      + (words.isEmpty ? [] : source.map { [$0.locator] } ?? [])
  }
}

extension Table.Cell {
  fileprivate var runs: [Run] {
    switch self {
    case .words(let runs): runs
    case .quotation(let runs, let source): runs + [source.locator]
    case .evidence(let words, let source): [.quoted(words), source.locator]
    case .document(let head): [.quoted(head.shortName)]
    case .nothing: []
    }
  }
}
