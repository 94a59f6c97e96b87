import ClauseComparison
import PolicyText
import Testing

struct DefectTests {
  private func kinds(_ text: String) throws -> [String] {
    let document = try Document(reading: Array(text.utf8), id: "note", file: "note.txt")
    return Defect.all(in: document, DocumentDirectory([document.head])).map {
      "\($0.line) \($0.kind.rawValue)"
    }
  }

  private static let head = "某市人民政府关于促进发展的意见\n各区人民政府：\n现提出如下意见。\n"

  @Test(arguments: [
    ("一、总则\n（一）目标。支持企业发展。\n（三）任务。支持园区发展。", ["6 skippedNumber"]),
    ("一、总则\n（一）目标。支持企业发展。\n（一）任务。支持园区发展。", ["6 repeatedNumber"]),
    ("一、总则\n（一）目标。支持企业做大做强，鼓励高校、院所与园区共建各类创新平台，建设高", ["5 cutOff"]),
    ("一、总则\n（一）目标。占比达50%，增长20%，比重达30％。", ["5 mixedPercent"]),
    ("第一条 支持企业。\n第二条 鼓励高校。\n第四条 引导基金。", ["6 skippedNumber"]),
    ("一、总则\n（一）目标。开展试点,进一步激发活力。", ["5 halfWidthMark"]),
    ("一、总则\n（一）目标。贯彻落实《关于某事的意见精神。", ["5 unbalancedMark"]),
    ("一、总则\n（一）目标。落实《某省某某条例》。", ["5 citationLeadsNowhere"]),
    ("一、总则\n（一）目标。支持“专精特新”企业（含小微企业）发展。", []),
    ("第一条 自公布之日起施行，《某省某某条例》同时废止。", []),
    ("第一条 支持。\n第二条 依照本办法第九条的规定执行。", ["5 citationLeadsNowhere"]),
    ("第一条 修改为：\n“甲类企业优先。\n“乙类企业其次。”\n第二条 本决定施行。", []),
    ("第一条 修改为：\n“甲类企业优先。\n第二条 本决定施行。", ["5 unbalancedMark"]),
    ("一、总则\n（一）目标。支持企业发展，鼓励高校与园区共建平台。\n城乡规划修改", []),
    ("一、总则\n（一）目标。按照下列公式计算应纳税额，\n税额＝组成计税价格，×税率", []),
    ("一、总则\n（一）目标。落实《某市发展规\n划》的要求。", ["5 citationLeadsNowhere"]), ("一、总则\n（一）目标。落实（含某某\n乙、丙）等要求。", []),
    ("一、总则\n（一）目标。落实《某省某某条例》。\n（二）任务。再落实《某省某某条例》。", ["5 citationLeadsNowhere"]),
    (
      "一、总则\n（一）目标。落实《某省某某条例》（以下简称《条例》）。\n（二）任务。依照《条例》办理。\n（三）保障。贯彻《总体规划》。",
      ["5 citationLeadsNowhere"]
    ),
    ("一、总则\n（一）目标。落实《某市人民政府关于促进发展的意见》。", []),
    ("一、背景\n落实《某省某某条例》（以下简称《条例》）。\n二、总则\n下列措施依照《条例》。\n（一）目标。支持企业。", ["5 citationLeadsNowhere"]),
    ("第一条 甲。\n第二条 申请应当提交下列材料：\n身份证明，户口簿，以及其他能够证明其身份的有关材料和文件原件", []),
    ("一、总则\n第一条 支持。\n二、权利\n（一）一般规定\n第二条 鼓励。\n三、附则\n第三条 施行。", []),
    (
      "一、总则\n（一）目标。支持企业发展。\n某市财政局\n2020年1月1日\n某市财政局关于规范收费的通知\n某财发〔2020〕2号\n一、规范收费。",
      ["8 anotherDocument"]
    ),
    ("一、总则\n（一）目标。落实《关于同意设立某新区的____》。", []),
    (
      "一、总则\n（一）目标。落实《某省某某规划（2016 年—2035 年）》。\n（二）任务。再落实《某省某某规划（2016年-2035年）》。",
      ["5 citationLeadsNowhere"]
    ),
    (
      "一、总则\n（一）目标。落实《某省某某条例》（某发〔2015〕52号，以下简称《省条例》）。\n（二）任务。依照《省条例》办理。",
      ["5 citationLeadsNowhere"]
    ),
    ("第一条 支持。\n第一条之一 鼓励。\n第一条之二 保障。\n第二条 引导。", []),
    ("第一条 支持。\n第一条之二 鼓励。\n第二条 引导。", ["5 skippedNumber"]),
    ("第一条 支持。\n第一条之一 鼓励。\n第一条之一 引导。", ["6 repeatedNumber"]),
    ("一、总则\n（一）目标。支持企业【含小微企业发展。", ["5 unbalancedMark"]),
    ("一、总则\n（一）目标。支持企业(含小微企业】发展。", ["5 unbalancedMark", "5 unbalancedMark"]),
    ("一、总则\n（一）目标。支持「专精特新」企业(含小微企业)【试点】发展。", []),
    ("第一条 支持。\n第二十五条 鼓励。\n第三十一条 引导。", ["5 skippedNumber", "6 skippedNumber"]),
    ("一、总则\n（一）目标。2026年13月1日前投资1 80亿元，奖励2O万元。", ["5 impossibleDay", "5 misreadDigit", "5 splitNumber"]),
    ("第一条 支持。\n第二条 鼓励。\n第五条 引导。\n第九条 保障。\n第二十条 监督。\n第三十条 施行。", []),
  ])
  func defectsAreFound(text: String, expected: [String]) throws {
    #expect(try kinds(Self.head + text) == expected)
  }

