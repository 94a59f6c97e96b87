import FuzzTargets
import PolicyText
import Testing

@testable import ClauseIndex

/// Damage whose checksums were made right again: what stands behind them is on its own. Nothing traps or goes on without
/// end, and what is another answer is told by verification.
@Suite struct ForgedIndexTests {
  /// Made once for all tests.
  private struct Sound {
    let bytes: [UInt8]
    let header: Header
    let outcome: Outcome

    init() throws {
      bytes = try DamageTests.bytes(documents: 4, seed: 40)
      header = try bytes.lend { try Header(decoding: $0) }
      outcome = DamageTests.outcome(bytes)
    }
  }

  private static let made = Result { try Sound() }

  private let sound: [UInt8]
  private let header: Header
  private let outcome: Outcome

  init() throws {
    let made = try Self.made.get()
    (sound, header, outcome) = (made.bytes, made.header, made.outcome)
  }

  private func tally(of kind: String) -> Tally { Tally(of: kind, sound: outcome) }

  /// Whether verification tells that a file is not what its documents make.
  private func isTold(_ forged: [UInt8]) -> Bool {
    (try? ClauseIndex(bytes: forged).verify().isSound) != true
  }

  private func count(_ forged: [UInt8], in tally: inout Tally) {
    tally.count(DamageTests.outcome(forged), forged.count, isTold: isTold(forged))
  }

  /// Of what the documents make. What they are themselves can be another without a contradiction.
  private static let derived = IndexSection.allCases.filter {
    ![.origin, .documents, .records, .clauses, .clauseGroups, .text, .checksums].contains($0)
  }

  @Test(arguments: derived) func aDerivedSectionCannotLie(section: IndexSection) throws {
    let range = header.sections[section.rawValue]
    guard !range.isEmpty else { return }
    var tally = tally(of: "\(section)")
    var random = Seeded(section.rawValue)
    for _ in 0..<60 {
      var forged = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        forged[Int.random(in: range, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      forged.seal()
      guard forged != sound else { continue }
      let isTold = isTold(forged)
      #expect(isTold)
      tally.count(DamageTests.outcome(forged), forged.count, isTold: isTold)
    }
    tally.expectNoneWrong()
  }

  /// Documents that were made others are documents: they are answered, as any others would be.
  @Test(arguments: 0..<4) func nothingTraps(seed: Int) {
    var tally = tally(of: "anywhere")
    var random = Seeded(seed)
    for _ in 0..<250 {
      var forged = sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        forged[Int.random(in: sound.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      forged.seal()
      count(forged, in: &tally)
    }
    #expect(tally.errors > 0 && tally.same > 0)
  }

  /// Where documents, their texts and their clauses begin and end: each number in turn another.
  @Test func anotherBorderOfADocumentTrapsNothing() {
    var tally = tally(of: "borders of documents")
    for offset in stride(
      from: header.sections[IndexSection.documents.rawValue].lowerBound, to: sound.count, by: 4)
    where offset + 4 <= header.sections[IndexSection.documents.rawValue].upperBound {
      let value = sound[offset..<offset + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      for other in [0, 1, value &- 1, value &+ 1, .max] where other != value {
        var forged = sound
        for byte in 0..<4 { forged[offset + byte] = UInt8(truncatingIfNeeded: other >> (8 * UInt32(byte))) }
        forged.seal()
        count(forged, in: &tally)
      }
    }
    #expect(tally.errors > 0)
  }

  /// Each section in the place of each other.
  @Test func swappedSectionsAreTold() throws {
    var tally = tally(of: "swapped sections")
    let contents = IndexSection.allCases.dropLast().map { Array(sound[header.sections[$0.rawValue]]) }
    for first in contents.indices {
      for second in contents.indices.dropFirst(first + 1) where contents[first] != contents[second] {
        var swapped = contents
        swapped.swapAt(first, second)
        count(try file(of: swapped), in: &tally)
      }
    }
    tally.expectNoneWrong()
  }

  /// Entries of the table that name each other's ranges.
  @Test func swappedEntriesAreErrors() {
    var tally = tally(of: "swapped entries")
    for first in header.sections.indices {
      for second in header.sections.indices.dropFirst(first + 1)
      where header.sections[first] != header.sections[second] {
        var forged = sound
        for byte in 0..<16 {
          forged.swapAt(Header.tableOffset + first * 16 + byte, Header.tableOffset + second * 16 + byte)
        }
        forged.seal()
        count(forged, in: &tally)
      }
    }
    tally.expectNoneWrong()
  }

  @Test(.timeLimit(.minutes(1))) func inflatedCountsAreTold() {
    var tally = tally(of: "inflated counts")
    for offset in stride(from: Header.countsOffset, to: Header.tableOffset, by: 4) {
      let value = (0..<4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(sound[offset + $1]) }
      for other in [0, value &+ 1, value &- 1, value &* 2, 1 << 16, 1 << 31, .max] where other != value {
        var forged = sound
        for byte in 0..<4 { forged[offset + byte] = UInt8(truncatingIfNeeded: other >> UInt32(byte * 8)) }
        forged.seal()
        count(forged, in: &tally)
      }
    }
    tally.expectNoneWrong()
  }

  @Test func everythingIsBigEndian() {
    var other = sound
    for start in stride(from: 0, to: sound.count - 7, by: 8) { other[start..<start + 8].reverse() }
    #expect(DamageTests.outcome(other) == .error(.notAnIndex))
  }

  @Test func otherRulesAreNamed() {
    var forged = sound
    forged[12] ^= 1
    forged.seal()
    #expect(throws: IndexError.otherFolding(found: Layout.rules ^ 1)) { try ClauseIndex(bytes: forged) }
  }

  /// An index of such sections, with the counts of the sound one.
  private func file(of sections: [[UInt8]]) throws -> [UInt8] {
    var assembly = Assembly(capacity: sound.count)
    for section in IndexSection.allCases where section.rawValue < IndexSection.text.rawValue {
      let contents = sections[section.rawValue]
      assembly.write(section) { $0.append(contents.span) }
    }
    let text = FilePiece.stored(.inMemory(sections[IndexSection.text.rawValue]))
    return try assembly.finish(header.counts, text: [text]).array()
  }
}
