import Foundation
import PolicyText
import Testing

@testable import PolicyReports

/// `show DOCUMENT -f akn`: nothing of the text is lost, and every part has a name that stays.
struct AkomaNtosoTests {
  @Test(arguments: Policies.ids)
  func aPolicyIsWhole(id: String) throws {
    let document = try Policies.document(id)
    #expect(try AkomaReading(document).complaints == [])
  }

  /// Files that make readers stumble.
  @Test func whateverIsReadIsWhole() throws {
    let seeds = Policies.repository.appending(path: "Tests/Fuzz/Seeds")
    var count = 0
    for folder in ["text", "markdown", "comparison", "facts"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: seeds.appending(path: folder).path) {
        let bytes = try Data(contentsOf: seeds.appending(path: "\(folder)/\(name)"))
        guard let document = try? Document(reading: Array(bytes), id: "a b/ü#1", file: name) else { continue }
        count += 1
        #expect(try AkomaReading(document).complaints == [], "\(folder)/\(name)")
      }
    }
    #expect(count >= 10)
  }

  @Test(arguments: MadeText.all)
  func madeTextsAreWhole(text: String) throws {
    let document = try Document(reading: Array(text.utf8), id: "made", file: "made.txt")
    #expect(try AkomaReading(document).complaints == [])
  }

  @Test func aLawIsAnAct() throws {
    let reading = try AkomaReading(Document(reading: Array(MadeText.law.utf8), id: "law", file: "law.txt"))
    #expect(reading.xml.all("act").count == 1)
    #expect(
      reading.ids == [
        "chp_1", "chp_1__art_1", "chp_2", "chp_2__art_2", "chp_2__art_2__para_1",
        "chp_2__art_2__para_1__point_1", "chp_2__art_2__para_1__point_2",
        "chp_2__art_2__para_1__point_2__point_1",
        "chp_2__art_2__para_2", "chp_2__art_2-1", "chp_2__art_3",
      ])
    #expect(reading.values(of: "FRBRcountry") == ["cn"] && reading.values(of: "FRBRnumber") == [])
    #expect(
      reading.xml.all("TLCOrganization").compactMap { $0.attributes["showAs"] }.first == "全国人民代表大会常务委员会")
  }

  @Test func anAppendixIsADocumentOfItsOwn() throws {
    let reading = try AkomaReading(Document(reading: Array(MadeText.notice.utf8), id: "n", file: "n.txt"))
    #expect(reading.xml.all("attachment").map { $0.attributes["eId"] } == ["att_1"])
    #expect(
      reading.ids.contains("att_1__chp_1__cl_1") && reading.ids.contains("chp_1__cl_1"), "\(reading.ids)")
  }

  /// An edit of one clause, one more at the end: all other names stay.
  @Test(arguments: Policies.ids)
  func editsElsewhereChangeNoName(id: String) throws {
    let bytes = try Data(contentsOf: Policies.repository.appending(path: "corpus/\(id).txt"))
    let text = String(decoding: bytes, as: UTF8.self)
    let document = try Policies.document(id)
    let before = try AkomaReading(document)
    // Words within a clause that is not the first, by as many: the lines of a page keep their width.
    let clause = document.clauses[document.clauses.count / 2]
    let words = String(document.string(clause.body).prefix(8))
    let edited = text.replacingOccurrences(of: words, with: words.prefix(6) + "其余")
    #expect(edited != text)
    let after = try AkomaReading(Document(reading: Array(edited.utf8), id: id, file: "\(id).txt"))
    #expect(after.complaints == [])
    #expect(after.ids == before.ids)
  }

  /// Numbers that a source gives twice are told apart, the first keeps its name.
  @Test func equalNumbersHaveTwoNames() throws {
    let text = "关于园区的意见\n\n一、总体要求\n（一）人才。给予奖励。\n（一）土地。优先保障。\n（二）资金。加大支持。\n"
    let reading = try AkomaReading(Document(reading: Array(text.utf8), id: "n", file: "n.txt"))
    #expect(reading.ids == ["chp_1", "chp_1__cl_1", "chp_1__cl_1_2", "chp_1__cl_2"])
  }

  @Test func addressesHoldNoSignsOfTheirOwn() throws {
    let text = "关于“a/b?c#d”<e>&的意见\n\n一、总体要求\n（一）人才。给予奖励。\n"
    let reading = try AkomaReading(Document(reading: Array(text.utf8), id: "n", file: "n.txt"))
    let address = try #require(reading.values(of: "FRBRuri").first)
    #expect(
      address.split(separator: "/").count == 6 && !address.contains("#") && !address.contains("?"),
      "\(address)")
  }
}

