import PolicyText
import Testing

@testable import ClauseSearch

struct ReferenceTests {
  private static func head(_ id: String, _ title: String, _ number: DocumentNumber?, _ issuer: String?)
    -> DocumentHead
  {
    DocumentHead(
      id: id, file: id + ".txt", masthead: Masthead(title: title, number: number, issuer: issuer),
      chapters: 0,
      clauses: 0)
  }

  private static let heads = [
    head("gf-7", "国务院关于高新区的意见", DocumentNumber(agency: "国发", year: 2020, serial: 7), "国务院"),
    head("js-101", "省政府关于全省高新区的意见", DocumentNumber(agency: "苏政发", year: 2020, serial: 101), "江苏省人民政府"),
    head("jx", "嘉兴市关于高新区的意见", nil, "嘉兴市人民政府"),
    head("jx-2", "嘉兴市关于人才的意见", nil, "嘉兴市人民政府"),
  ]

  @Test(arguments: [
    ("gf-7", 0), ("国发〔2020〕7号", 0), ("国发[2020]7号", 0), ("国发2020-7", 0), ("国发（2020） 7 号", 0), ("国务院", 0),
    ("苏政发〔2020〕101号", 1), ("江苏省", 1), ("全省高新区", 1), ("jx", 2), ("嘉兴市关于人才", 3), ("101号", 1), ("JS-101", 1),
  ])
  func aDocumentHasManyNames(name: String, place: Int) throws {
    #expect(try DocumentReference(name).resolve(among: Self.heads) == Ordinal(place))
  }

  /// What names a document and a place in it, and what is a name alone.
  @Test(arguments: [
    ("嘉兴", "嘉兴", true), ("嘉兴#二", "嘉兴", false), ("嘉兴 二.二", "嘉兴", false), ("国发2020-7#5-7", "国发2020-7", false),
    ("国发〔2020〕7号第十三条", "国发〔2020〕7号", false), ("国发【2020】7号 第十三条", "国发【2020】7号", false),
    ("劳动合同法 第十三条至第十五条", "劳动合同法", false), ("劳动合同法第二章", "劳动合同法", false), ("国发2020 7号", "国发2020 7号", true),
    ("劳动合同法 2012-12-28", "劳动合同法 2012-12-28", true), ("第三方机构管理办法", "第三方机构管理办法", true), ("第十三条", "第十三条", true),
  ])
  func aDocumentOrAPlaceInIt(text: String, name: String, isWhole: Bool) throws {
    let request = try ReadingRequest(text)
    #expect(request.document == DocumentReference(name) && request.isWhole == isWhole)
  }

  @Test func aSecondWordIsAPlaceOrAnotherDocument() throws {
    let whole = try ReadingRequest("嘉兴")
    for place in ["二.二", "5", "第十三条", "五章", "5-7"] { #expect(whole.narrowed(by: place)?.isWhole == false) }
    for name in ["南京", "jx#2", "国发2020-7", "2012-12-28"] { #expect(whole.narrowed(by: name) == nil) }
    #expect(try ReadingRequest("嘉兴#二").narrowed(by: "5") == nil)
  }

  @Test func aLocatorNamesItsDocument() throws {
    let document = try DocumentReference("js-101").resolve(among: Self.heads)
    #expect(try DocumentReference("js-101#五.十四").resolve(among: Self.heads) == document)
    #expect(throws: ReferenceError.self) { try DocumentReference("火星#五.十四").resolve(among: Self.heads) }
  }

  @Test func anAmbiguousNameListsTheCandidates() {
    #expect(
      throws: ReferenceError.ambiguousDocument(
        "嘉兴", candidates: [.init("jx", "嘉兴市关于高新区的意见"), .init("jx-2", "嘉兴市关于人才的意见")])
    ) { try DocumentReference("嘉兴").resolve(among: Self.heads) }
  }

  @Test(arguments: [("js-110", ["js-101 苏政发〔2020〕101号 省政府关于全省高新区的意见"]), ("火星", []), ("", []), ("“”", [])])
  func anUnknownNameNamesTheNearest(name: String, nearest: [String]) {
    let error = #expect(throws: ReferenceError.self) {
      try DocumentReference(name).resolve(among: Self.heads)
    }
    #expect(error?.word == name)
    #expect(error?.candidates.map(\.line) == nearest)
  }

