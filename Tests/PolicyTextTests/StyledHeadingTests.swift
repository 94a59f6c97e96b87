import Fixtures
import Testing

@testable import PolicyText

/// Headings that a word processor or a page styles so, and that have no number, are those of Markdown.
struct StyledHeadingTests {
  private typealias Word = WordDocument

  private enum Line {
    case heading(Int, String)
    case text(String)

    var markdown: String {
      switch self {
      case .heading(let level, let words): String(repeating: "#", count: level + 1) + " " + words
      case .text(let words): words
      }
    }

    var word: String {
      switch self {
      case .heading(let level, let words): Word.paragraph(words, #"<w:pStyle w:val="h\#(level)"/>"#)
      case .text(let words): Word.paragraph(words)
      }
    }

    /// The title is <h1>.
    var html: String {
      switch self {
      case .heading(let level, let words): "<h\(level + 1)>\(words)</h\(level + 1)>"
      case .text(let words): "<p>\(words)</p>"
      }
    }
  }

  private static let title = "浙江省人民政府关于促进创新的意见"
  private static let styles = (1...3).map {
    #"<w:style w:type="paragraph" w:styleId="h\#($0)"><w:name w:val="heading \#($0)"/></w:style>"#
  }.joined()

  private func word(_ lines: [Line]) throws -> Document {
    let body = Word.paragraph(Self.title) + lines.map(\.word).joined()
    let text = try DecodedText(word: Word(body, styles: Self.styles).bytes)
    return Document(decoded: text, id: "x", file: "x.docx")
  }

  private func html(_ lines: [Line]) throws -> Document {
    let page = "<meta charset=utf-8><body><h1>\(Self.title)</h1>" + lines.map(\.html).joined()
    return Document(decoded: try DecodedText(html: Array(page.utf8)), id: "x", file: "x.html")
  }

  private func markdown(_ lines: [Line]) throws -> Document {
    try read(markdown: (["# \(Self.title)"] + lines.map(\.markdown)).joined(separator: "\n\n"))
  }

  /// Parts, and each clause and lead with its locator.
  private func outline(_ document: Document) -> [String] {
    document.parts.map { "\($0.kind) \($0.title)" }
      + document.withLeads.clauses.map {
        document.citation(of: $0).locator + document.string($0.range)
      }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func threeFormatsHaveOneOutline(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines: [Line] = []
    for chapter in 1...Int.random(in: 1...4, using: &random) {
      lines.append(.heading(1, "重点任务之\(chapter)"))
      if Bool.random(using: &random) { lines.append(.text("对新认定企业给予奖励\(chapter)万元。")) }
      if chapter > 1, Bool.random(using: &random) { lines.append(.heading(2, "产业方面")) }
      if Bool.random(using: &random) { lines.append(.text("各级政府每年研究科技工作不少于\(chapter)次。")) }
      for (place, number) in ["一", "二", "三"].enumerated() where place < Int.random(in: 1...3, using: &random)
      {
        lines.append(.text("（\(number)）加强领导。落实各项工作\(chapter)次。"))
      }
      lines.append(.text("各地应当结合实际抓好落实。"))
    }
    lines.append(.text("2024年3月5日"))
    let expected = outline(try markdown(lines))
    #expect(outline(try word(lines)) == expected)
    #expect(outline(try html(lines)) == expected)
  }

  /// Styles of headings are given to whatever should look like one.
  @Test(arguments: [
    "各级政府每年研究科技工作，落实经费。", "浙江省人民政府", "2024年3月5日", "附件：任务清单", "支持对象：全省企业",
  ])
  func aSentenceOrAnEndIsNoHeading(words: String) throws {
    let lines: [Line] = [
      .text("（一）加强领导。落实各项工作。"), .heading(2, words), .text("（二）加强保障。落实各项经费。"),
    ]
    #expect(try word(lines).parts.isEmpty && html(lines).parts.isEmpty)
  }

  /// A bold line within a clause, and one whose place among numbers cannot be told, go on with what stands above.
  @Test func numbersSayWhereAHeadingStands() throws {
    let task = [Line.text("申请材料包括下列几项。"), .text("（二）加强保障。落实各项经费。")]
    let inner: [Line] = [.heading(1, "一、总体要求"), .heading(2, "（一）加强领导"), .heading(3, "申请材料")] + task
    let document = try word(inner)
    #expect(document.parts.map(\.title) == ["总体要求"] && document.sketch.count == 2)
    let section: [Line] = [.heading(1, "一、总体要求"), .text("（一）加强领导。落实工作。"), .heading(2, "申请材料")] + task
    #expect(try word(section).parts.map(\.kind) == [.chapter, .section])
    let unknown: [Line] = [.text("一、总体要求"), .text("（一）加强领导。落实工作。"), .heading(2, "申请材料")] + task
    #expect(try word(unknown).parts.map(\.title) == ["总体要求"])
    #expect(try html(unknown).parts.map(\.title) == ["总体要求"])
  }

  @Test func whatHasNothingBelowIsNoHeading() throws {
    let lines: [Line] = [
      .heading(1, "总体要求"), .text("（一）加强领导。落实各项工作。"), .heading(2, "相关链接"), .heading(2, "政策图解"),
    ]
    #expect(try word(lines).parts.map(\.title) == ["总体要求"])
  }

  @Test func aParagraphMayHaveItsOwnLevel() throws {
    let outlined = Word.paragraph("重点任务", #"<w:outlineLvl w:val="0"/>"#)
    let plain = Word.paragraph("重点任务", #"<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>"#)
    for (heading, count) in [(outlined, 1), (plain, 0)] {
      let body =
        Word.paragraph(Self.title) + Word.paragraph("（一）加强领导。落实各项工作。") + heading
        + Word.paragraph("对新认定企业给予奖励。")
      let text = try DecodedText(word: Word(body, styles: Self.styles).bytes)
      #expect(Document(decoded: text, id: "x", file: "x.docx").parts.count == count)
    }
  }
}
