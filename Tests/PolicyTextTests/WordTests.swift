import Fixtures
import Testing

@testable import PolicyText

@Suite struct WordTests {
  typealias Word = WordDocument

  @Test func paragraphsRunsAndBreaks() throws {
    let body =
      Word.paragraph("江苏省促进条例")
      + "<w:p>\(Word.run("第一条　支持"))\(Word.run("科技&amp;研发"))</w:p>"
      + "<w:p>\(Word.run("前"))<w:r><w:br/></w:r>\(Word.run("后"))<w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>"
    #expect(try Word(body).lines() == ["江苏省促进条例", "第一条　支持科技&研发", "前", "后-"])
  }

  @Test func struckAndHiddenTextGoes() throws {
    let body =
      "<w:p>\(Word.run("补助"))\(Word.run("50", "<w:strike/>"))\(Word.run("80"))\(Word.run("万元"))"
      + Word.run("保密", "<w:vanish/>") + Word.run("。", #"<w:strike w:val="0"/>"#) + "</w:p>"
    #expect(try Word(body).lines() == ["补助80万元。"])
  }

  @Test func styledTextIsStruckWhereItsStyleIs() throws {
    let styles =
      #"<w:style w:type="character" w:styleId="a"><w:rPr><w:strike/></w:rPr></w:style>"#
      + #"<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>"#
    let body = "<w:p>\(Word.run("留"))\(Word.run("去", #"<w:rStyle w:val="b"/>"#))</w:p>"
    #expect(try Word(body, styles: styles).lines() == ["留"])
  }

  @Test func raisedDigitsJoinNoNumber() throws {
    let raised = #"<w:vertAlign w:val="superscript"/>"#
    let body = "<w:p>\(Word.run("3×10"))\(Word.run("4", raised))\(Word.run("吨"))</w:p>"
    #expect(try Word(body).lines() == ["3×10⁴吨"])
  }

  @Test func trackedChangesAreAccepted() throws {
    let deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    let inserted = "<w:ins>\(Word.run("新"))</w:ins>"
    let moved = "<w:moveFrom>\(Word.run("移"))</w:moveFrom><w:moveTo>\(Word.run("到"))</w:moveTo>"
    #expect(try Word("<w:p>\(Word.run("甲"))\(deleted)\(inserted)\(moved)</w:p>").lines() == ["甲新到"])
  }

  /// A deleted mark joins its paragraph to the next, and neither is counted twice.
  @Test func deletedParagraphsAreNotCounted() throws {
    let numbered = #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
    let mark = "<w:pPr>\(numbered)<w:rPr><w:del/></w:rPr></w:pPr>"
    let gone = "<w:p>\(mark)<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    let joined = "<w:p>\(mark)\(Word.run("前半"))</w:p>"
    let body = Word.counted("一") + gone + Word.counted("二") + joined + Word.counted("后半")
    #expect(
      try Word(body, numbering: WordNumberingTests.list("chineseCounting", "%1、")).lines() == [
        "一、一", "二、二", "三、前半后半",
      ])
  }

  @Test func textBoxesAreReadOnce() throws {
    let box = "<w:txbxContent>\(Word.paragraph("苏政发〔2021〕9号"))</w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>\(Word.run("正文"))</w:p>"
    #expect(try Word(body).lines() == ["苏政发〔2021〕9号", "正文"])
  }

  @Test func tablesAreRowsAndFramesAreParagraphs() throws {
    func cell(_ content: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
    }
    let row = cell(Word.paragraph("任务")) + cell(Word.paragraph("单位") + Word.paragraph("时间"))
    let merged =
      cell(Word.paragraph("甲"), #"<w:vMerge w:val="restart"/>"#) + cell(Word.paragraph("一"))
    let below = cell(Word.paragraph("甲"), "<w:vMerge/>") + cell(Word.paragraph("二"))
    let table = "<w:tbl>" + [row, merged, below].map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
    let frame = "<w:tbl><w:tr>\(cell(Word.paragraph("第一条　甲。") + Word.paragraph("第二条　乙。")))</w:tr></w:tbl>"
    #expect(
      try Word(table + frame).lines() == ["|任务\t单位 时间", "|甲\t一", "|〃\t二", "第一条　甲。", "第二条　乙。"])
  }

