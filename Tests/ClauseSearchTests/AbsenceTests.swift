import ClauseIndex
import Fixtures
import PolicyText
import Testing

@testable import ClauseSearch

/// What an explanation knows of a term without looking is what looking finds.
struct AbsenceTests {
  /// Forms of one character, what folding leaves out, signs and letters.
  private static let pieces = [
    "数", "據", "据", "安", "全", "人", "才", "于", "於", "，", "。", "“", " ", "\n", "\u{200b}", "1", ",000", "5G", "Ａ",
    "㎡", "é", "𠀀", "：",
  ]

  private static func words(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in
      pieces[Int.random(in: 0..<(Bool.random(using: &random) ? 9 : pieces.count), using: &random)]
    }.joined()
  }

  private static func isWord(_ characters: ArraySlice<UInt32>) -> Bool {
    characters.allSatisfy { Unicode.Scalar($0)?.properties.isAlphabetic == true }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func wordsBesideAPhraseAreThoseOfTheFoldedField(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<200 {
      let text = Array(Self.words(1...40, &random).utf8)
      guard let phrase = Phrase(Self.words(1...2, &random)), let plain = PlainPhrase(phrase) else { continue }
      let (length, before) = (Int.random(in: 1...4, using: &random), Bool.random(using: &random))
      func words(_ plain: PlainPhrase?) -> [ArraySlice<UInt32>] {
        NearbyTerms.words(with: phrase, plain, length, before: before, in: text, text.indices)
          .filter(Self.isWord)
      }
      let expected = words(nil)
      #expect(words(plain) == expected, "\(phrase), \(length), \(before)")
      found += expected.count
    }
    #expect(found > 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func stretchesStandWhereTheyAreFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = IndexBuilder()
    for number in 0..<6 {
      let lines = ["某市条例"] + (1...6).map { "第\(Numeral($0))条　" + Self.words(2...12, &random) + "。" }
      builder.add(
        try Document(
          reading: Array(lines.joined(separator: "\n").utf8), id: "d\(number)", file: "d\(number)"),
        stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    let some = DocumentSet(index.allDocuments.filter { $0.rawValue % 2 == 0 }, of: index.documentCount)
    for scope in [index.everyDocument, some] {
      guard let phrase = Phrase(Self.words(2...8, &random)) else { continue }
      let standing = StandingLookup(index: index, scope: scope, evaluation: Evaluation(index), budget: .max)
      let stretches = try StandingStretches(of: phrase.tokens, standing)
      for start in phrase.tokens.indices {
        for end in start + 2..<max(start + 2, phrase.tokens.count + 1) {
          let part = Phrase(tokens: Array(phrase.tokens[start..<end]))
          let stands = try !index.firstClauses(1, of: part, among: scope).isEmpty
          #expect(stretches.mayStand(start..<end) == stands, "\(part)")
        }
      }
    }
  }
}