extension AkomaNtosoTests {
  /// 第五节 生活、卫生。
  @Test func aFullStopBehindATitleIsKept() throws {
    let text = "# 某市监所条例\n\n## 第一章 总则\n\n第一条 为了规范管理，制定本条例。\n\n## 第二章 生活、卫生。\n\n第二条 生活由规定。\n"
    let document = try Document(reading: Array(text.utf8), id: "x", file: "x.md")
    #expect(document.parts.map(\.title) == ["总则", "生活、卫生"])
    #expect(try AkomaReading(document).complaints == [])
  }
}

/// The laws of a folder named by `POLICY_LAWS`.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["POLICY_LAWS"] != nil, "skipped: POLICY_LAWS names no folder"))
struct AkomaLawsTests {
  @Test func everyLawIsWhole() throws {
    let root = try #require(ProcessInfo.processInfo.environment["POLICY_LAWS"])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".md") }
    for path in paths.sorted() {
      let bytes = try Data(contentsOf: URL(filePath: root + "/" + path))
      let document = try Document(reading: Array(bytes), id: path, file: path)
      #expect(try AkomaReading(document).complaints == [], "\(path)")
    }
  }
}

/// A document's file as a parser reads it, held against the document.
struct AkomaReading {
  let xml: HTMLReading
  private let document: Document

  init(_ document: Document) throws {
    self.document = document
    xml = try HTMLReading(AkomaNtoso.text(of: document))
  }

  /// Of what has a number or is counted, the containers of what has none left out.
  var ids: [String] {
    xml.elements.filter { $0.name != "TLCOrganization" && $0.name != "hcontainer" && $0.name != "attachment" }
      .compactMap { $0.attributes["eId"] }
  }

  func values(of name: String) -> [String] { xml.all(name).compactMap { $0.attributes["value"] } }

  /// The text is the document's in its order; every name stands once; elements stand where they may.
  var complaints: [String] {
    var found: [String] = []
    let ids = xml.values("eId")
    if Set(ids).count != ids.count { found.append("a name comes twice") }
    if ids.contains(where: { $0.contains(where: \.isWhitespace) }) { found.append("space in a name") }
    let words = document.text.split(separator: 0x0a).map {
      String(decoding: $0, as: UTF8.self).harmless.solid
    }.joined()
    if xml.elements[0].text.solid != words { found.append("the text is another") }
    for element in xml.elements {
      if let allowed = Self.content[element.name],
        let other = element.children.first(where: { !allowed.contains($0) })
      {
        found.append("\(other) in \(element.name)")
      }
      if Self.numbered.contains(element.name), element.attributes["eId"] == nil {
        found.append("\(element.name) has no name")
      }
    }
    let locators = document.clauses.count
    let clauses = xml.elements.filter { ["article", "clause", "section", "paragraph"].contains($0.name) }
    if clauses.count < locators { found.append("clauses are missing") }
    return found
  }

  private static let numbered: Set<String> = [
    "part", "subpart", "chapter", "section", "subsection", "article", "clause", "paragraph", "point",
    "hcontainer",
    "attachment",
  ]

  /// What the schema lets stand right within an element.
  private static let content: [String: Set<String>] = {
    let within = numbered.subtracting(["attachment"]).union(["num", "heading", "intro", "content"])
    var content: [String: Set<String>] = [:]
    for name in numbered { content[name] = within }
    content["attachment"] = ["num", "heading", "doc"]
    for name in ["act", "doc"] {
      content[name] = [
        "meta", "preface", "preamble", name == "act" ? "body" : "mainBody", "conclusions", "attachments",
      ]
    }
    for name in ["preface", "preamble", "conclusions", "intro", "content"] { content[name] = ["p"] }
    for name in ["body", "mainBody"] { content[name] = numbered.subtracting(["attachment"]) }
    for name in ["num", "heading"] { content[name] = [] }
    return content
  }()
}

extension String {
  /// Without white space, and without the sign for what no XML may have: some of that is white space too.
  fileprivate var solid: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{fffd}" }))
  }
}

enum MadeText {
  static let law = """
    中华人民共和国园区法
    （2020年6月1日第十三届全国人民代表大会常务委员会第十九次会议通过）

    第一章　总则

    第一条　为了促进园区发展，制定本法。

    第二章　管理

    第二条　有下列情形之一的，给予奖励：
    （一）引进人才的；
    （二）节约用地的：
    1．盘活存量；
    奖励办法由国务院规定。
    第二条之一　前条的奖励不得重复。
    第三条　本法自2020年9月1日起施行。
    """

  static let notice = """
    某市人民政府关于园区的意见
    某政发〔2020〕7号

    一、总体要求
    （一）人才。给予奖励。
    （二）土地。优先保障。

    附件1 任务清单

    一、人才
    （一）奖励。每人一万元。
    （二）住房。每人一套。
    """

  static let all = [
    law, notice, "", "标题", "关于园区的意见\n没有条款的一段文字，说明了一些情况。\n另一段文字。",
    "第一条 \u{1}\u{2028}]]>&amp;<b>。\n第二条\n", "一、人才\n二、土地\n（一）优先。保障。\n三、\n",
  ]
}