  @Test func emptyCellsKeepTheirPlace() throws {
    func row(_ cells: [String]) -> String {
      "<w:tr>" + cells.map { "<w:tc>\(Word.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let rows = [
      ["指标", "2020年", "2023年", "2025年"], ["企业数", "1200", "", "3000"], ["强度", "", "", "2.5"],
      ["甲", "乙", "", ""], ["", "", "丙", ""],
    ]
    #expect(
      try Word("<w:tbl>\(rows.map(row).joined())</w:tbl>").lines() == [
        "|指标\t2020年\t2023年\t2025年", "|企业数\t1200\t□\t3000", "|强度\t□\t□\t2.5", "|甲\t乙", "|丙",
      ])
  }

  @Test func contentsTablesGo() throws {
    func field(_ kind: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(kind)"/></w:r>"# }
    let start =
      "<w:p>\(field("begin"))<w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>\(field("separate"))"
      + "\(Word.run("一、总体要求"))<w:r><w:tab/></w:r>\(Word.run("1"))</w:p>"
    let end = "<w:p>\(Word.run("二、任务 3"))\(field("end"))</w:p>"
    let body = Word.paragraph("目　录") + start + end + Word.paragraph("一、总体要求")
    #expect(try Word(body).lines().filter { !$0.isEmpty } == ["一、总体要求"])
    let control =
      #"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>"#
      + "<w:sdtContent>\(Word.paragraph("一、总体要求 1"))</w:sdtContent></w:sdt>"
    #expect(try Word(control + Word.paragraph("一、总体要求")).lines() == ["一、总体要求"])
    let styles = #"<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>"#
    let styled = Word.paragraph("一、总体要求 1", #"<w:pStyle w:val="T"/>"#)
    #expect(try Word(styled + Word.paragraph("一、总体要求"), styles: styles).lines() == ["一、总体要求"])
  }

  /// Of a field the reader sees what it gives, not what it is made from.
  @Test func fieldsShowTheirResult() throws {
    func field(_ kind: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(kind)"/></w:r>"# }
    let body =
      "<w:p>\(Word.run("见"))\(field("begin"))<w:r><w:instrText>REF a</w:instrText></w:r>\(field("separate"))"
      + "\(Word.run("第三条"))\(field("end"))\(Word.run("。"))</w:p>"
    #expect(try Word(body).lines() == ["见第三条。"])
  }

  @Test func footnotesStandApart() throws {
    let body = "<w:p>\(Word.run("定义"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(Word.run("如下。"))</w:p>"
    let notes =
      #"<w:footnote w:type="separator" w:id="0">\#(Word.paragraph("—"))</w:footnote>"#
      + #"<w:footnote w:id="1">\#(Word.paragraph("无人引用"))</w:footnote>"#
      + #"<w:footnote w:id="2">\#(Word.paragraph("注释"))</w:footnote>"#
    #expect(try Word(body, footnotes: notes).lines() == ["定义如下。", "注 注释"])
  }

  @Test func rubyControlsAndFormulas() throws {
    let ruby =
      "<w:r><w:ruby><w:rt>\(Word.run("xì"))</w:rt><w:rubyBase>\(Word.run("隙"))</w:rubyBase></w:ruby></w:r>"
    let control = "<w:sdt><w:sdtContent>\(Word.run("控件"))</w:sdtContent></w:sdt>"
    let formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    #expect(try Word("<w:p>\(ruby)\(control)\(formula)</w:p>").lines() == ["隙控件x=1"])
  }

  @Test func whatIsNoTextIsSaid() throws {
    let picture = #"<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r><w:r><w:object/></w:r></w:p>"#
    #expect(try WordText(Word(picture).bytes).losses.kinds == [.picture, .embedded])
  }

  /// Of each paragraph once; instructions of fields, what is deleted, and forms of a web page are no text.
  @Test func hiddenTextAndCommentsAreSaid() throws {
    let hidden = Word.run("保密", "<w:vanish/>")
    let instruction = #"<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "园区"</w:instrText></w:r>"#
    let comment = #"<w:r><w:commentReference w:id="0"/></w:r>"#
    let styles = #"<w:style w:type="paragraph" w:styleId="z"><w:name w:val="z-Top of Form"/></w:style>"#
    let body =
      Word.paragraph("甲") + "<w:p>\(Word.run("乙"))\(hidden)\(hidden)</w:p>"
      + "<w:p>\(Word.run("。", "<w:vanish/>"))\(Word.run("去", "<w:vanish/><w:strike/>"))</w:p>"
      + #"<w:p><w:pPr><w:pStyle w:val="z"/></w:pPr>\#(hidden)</w:p>"#
      + #"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\#(instruction)<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#
      + "<w:p>\(Word.run("丙"))\(comment)\(comment)<w:del>\(comment)</w:del></w:p>"
    let text = try DecodedText(word: Word(body, styles: styles).bytes)
    #expect(
      text.losses == [
        ReadingLoss(.hiddenText, count: 1, first: 1), ReadingLoss(.comment, count: 2, first: 5),
      ])
  }

  @Test func pictureAndTextAreToldApart() throws {
    let picture = #"<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>"#
    let alone = try DecodedText(word: Word(Word.paragraph("名单") + picture).bytes)
    #expect(alone.losses == [ReadingLoss(.pictureOfText, count: 1, first: 1)])
    let short = Word.paragraph("通知") + Word.paragraph("一、支持企业。") + picture
    #expect(try DecodedText(word: Word(short).bytes).losses.map(\.kind) == [.picture])
    let text = Word.paragraph(String(repeating: "各单位应当落实要求。", count: 20))
    let beside = try DecodedText(word: Word(text + picture + text + picture).bytes)
    #expect(beside.losses == [ReadingLoss(.picture, count: 2, first: 1)])
  }

  @Test func otherArchivesAndDamagedMarkupAreRefused() throws {
    #expect(throws: WordError.archive(.notAnArchive)) { try WordText(Array("第一条".utf8)) }
    #expect(throws: WordError.noText) { try WordText(StoredArchive([("a.txt", [0x31])]).bytes) }
    #expect(throws: WordError.self) { try WordText(Word("<w:p>").bytes) }
    let entity = Word("").bytes
    #expect(throws: Never.self) { try WordText(entity) }
    let declared = Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8)
    #expect(throws: WordError.markup(part: "word/document.xml", offset: 0)) {
      try WordText(StoredArchive([("word/document.xml", declared)]).bytes)
    }
  }

  /// Every cut and every changed byte of a document's own text is an error or a text, never a trap.
  @Test func noDamageTraps() throws {
    let body = Word.counted("甲") + "<w:tbl><w:tr><w:tc>\(Word.paragraph("乙"))</w:tc></w:tr></w:tbl>"
    let xml = Array(
      #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\#(body)</w:document>"#
        .utf8)
    for length in xml.indices {
      _ = try? WordText(StoredArchive([("word/document.xml", Array(xml[..<length]))]).bytes)
    }
    for index in xml.indices {
      for byte: UInt8 in [0x3c, 0x3e, 0x26, 0x2f, 0x22, 0x00, 0xff] {
        var damaged = xml
        damaged[index] = byte
        _ = try? WordText(StoredArchive([("word/document.xml", damaged)]).bytes)
      }
    }
  }
}