  /// 第十四个五年规划 is cited by its title, 本办法第九条 by its number.
  @Test(arguments: [
    ("第一条 落实《某省第十四个五年规划纲要》。", "《某省第十四个五年规划纲要》", true),
    ("第一条 支持。\n第二条 依照本办法第九条的规定执行。", "本办法第九条", false),
    ("第一条 支持。\n第二条 依照本法第九条的规定执行。", "本法第九条", false),
  ])
  func whatIsMissingIsTheCorpusOrTheText(text: String, quoted: String, isOfCorpus: Bool) throws {
    let document = try Document(reading: Array((Self.head + text).utf8), id: "note", file: "note.txt")
    let found = Defect.all(in: document, DocumentDirectory([document.head]))
    #expect(found.map { $0.quotation?.text } == [quoted])
    #expect(found.map(\.isOfCorpus) == [isOfCorpus])
  }

  /// A code in several files: 本法 is all of it.
  @Test func anArticleMayStandInAnotherPartOfTheText() throws {
    func part(_ first: Int, _ count: Int, citing article: String) -> String {
      let lines = (first..<first + count).map { "第\(Numeral($0).written)条　依法办理第\($0)类事项。" }
      return "# 中华人民共和国某法典\n\n# 某编\n\n" + lines.joined(separator: "\n") + "依照本法\(article)的规定。\n"
    }
    let shelf = try Shelf([
      ("first", part(1, 20, citing: "第三十条")), ("second", part(21, 20, citing: "第五条")),
      ("third", part(41, 20, citing: "第七十条")),
      ("alone", part(31, 5, citing: "第四条").replacing("某法典", with: "另法典")),
    ])
    let directory = try DocumentDirectory(shelf.index)
    let found = shelf.documents.map { document in
      Defect.all(in: document, directory).filter { $0.kind == .citationLeadsNowhere }.map {
        $0.quotation?.text
      }
    }
    #expect(found == [[], [], ["本法第七十条"], []])
  }

  @Test func theTextThatANoticeBringsIsAtHand() throws {
    let notice = "某市人民政府关于印发某市促进园区发展实施方案的通知\n各区人民政府：\n《某市促进园区发展实施方案》现印发给你们。\n"
    #expect(try kinds(notice + "一、支持企业。\n二、鼓励高校。").isEmpty)
    #expect(try kinds(notice + "一、落实《另市促进园区发展实施方案》。\n二、鼓励高校。") == ["4 citationLeadsNowhere"])
  }

  @Test func aTextIsAtHandInAnySpellingOfItsTitle() throws {
    let plan = "某市国土修复规划\n（2021 年-2035 年）\n（草案）\n某市规划局组织编制了《某市国土修复规划（2021年—2035年）》。\n"
    #expect(try kinds(plan + "一、支持企业。\n二、鼓励高校。").isEmpty)
  }

  /// Rows of a table whose cells have lists: no number of theirs is one of the text.
  @Test func listsWithinCellsAreNoNumbersOfTheText() throws {
    let list = (1...3).map { "<p>\($0).查看落实情况，形成台账。</p>" }.joined()
    let rows = [3, 4, 6, 9].map { "<tr><td>\($0).指标</td><td>\(list)</td><td>考察</td></tr>" }.joined()
    let page = "<h1>某市工作方案</h1><p>一、支持企业。</p><p>二、鼓励高校。</p><p>附件1</p><table>\(rows)</table>"
    let document = Document(decoded: try DecodedText(html: Array(page.utf8)), id: "note", file: "note.html")
    #expect(Defect.all(in: document, DocumentDirectory([document.head])).isEmpty)
    #expect(document.clauses.count == 2)
  }

  /// Plain text may be written without numbers; what a converter made of a file has lost them.
  @Test func manyParagraphsWithoutANumberAreSaid() throws {
    func found(_ count: Int, _ line: String) throws -> [Defect.Kind] {
      let page = "<h1>关于推进工作的通知</h1>" + (1...count).map { "<p>\(line)之\($0)。</p>" }.joined()
      let document = Document(
        decoded: try DecodedText(html: Array(page.utf8)), id: "note", file: "note.html")
      return LossCheck.defects(of: document).map(\.kind)
    }
    #expect(try found(30, "各单位应当认真做好有关工作，落实要求") == [.withoutNumbers])
    #expect(try found(29, "各单位应当认真做好有关工作，落实要求") == [])
    let numbered = "一、各单位应当认真做好有关工作，落实要求"
    #expect(try found(30, numbered) == [])
    #expect(try kinds((1...40).map { "各单位应当落实要求之\($0)。" }.joined(separator: "\n")) == [])
  }

  @Test func aNamesakeUnderAnotherNumberIsNamed() throws {
    let paper = try Document(
      reading: Array(Shelf.paper("江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", citing: "要求", ["支持企业。"]).utf8),
      id: "paper", file: "paper.txt")
    let title = paper.masthead.title
    let draft = try Document(
      reading: Array((Self.head + "一、总则\n（一）目标。落实《\(title)》（苏政发〔2020〕20号）。").utf8), id: "draft",
      file: "draft.txt")
    let found = Defect.all(in: draft, DocumentDirectory([paper.head]))
    #expect(found.map(\.expected) == ["苏政发〔2020〕2号"])
  }
}
