import ClauseIndex
import PolicyText
import Testing

@testable import ClauseComparison

struct TraceTests {
  private static let cited = "《国务院关于促进园区发展的意见》（国发〔2020〕1号）"
  private static let alone = "支持符合条件的地区按相关规定程序申请设立综合保税区。"
  private static let copied = "建立国家高新区与省级有关部门直通车制度。"

  private func shelf() throws -> Shelf {
    try Shelf([
      (
        "state",
        Shelf.paper(
          "国务院", "国发〔2020〕1号", on: "2020年1月2日", [Self.alone + Self.copied, "鼓励商业银行在园区设立科技支行。"])
      ),
      (
        "province",
        Shelf.paper(
          "江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", citing: Self.cited,
          [Self.copied + "允许外籍人才担任新型研发机构法定代表人。", "在有条件的地区布局建设一批省级园区。"])
      ),
      (
        "city",
        Shelf.paper(
          "南京市人民政府", "宁政发〔2021〕3号", on: "2021年7月8日", citing: Self.cited,
          ["大力发展夜间经济和首店经济。", "允许外籍人才担任新型研发机构法定代表人。"])
      ),
    ])
  }

  private func trace(_ id: String, clause: Int) throws -> ProvisionTrace {
    let shelf = try shelf()
    return try ProvisionTrace(
      of: shelf[id].clauses[clause], in: shelf[id], documents: shelf.documents, index: shelf.index)
  }

  @Test func onlyWhatIsEvidentAnswers() throws {
    let trace = try trace("state", clause: 0)
    let answers = trace.steps.filter { !$0.isOrigin }.flatMap(\.answers)
    #expect(answers.map(\.clause.locator) == ["province#一.一"])
    #expect(answers.map(\.answered?.text) == [Self.copied])
    #expect(trace.sentences.map(\.isAlone) == [true, false])
  }

  /// A sentence of the province's own beside one of the state's: each stands first where it does.
  @Test func everySentenceHasItsOwnFirst() throws {
    let trace = try trace("province", clause: 0)
    #expect(trace.sentences.map(\.first.document.id) == ["state", "province"])
  }

  /// The answer inside one document is what comparing the two says.
  @Test func answersArePairsOfTheComparison() throws {
    let shelf = try shelf()
    let trace = try trace("province", clause: 0)
    let comparison = try DocumentComparison(shelf["province"], shelf["city"], index: shelf.index)
    let pairs = comparison.pairs.flatMap { pair in
      pair.provisions.map { "\(pair.lower.locator) \($0.lower.text)" }
    }
    for answer in trace.steps.filter({ $0.document.id == "city" }).flatMap(\.answers) {
      #expect(pairs.contains("\(answer.clause.locator) \(answer.quotation.text)"))
    }
  }

  /// What cites another is not first, though the corpus has that one in a later version.
  @Test func theCitedOneIsFirst() throws {
    let shelf = try Shelf([
      ("law", Shelf.paper("国务院", "国发〔2020〕1号", on: "2024年1月2日", [Self.copied])),
      (
        "rule", Shelf.paper("江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", citing: Self.cited, [Self.copied])
      ),
    ])
    let phrase = try #require(Phrase("直通车制度"))
    let trace = try ProvisionTrace(of: phrase, documents: shelf.documents, index: shelf.index)
    #expect(trace.first?.clause.document.id == "law")
  }

  @Test func aProvisionSaysMoreThanAHeading() throws {
    let shelf = try Shelf([
      ("law", "园区条例\n\n一、总则\n（一）设立人才驿站。本市应当设立人才驿站，提供服务。\n（二）推广人才驿站模式。各区参照执行。")
    ])
    let phrase = try #require(Phrase("人才驿站"))
    let trace = try ProvisionTrace(of: phrase, documents: shelf.documents, index: shelf.index)
    #expect(
      trace.steps.flatMap(\.answers).map(\.quotation.text) == ["本市应当设立人才驿站，提供服务。", "推广人才驿站模式"])
  }

  /// What a chapter says in front of its clauses is said, in a large corpus too.
  @Test func aWordingInALeadIsFollowed() throws {
    let shelf = try Shelf(
      [("law", "园区条例\n\n一、总则\n建立直通车制度。\n（一）设立驿站。本市设立驿站。")]
        + (0..<20).map { ("other\($0)", "第\($0)号通知\n\n一、要求\n（一）落实。抓好落实。") })
    let phrase = try #require(Phrase("直通车制度"))
    let scope = try TraceScope(of: phrase, among: Array(shelf.index.allDocuments), index: shelf.index)
    #expect(!scope.isWhole && scope.documents == [Ordinal(0)])
    let trace = try ProvisionTrace(of: phrase, documents: [shelf["law"]], index: shelf.index)
    #expect(trace.steps.flatMap(\.answers).map(\.clause.locator) == ["law#一章"])
  }

  /// Words in common with a provision that answers another one better are nobody's source, unless it is the same.
  @Test(
    arguments: [
      ([], Relation.specified, "state"), ([.numberLost], .specified, "state"),
      ([.betterElsewhere], .same, "state"),
      ([.betterElsewhere, .littleInCommon], .specified, "province"),
    ] as [([Doubt], Relation, String)])
  func whatAnswersAnotherBetterIsNoSource(doubts: [Doubt], relation: Relation, first: String) throws {
    let shelf = try shelf()
    func step(_ id: String, _ relation: Relation?, _ doubts: [Doubt]) -> ProvisionTrace.Step {
      let clause = shelf[id].clauses[0]
      let answer = ProvisionTrace.Answer(
        clause: shelf[id].citation(of: clause), quotation: Quotation(shelf[id], clause.body), answered: nil,
        relation: relation, score: 1, doubts: doubts, marks: [], evidence: 20, isContested: false)
      return ProvisionTrace.Step(
        document: shelf[id].head, time: nil, answers: [answer], weaker: 0, isOrigin: relation == nil,
        cited: [])
    }
    let steps = [step("state", relation, doubts), step("province", nil, [])]
    #expect(TraceOrder.earliest(steps, run: SharedRuns.verbatim)?.clause.document.id == first)
  }

  @Test func documentsThatSayMostComeFirst() throws {
    let shelf = try shelf()
    let related = try RelatedDocuments.all(
      to: shelf["province"].clauses[0], of: shelf["province"], in: shelf.index)
    let ids = try related.map { try shelf.index.head(ofDocument: $0).id }
    #expect(Set(ids) == ["state", "city"])
    let clause = shelf["city"].clauses[0]
    #expect(try RelatedDocuments.all(to: clause, of: shelf["city"], in: shelf.index).isEmpty)
    let admitted = try RelatedDocuments.all(
      to: shelf["province"].clauses[0], of: shelf["province"], among: [], in: shelf.index)
    #expect(admitted.isEmpty)
  }
}
