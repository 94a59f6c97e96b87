import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

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
