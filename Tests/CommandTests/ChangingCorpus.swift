import Fixtures
import Foundation
import Synchronization

/// A folder of documents that change one by one while others read them, and what it held at any moment.
final class ChangingCorpus: Sendable {
  /// A version of a document, or its absence, and the time in which it came about.
  private struct Change {
    let version: Int?
    let begin: UInt64
    let end: UInt64
  }

  static let names = ["甲", "乙", "丙"]

  private let folder: ScratchFolder
  private let changes = Mutex<[String: [Change]]>([:])

  init(in folder: ScratchFolder) throws {
    self.folder = folder
    try folder.write("某市意见\n一、不变。给予奖励。\n", to: "corpus/不变.txt")
    for name in ChangingCorpus.names { try put(0, name) }
  }

  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// From two to four: half a document would show.
  static func clauses(ofVersion version: Int) -> Int { 2 + version % 3 }

  /// Another version of a document, or none: one call of `rename` or `unlink`.
  func change(using random: inout SeededGenerator) throws {
    let name = ChangingCorpus.names.randomElement(using: &random) ?? "甲"
    let versions = changes.withLock { $0[name]?.count ?? 0 }
    let wasThere = changes.withLock { $0[name]?.last?.version != nil }
    try put(wasThere && Int.random(in: 0..<4, using: &random) == 0 ? nil : versions, name)
  }

  private func put(_ version: Int?, _ name: String) throws {
    let file = folder.url.appending(path: "corpus/\(name).txt").path
    let new = folder.url.appending(path: "next/\(name).txt").path
    if let version {
      let clauses = (1...ChangingCorpus.clauses(ofVersion: version)).map {
        "\($0)．第\(version)版。给予奖励。\n"
      }
      try folder.write("某市\(name)意见\n" + clauses.joined(), to: "next/\(name).txt")
    }
    let begin = ChangingCorpus.now
    let status = unsafe version == nil ? unlink(file) : rename(new, file)
    guard status == 0 else { throw CocoaError(.fileWriteUnknown) }
    let change = Change(version: version, begin: begin, end: ChangingCorpus.now)
    changes.withLock { $0[name, default: []].append(change) }
  }

  /// Whether a document had this version, or was not there, at some moment of a time.
  func had(_ version: Int?, _ name: String, from start: UInt64, to end: UInt64) -> Bool {
    let all = changes.withLock { $0[name] ?? [] }
    return all.indices.contains { index in
      let isOver = index + 1 < all.count && all[index + 1].end < start
      return all[index].version == version && all[index].begin <= end && !isOver
    }
  }
}
