import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

/// Clauses of one sentence, the usual form of 若干措施: what stands in front of the note is no heading but what is provided.
struct OneSentenceTests {
  private static let sentences = [
    "对首次认定的高新技术企业给予20万元奖励", "对新建的国家级孵化器给予300万元一次性补助", "支持企业牵头组建创新联合体", "不得要求企业重复提交材料",
    "将人才公寓分配权限下放至园区管理机构", "免收小微企业首年检验检测费用", "鼓励高校科研人员离岗创办企业", "优先保障重大科技项目用地",
  ]

  private static let notes = [
    "。（责任单位：省科技厅）", "。\n责任单位：省科技厅、省财政厅。", "。（牵头单位：省科技厅）（配合单位：省财政厅）", "。（省科技厅负责）。", "。（负责部门：科技部；适用范围：所有试验区）",
    "。（2022年12月底前完成）", "\n（责任单位：省科技厅）", "。",
  ]

  private func text(_ sentences: [String], _ notes: [String], _ year: Int) -> String {
    let lines = zip(sentences, notes).enumerated().map { number, line in
      "（\(Array("一二三四五六七八")[number])）\(line.0)\(line.1)"
    }
    return "东海省人民政府关于支持创新的若干措施\n东政发〔\(year)〕5号\n一、支持创新\n" + lines.joined(separator: "\n")
      + "\n东海省人民政府\n\(year)年7月5日\n"
  }

  /// Whatever note stands behind it: a sentence that went is told, and the rest is no change.
  @Test(arguments: 0..<20 as Range<UInt64>) func everySentenceIsCompared(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sentences = Self.sentences.shuffled(using: &random)
    let struck = Int.random(in: 0..<sentences.count, using: &random)
    var left = sentences
    left.remove(at: struck)
    let shelf = try Shelf([
      ("old", text(sentences, Self.notes.shuffled(using: &random), 2020)),
      ("new", text(left, Self.notes.shuffled(using: &random), 2021)),
    ])
    let comparison = try DocumentComparison(shelf["old"], shelf["new"], index: shelf.index)
    #expect(comparison.unmatched.map(\.relation) == [.missing])
    #expect(comparison.unmatched.map(\.clause.locator) == ["old#一.\(Array("一二三四五六七八")[struck])"])
    #expect(comparison.coverage == Sides(Coverage(matched: 7, all: 8), Coverage(matched: 7, all: 7)))
    #expect(comparison.pairs.flatMap(\.provisions).allSatisfy { $0.relation == .same })
  }

  @Test(arguments: notes) func anotherAmountIsTold(note: String) throws {
    let notes = [note, note]
    let shelf = try Shelf([
      ("old", text(["对首次认定的企业给予20万元奖励", "支持企业牵头组建创新联合体"], notes, 2020)),
      ("new", text(["对首次认定的企业给予30万元奖励", "支持企业牵头组建创新联合体"], notes, 2021)),
    ])
    let comparison = try DocumentComparison(shelf["old"], shelf["new"], index: shelf.index)
    let changed = comparison.pairs.flatMap(\.provisions).filter { $0.relation == .changed }
    #expect(changed.map { $0.upper.text.prefix(16) } == ["对首次认定的企业给予20万元奖励"])
    #expect(comparison.unmatched.isEmpty)
  }

  /// Where the body provides something, a heading stays one.
  @Test func aHeadingIsNoProvision() throws {
    let document = try note(
      "东海省关于创新的意见\n一、总体要求\n（一）支持创新发展。对企业给予20万元奖励。（责任单位：省科技厅）\n（二）优化营商环境。\n（责任单位：省商务厅）\n")
    #expect(
      document.clauses.map { document.string(document.provisions(of: $0)) } == ["对企业给予20万元奖励。", "优化营商环境。\n"])
  }
}
