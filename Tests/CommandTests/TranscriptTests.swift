import Foundation
import Testing

/// The command's behaviour, as transcripts in `Transcripts`, run on the built binary.
///
/// `POLICY_BINARY` names another binary, from the repository's folder on. With `POLICY_RECORD` set, the transcripts are written anew from what
/// happens, to be reviewed as a change of files; such a run fails.
struct TranscriptTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()
  private static let transcripts = tests.appending(path: "Transcripts")
  private static let environment = ProcessInfo.processInfo.environment

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: transcripts.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// The one named, or the one that was built beside these tests.
  static var binary: URL {
    if let path = environment["POLICY_BINARY"] {
      return path.hasPrefix("/") ? URL(filePath: path) : repository.appending(path: path)
    }
    return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "policy")
  }

  @Test func thereAreTranscriptsAndABinary() {
    #expect(!Self.names.isEmpty)
    #expect(FileManager.default.isExecutableFile(atPath: Self.binary.path), "\(Self.binary.path)")
  }

  @Test(arguments: names)
  func happensAsWritten(name: String) throws {
    let file = Self.transcripts.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try replay(expected)
    if Self.environment["POLICY_RECORD"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): review the change, then run again without POLICY_RECORD")
    } else if actual.trimmingEnd != expected.trimmingEnd {
      Issue.record("\(name) happened otherwise:\n\(difference(from: expected, to: actual))")
    }
  }

  /// The tour of README.md: its blocks marked `console`, one session.
  @Test func theReadmeHappensAsWritten() throws {
    let file = Self.repository.appending(path: "README.md")
    var page = try String(contentsOf: file, encoding: .utf8)
    let blocks = Self.consoleBlocks(of: page)
    #expect(blocks.count > 3)
    for block in blocks {
      let actual = try replay(block)
      if actual.trimmingEnd == block.trimmingEnd { continue }
      if Self.environment["POLICY_RECORD"] != nil {
        page = page.replacingOccurrences(of: block, with: actual.trimmingEnd + "\n\n")
        try page.write(to: file, atomically: true, encoding: .utf8)
      }
      Issue.record("README.md happened otherwise:\n\(difference(from: block, to: actual))")
    }
  }

  private static func consoleBlocks(of page: String) -> [String] {
    page.components(separatedBy: "```console\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  /// In a new folder with a copy of the corpus and no index.
  private func replay(_ transcript: String) throws -> String {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "index"), withIntermediateDirectories: false)
    return try Transcript(parsing: transcript).replayed(in: folder.url, binary: Self.binary)
  }

  private func difference(from expected: String, to actual: String) -> String {
    let (old, new) = (expected.components(separatedBy: "\n"), actual.components(separatedBy: "\n"))
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let line, _): removed[offset] = line
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var lines: [String] = []
    var place = 0
    for (offset, line) in old.enumerated() {
      while let new = inserted[place] {
        lines.append("+ " + new)
        place += 1
      }
      if removed[offset] != nil {
        lines.append("- " + line)
      } else {
        if line.hasPrefix("$ ") { lines.append("  " + line) }
        place += 1
      }
    }
    while let new = inserted[place] {
      lines.append("+ " + new)
      place += 1
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
