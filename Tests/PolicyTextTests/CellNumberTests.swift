import Fixtures
import PolicyText
import Testing

/// Numbers in the cells of a table's row: none reaches over the end of its cell.
struct CellNumberTests {
  private static let cells = [
    "高新技术企业", "15", "100家", "200", "300个", "2.5%", "4,500", "12万", "项目建设", "1", "不超过20万元", "/", "—", "3 500",
    "3年", "6个月", "半",
    "1101", "人才引进", "8:30", "50", "000元", "三", "五十人以上", "",
  ]

  private func told(_ words: String) throws -> [String] {
    let document = try Document(reading: Array(words.utf8), id: "a", file: "a.txt")
    return document.numbers(in: 0..<document.text.count).map {
      "\($0.value)\($0.upperValue.map { "–\($0)" } ?? "")\($0.unit ?? "") \($0.comparison)"
    }
  }

  /// A row has the numbers that its cells have each by itself.
  @Test(arguments: 0..<20 as Range<UInt64>) func aRowHasTheNumbersOfItsCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let cells = (0..<5).map { _ in Self.cells.randomElement(using: &random) ?? "" }
      #expect(
        try told("甲\t" + cells.joined(separator: "\t")) == cells.flatMap { try told("甲\t" + $0) }, "\(cells)")
    }
  }

  @Test(arguments: [
    ("高企\t15\t100家", "100.0家 equal"), ("1\t人才引进\t15\t200个", "200.0个 equal"),
    ("高企\t12\t家\t150", "12.0家 equal"),
    ("产值\t15\t万元\t以上指标", "15.0万元 equal"), ("1\t项目建设", ""), ("3\t万达广场", ""),
    ("占比\t3%\t—\t5%", "3.0% equal 5.0% equal"),
    ("占比\t3\t/\t5", ""), ("期限\t1年\t6个月", "1.0年 equal 6.0个月 equal"), ("补助\t最高\t20万元", "20.0万元 equal"),
  ])
  func numbersOfARow(row: String, expected: String) throws {
    #expect(try told(row).joined(separator: " ") == expected)
  }

  /// What a number alone in its cell is said of stands in the others.
  @Test func aNumberIsSaidOfItsRow() throws {
    let document = try Document(reading: Array("高新技术企业\t15\t100家\t约束性".utf8), id: "a", file: "a.txt")
    let number = try #require(document.numbers(in: 0..<document.text.count).first)
    #expect(document.string(number.quote) == "高新技术企业\t15\t100家")
    #expect(document.string(number.subject) == "高新技术企业\t15")
  }
}
