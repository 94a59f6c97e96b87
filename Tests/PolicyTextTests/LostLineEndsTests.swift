import Fixtures
import PolicyText
import Testing

/// A text of which crawlers keep one line is read as the text with its lines is.
@Suite struct LostLineEndsTests {
  private static let sentence = "各级主管部门应当按照职责分工，加强监督检查，及时处理投诉举报，保障办法的规定落到实处"

  /// A notice with its rules: chapters, articles, a list in one of them.
  private static func rules(_ articles: Int) -> [String] {
    var lines = [
      "各县（市、区）人民政府，市政府各部门：", "现将《某市粮食储备管理办法》印发给你们，请遵照执行。", "安顺市人民政府", "2023年9月5日", "（此件公开发布）",
      "某市粮食储备管理办法", "第一章  总则",
    ]
    for number in 1...articles {
      if number == 4 { lines.append("第二章  储存") }
      let list = number == 2 ? "：（一）收购；（二）储存；（三）轮换。" : "。"
      lines.append("第\(Numeral(number))条  \(sentence)\(list)")
    }
    return lines
  }

  /// A plan with headings, some with clauses below.
  private static func plan(_ parts: Int) -> [String] {
    var lines = ["某公司关于推动某项工作高质量发展的实施方案"]
    for part in 1...parts {
      lines.append("\(Numeral(part))、工作安排")
      if part % 2 == 0 {
        for number in 1...3 {
          lines.append("（\(Numeral(number))）统一、规范管理。\(sentence)。1.明确责任。\(sentence)。")
        }
      } else {
        lines.append("\(sentence)。")
      }
    }
    return lines
  }

  @Test(arguments: 5..<16) func rulesInOneLineHaveTheirArticles(articles: Int) throws {
    let lines = Self.rules(articles)
    let whole = try read(lines.joined(separator: "\n"))
    let lost = try read(lines.joined())
    #expect(lost.clauses.map(\.number.value) == Array(1...articles))
    #expect(lost.clauses.map(\.part) == whole.clauses.map(\.part))
    #expect(lost.masthead == whole.masthead)
    #expect(lost.masthead.issued?.description == "2023-09-05")
  }

  @Test(arguments: 3..<12) func aPlanInOneLineHasItsClauses(parts: Int) throws {
    let lines = Self.plan(parts)
    let whole = try read(lines.joined(separator: "\n"))
    let lost = try read(lines.joined())
    let places = { (document: Document) in
      document.clauses.map { document.parts.address(below: $0.part) + [$0.number.writtenBelow] }
    }
    #expect(places(lost) == places(whole))
    #expect(lost.masthead.title == whole.masthead.title)
  }

  /// No text goes: what stood in the line stands in the document.
  @Test(arguments: 3..<9) func nothingIsLost(parts: Int) throws {
    let line = Self.plan(parts).joined()
    #expect(try read(line).text.filter { $0 != 0x0a } == Array(line.utf8))
  }

  @Test func decimalsBehindWhiteSpaceOpen() throws {
    let head = "各部门： 请将修改意见反馈。 "
    let text =
      head
      + "1 总 则 1.1 编制目的 为\(Self.sentence)。 1.2 编制依据 根据\(Self.sentence)。 2 组织体系 2.1 指挥部 由\(Self.sentence)组成。"
      + " 2.2 办公室 设在\(Self.sentence)。\(Self.sentence)。"
    #expect(try read(text).clauses.map { "\($0.number)" } == ["1.1", "1.2", "2.1", "2.2"])
  }

  /// A number that is not the next, one in a word or in a reference to a clause, and a list in a paper that has lines of its own.
  @Test(arguments: [
    "坚持统一、公开、公平原则，\(sentence)，按照本方案第一条、第二条的要求和第三项的规定执行。\(sentence)。三、\(sentence)。\(sentence)。\(sentence)。",
    "一、各级。\n\(sentence)。\n二、各部门包括：一、甲；二、乙。\(sentence)。\n\(sentence)。\(sentence)。\(sentence)。\n\(sentence)。",
  ])
  func otherNumbersOpenNothing(text: String) throws {
    let document = try read(text)
    #expect(document.clauses.count == (text.contains("\n") ? 2 : 1))
  }

  /// The days that a law was passed and approved on stand behind its title, and no sentence ends there.
  @Test(arguments: 5..<9) func articlesBehindAHistoryAreRead(articles: Int) throws {
    var lines = ["某市湿地保护条例", "2014年6月27日某市第十五届人民代表大会常务委员会第十五次会议通过", "2014年9月26日某省第十二届人民代表大会常务委员会第十次会议批准"]
    lines += (1...articles).map { "第\(Numeral($0))条　\(Self.sentence)。" }
    let whole = try read(lines.joined(separator: "\n"))
    let lost = try read(lines.joined())
    #expect(lost.clauses.map(\.number.value) == Array(1...articles))
    #expect(lost.masthead == whole.masthead)
  }

  /// One number that is not found, as a formula hides it, does not hide those behind it.
  @Test(arguments: 2..<7) func aHiddenArticleHidesNoOther(hidden: Int) throws {
    let articles = (1...8).map { number in
      number == hidden
        ? "第\u{3000}\(number)\u{3000}条\(Self.sentence)。" : "第\(Numeral(number))条　\(Self.sentence)。"
    }
    let lost = try read("某市粮食储备管理办法" + articles.joined())
    let found = lost.clauses.map(\.number.value)
    #expect(found.filter { $0 != hidden } == (1...8).filter { $0 != hidden })
  }

