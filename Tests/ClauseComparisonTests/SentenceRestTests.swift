import ClauseIndex
import PolicyText
import Testing

@testable import ClauseComparison

/// What a sentence says beside a part that answers.
struct SentenceRestTests {
  private static let common = "优先保障园区用地指标，优化空间布局。"

  private func comparison(_ upper: [String], _ lower: [String]) throws -> DocumentComparison {
    let shelf = try Shelf([
      ("upper", Shelf.paper("江苏省人民政府", "苏政发〔2020〕1号", on: "2020年1月1日", upper + [Self.common])),
      ("lower", Shelf.paper("南京市人民政府", "宁政发〔2021〕1号", on: "2021年1月1日", lower + [Self.common])),
    ])
    return try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
  }

  private static let duties = "园区管理机构应当宣传安全生产知识，引导企业参加保险，建立健全早期发现和应急处理机制。"
  private static let duty = "园区管理机构应当建立健全早期发现和应急处理机制。"
  private static let rest = "组织实施跨区域重大科技项目，统筹安排专项经费和人才编制。"
  private static let sentences = [
    "支持园区企业建设研发中心和中试基地。", "鼓励园区企业建设研发中心和中试基地。",
    "支持园区企业建设研发中心和中试基地，\(rest)", "鼓励园区企业建设研发中心和中试基地，\(rest)",
    "完善招商政策，鼓励园区企业建设研发中心和中试基地，\(rest)", rest,
  ]

  /// Whatever a sentence says stands in one place: answered, or without a counterpart.
  @Test(arguments: sentences, sentences) func nothingIsToldTwice(upper: String, lower: String) throws {
    let comparison = try comparison([upper], [lower])
    let quoted = Sides(
      comparison.pairs.flatMap(\.provisions).map(\.upper.range),
      comparison.pairs.flatMap(\.provisions).map(\.lower.range))
    for open in comparison.unmatched {
      guard let range = open.quotation?.range else { continue }
      #expect(!(open.relation == .new ? quoted.lower : quoted.upper).contains { $0.overlaps(range) })
    }
  }

  @Test func moreBesideARewordedPartSpecifiesIt() throws {
    let comparison = try comparison([Self.sentences[0]], [Self.sentences[3]])
    let told = comparison.pairs.flatMap(\.provisions).filter { $0.relation != .same }
    #expect(told.map(\.relation) == [.specified])
    #expect(told.map(\.lower.text) == [Self.sentences[3]])
    let added = told.flatMap(\.changes).filter { $0.kind == .added }.compactMap(\.lower?.text)
    #expect(added.joined(separator: "，") == Self.rest)
    #expect(comparison.unmatched.isEmpty)
  }

  @Test func lessBesideARewordedPartReducesIt() throws {
    let comparison = try comparison([Self.sentences[3]], [Self.sentences[0]])
    let told = comparison.pairs.flatMap(\.provisions).filter { $0.relation != .same }
    #expect(told.map(\.relation) == [.reduced])
    #expect(comparison.unmatched.isEmpty)
  }

  /// What was kept word for word is a provision; what else its sentence says is another.
  @Test func moreBesideAKeptPartIsNew() throws {
    let comparison = try comparison([Self.sentences[0]], [Self.sentences[2]])
    #expect(comparison.pairs.flatMap(\.provisions).allSatisfy { $0.relation == .same })
    #expect(comparison.unmatched.map(\.relation).allSatisfy { $0 == .new })
    #expect(!comparison.unmatched.isEmpty)
  }

  /// Beside the end of the other sentence an end is no part that answers something else.
  @Test func endsThatAnswerEachOtherAreReadTogether() throws {
    let told = try comparison(
      ["申办残疾人证的，免交残疾鉴定费和工本费，所需经费由财政负担。", "所需经费由市级财政承担的项目，应当列入预算。", Self.duties],
      ["申领残疾人证件的，免交残疾鉴定费以及工本费，所需经费由市级财政承担。", Self.duty]
    ).pairs.flatMap(\.provisions).filter { $0.upper.text.hasPrefix("申办") }
    #expect(told.map(\.lower.text) == ["申领残疾人证件的，免交残疾鉴定费以及工本费，所需经费由市级财政承担。"])
  }

  /// Who must is said once above for several measures, and again below.
  @Test func aSubjectThatIsSaidAgainIsNothingMore() throws {
    let told = try comparison(
      [Self.duties], [Self.duty]
    ).pairs.flatMap(\.provisions).filter { $0.lower.text.hasPrefix("园区管理") }
    #expect(!told.isEmpty)
    #expect(!told.flatMap(\.changes).contains { $0.kind == .added })
  }

  /// Laws of a few articles have no chapters: a duty is answered by a duty, and by no sanction.
  @Test func aDutyIsNotAnsweredByItsPenalty() throws {
    func law(_ title: String, _ articles: [String]) -> String {
      let numerals = Array("一二三四五六七")
      return "\(title)\n\n"
        + articles.enumerated().map { "第\(numerals[$0.offset])条 \($0.element)" }.joined(separator: "\n")
    }
    let shelf = try Shelf([
      (
        "upper",
        law(
          "中华人民共和国园林保护法",
          [
            "任何单位和个人应当爱护园林设施。", "建设单位移植古树应当报经园林主管部门批准。",
            "违反本法规定，擅自砍伐树木的，由园林主管部门责令改正，处一万元以下的罚款。",
          ])
      ),
      (
        "lower",
        law(
          "江苏省园林保护条例",
          [
            "任何单位和个人应当爱护园林设施。",
            "违反本条例规定，建设单位移植古树未报经园林主管部门批准的，由园林主管部门责令改正，处五万元以下的罚款。",
            "违反本条例规定，擅自砍伐树木的，由园林主管部门责令改正，处二万元以下的罚款。",
          ])
      ),
    ])
    let pairs = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index).pairs
    #expect(
      !pairs.flatMap(\.provisions).contains {
        $0.upper.text.hasPrefix("建设单位") && $0.lower.text.contains("罚款")
      })
    #expect(pairs.flatMap(\.provisions).contains { $0.upper.text.contains("擅自砍伐") })
  }
}
