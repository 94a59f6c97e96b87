import Fixtures
import Foundation
import FuzzTargets
import Testing

/// What fuzzing begins from, and what it found once.
struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Seeds")

  /// By name.
  static let targets: [String: any FuzzedBytes] = {
    let rooms = FuzzTarget.allCases.map { ($0.rawValue, $0 as any FuzzedBytes) }
    let command = CommandTarget.allCases.map { ($0.rawValue, $0 as any FuzzedBytes) }
    return Dictionary(uniqueKeysWithValues: rooms + command)
  }()

  private func seeds(of name: String, _ target: any FuzzedBytes) throws -> [[UInt8]] {
    guard target.madeSeeds.isEmpty else { return target.madeSeeds }
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }

  @Test(arguments: targets.keys.sorted()) func everySeedHolds(name: String) throws {
    let target = try #require(Self.targets[name])
    let seeds = try seeds(of: name, target)
    #expect(!seeds.isEmpty, "\(name) has no seed")
    for seed in seeds { target.run(seed) }
  }

  /// A few changes of each, the same in every run.
  @Test(arguments: targets.keys.sorted()) func changedSeedsHold(name: String) throws {
    let target = try #require(Self.targets[name])
    var random = SeededGenerator(seed: 16)
    for seed in try seeds(of: name, target) {
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
