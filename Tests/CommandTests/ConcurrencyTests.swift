import Fixtures
import Foundation
import Synchronization
import Testing

/// Builders and searchers at once, on one index, while the documents change.
@Suite struct ConcurrencyTests {
  private static let builders = Effort.count("POLICY_BUILDERS", else: 10)
  private static let searchers = Effort.count("POLICY_SEARCHERS", else: 50)
  /// How often each of them runs.
  private static let rounds = Effort.count("POLICY_ROUNDS", else: 2)

  @Test func everyAnswerIsRightForAMomentOfItsSearch() throws {
    let folder = try ScratchFolder()
    let corpus = try ChangingCorpus(in: folder)
    let faults = Mutex<[String]>([])
    let answers = Mutex(0)
    try whileChanging(
      { random in try corpus.change(using: &random) },
      start: { workers in
        for _ in 0..<Self.builders {
          workers.start { faults.withLock { $0 += Self.build(in: folder) } }
        }
        for number in 0..<Self.searchers {
          workers.start {
            let found = Self.search(in: folder, corpus, updates: number % 4 > 0)
            answers.withLock { $0 += Self.rounds }
            faults.withLock { $0 += found }
          }
        }
      })
    #expect(faults.withLock { $0 } == [])
    #expect(answers.withLock { $0 } == Self.searchers * Self.rounds)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "index").path)
    #expect(left == ["policy.index"])
    #expect(Self.search(in: folder, corpus, updates: true) == [])
    #expect(try Self.run(["check"], in: folder).status != 3)
  }

  /// Threads of their own: what waits for a process must not take those of the other tests.
  private struct Workers {
    let group = DispatchGroup()

    func start(_ work: @escaping @Sendable () -> Void) {
      group.enter()
      Thread.detachNewThread {
        work()
        group.leave()
      }
    }
  }

  /// Until all workers are done.
  private func whileChanging(
    _ change: (inout SeededGenerator) throws -> Void, start: (Workers) -> Void
  ) throws {
    let workers = Workers()
    start(workers)
    var random = SeededGenerator(seed: 16)
    repeat { try change(&random) } while workers.group.wait(timeout: .now() + .milliseconds(15)) == .timedOut
  }

  private static func build(in folder: ScratchFolder) -> [String] {
    (0..<rounds).compactMap { _ in
      guard let told = try? run(["index"], in: folder) else { return "policy index did not run" }
      return told.status == 0 ? nil : "index: \(told)"
    }
  }

  /// - Parameter updates: where not, the answer may be as old as the index, but is one of the corpus.
  private static func search(in folder: ScratchFolder, _ corpus: ChangingCorpus, updates: Bool) -> [String] {
    (0..<rounds).compactMap { _ in
      let start = updates ? ChangingCorpus.now : 0
      let arguments = ["search", "奖励", "-f", "json", "-n", "100"] + (updates ? [] : ["--no-update"])
      guard let told = try? run(arguments, in: folder) else { return "policy search did not run" }
      // Before the first index there is nothing to answer from.
      if !updates, told.status == 3, told.errors.contains("no index") { return nil }
      guard told.status == 0 else { return "search: \(told)" }
      return fault(in: told.output, corpus, from: start, to: ChangingCorpus.now).map { "\($0): \(told)" }
    }
  }

  private static func fault(
    in output: Data, _ corpus: ChangingCorpus, from start: UInt64, to end: UInt64
  ) -> String? {
    guard let answer = try? JSONDecoder().decode(Answer.self, from: output) else { return "no JSON" }
    guard answer.total == answer.hits.count else { return "not as many hits as told" }
    for name in ChangingCorpus.names {
      let hits = answer.hits.filter { $0.document == name }
      let versions = Set(hits.map(\.version))
      guard versions.count < 2 else { return "\(name) is of two versions" }
      let version = versions.first ?? nil
      guard hits.isEmpty || version.map(ChangingCorpus.clauses) == hits.count else {
        return "\(name) is not whole"
      }
      if !corpus.had(version, name, from: start, to: end) { return "\(name) was not so" }
    }
    return answer.hits.contains { $0.document == "不变" } ? nil : "不变 is missing"
  }

  private struct Answer: Decodable {
    struct Hit: Decodable {
      struct Clause: Decodable { let heading: String? }
      let document: String
      let clause: Clause
      /// Of its heading: 第3版
      var version: Int? { clause.heading.flatMap { Int($0.filter(\.isNumber)) } }
    }
    let total: Int
    let hits: [Hit]
  }

  private struct Told {
    let status: Int32
    let output: Data
    let errors: String
  }

  private static func run(_ arguments: [String], in folder: ScratchFolder) throws -> Told {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = TranscriptTests.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
    ].merging(Transcript.buildOptions) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    let told = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Told(status: process.terminationStatus, output: printed, errors: told)
  }
}
