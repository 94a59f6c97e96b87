import Fixtures
import Testing

@testable import PolicyText

/// What of a Word document may come in any number: it is looked at once. `.ci/effort` counts whole readings.
@Suite struct WordEffortTests {
  typealias Word = WordDocument

  /// What all that are open say, against a look at each.
  @Test(arguments: 0..<50) func openFieldsAreCounted(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var fields = WordFields()
    var open: [(instruction: String, isInResult: Bool)] = []
    for _ in 0..<60 {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0, 1:
        fields.begin()
        open.append(("", false))
      case 2:
        _ = fields.separate()
        open.mutateLast { $0.isInResult = true }
      case 3:
        fields.end()
        _ = open.popLast()
      default:
        let piece = [" ", "T", "OC", "toc", "INDEX \\o", "PAGE", "X"].randomElement(using: &generator) ?? ""
        fields.instruct(piece)
        open.mutateLast { $0.instruction += piece }
      }
      let contents = open.filter { field in
        ["TOC", "INDEX"].contains(field.instruction.split(separator: " ").first?.uppercased() ?? "")
      }
      #expect(fields.haveContents == !contents.isEmpty)
      #expect(fields.hideText == (!contents.isEmpty || open.contains { !$0.isInResult }))
    }
  }

  /// As a value it was copied for each run.
  @Test func aParagraphIsNeverCopied() {
    let paragraph = WordParagraph()
    let other = paragraph
    paragraph.take("甲")
    #expect(other.text == "甲")
  }

  @Test func aStyleStandsOnAFewOthers() throws {
    func style(_ id: Int, on parent: Int, _ more: String = "") -> String {
      #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:basedOn w:val="\#(parent)"/>\#(more)</w:style>"#
    }
    let chain = (0..<1000).map { style($0, on: $0 + 1, $0 == 40 ? "<w:rPr><w:strike/></w:rPr>" : "") }
    let styles = try Self.styles(chain.joined() + style(1000, on: 1001) + style(1001, on: 1000))
    #expect(styles.look(of: "0").isStruck)
    #expect(styles.ancestry(of: "0").count <= 64)
    #expect(!styles.look(of: "1000").isStruck)
    #expect(Set(styles.ancestry(of: "1000")) == ["1000", "1001"])
  }

  private static func styles(_ content: String) throws -> WordStyles {
    let vocabulary = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let xml = #"<w:styles xmlns:w="\#(vocabulary)">\#(content)</w:styles>"#
    var part = XMLPart(name: "styles", events: XMLEvents(Array(xml.utf8)))
    return try WordStyles(&part)
  }

  /// A prefix means what the innermost element says, and what it said before behind that.
  @Test func prefixesEndWithTheirElement() throws {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let xml =
      #"<w:a xmlns:w="\#(word)"><w:b xmlns:w="x" xmlns="\#(word)"><w:c/><d/></w:b><w:e xmlns:w="y"/><w:f/><g/></w:a>"#
    var events = XMLEvents(Array(xml.utf8))
    var names: [XMLName] = []
    while let event = try events.next() {
      if case .start(let element) = event { names.append(element.name) }
    }
    let expected: [(XMLNamespace, String)] = [
      (.word, "a"), (.other, "b"), (.other, "c"), (.word, "d"), (.other, "e"), (.word, "f"), (.other, "g"),
    ]
    #expect(names == expected.map { XMLName($0, $1) })
  }

  @Test func aNoteStandsOnceHoweverOftenItIsReferredTo() throws {
    let reference = #"<w:r><w:footnoteReference w:id="2"/></w:r>"#
    let body = "<w:p>\(Word.run("甲"))\(reference)\(reference)\(reference)</w:p>"
    let notes = #"<w:footnote w:id="2">\#(Word.paragraph("指各区。"))</w:footnote>"#
    #expect(try Word(body, footnotes: notes).lines() == ["甲", "注 指各区。"])
    #expect(try WordRuns(word: Word(body, footnotes: notes).bytes).paragraphs.map(\.notes.count) == [1])
  }

  /// A document whose every part was changed is read, or refused.
  @Test(arguments: 0..<200) func changedPartsDoNotTrap(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let numbers = [
      "-9223372036854775808", "9223372036854775807", "-1", "0", "8", "9", "32768", "", "x", "1e9",
    ]
    func changed(_ part: String) -> String {
      let pieces = part.split(separator: "\"", omittingEmptySubsequences: false)
      return pieces.map { piece in
        Int.random(in: 0..<12, using: &generator) == 0 && piece.allSatisfy { $0.isNumber || $0 == "-" }
          ? numbers.randomElement(using: &generator) ?? "" : String(piece)
      }.joined(separator: "\"")
    }
    let body =
      (0..<6).map { Word.counted("项", list: $0 % 3, level: $0 % 3) }.joined()
      + #"<w:p><w:pPr><w:pStyle w:val="1"/><w:outlineLvl w:val="2"/></w:pPr>\#(Word.run("甲"))</w:p>"#
    let levels = WordNumberingTests.formats.enumerated().map {
      WordNumberingTests.level($0 % 4, $1.format, "%1.%2", start: $1.value)
    }
    let numbering =
      levels.enumerated().map { #"<w:abstractNum w:abstractNumId="\#($0)">\#($1)</w:abstractNum>"# }.joined()
      + (1..<4).map {
        #"<w:num w:numId="\#($0)"><w:abstractNumId w:val="\#($0)"/><w:lvlOverride w:ilvl="0">"#
          + #"<w:startOverride w:val="\#($0)"/></w:lvlOverride></w:num>"#
      }.joined()
    let styles =
      #"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/>"#
      + #"<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#
    _ = try? WordText(
      Word(changed(body), styles: changed(styles), numbering: changed(numbering)).bytes)
  }
}
