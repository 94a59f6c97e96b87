import ClauseIndex
import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

/// What chapters say in front of their clauses.
struct LeadTests {
  /// - Parameter leads: of three chapters, each with a clause; empty for none.
  private static func paper(_ issuer: String, _ number: String, on day: String, _ leads: [String]) -> String {
    let chapters = zip("一二三", leads).map { numeral, lead in
      """
      \(numeral)、第\(numeral)方面
      \(lead.isEmpty ? "" : lead + "\n")（\(numeral)）措施\(numeral)。抓好第\(numeral)方面各项工作。
      """
    }
    return """
      \(issuer)关于促进园区发展的意见
      \(number)
      各有关单位：
      为促进园区发展，提出如下意见。
      \(chapters.joined(separator: "\n"))
      \(issuer)
      \(day)
      """
  }

  private func shelf(_ above: [String], _ below: [String]) throws -> Shelf {
    try Shelf([
      ("upper", Self.paper("江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", above)),
      ("lower", Self.paper("南京市人民政府", "宁政发〔2021〕3号", on: "2021年7月8日", below)),
    ])
  }

  private static let goal = "到2025年，全省园区企业达到500家以上，研发投入占比不低于3%。"

  @Test func aGoalThatChangesIsSaid() throws {
    let shelf = try shelf(["", Self.goal, ""], ["", Self.goal.replacing("500", with: "300"), ""])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    let pair = try #require(comparison.pairs.first { $0.upper.locator == "upper#二章" })
    #expect(pair.lower.locator == "lower#二章")
    #expect(pair.provisions.contains { $0.relation == .changed })
    #expect(comparison.unread.upper.map(\.kind) == [.outside(.preamble)])
  }

  @Test func aLeadThatNothingAnswersIsQuoted() throws {
    let shelf = try shelf(["", Self.goal, ""], ["", "", ""])
    let open = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index).unmatched
    #expect(open.map(\.clause.locator) == ["upper#二章"])
    #expect(open.map(\.quotation?.text) == [Self.goal])
  }

  /// Who is charged and from when a text is in force stand in no clause's provisions; signatures and formulas say nothing.
  @Test func chargesAndWholeSentencesBehindTheTextAreNamed() throws {
    let closing = "本意见自2022年4月1日起施行，有效期至2027年3月31日。"
    let text = """
      某市人民政府关于园区的意见
      一、建设园区。园区应当有规划。（责任单位：市科技局、市财政局）
      二、支持企业。企业可以申请补助。
      \(closing)
      特此通知。
      （此件公开发布）
      某市人民政府
      2022年3月1日
      抄送：市委办公室。
      """
    let document = try Document(reading: Array(text.utf8), id: "paper", file: "paper.txt")
    let unread = UnreadText.all(of: document)
    #expect(unread.map(\.kind) == [.units, .outside(.closing)])
    #expect(unread.map(\.quotation.text) == ["（责任单位：市科技局、市财政局）", closing])
  }

  /// Every sentence of a lead, made of characters that stand nowhere else, is answered or said to be open.
  @Test(arguments: 0..<20 as Range<UInt64>) func noSentenceIsPassedOver(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var rare = (0x4e00..<0x9f00).map { UInt32($0) }.shuffled(using: &random)
    func lead() -> String {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        defer { rare.removeLast(9) }
        return "支持" + String(codePoints: rare.suffix(9)) + "。"
      }.joined()
    }
    let leads = Sides((0..<3).map { _ in lead() }, (0..<3).map { _ in lead() })
    let shelf = try shelf(leads.upper, leads.lower)
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    let provisions = comparison.pairs.flatMap(\.provisions)
    let quoted = Sides(provisions.map(\.upper), provisions.map(\.lower)).map { $0.map(\.text) }
    let open = comparison.unmatched.compactMap(\.quotation?.text)
    for (leads, quoted) in [(leads.upper, quoted.upper), (leads.lower, quoted.lower)] {
      for sentence in leads.joined().split(separator: "。") {
        #expect((quoted + open).contains { $0.contains(sentence) }, "\(sentence)")
      }
    }
  }

  @Test func aLeadChargesUnits() throws {
    let shelf = try shelf(["", "加强统筹。（责任单位：省科技厅）", "加强服务。"], ["", "", ""])
    let register = DutyRegister(of: shelf["upper"])
    #expect(register.units.map(\.name) == ["省科技厅"])
    #expect(register.units.flatMap(\.duties).map(\.clause?.locator) == ["upper#二章"])
    #expect(register.clausesWithoutUnit.map(\.clause.locator) == ["upper#一.一", "upper#二.二", "upper#三.三"])
  }

  /// A table of tasks charges whom it names, where it stands; that a sentence charges one unit makes no clause lack any.
  @Test func aTableAndASentenceChargeUnits() throws {
    let table = "序号\t任务\t牵头单位\n1\t建设工厂\t省工信厅\n2\t开展培训\t省人社厅"
    let shelf = try shelf(["", table, "由省科技厅牵头，省财政厅配合，加强服务。"], ["", "", ""])
    let register = DutyRegister(of: shelf["upper"])
    #expect(register.units.map(\.name) == ["省科技厅", "省财政厅", "省工信厅", "省人社厅"])
    #expect(register.units.flatMap(\.duties).map(\.task.text).suffix(2) == ["建设工厂", "开展培训"])
    #expect(register.units.flatMap(\.duties).map { $0.role == .leads } == [true, false, true, true])
    #expect(register.clausesWithoutUnit.isEmpty)
  }

  @Test func whatALeadCitesAndDefinesStandsInItsPart() throws {
    let lead = "落实《江苏省开发区条例》，建设高新技术产业开发区（以下简称高新区）。"
    let shelf = try shelf(["", lead, ""], ["", "", ""])
    let citations = CitationRegister(of: shelf["upper"], in: try DocumentDirectory(shelf.index)).entries
    #expect(citations.map(\.title) == ["江苏省开发区条例"])
    #expect(citations.map(\.clause?.locator) == ["upper#二章"])
    #expect(DefinitionRegister(of: shelf["upper"]).entries.map(\.clause?.locator) == ["upper#二章"])
  }

  /// Those of a topic are read where they have its words.
  @Test func aTopicHoldsLeadsThatNameIt() throws {
    let shelf = try shelf(["完善园区服务。", Self.goal, ""], ["", Self.goal, "抓好企业登记。"])
    let topic = Topic(query: "企业", locators: ["upper#三.三", "lower#三.三"], words: ["企业"])
    let comparison = try #require(
      DocumentComparison.all(
        of: [shelf["lower"]], against: shelf["upper"], about: topic, index: shelf.index
      ).first)
    let provisions = comparison.pairs.flatMap { $0.provisions(about: topic) }
    #expect(provisions.map(\.upper.text) == [Self.goal])
    #expect(
      comparison.unmatched.filter { $0.isAbout(topic) }.map(\.clause.locator) == ["lower#三章"])
  }
}