  private static let versions: [DocumentHead] = [
    ("law-1", "中华人民共和国劳动合同法", 2007), ("law-2", "中华人民共和国劳动合同法", 2012), ("rule", "中华人民共和国劳动合同法实施条例", 2008),
    ("same-1", "关于放假的通知", nil), ("same-2", "关于放假的通知", nil),
  ].map { id, title, year in
    DocumentHead(
      id: id, file: id + ".md",
      masthead: Masthead(title: title, issued: year.flatMap { PolicyDate(year: $0, month: 12, day: 28) }),
      chapters: 0, clauses: 0)
  }

  @Test(arguments: [
    ("劳动合同法", 1, [0]), ("中华人民共和国劳动合同法", 1, [0]), ("law-1", 0, []), ("劳动合同法(2007)", 0, []),
    ("劳动合同法（2012年修正）", 1, []), ("劳动合同法 2007-12-28", 0, []), ("劳动合同法　2012-12", 1, []), ("劳动合同法实施条例", 2, []),
    ("劳动合同法实施条例(2008)", 2, []),
  ])
  func aTitleOfManyVersionsNamesTheNewest(name: String, place: Int, others: [Int]) throws {
    let found = try DocumentReference(name).resolution(among: Self.versions)
    #expect(
      found == DocumentReference.Resolution(document: Ordinal(place), others: others.map { Ordinal($0) }))
  }

  @Test(arguments: ["劳动合同", "关于放假的通知", "劳动合同法(1999)", "(2012)", " 2012", "劳动合同法(2012..)"])
  func whatIsNotOneDocumentIsAnError(name: String) {
    #expect(throws: ReferenceError.self) { try DocumentReference(name).resolution(among: Self.versions) }
  }

  /// Chapters 一 and 二 with clauses 一 and 二 each, 第十四条之一 in chapter 三, and an appendix with 二.一.
  private static let document: Document = {
    func part(_ kind: Part.Kind, _ number: Int?, parent: Ordinal<Part>? = nil) -> Part {
      Part(kind: kind, number: number.map { Numeral($0) }, title: "章", parent: parent, line: 1)
    }
    let parts = [
      part(.chapter, 1), part(.chapter, 2), part(.chapter, 3), part(.appendix, 1),
      part(.chapter, 2, parent: Ordinal(3)),
    ]
    let numbers: [(Int, Numeral)] = [
      (0, Numeral(1)), (0, Numeral(2)), (1, Numeral(1)), (1, Numeral(2)), (2, Numeral(14, branch: 1)),
      (4, Numeral(1)), (4, Numeral(9)),
    ]
    return Document(
      id: "d", file: "d.txt", masthead: Masthead(title: "题"), text: [], lines: LineMap(pieces: []),
      parts: parts,
      clauses: numbers.map { part, number in
        Clause(
          style: .parenthesis, number: number, part: Ordinal(part), range: 0..<0, heading: nil, body: 0..<0,
          lines: 1...2)
      }, outsideTexts: [])
  }()

  @Test(arguments: [
    ("d#一.二", 1), ("d#1.2", 1), ("d#２．２", 3), ("d#第二章.（二）", 3), ("d#十四之一", 4), ("d#三.14-1", 4),
    ("d#第十四条之一", 4),
    ("d#附件1.二.一", 5), ("d#附件一.9", 6), ("d#九", 6), ("d#二.一", 2), ("d＃一.一", 0), ("a#b#一.一", 0),
  ])
  func aLocatorNamesOneClause(text: String, place: Int) throws {
    #expect(try Locator(text).resolve(in: Self.document) == place)
  }

  /// Back from fourteen to one nothing goes: 十四之一 is meant, where the document has it.
  @Test(arguments: [("d#三.14-1", [4]), ("d#14-1", [4]), ("d#一.1-2", [0, 1]), ("d#一.2-1", [0, 1])])
  func aStretchThatGoesBackIsABranch(text: String, places: [Int]) throws {
    #expect(try ReadingRequest(text).resolve(in: Self.document).clauses == places)
  }

  /// A file goes by its name without its folder before by a word that titles have.
  @Test func aFileGoesByItsNameInItsFolder() throws {
    let heads = [Self.head("市/意见", "某市关于园区的办法", nil, nil), Self.head("x", "某省关于园区的意见", nil, nil)]
    #expect(try DocumentReference("意见").resolve(among: heads) == Ordinal(0))
    let both = heads + [Self.head("省/意见", "某省关于人才的办法", nil, nil)]
    #expect(
      throws: ReferenceError.ambiguousDocument(
        "意见", candidates: [.init("市/意见", "某市关于园区的办法"), .init("省/意见", "某省关于人才的办法")])
    ) { try DocumentReference("意见").resolve(among: both) }
  }

  @Test(arguments: ["d", "#一", "d#", "d#一.二章节x", "d#一..二", "d#x", "d#~2"])
  func otherWordsAreNoLocator(text: String) { #expect(throws: ReferenceError.self) { try Locator(text) } }

  @Test func anAmbiguousNumberListsTheClauses() {
    #expect(
      throws: ReferenceError.ambiguousClause(
        "d#二", candidates: [.init("d#一.二", "(d.txt:1-2)"), .init("d#二.二", "(d.txt:1-2)")])
    ) { try Locator("d#二").resolve(in: Self.document) }
  }

  /// As clauses are numbered it is no chapter, however many have the number.
  @Test(arguments: ["d#（二）", "d#(2)", "d#第二条", "d#二条"])
  func aNumberWrittenAsThatOfAClauseIsNoChapter(text: String) throws {
    #expect(try ReadingRequest("d#二").resolve(in: Self.document).clauses == [2, 3])
    #expect(throws: ReferenceError.self) { try ReadingRequest(text).resolve(in: Self.document) }
  }

  @Test func aChapterAloneListsItsClauses() {
    #expect(throws: ReferenceError.unknownClause("d#三", candidates: [.init("d#三.十四之一", "(d.txt:1-2)")])) {
      try Locator("d#三").resolve(in: Self.document)
    }
    let nearest = ["d#一.二", "d#二.二", "d#附件1.二.九"].map { Candidate($0, "(d.txt:1-2)") }
    #expect(throws: ReferenceError.unknownClause("d#八", candidates: nearest)) {
      try Locator("d#八").resolve(in: Self.document)
    }
  }

  private static let withLeads = """
    某市人民政府关于促进园区发展的意见
    为促进发展，提出如下意见。
    一、总体要求
    （一）要求。甲。
    二、目标任务
    到2025年达到五百家。
    （二）任务。乙。
    附件1
    任务清单
    下列任务由各区完成。
    一、培育企业
    每年培育十家。
    （一）登记。丙。
    二、建设园区
    （一）规划。丁。
    """

  /// What stands in front of clauses is shown with its part, and by the locator that cites it.
  @Test func aPartIsReadWithItsLead() throws {
    let document = try Document(reading: Array(Self.withLeads.utf8), id: "d", file: "d.txt")
    let leads = document.leads
    #expect(leads.map { document.citation(of: $0).locator } == ["d#二章", "d#附件1", "d#附件1.一章"])
    for lead in leads {
      let read = try ReadingRequest(document.citation(of: lead).locator).resolve(in: document)
      #expect(read.outside.contains { document.outsideTexts[$0].range == lead.range })
      #expect(read.clauses.count < document.clauses.count)
    }
    // A locator that a report gives leads to the lead again, and to no clause of the same number.
    for lead in leads {
      let all = document.withLeads
      let place = try Locator(document.citation(of: lead).locator).resolve(in: all)
      #expect(all.clauses[place] == lead)
    }
    #expect(throws: ReferenceError.self) { try Locator("d#一章").resolve(in: document.withLeads) }
    let clause = try ReadingRequest("d#一.一").resolve(in: document)
    #expect(clause == ReadStretch(clauses: [0]))
    let whole = try ReadingRequest("d").resolve(in: document)
    #expect(whole.outside == Array(document.outsideTexts.indices))
  }

  @Test(arguments: [
    ("levl", ["--level"], ["level"]), ("lsit", ["list"], ["list"]), ("xyz", [], ["list"]),
    ("outlnie", ["outline"], ["outline"]),
  ])
  func nearestNames(word: String, nearest: [String], names: [String]) {
    let expected = nearest.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : $0 }
    #expect(NearestNames.of(word, among: names) == expected)
  }
}
