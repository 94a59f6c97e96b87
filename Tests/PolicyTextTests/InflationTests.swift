import Fixtures
import Testing

@testable import PolicyText

/// What was packed comes out again, and no damage does more than fail.
@Suite struct InflationTests {
  private static let words = "一、总体要求。一、总体要求。一、总体要求。（一）指导思想"
  private static let letters =
    " e\nf\n\n  ahd acbfhdg b da\ndgecgcbc  hccaaddccefd   dc\ndgeafgccebfe  a  \nfbefeh\nfchh\ncaea\nfga gfg aha\nc "
    + "dbdhf f ehb \nfeagbdf  fcfe\n be fecb c\n\nehc\nab  gad\n feh gca ahfdc\n c gbcgfcagech c hh\n\nfheehgcbg c "
    + "hfcbhe   fbf\n  aef \n ehe\n\nef c ah ef ehe   ffe f\ngfc\nhff c cdfhe\nb\n \ngc    ge   e\nadc h  cd c \nahdc"

  /// One stream of each of the format's three kinds of block, packed by zlib.
  static let streams: [(kind: String, packed: [UInt8], text: String)] = [
    (
      "codes of its own",
      [
        29, 144, 193, 1, 4, 49, 8, 2, 255, 84, 65, 107, 74, 68, 251, 175, 224, 216, 123, 42, 100, 192, 112,
        96, 128,
        172, 123, 44, 181, 239, 45, 155, 175, 240, 118, 180, 106, 145, 39, 85, 189, 39, 141, 31, 201, 167, 79,
        43,
        111, 22, 237, 201, 83, 18, 238, 241, 28, 172, 59, 168, 166, 224, 45, 174, 55, 220, 130, 248, 250, 157,
        105,
        206, 117, 188, 83, 219, 207, 164, 229, 1, 123, 232, 81, 83, 192, 156, 80, 77, 110, 61, 100, 121, 92,
        85, 8,
        78, 36, 197, 109, 173, 85, 233, 117, 153, 18, 4, 223, 204, 165, 228, 126, 179, 213, 151, 54, 116, 251,
        187,
        103, 76, 36, 111, 66, 117, 228, 58, 206, 151, 255, 119, 164, 181, 17, 22, 206, 159, 166, 23, 16, 26,
        196,
        230, 220, 196, 127, 166, 65, 189, 80, 25, 53, 22, 228, 127, 244, 3,
      ], letters
    ),
    (
      "the format's codes",
      [
        123, 178, 163, 225, 113, 67, 227, 179, 134, 221, 79, 246, 78, 126, 177, 172, 241, 217, 198, 166, 199,
        13, 77,
        79, 136, 22, 124, 191, 167, 3, 40, 254, 126, 79, 231, 179, 158, 246, 167, 235, 247, 60, 107, 152, 251,
        172,
        121, 51, 0,
      ], words
    ),
    ("stored", [1, 84, 0, 171, 255] + Array(words.utf8), words),
  ]

  @Test(arguments: streams.indices) func everyKindOfBlock(index: Int) throws {
    let (_, packed, text) = Self.streams[index]
    let size = text.utf8.count
    #expect(try Inflation.bytes(packed, 0..<packed.count, atMost: size) == Array(text.utf8))
    #expect(throws: Inflation.Failure.tooLarge) {
      try Inflation.bytes(packed, 0..<packed.count, atMost: size - 1)
    }
  }

  @Test(arguments: streams.indices) func damageFails(index: Int) throws {
    let (_, packed, text) = Self.streams[index]
    let limit = text.utf8.count
    for length in packed.indices { _ = try? Inflation.bytes(packed, 0..<length, atMost: limit) }
    for bit in 0..<packed.count * 8 {
      var damaged = packed
      damaged[bit / 8] ^= 1 << (bit % 8)
      let bytes = try? Inflation.bytes(damaged, 0..<damaged.count, atMost: limit)
      #expect((bytes?.count ?? 0) <= limit)
    }
  }

  @Test(arguments: 0..<40) func noBytesTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    _ = try? Inflation.bytes(bytes, 0..<bytes.count, atMost: 5000)
  }

  @Test func membersAreUnpackedAndChecked() throws {
    let (_, packed, text) = Self.streams[0]
    let content = Array(text.utf8)
    let archive = StoredArchive(packed: [("a/b", content, packed, 8), ("c", [1, 2, 3], [1, 2, 3], 0)]).bytes
    let opened = try ZipArchive(archive)
    #expect(try opened.bytes(of: "a/b", atMost: 1000) == content)
    #expect(try opened.bytes(of: "c", atMost: 3) == [1, 2, 3])
    #expect(try opened.bytes(of: "d", atMost: 3) == nil)
    #expect(throws: ArchiveError.tooLarge(member: "c")) { try opened.bytes(of: "c", atMost: 2) }
  }

  @Test func damagedArchivesFailOrReadTheSame() throws {
    let (_, packed, text) = Self.streams[1]
    let content = Array(text.utf8)
    let whole = StoredArchive(packed: [("a", content, packed, 8)]).bytes
    for length in whole.indices { _ = try? ZipArchive(Array(whole[..<length])) }
    for bit in 0..<whole.count * 8 {
      var damaged = whole
      damaged[bit / 8] ^= 1 << (bit % 8)
      // A name that changed is another member's; bytes that changed are never returned.
      let bytes = try? ZipArchive(damaged).bytes(of: "a", atMost: 1000)
      if let bytes { #expect(bytes == content) }
    }
  }
}
