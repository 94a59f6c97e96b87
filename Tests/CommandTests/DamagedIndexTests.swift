import Fixtures
import Foundation
import Testing

/// The command on index files that were damaged: one line and status 3, or the answer of the sound one; the next run
/// mends it.
struct DamagedIndexTests {
  private static let damages = Effort.count("POLICY_DAMAGES", else: 30)
  private static let question = "policy search 人才 --all -f json"

  private static let otherVersion =
    "policy: index/policy.index is of another version of the program; answering from memory\n"
  private static var refusal: Regex<Substring> {
    #/policy: index/policy\.index: (?:damaged at|not an index from) byte \d+[^\n]*; `policy index` builds it anew\n\[3\]\n/#
  }

  private func run(_ command: String, in folder: ScratchFolder) throws -> String {
    try Transcript.run(command, in: folder.url, binary: TranscriptTests.binary)
  }

  /// As a disk, a transfer or another program might.
  private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> (how: String, bytes: [UInt8]) {
    var damaged = bytes
    // Header and tables are small beside the lists, and all depends on them.
    let place = Int.random(in: 0..<(Bool.random(using: &random) ? bytes.count : 600), using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...5000, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return ("a bit of byte \(place)", damaged)
    case 1: return ("cut at \(place)", Array(bytes[..<place]))
    case 2:
      for index in place..<end { damaged[index] = 0 }
      return ("zeros from \(place) to \(end)", damaged)
    case 3:
      for index in place..<end { damaged[index] = .random(in: 0...255, using: &random) }
      return ("noise from \(place) to \(end)", damaged)
    case 4: return ("\(end - place) bytes from \(place) on are gone", Array(bytes[..<place] + bytes[end...]))
    default: return ("\(end - place) bytes too many at \(place)", Array(bytes[..<end] + bytes[place...]))
    }
  }

  @Test func aDamagedIndexIsOneLineOrAnswersAsTheSoundOne() throws {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    let sound = try run("policy index > told 2>&1; \(Self.question)", in: folder)
    let file = folder.url.appending(path: "index/policy.index")
    let bytes = Array(try Data(contentsOf: file))
    var random = SeededGenerator(seed: 16)
    var errors = 0
    for _ in 0..<Self.damages {
      let (how, damaged) = damaged(bytes, &random)
      guard damaged != bytes else { continue }
      try Data(damaged).write(to: file)
      let told = try run("\(Self.question) --no-update", in: folder)
      if told != sound {
        errors += 1
        #expect(
          told.wholeMatch(of: Self.refusal) != nil || told == Self.otherVersion + sound, "\(how): \(told)")
      }
      #expect(
        try run("policy index > told 2>&1; \(Self.question)", in: folder) == sound, "\(how) is not mended")
    }
    #expect(errors * 2 > Self.damages, "\(errors) of \(Self.damages)")
  }
}
