import Fixtures
import PolicyText
import Testing

/// Tables without line ends, lists without end: what is read of a line is looked for once, however long the line is. A test
/// that walks back to its beginning at each number does not end.
struct LongLineTests {
  private static let count = 3_000

  @Test(arguments: ["不超过5万元、", "奖励5万元", "第3名", "《办法》（苏政发〔2020〕7号）、"])
  func numbersOfALongLineAreRead(unit: String) throws {
    func count(_ times: Int) throws -> Int {
      let document = try read("一、" + String(repeating: unit, count: times) + "。")
      return document.clauses.flatMap(document.numbers).count
    }
    #expect(try count(Self.count) == count(2) * Self.count / 2)
  }

  @Test func citationsOfALongLineAreRead() {
    let text = Array(String(repeating: "《办法》（苏政发〔2020〕7号）、国发〔2021〕1号、", count: Self.count).utf8)
    #expect(Citations.all(in: text, text.indices).count == 2 * Self.count)
  }

  /// Room is made for all of them, not for each.
  @Test func manyShortFieldsAreFoldedOnce() {
    let field = Array("文".utf8)
    var text = FoldedText()
    var rooms: Set<Int> = []
    for _ in 0..<Self.count {
      text.append(field, field.indices)
      text.appendBorder()
      rooms.insert(text.characters.capacity)
    }
    #expect(text.characters.count == 2 * Self.count)
    #expect(rooms.count < 20)
  }

  @Test(arguments: 0..<50)
  func theFirstSentenceIsTheFirstOfAll(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("文件。！”\n 》?)a")
    let text = Array(String((0..<20).map { _ in letters.randomElement(using: &generator) ?? "文" }).utf8)
    for start in text.indices where text[start] & 0xc0 != 0x80 {
      let range = start..<text.count
      #expect(Sentences.first(in: text, range) == Sentences.ranges(in: text, range).first)
    }
  }
}
