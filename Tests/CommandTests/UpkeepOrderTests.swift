import ClauseIndex
import Fixtures
import Foundation
import PolicyText
import Testing

@testable import policy

/// Whatever was added, changed and removed in whatever order, the index is that of what is there.
struct UpkeepOrderTests {
  private static let seeds = Effort.count("POLICY_ORDERS", else: 24)

  @Test(arguments: 0..<seeds) func theIndexIsThatBuiltAtOnce(seed: Int) throws {
    let folder = try ScratchFolder()
    var random = SeededGenerator(seed: UInt64(seed))
    try change("甲.txt", step: 0, in: folder, using: &random)
    for step in 1...14 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        try changeSomething(step, in: folder, using: &random)
      }
      // A search updates as `policy index` does.
      let upkeep = Upkeep(locations("kept", of: folder), Notices(language: .chinese))
      if Bool.random(using: &random) { _ = try upkeep.index() } else { _ = try upkeep.ready() }
      guard step % 7 == 0 else { continue }
      let once = folder.url.appending(path: "once.index")
      try? FileManager.default.removeItem(at: once)
      _ = try Upkeep(locations("once", of: folder), Notices(language: .chinese)).index()
      let kept = try Data(contentsOf: folder.url.appending(path: "kept.index"))
      #expect(try Data(contentsOf: once) == kept, "step \(step)")
    }
  }

  /// Then the next look must not rely on the list.
  @Test(arguments: [true, false]) func whatChangesOnceItIsListedIsLookedAtAgain(isRemoved: Bool) throws {
    let folder = try ScratchFolder()
    var random = SeededGenerator(seed: 16)
    for name in ["甲.txt", "乙.txt"] { try change(name, step: 0, in: folder, using: &random) }
    let corpus = try CurrentCorpus(locations("kept", of: folder), nil)
    let stated = StatedFacts(of: corpus.listing)
    if isRemoved {
      try FileManager.default.removeItem(at: folder.url.appending(path: "corpus/乙.txt"))
    } else {
      try change("乙.txt", step: 1, in: folder, using: &random)
    }
    var progress = IndexingProgress(Notices(language: .chinese), files: 2, bytes: 0)
    let rebuild = Rebuild(
      corpus.plan(known: [], stated), of: corpus.origin, stated, from: nil, for: "", always: true,
      progress: &progress)
    #expect(rebuild.leftOut.isEmpty && rebuild.documents == (isRemoved ? 1 : 2))
    #expect(rebuild.builder.origin.fingerprint == 0 && corpus.origin.fingerprint != 0)
  }

  private func locations(_ name: String, of folder: ScratchFolder) -> Locations {
    Locations(
      index: folder.url.appending(path: name + ".index").path,
      documents: [folder.url.appending(path: "corpus").path])
  }

  private static let names = ["甲.txt", "乙.txt", "丙.md", "省/甲.txt", "省/丁.html", "市/戊.txt"]

  private func changeSomething(
    _ step: Int, in folder: ScratchFolder, using random: inout SeededGenerator
  ) throws {
    let name = Self.names.randomElement(using: &random) ?? "甲.txt"
    let file = folder.url.appending(path: "corpus/" + name)
    let isThere = FileManager.default.fileExists(atPath: file.path)
    switch Int.random(in: 0..<8, using: &random) {
    case 0...1 where isThere && name != "甲.txt": try FileManager.default.removeItem(at: file)
    case 2 where isThere: try date(file, step)
    case 3 where isThere && name != "甲.txt":
      let other = file.deletingLastPathComponent().appending(path: "移\(step).txt")
      try FileManager.default.moveItem(at: file, to: other)
    case 4: try state(step, in: folder, using: &random)
    case 5:
      try folder.write("", to: "corpus/空\(step % 2).txt")
      try date(folder.url.appending(path: "corpus/空\(step % 2).txt"), step)
    default: try change(name, step: step, in: folder, using: &random)
    }
  }

  private func change(
    _ name: String, step: Int, in folder: ScratchFolder, using random: inout SeededGenerator
  ) throws {
    let words = ["人才", "土地", "依照《数据条例》执行", "高新技术产业开发区（以下简称高新区）", "不少于10%", "。", "由市科技局负责。"]
    let clauses = (1...Int.random(in: 1...5, using: &random)).map { number in
      let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      return "（\(Numeral(number))）奖励。" + text.joined() + "\n"
    }
    let title = "某\(["省", "市"].randomElement(using: &random) ?? "县")人民政府关于\(name)的意见\n"
    try folder.write(title + "一、措施\n" + clauses.joined(), to: "corpus/" + name)
    try date(folder.url.appending(path: "corpus/" + name), step)
  }

  /// A sidecar file; its section may name a document that is not there.
  private func state(_ step: Int, in folder: ScratchFolder, using random: inout SeededGenerator) throws {
    let name = Self.names.randomElement(using: &random) ?? "甲.txt"
    try folder.write("[\(name)]\n层级：市\n日期：2020-01-0\(1 + step % 9)\n", to: "corpus/文件.facts")
    try date(folder.url.appending(path: "corpus/文件.facts"), step)
  }

  /// Old enough to be trusted, and another at every step.
  private func date(_ file: URL, _ step: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000 + Double(step))], ofItemAtPath: file.path)
  }
}
