import ClauseIndex
import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

/// What is said of one measure of each side.
struct RelationTests {
  /// Of the first clause; the second, which both sides have, is what the measure is told apart from.
  func provision(
    _ upper: String, _ lower: String, issuers: Sides<String> = Sides("国务院", "江苏省人民政府")
  ) throws -> ProvisionPair? {
    let common = "优先保障园区用地指标，优化空间布局。"
    let shelf = try Shelf([
      ("upper", Shelf.paper(issuers.upper, "国发〔2020〕1号", on: "2020年1月1日", [upper, common])),
      ("lower", Shelf.paper(issuers.lower, "苏政发〔2021〕1号", on: "2021年1月1日", [lower, common])),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    return comparison.pairs.flatMap(\.provisions).first { !$0.upper.text.hasPrefix(common.prefix(4)) }
  }

  @Test(arguments: MadePairs.all) func aMadePairIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeNames.all) func whatIsNoAmountIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeOpposites.all) func theContraryIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeRegulations.changed) func aMeasureThatIsAnotherIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeRegulations.standing) func aMeasureThatStandsIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeTerms.all) func aTermThatIsAnotherIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeReadings.all) func whatIsReadAnotherWayIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeBases.all) func whatAnAmountIsOfIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeSteps.all + MadeSteps.ofOwnLevels) func whatComesFirstIsTold(pair: MadePairs.Pair)
    throws
  {
    try tell(pair)
  }

  @Test(arguments: MadeMutations.all) func oneOtherWordIsTold(pair: MadePairs.Pair) throws {
    try tell(pair)
  }

  @Test(arguments: MadeRules.all) func anotherRuleIsTold(pair: MadePairs.Pair) throws { try tell(pair) }

  @Test(arguments: MadeCases.all) func whenAndWhichIsTold(pair: MadePairs.Pair) throws { try tell(pair) }

  /// Against what a case offends each text says of itself, or leaves out.
  @Test(arguments: ["违反本条例规定，", "违反前款规定，", "违反本条例第十二条规定，"])
  func whatACaseOffendsAgainstIsNoCondition(words: String) throws {
    let provision = try provision("\(words)构成犯罪的，依法追究刑事责任。", "构成犯罪的，依法追究刑事责任。")
    #expect(provision?.relation != .changed)
  }

  /// Of the amount and of who decides the words of both sides are told.
  @Test(arguments: [
    ("每次采集血液量一般为二百毫升。", "每次采集血液量一般为三百毫升。", Change.Kind.number, "二百毫升", "三百毫升"),
    ("护理人员与老年人的配备比例不低于1:15。", "护理人员与老年人的配备比例不低于1:12。", .number, "1:15", "1:12"),
    ("符合条件的，可以从轻处罚。", "情节轻微的，应当从轻处罚。", .duty, "可以", "应当"),
    (
      "对探索中出现失误，符合规定条件的，可以予以免责或者减轻责任。",
      "对探索中未能实现预期目标，但勤勉尽责、未牟取私利的，应当予以免责或者减轻责任。", .duty, "可以", "应当"
    ),
  ])
  func whatIsAnotherIsTold(upper: String, lower: String, kind: Change.Kind, above: String, below: String)
    throws
  {
    let changes = try provision(upper, lower)?.changes.filter { $0.kind == kind }
    #expect(changes?.map { $0.upper?.text } == [above])
    #expect(changes?.map { $0.lower?.text } == [below])
  }

  /// Whichever side has which wording.
  @Test(arguments: MadeBases.all + MadeSteps.all) func anotherMeasureIsAnotherFromBelow(pair: MadePairs.Pair)
    throws
  {
    let turned = try provision(pair.lower, pair.upper, issuers: Sides("江苏省人民政府", "南京市人民政府"))
    #expect((turned?.relation == .changed) == (pair.relation == "调整"), "\(pair)")
  }

  /// 由 names who does it, or where it begins.
  @Test(arguments: [
    ("由第三方机构进行评估。", "由主管部门进行评估。", true), ("由点到面推进改革。", "由易到难推进改革。", false),
  ])
  func whoDoesItIsTold(upper: String, lower: String, isAuthority: Bool) throws {
    let provision = try #require(
      try provision(upper, lower, issuers: Sides("江苏省人民政府", "南京市人民政府")))
    #expect(provision.changes.contains { $0.kind == .authority } == isAuthority)
  }

  /// From one case another thing follows; of two things that are furthered one may stand without the other, which a reader tells.
  @Test func whatFollowsACaseIsNoMeasureBesideIt() throws {
    let provision = try #require(
      try provision(
        "支持国有创业投资企业开展混合所有制改革试点，探索核心团队持股和跟投。", "支持国有创业投资企业开展混合所有制改革试点，通过上市、挂牌等途径做强做大。",
        issuers: Sides("江苏省人民政府", "南京市人民政府")))
    #expect(provision.relation != .changed && provision.grade != nil)
  }

  func tell(_ pair: MadePairs.Pair) throws {
    let provision = try #require(
      try provision(pair.upper, pair.lower, issuers: Sides("江苏省人民政府", "南京市人民政府")), "\(pair)")
    #expect(
      provision.relation.rawValue == pair.relation,
      "\(pair.upper) \(pair.lower) \(provision.changes.map { "\($0.kind) \($0.upper?.text ?? "–") \($0.lower?.text ?? "–")" })"
    )
    #expect(provision.changes.isEmpty == (provision.relation == .same))
    #expect(provision.changes.eachOnce == provision.changes)
  }

  @Test(arguments: [
    ("培育若干世界级创新型产业集群。", "培育若干国家级创新型产业集群。", Relation.changed),
    ("赋予园区市场准入、项目审批等省级和市级经济管理权限。", "赋予园区市场准入、项目审批等省级经济管理权限。", .changed),
    ("研发投入占营业收入比重达到5%。", "研发投入占营业收入比重达到3%。", .changed),
    ("境外高端人才申请工作许可的年龄可放宽至65岁。", "境外高端人才申请工作许可不受年龄限制。", .changed),
    ("国家高新区要加快体制机制改革创新。", "高新区要加快体制机制改革创新。", .same),
    ("国家级园区要加快体制机制改革创新。", "省级园区要加快体制机制改革创新。", .changed),
    ("经市级人民政府批准，园区可以发行债券。", "经市人民政府批准，园区可以发行债券。", .same),
    (
      "国家鼓励开发、生产、使用节能环保型汽车、铁路机车车辆、船舶和其他交通运输工具，实行老旧交通运输工具的报废、更新制度。",
      "鼓励发展、使用新能源交通运输工具。", .reduced
    ),
    ("分五年安排资金支持园区基础设施建设。", "分三年安排资金支持园区基础设施建设。", .changed),
    ("对评为示范的园区给予最高1万元奖励。", "对评为示范的园区给予最高5000元奖励。", .changed),
    ("对评为示范的园区给予最高1万元奖励。", "对评为示范的园区给予最高10000元奖励。", .same),
    ("支持园区建设新型研发机构。", "支持园区建设市场化运作的新型研发机构、概念验证中心和中试基地。", .specified),
  ])
  func theRelationIsTold(upper: String, lower: String, relation: Relation) throws {
    #expect(try provision(upper, lower)?.relation == relation)
  }

  private func comparison(_ upper: [String], _ lower: [String]) throws -> DocumentComparison {
    let shelf = try Shelf([
      ("upper", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", upper)),
      ("lower", Shelf.paper("江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", lower)),
    ])
    return try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
  }

  @Test func whatStandsInAnotherSentenceIsNotMissing() throws {
    let comparison = try comparison(
      ["强化科技资源开放和共享。发展研究开发、技术转移、检验检测等服务机构，提升专业化服务能力。"],
      ["强化科技资源开放共享，发展研究开发、技术转移、检验检测等服务机构，提升专业化服务能力。"])
    #expect(comparison.unmatched.isEmpty)
  }

  @Test(arguments: [
    "按照下列程序办理：", "公开方式：主动公开", "（责任单位：省科技厅、省财政厅）", "52%",
  ])
  func whatProvidesNothingIsNotCompared(line: String) throws {
    let document = try note("支持园区建设研发机构。\n\(line)\n推进改革创新试点工作。")
    let words = Provisions.measures(of: document, document.text.indices).map(document.string).joined()
    #expect(words.contains("支持园区建设研发机构") && !words.contains(line))
  }

  @Test func anItemsNumberAndHeadingAreNoMeasure() throws {
    let document = try note("2.加强重点区域建设。推进产城融合发展。\n（3）1.5万元以下免收押金。")
    let words = Provisions.measures(of: document, document.text.indices).map(document.string)
    #expect(words == ["推进产城融合发展。", "1.5万元以下免收押金。"])
  }

  @Test func whatASentenceAddsIsNotLost() throws {
    let shelf = try Shelf([
      ("upper", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", ["支持园区建设新型研发机构。"])),
      (
        "lower",
        Shelf.paper(
          "江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", ["支持园区建设新型研发机构，对年度考核优秀的单位给予奖励补助。"])
      ),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    let quoted = comparison.pairs.flatMap(\.provisions).map(\.lower.text)
    let open = comparison.unmatched.filter { $0.relation == .new }.compactMap(\.quotation?.text)
    #expect((quoted + open).joined().contains("给予奖励补助"))
  }

  @Test func aLiftedLimitIsQuoted() throws {
    let pair = try provision("境外高端人才申请工作许可的年龄可放宽至65岁。", "境外高端人才申请工作许可不受年龄限制。")
    let change = try #require(pair?.changes.first { $0.kind == .duty })
    #expect(change.lower != nil)
    #expect(pair?.numbers.contains { $0.lower == nil } == true)
  }

  /// A day is one amount, whatever numbers of it are others.
  @Test(arguments: [
    ("本办法自2021年6月1日起施行。", "本办法自2022年10月3日起施行。", ["2021年6月1日→2022年10月3日"]),
    ("本办法自2021年6月1日起施行。", "本办法自2021年10月1日起施行。", ["2021年6月1日→2021年10月1日"]),
    ("每年6月30日前申报，补助10万元。", "每年7月31日前申报，补助20万元。", ["6月30日→7月31日", "10万元→20万元"]),
    ("二〇二一年六月底前完成申报工作。", "二〇二二年六月底前完成申报工作。", ["二〇二一年六月→二〇二二年六月"]),
    ("有效期3个月的，可以续期。", "有效期6个月的，可以续期。", ["3个月→6个月"]),
  ])
  func aDayIsOneChange(upper: String, lower: String, told: [String]) throws {
    let changes = try #require(try provision(upper, lower)?.changes)
    let numbers = changes.filter { $0.kind == .number }.map {
      "\($0.upper?.text ?? "")→\($0.lower?.text ?? "")"
    }
    #expect(numbers == told)
  }
}
