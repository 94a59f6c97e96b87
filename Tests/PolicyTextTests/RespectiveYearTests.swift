import Fixtures
import PolicyText
import Testing

/// Amounts that several years have, one each.
struct RespectiveYearTests {
  private func years(_ words: String) throws -> String {
    let document = try Document(reading: Array(words.utf8), id: "a", file: "a.txt")
    return document.numbers(in: 0..<document.text.count).filter { $0.comparison != .by }.map { fact in
      let value = fact.value == fact.value.rounded() ? String(Int(fact.value)) : String(fact.value)
      return value + "@" + (fact.year.map(String.init) ?? "–")
    }.joined(separator: " ")
  }

  /// So many years as amounts: the first is the first's, whatever joins them.
  @Test(arguments: 0..<60)
  func theNthAmountHasTheNthYear(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...4, using: &generator)
    let first = Int.random(in: 2021...2040, using: &generator)
    let ends = ["、", "和"].map { joint in
      { (words: [String]) in words.dropLast().joined(separator: "、") + joint + (words.last ?? "") }
    }
    let join = ends.randomElement(using: &generator) ?? { $0.joined(separator: "、") }
    let list = join((0..<count).map { "\(first + $0)年" })
    let amounts = join((0..<count).map { "\(40 + $0)%" })
    let mark = Bool.random(using: &generator) ? "，" : ""
    #expect(
      try years("到\(list)\(mark)占比分别达到\(amounts)。")
        == (0..<count).map { "\(40 + $0)@\(first + $0)" }.joined(separator: " "))
  }

  @Test(arguments: [
    ("到2025年、2030年，某占比分别达到50%、60%以上。", "50@2025 60@2030"), ("2025年和2026年分别新增300家和400家。", "300@2025 400@2026"),
    ("2025年6月底前、2026年6月底前分别完成50%和100%。", "50@2025 100@2026"),
    ("力争2025年、2027年产业规模突破1000亿元、2000亿元。", "1000@2025 2000@2027"), ("到2025年、2030年，分别达到50%。", "50@–"),
    ("到2025年，甲、乙占比分别达到50%、60%。", "50@2025 60@2025"),
  ])
  func yearsAreGivenWhereTheirNumberAgrees(words: String, expected: String) throws {
    #expect(try years(words) == expected)
  }
}
