import Foundation
import Testing

/// Whatever fails while an index is written, the one before answers, and nothing is left lying about.
@Suite struct FaultTests: Interrupted {
  /// Beside the binary that is tested; not there for a static one, which loads nothing.
  private static let library = TranscriptTests.binary.deletingLastPathComponent().appending(
    path: "libfaults.so")
  private static let isThere = FileManager.default.fileExists(atPath: library.path)

  /// Calls that the way to a written index makes, each with an error that it may have.
  static let faults: [(call: String, code: Int32)] = [
    ("open", EMFILE), ("openat", EACCES), ("read", EIO), ("write", ENOSPC), ("fsync", EIO), ("close", EIO),
    ("rename", EACCES),
  ]

  @Test(.enabled(if: isThere, "libfaults.so is not beside the binary"), arguments: faults.map(\.call))
  func everyCallMayFail(call: String) throws {
    let code = try #require(Self.faults.first { $0.call == call }?.code)
    let folder = try ScratchFolder()
    try prepare(folder)
    var number = 0
    var isReached = true
    while isReached, number < 200 {
      number += 1
      _ = try run("cp old.index index/policy.index; rm -f mark", in: folder)
      let told = try run(
        "POLICY_FAULT=\(call):\(number):\(code) POLICY_FAULT_MARK=mark LD_PRELOAD=\(Self.library.path) policy index",
        in: folder)
      isReached = FileManager.default.fileExists(atPath: folder.url.appending(path: "mark").path)
      // 128 and more is a signal: a trap. 99: a file was used on after its fsync had failed.
      let status = told.split(separator: "\n").last.flatMap {
        Int($0.drop { $0 == "[" }.prefix { $0 != "]" })
      }
      #expect(!told.hasSuffix("]\n") || (status ?? 0) < 99, "\(call) \(number): \(told)")
      try expectAnswers(after: "\(call) \(number): \(told)", in: folder)
    }
    #expect(number > 1 && !isReached, "\(call) was tried \(number) times")
  }

  /// The system's word for a page of a mapped file that is gone.
  @Test(.enabled(if: isThere, "libfaults.so is not beside the binary"))
  func anIndexCutShortWhileItIsMappedIsAnError() throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    let script = """
      for n in $(seq 40); do cp corpus/old.txt corpus/$n.txt; done; policy index > told 2>&1
      POLICY_FAULT=mmap:1:0 LD_PRELOAD=\(Self.library.path) policy search 奖励 --no-update; wc -c < index/policy.index
      policy search 奖励 -n 1 -f json | head -c 49; ls index
      """
    let told = try run(script, in: folder)
    #expect(told.contains("policy: the index was cut short while it was read; run again\n"), "\(told)")
    #expect(told.contains("\n4096\n{\"schema\":1,"), "it is built anew: \(told)")
    #expect(told.hasSuffix("policy.index\n") && !told.contains(".tmp"), "\(told)")
  }
}

/// What tests of failures begin from, and what must hold after each.
protocol Interrupted {}

extension Interrupted {
  func run(_ command: String, in folder: ScratchFolder) throws -> String {
    try Transcript.run(command, in: folder.url, binary: TranscriptTests.binary)
  }

  /// An index of one document, and a second document beside it.
  func prepare(_ folder: ScratchFolder) throws {
    let script = """
      mkdir -p corpus; printf '某市意见\\n一、人才。给予奖励。\\n' > corpus/old.txt; policy index; cp index/policy.index old.index
      printf '某省意见\\n一、人才。给予奖励。\\n' > corpus/new.txt
      """
    _ = try run(script, in: folder)
  }

  func expectAnswers(after fault: String, in folder: ScratchFolder) throws {
    let question = "policy search 奖励 --no-update -f json 2> told | grep -o '\"total\":[0-9]*' | head -1"
    let total = try run(question, in: folder)
    #expect(["\"total\":1\n", "\"total\":2\n"].contains(total), "\(fault)\n\(total)")
    let after = try run("policy index > told 2>&1; \(question); ls index | grep tmp", in: folder)
    #expect(after.hasPrefix("\"total\":2\n[1]"), "the next run does not mend it: \(fault)\n\(after)")
  }
}
