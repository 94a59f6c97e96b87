import Testing

@testable import ClauseComparison

@Suite struct LexiconTests {
  @Test func everyLineIsReadAndEverySenseHasWords() {
    let said = Set(Lexicon.entries.values.joined().compactMap(\.sense))
    #expect(Sense.allCases.filter { !said.contains($0) } == [])
  }

  @Test func wordsThatOnlyLookLikeOneHaveNoSense() {
    for entry in Lexicon.entries.values.joined() { #expect((entry.kind == nil) == (entry.sense == nil)) }
  }

  @Test func everyLineOfUnitsIsRead() {
    let plain = Set(Units.units.values.joined().map(\.plain))
    #expect(plain.isSuperset(of: [.share, .yuan, .month, .day, .hour, .term, .workday, .ge]))
    #expect(Units.units.values.joined().allSatisfy { $0.scale > 0 })
  }
}
