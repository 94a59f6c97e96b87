import Fixtures
import PolicyText
import Testing

/// What is found without folding the whole text is what is found in the folded text.
struct PlainPhraseTests {
  /// What stands between and beside characters somewhere: forms of one character, what folding leaves out, numbers.
  private static let pieces = [
    "数", "據", "据", "安", "全", "⼈", "人", "才", "于", "於", "，", ",", "。", "、", "；", ";", "（", "［", "％", "%", "·",
    "•",
    "“", "”", "《", "》", " ", "\u{3000}", "\n", "\u{200b}", "\u{feff}", "1", "000", "，000", ",000", "5G", "Ａ",
    ".", "1.5", "㎡",
    "℃", "²", "Ⅱ", "é", "𠀀", "㐀", "：", "—", "-",
  ]

  @Test(arguments: 0..<60) func itFindsWhatFoldedTextHas(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<200 {
      let text = Array(Self.words(1...40, &random).utf8)
      guard let phrase = Phrase(Self.words(1...3, &random)), let plain = PlainPhrase(phrase) else { continue }
      let tokens = TokenizedText(text, text.indices)
      let expected = tokens.matches(of: phrase).map { tokens.source($0, in: text) }
      #expect(plain.places(in: text, text.indices) == expected, "\(phrase)")
      found += expected.count
    }
    #expect(found > 0)
  }

  private static func words(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    // Of a few neighbours in the table, so that phrases meet.
    let first = Int.random(in: 0..<pieces.count, using: &random)
    return (0..<Int.random(in: count, using: &random)).map { _ in
      pieces[
        Bool.random(using: &random)
          ? Int.random(in: 0..<12, using: &random)
          : (first + Int.random(in: 0..<8, using: &random)) % pieces.count]
    }.joined()
  }

  @Test(arguments: ["5G", "数据5G", "1.5", ".", "数,", "²", "é", "·"])
  func otherPhrasesNeedFoldedText(words: String) throws {
    let phrase = try #require(Phrase(words))
    #expect(PlainPhrase(phrase) == nil)
  }

  @Test func aRangeIsAllThatIsRead() throws {
    let text = Array("数据数“据”数据".utf8)
    let phrase = try #require(Phrase("數據"))
    let plain = try #require(PlainPhrase(phrase))
    #expect(plain.places(in: text, text.indices) == [0..<6, 6..<15, 18..<24])
    #expect(plain.places(in: text, 3..<21) == [6..<15])
  }
}
