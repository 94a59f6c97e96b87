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
}

struct OtherNameTests {
  /// What two papers with one measure each and one in common offer as names of one thing.
  private func names(_ upper: String, _ lower: String) throws -> [String] {
    let common = "优先保障园区用地指标，优化空间布局。"
    let shelf = try Shelf([
      ("upper", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", [upper, common])),
      ("lower", Shelf.paper("江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", [lower, common])),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    #expect(comparison.otherNames.allSatisfy { $0.count == 1 && $0.clauses[0].upper.locator == "upper#一.一" })
    return comparison.otherNames.map { "\($0.upper) \($0.lower)" }
  }

  @Test(arguments: [
    ("探索异地孵化、飞地经济、伙伴园区等多种合作机制。", "探索异地孵化、“飞地园区”“伙伴园区”等多种合作机制。", ["飞地经济 飞地园区"]),
    ("培育壮大数字经济、平台经济和分享经济。", "培育壮大数字经济、平台经济和共享经济。", ["分享经济 共享经济"]),
    ("由市工信局会同有关部门组织项目评审。", "由市经信局会同有关部门组织项目评审。", ["市工信局 市经信局"]),
    // Another level, another verb, a shorter form: no other name.
    ("支持企业承担国家重点研发计划。", "支持企业承担省重点研发计划。", []),
    ("推动集成电路产业集聚发展。", "培育集成电路产业集聚发展。", []),
    ("支持建设新型研发机构，给予奖励。", "支持建设研发机构，给予奖励。", []),
    // The contrary names another thing.
    ("支持建设民办养老机构，给予奖励。", "支持建设公办养老机构，给予奖励。", []),
    ("扩大增量住房供应规模。", "扩大存量住房供应规模。", []),
    // Who does something with a thing is no part of its name.
    ("改造费用由省承担。", "改造费用由市承担。", []),
    // What is done, and words that are cut or say when, are no names.
    ("由主管部门结合本省实际确定标准。", "由主管部门结合本市实际确定标准。", []),
    ("对其成员给予政策优惠。", "对其成员给予其他政策优惠。", []), ("是否超越法定权限进行审查。", "是否超越法律权限进行审查。", []),
    ("从事公共交通运输的企业给予补助。", "从事公共客货运输的企业给予补助。", []),
    ("规范采矿权转让后的用途。", "规范矿业权转让时的用途。", ["采矿权转让 矿业权转让"]),
  ])
  func namesInOnePlaceAreOffered(upper: String, lower: String, expected: [String]) throws {
    #expect(try names(upper, lower) == expected)
  }
}

struct SentencePartsTests {
  private let pieces = (0..<12).map { "第\($0)项任务由\("甲乙丙丁戊己庚辛壬癸子丑".map(String.init)[$0])方面统筹推进落实" }

  private func document(_ pieces: [String]) throws -> (Document, Range<Int>) {
    let sentence = pieces.joined(separator: "，") + "。"
    let document = try Document(reading: Array(sentence.utf8), id: "a", file: "a")
    return (document, 0..<sentence.utf8.count)
  }

  /// Whatever is kept, dropped and moved: every part is paired or open, none twice.
  @Test(arguments: 0..<200) func everyPartIsPairedOrOpenOnce(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let above = pieces.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let below = pieces.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let (upper, first) = try document(above)
    let (lower, second) = try document(below)
    guard let parts = SentenceParts(Sides(FoldedExcerpt(upper, first), FoldedExcerpt(lower, second))) else {
      #expect(min(above.count, below.count) < 5 || Set(above).intersection(below).count < 2)
      return
    }
    for (ranges, whole) in [
      (parts.pairs.map(\.upper) + parts.open.upper, first),
      (parts.pairs.map(\.lower) + parts.open.lower, second),
    ] {
      let sorted = ranges.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
      #expect(sorted.first?.lowerBound == whole.lowerBound && sorted.last?.upperBound == whole.upperBound)
      for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left.upperBound == right.lowerBound) }
    }
  }

  @Test func whatStaysWhatGoesAndWhatComes() throws {
    let (upper, first) = try document(Array(pieces[0..<6]))
    let (lower, second) = try document(Array(pieces[0..<3] + ["全面加强安全生产监管", "优化营商环境"] + pieces[4..<6]))
    let parts = try #require(SentenceParts(Sides(FoldedExcerpt(upper, first), FoldedExcerpt(lower, second))))
    #expect(parts.open.upper.map(\.range).map(upper.string) == [pieces[3] + "，"])
    #expect(parts.open.lower.map(\.range).map(lower.string) == ["全面加强安全生产监管，优化营商环境，"])
    #expect(parts.pairs.count == 2, "side by side they are one provision")
  }
}

struct ComparisonOfManyTests {
  private let shelf = Result {
    try Shelf([
      ("base", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月1日", ["支持园区建设新型研发机构。", "推行扁平化管理，精简内设机构。"])),
      (
        "one",
        Shelf.paper(
          "江苏省人民政府", "苏政发〔2021〕1号", on: "2021年1月1日", ["优化用地布局，盘活存量土地。", "支持园区建设新型研发机构和中试基地。"])
      ),
      ("silent", Shelf.paper("浙江省人民政府", "浙政发〔2021〕1号", on: "2021年1月1日", ["推行扁平化管理，精简内设机构。"])),
    ])
  }

  private func topic(_ shelf: Shelf) -> Topic {
    let locators = shelf.documents.flatMap { document in
      document.clauses.filter { document.string($0.range).contains("研发机构") }
        .map { document.citation(of: $0).locator }
    }
    return Topic(query: "研发机构", locators: Set(locators), words: ["研发机构"])
  }

  @Test func onlyWhatATopicHoldsIsCompared() throws {
    let shelf = try shelf.get()
    let found = try DocumentComparison.all(
      of: shelf.documents, against: shelf["base"], about: topic(shelf), index: shelf.index)
    #expect(found.map(\.lower.id) == ["one"], "who is silent about it is not compared")
    #expect(found[0].pairs.map(\.lower.locator) == ["one#一.二"])
    #expect(found[0].unmatched.isEmpty)
    #expect(topic(shelf).documents == ["base", "one"])
  }

  /// Narrowed or not, a pair of clauses says the same.
  @Test func aBaseMeetsEachOnce() throws {
    let shelf = try shelf.get()
    let all = try DocumentComparison.all(of: shelf.documents, against: shelf["base"], index: shelf.index)
    #expect(all.map(\.lower.id) == ["one", "silent"])
    let pair = try #require(all[0].pairs.first { $0.lower.locator == "one#一.二" })
    let narrow = try DocumentComparison.all(
      of: shelf.documents, against: shelf["base"], about: topic(shelf), index: shelf.index)
    #expect(narrow[0].pairs[0].provisions.map(\.relation) == pair.provisions.map(\.relation))
  }
}
