import Testing

@testable import ClauseComparison
@testable import PolicyText

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

  /// What `numbers` takes for one amount is one for a comparison.
  @Test func unitsAreThoseOfTheNumbers() {
    let plain = PlainUnits.table.map { (word: $0.key, unit: $0.value.unit, scale: $0.value.scale) }
    let all = plain + Set(plain.map(\.unit)).map { (word: $0, unit: $0, scale: 1) }
    let known = all.compactMap { name in
      let word = FoldedText(name.word).characters
      return Units.longest(word, at: 0).flatMap { $0.word == word ? (name: name, counted: $0) : nil }
    }
    #expect(known.count > 40)
    for (place, first) in known.enumerated() {
      for second in known[..<place] where first.name.unit == second.name.unit {
        let ratio = first.name.scale / second.name.scale
        #expect(
          first.counted.plain == second.counted.plain
            && abs(first.counted.scale / second.counted.scale / ratio - 1) < 1e-9,
          "\(first.name.word) and \(second.name.word)")
      }
    }
  }
}