  @Test func aNoteInBracketsEndsAClause() throws {
    let clauses = (1...5).map { "（\(Numeral($0))）加强管理。\(Self.sentence)。（责任单位：市科技局、市财政局）" }
    let document = try read("某市关于推动科技创新的若干措施一、总体要求\(Self.sentence)。二、主要任务" + clauses.joined())
    #expect(document.clauses.suffix(5).map(\.number.value) == [1, 2, 3, 4, 5])
  }

  /// （三） below 二、 where （一） and （二） stand below 一、.
  @Test func bracketsMayCountOnFromPartToPart() throws {
    var text = "某市关于推动科技创新的若干措施"
    for part in 1...3 {
      text += "\(Numeral(part))、工作安排"
      for number in [part * 2 - 1, part * 2] { text += "（\(Numeral(number))）统一管理。\(Self.sentence)。" }
    }
    #expect(try read(text).clauses.map(\.number.value) == [1, 2, 3, 4, 5, 6])
  }

  /// 一、总则 above articles that run through.
  @Test func headingsAboveArticlesAreParts() throws {
    var text = "某市粮食储备管理办法"
    for part in 1...3 {
      text += "\(Numeral(part))、工作安排"
      for number in [part * 2 - 1, part * 2] { text += "第\(Numeral(number))条　\(Self.sentence)。" }
    }
    let document = try read(text)
    #expect(document.clauses.map(\.number.value) == [1, 2, 3, 4, 5, 6])
    let whole = try read(
      text.replacing("管理办法", with: "管理办法\n").replacing("安排", with: "安排\n").replacing("。", with: "。\n"))
    let places = { (document: Document) in document.clauses.map { document.parts.address(below: $0.part) } }
    #expect(places(document) == places(whole))
    #expect(Set(places(document)).count == 3)
  }

  /// A heading without a number is not part of the clause above it.
  @Test func aHeadingInFrontOfAnArticleIsALineOfItsOwn() throws {
    var text = "某市粮食储备管理办法"
    for number in 1...6 {
      text += (number == 4 ? "质量管理" : "") + "第\(Numeral(number))条　\(Self.sentence)。"
    }
    let document = try read(text)
    #expect(document.clauses.map(\.number.value) == [1, 2, 3, 4, 5, 6])
    #expect(document.text.split(separator: 0x0a).contains(Array("质量管理".utf8)[...]))
  }

  /// In a text with lines of its own an article behind a sentence opens one too, the next of its row.
  @Test(arguments: 2..<8) func anArticleThatLostItsLineOpensOne(lost: Int) throws {
    var text = "某市粮食储备管理办法"
    for number in 1...8 {
      text += (number == lost ? "" : "\n") + "第\(Numeral(number))条 \(Self.sentence)。"
      if number == 3 { text += "包括：\n（一）收购的粮食；\n（二）储存的粮食。" }
    }
    let document = try read(text)
    #expect(document.clauses.map(\.number.value) == Array(1...8))
    #expect(document.unopenedNumbers.isEmpty)
  }

  /// A number that is not the next opens nothing, and is said.
  @Test(arguments: [
    ("第一条 各级加强监督。第五条 各级加强检查。", 2, ["第五条"]),
    ("第一条 各级加强监督。第二条规定的检查除外。", 2, []),
  ])
  func otherArticlesOpenNothing(line: String, clauses: Int, said: [String]) throws {
    let document = try read("某市粮食储备管理办法\n\(line)\n第二条 本办法自公布之日起施行。")
    #expect(document.clauses.count == clauses)
    #expect(document.unopenedNumbers.map(\.label) == said)
  }

  /// Whatever stands where a line may have begun, no word is lost and none is said twice.
  @Test(arguments: 0..<60 as Range<UInt64>) func damageLosesNoWord(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "某市人民政府关于印发某市湿地保护办法的通知", "某政发〔2023〕5号", "各区人民政府：", "2021年12月24日某市第十届人民代表大会常务委员会第三次会议通过",
      "目录", "第一章总则", "第二章保护", "第一条为了规范管理，制定本办法。", "第二条本市适用本办法。", "第三条坚持保护优先、系统治理的原则。", "一、指导思想以保护为先。",
      "（一）以规划为统领。", "（二）以项目为支撑。", "某市人民政府2023年9月5日", "（此件公开发布）", "。", "《", "》", "2023年9月5日", "附件：",
      "某市湿地保护办法",
    ]
    for _ in 0..<20 {
      let count = Int.random(in: 20...70, using: &generator)
      var text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let place = text.index(text.startIndex, offsetBy: Int.random(in: 0..<text.count, using: &generator))
        text.insert(
          contentsOf: ["第", "条", "（", "8", "。", " ", "\\", "月"].randomElement(using: &generator) ?? "",
          at: place)
      }
      let document = try Document(reading: Array(text.utf8), id: "d", file: "d.txt")
      let read = String(decoding: document.text, as: UTF8.self)
      #expect(read.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }
}
