import Fixtures
import PolicyText
import Testing

@Suite struct PagesTests {
  @Test func pagesStandBesideLines() throws {
    let document = try read(pages: "某市条例\n第一条　支持企业。\n\u{c}第二条　鼓励高校。\n\u{c}\n\u{c}第三条　施行。\n\u{c}")
    #expect(document.clauses.map { document.citation(of: $0).place.shown } == ["2 第1页", "3 第2页", "5 第4页"])
    #expect(document.losses == [ReadingLoss(.blankPage, count: 1, first: 3)])
  }

  @Test func aHyphenBreaksAWordInAShortText() throws {
    let document = try read(
      pages: "某市条例\n第一条　支持企业参加（International Organi-\nzation）活动。\n第二条　支持5G-\nAdvanced。\n")
    #expect(document.string(document.clauses[0].range).contains("Organization）活动"))
    #expect(document.string(document.clauses[1].range).contains("5G-\nAdvanced"))
  }

  private func read(pages: String) throws -> Document {
    Document(decoded: try DecodedText(pages: Array(pages.utf8)), id: "x", file: "x.pdf")
  }

  /// Lines of two columns side by side, as a converter draws them: a place for a character.
  private func drawn(_ left: [String], _ right: [String], border: Int) -> String {
    (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : ""
      guard row < right.count else { return first }
      return first + String(repeating: " ", count: border - first.unicodeScalars.count) + right[row]
    }.joined(separator: "\n")
  }

  private static let law: [String] = [
    "第一条　为了促进科技企业发展，优化创新生态环境，根据有关法律法规，制定本条例。", "第二条　本省行政区域内科技企业的培育和扶持，适用本条例。",
    "第三条　县级以上人民政府应当安排专项资金支持科技企业研究开发。", "第四条　高等学校应当向科技企业开放实验设备和科研数据。",
    "第五条　金融机构应当加大对科技企业的信贷支持力度。", "第六条　本条例自2021年5月1日起施行。",
  ]

  /// Each paragraph indented by two and broken at a width.
  private func broken(_ lines: [String], at width: Int) -> [String] {
    lines.flatMap { line in
      var rest = Array("　　" + line)
      var pieces: [String] = []
      while !rest.isEmpty {
        pieces.append(String(rest.prefix(width)))
        rest.removeFirst(min(width, rest.count))
      }
      return pieces
    }
  }

  @Test(arguments: [14, 16, 18, 22]) func twoColumnsAreReadOneAfterTheOther(width: Int) throws {
    let lines = broken(Self.law, at: width)
    for cut in [lines.count / 2, lines.count / 2 + 1] {
      let page =
        "江苏省促进条例\n\n" + drawn(Array(lines[..<cut]), Array(lines[cut...]), border: width + 6)
        + "\n\n\n        - 1 -\n"
      let expected = try PolicyTextTests.read("江苏省促进条例\n\n" + Self.law.joined(separator: "\n"))
      #expect(try read(pages: page).sketch == expected.sketch, "\(page)")
    }
  }

  /// A table has columns too, and is read row by row.
  @Test func aTableIsNoColumns() throws {
    let rows = [
      "序号      任务名称          责任单位", "1         培育科技企业      市科技局", "2         安排专项资金      市财政局",
      "3         开放实验设备      市教育局", "4         加大信贷支持      人民银行", "5         组织监督检查      市政府办",
    ]
    let text = try DecodedText(pages: Array(rows.joined(separator: "\n").utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == rows.joined(separator: "\n"))
  }

  @Test func aNoteAtAPagesFootCutsNoSentence() throws {
    let text = try read(
      pages: """
                   江苏省促进条例
           第一条   为了促进科技企业发展，优化创新生态环境，
        激发市场主体活力，根据有关法律法规，结合本省实际，经省
        人民代表大会常务委员会审议，制定本条



        ① 本条例所称科技企业，是指年收入二千万元以上的企业。



                           - 1 -
        \u{c}例，并报国务院有关部门备案，由省人民代表大会常务委员会向
        社会公布，并由省人民政府有关部门组织实施和监督检查工作。
           第二条   本条例自2021年5月1日起施行，原有规定同时废止，
        由省人民政府负责解释，各市人民政府可以结合实际制定细则，
        并报省人民政府备案，有关部门应当加强对实施情况的检查。
        """)
    #expect(text.sketch.first?.contains("制定本条例，并报国务院") == true)
    #expect(text.outside(.footnote).hasPrefix("① 本条例所称"))
  }

  @Test func aHyphenAtALinesEndJoins() throws {
    let text = try read(
      pages: """
           第一条    支持企业参加国际标准化组织（International Organi-
        zation for Standardization）活动，推广ISO9001标准以及5G-
        Advanced 技术和装备，加强国际科技合作与交流，促进科技成果
        转化，提升企业创新能力和核心竞争力，推动经济高质量发展，
        建设现代化产业体系，加快培育新质生产力，服务国家发展大局，
        统筹发展和安全，完善科技创新体制机制，强化企业主体地位，
        促进共同富裕。
        """)
    #expect(
      text.sketch == [
        "一支持企业参加国际标准化组织（International Organization for Standardization）活动，推广ISO9001标准以及5G-Advanced 技术和装备，加强国际科技合作与交流，促进科技成果转化，提升企业创新能力和核心竞争力，推动经济高质量发展，建设现代化产业体系，加快培育新质生产力，服务国家发展大局，统筹发展和安全，完善科技创新体制机制，强化企业主体地位，促进共同富裕。"
      ])
  }

  @Test(arguments: 0..<200) func anyPagesAreRead(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["   ", "     ", " ", "\n", "\n\n", "\u{c}", "甲乙丙丁戊己庚辛壬癸", "第一条 ", "。", "1", "- 1 -", "① "]
    let text = (0..<300).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let read = try DecodedText(pages: Array(text.utf8))
    // Nothing is lost but white space.
    func words(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 > 0x20 }.sorted() }
    #expect(words(read.bytes) == words(Array(text.utf8)))
    _ = Document(decoded: read, id: "x", file: "x.pdf")
  }
}
