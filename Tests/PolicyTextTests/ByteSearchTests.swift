import Fixtures
import PolicyText
import Testing

/// A word is found where comparing at every place finds it.
struct ByteSearchTests {
  /// Characters that share their bytes, so that nearly every place looks like a begin.
  private static let alphabet: [String] = ["《", "》", "、", "乊", "略", "称", "a", "(", "é", "𠀊", "\n"]

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    (0..<count).flatMap { _ in Array((alphabet.randomElement(using: &random) ?? "").utf8) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func isFoundWhereAScanFindsIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(Int.random(in: 0...60, using: &random), &random)
    for _ in 0..<20 {
      let word = Self.text(Int.random(in: 0...3, using: &random), &random)
      let start = Int.random(in: 0...text.count, using: &random)
      let expected = word.isEmpty ? nil : (start..<text.count).first { text[$0...].starts(with: word) }
      #expect(ByteSearch.first(word, in: text.span, from: start) == expected)
    }
  }

  /// Bytes without order too, of which some stand behind a byte that is one less: those show where they are none.
  @Test(arguments: 0..<60 as Range<UInt64>) func marksOfCitationsAreWhereAScanFindsThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      ["《", "〈", "号", "令", "》", "略", "a", "\n"].map { Array($0.utf8) }
      + [
        [0x80], [0x8a], [0x8b], [0x80, 0x8a], [0x81, 0x8b], [0xe3], [0xe3, 0x80], [0xbb, 0xa4], [0xe5, 0x8f],
      ]
    let text = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
    let marks = ["《", "〈", "号", "令"].map { Array($0.utf8) }
    let expected = text.indices.filter { place in marks.contains { text[place...].starts(with: $0) } }
    #expect(Citations.marks(in: text) == expected)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func theLastIsWhereAScanFindsIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(Int.random(in: 0...60, using: &random), &random)
    for _ in 0..<20 {
      let end = Int.random(in: 0...text.count, using: &random)
      let start = Int.random(in: 0...end, using: &random)
      for byte in [UInt8(ascii: "\n"), 0x80, 0xe3] {
        #expect(ByteSearch.last(byte, in: text.span, start..<end) == text[start..<end].lastIndex(of: byte))
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func whatIsAskedEightBytesAtALookIsSoByteByByte(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(Int.random(in: 0...60, using: &random), &random)
    let string = try #require(String(validating: text, as: UTF8.self))
    let scalars = text.span.scalarCount
    #expect(scalars == string.unicodeScalars.count)
    #expect(Self.hasControl(text) == text.contains { $0 < 0x20 })
    let line = text.filter { $0 != 0x0a }
    for byte in [UInt8(0x00), 0x09, 0x1f, 0x20, 0x7f, 0x80] {
      #expect(Self.hasControl(line + [byte]) == (byte < 0x20))
      #expect(Self.hasControl([byte] + line) == (byte < 0x20))
    }
  }

  private static func hasControl(_ bytes: [UInt8]) -> Bool { bytes.span.hasControl }

  /// A hundred thousand places that nearly begin the word are looked at once each.
  @Test func manyNearBeginsAreNoTrouble() {
    let text = [UInt8](repeating: 0x61, count: 200_000) + Array("ab".utf8)
    #expect(ByteSearch.first(Array("aab".utf8), in: text.span, from: 0) == 199_999)
  }
}
