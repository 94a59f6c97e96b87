import Fixtures
import Foundation
import FuzzTargets
import Testing

/// What fuzzing begins from, and what it found once.
struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Seeds")

  private func seeds(of target: FuzzTarget) throws -> [[UInt8]] {
    guard target.madeSeeds.isEmpty else { return target.madeSeeds }
    let folder = Self.folder.appending(path: target.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }

  @Test(arguments: FuzzTarget.allCases) func everySeedHolds(target: FuzzTarget) throws {
    let seeds = try seeds(of: target)
    #expect(!seeds.isEmpty, "\(target) has no seed")
    for seed in seeds { target.run(seed) }
  }

  /// A few changes of each, the same in every run.
  @Test(arguments: FuzzTarget.allCases) func changedSeedsHold(target: FuzzTarget) throws {
    var random = SeededGenerator(seed: 16)
    for seed in try seeds(of: target) {
      for _ in 0..<8 {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
          let place = Int.random(in: bytes.indices, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
          }
        }
        target.run(bytes)
      }
    }
  }
}
