import Fixtures
import Foundation
import Testing

/// Runs that are killed, and what runs out beneath them: what was there before is there, whole, and the next run
/// leaves nothing of theirs.
@Suite struct CrashTests: Interrupted {
  /// An answer longer than a pipe holds: 300 clauses in 30 documents.
  private func prepareMany(_ folder: ScratchFolder) throws {
    try prepare(folder)
    let clauses = "for c in 一 二 三 四 五 六 七 八 九 十; do echo \"$c、人才。给予奖励。\"; done"
    _ = try run(
      "for n in $(seq 30); do (echo \"某市第$n意见\"; \(clauses)) > corpus/$n.txt; done; policy index", in: folder)
  }

  private static let kills = Effort.count("POLICY_KILLS", else: 24)

  /// What the tests' threads start inherits that they block signals.
  private static let killable = "env --default-signal=TERM,INT,HUP"

  private static let hasNamespaces =
    (try? Transcript.run(
      "unshare -rm mount -t tmpfs none /mnt", in: URL(filePath: "/"), binary: TranscriptTests.binary)) == ""

  /// A moment of the first tenth of a second, in which a run of so few documents begins and ends.
  private func killing(_ command: String, step: Int) -> String {
    let signal = ["KILL", "KILL", "TERM", "INT", "HUP"][step % 5]
    let wait = "0." + String(step * 7 % 120 + 1000).dropFirst()
    // Job control: a program in the background of a script ignores SIGINT.
    return "set -m; \(Self.killable) \(command) & sleep \(wait); kill -\(signal) $! 2> /dev/null; wait"
  }

  @Test func aKilledBuildLeavesTheIndexBefore() throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    for step in 0..<Self.kills {
      _ = try run("cp old.index index/policy.index", in: folder)
      _ = try run(killing("policy index", step: step), in: folder)
      try expectAnswers(after: "killed at step \(step)", in: folder)
    }
  }

  /// An export is the one before or the new one.
  @Test func aKilledExportIsWholeOrNotThere() throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    _ = try run(
      "mkdir out; policy search 奖励 --all -f jsonl -o out/all.jsonl; cp out/all.jsonl before", in: folder)
    let after =
      "policy search 奖励 --all -f jsonl -o out/after.jsonl; ls out; cmp out/all.jsonl out/after.jsonl"
    for step in 0..<Self.kills / 2 {
      _ = try run("cp before out/all.jsonl; rm -f out/after.jsonl", in: folder)
      _ = try run(killing("policy search 奖励 --all -f jsonl -o out/all.jsonl", step: step), in: folder)
      let told = try run("cmp out/all.jsonl before || (\(after))", in: folder)
      #expect(told == "" || told.hasSuffix("after.jsonl\nall.jsonl\n"), "step \(step): \(told)")
      let left = try run("policy search 奖励 --all -f jsonl -o out/all.jsonl 2> told; ls out", in: folder)
      #expect(!left.contains("tmp"), "step \(step): \(left)")
    }
  }

  /// A first site that was killed is a site's folder to the next run, which leaves what one run does.
  @Test func aKilledFirstSiteIsTakenUp() throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    let whole = try run("policy site whole > told 2>&1; cd whole; find . | sort", in: folder)
    #expect(whole.contains("site-files.txt"))
    for step in 0..<Self.kills / 6 {
      _ = try run("rm -rf pages", in: folder)
      _ = try run(killing("policy site pages > told 2>&1", step: step * 5), in: folder)
      let pages = try run("policy site pages > told 2>&1 || cat told; cd pages; find . | sort", in: folder)
      #expect(pages == whole, "step \(step * 5): \(pages)")
    }
  }

  @Test func aReaderMayGoAway() throws {
    let folder = try ScratchFolder()
    try prepareMany(folder)
    let told = try run(
      "policy search 奖励 -n 400 -f json 2> told | head -c 100 | wc -c; echo ${PIPESTATUS[0]}; cat told",
      in: folder)
    #expect(told == "100\n0\n")
  }

  /// The answer is longer than the pipe holds, and nobody reads it yet.
  @Test(arguments: ["TERM", "INT", "HUP"])
  func aSignalInMidOutputEndsIt(signal: String) throws {
    let folder = try ScratchFolder()
    try prepareMany(folder)
    let told = try ending(by: signal, in: folder)
    let status = try #require(["TERM": 143, "INT": 130, "HUP": 129][signal])
    #expect(told == "\(status)\npolicy.index\n")
  }

  /// Whatever cannot be opened is said; no signal ends it, and what there was is there.
  @Test func fewFilesMayBeOpen() throws {
    let folder = try ScratchFolder()
    try prepareMany(folder)
    for count in 3...16 {
      let script = """
        cp old.index index/policy.index
        (ulimit -n \(count); policy index) > told 2>&1; a=$?
        (ulimit -n \(count); policy search 奖励 --no-update -f json) > answer 2>> told; echo $a $?
        ls index; grep -c 'too many files are open\\|error while loading' told
        """
      let told = try run(script, in: folder).split(separator: "\n").map(String.init)
      let statuses = told[0].split(separator: " ").compactMap { Int($0) }
      // 127: not even the program could be loaded.
      #expect(
        statuses.count == 2 && statuses.allSatisfy { [0, 3, 4, 127].contains($0) }, "\(count): \(told)")
      #expect(told.contains("policy.index") && !told.contains { $0.hasSuffix(".tmp") }, "\(count): \(told)")
      #expect(statuses == [0, 0] || told[2] != "0", "\(count) files, and nothing is said: \(told)")
    }
  }

  /// The system's word for a mapped file that was cut short in place: that cannot be read any more, and it is said.
  @Test func anIndexCutShortWhileItIsReadIsAnError() throws {
    let folder = try ScratchFolder()
    try prepareMany(folder)
    let told = try ending(by: "BUS", in: folder)
    #expect(told.hasPrefix("3\npolicy: the index was cut short"), "\(told)")
  }

  private func ending(by signal: String, in folder: ScratchFolder) throws -> String {
    let script = """
      mkfifo pipe; (sleep 0.6; cat > /dev/null) < pipe &
      (set -m; \(Self.killable) policy search 奖励 -n 400 -f json > pipe 2> told & sleep 0.4; kill -\(signal) $!; wait $!; echo $?) 2> jobs
      cat told; ls index
      """
    return try run(script, in: folder)
  }

  /// A disk of so many kilobytes, full at some point of the way.
  @Test(.enabled(if: hasNamespaces, "no disk in memory can be had"), arguments: [4, 8, 12, 16, 24, 32])
  func aSmallDiskMayBeFull(kilobytes: Int) throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    let script = """
      mount -t tmpfs -o size=\(kilobytes)k none index && cp old.index index/policy.index
      policy index > told 2>&1; echo status $?; policy search 奖励 --no-update -f json 2> /dev/null | grep -o '"total":[0-9]*' | head -1
      ls index
      """
    let told = try run("unshare -rm bash -c '\(script.replacing("'", with: #"'\''"#))'", in: folder)
    let lines = told.split(separator: "\n")
    // The copy itself may not have found room on the smallest.
    guard lines.count > 1, !told.contains("cp:") else {
      #expect(kilobytes < 12, "\(kilobytes) KB: \(told)")
      return
    }
    #expect(lines.last == "policy.index" && !told.contains("tmp"), "\(kilobytes) KB: \(told)")
    let isWritten = lines[0] == "status 0"
    #expect(lines[1] == "\"total\":\(isWritten ? 2 : 1)", "\(kilobytes) KB: \(told)")
  }

  /// One line, that says why, however far the way to it is.
  @Test(
    .enabled(if: hasNamespaces, "no disk can be made read-only"),
    arguments: [
      ("index --index new.index", "new.index: cannot be written"),
      ("index --index a/b/new.index", "a/b/new.index: cannot be written"),
      ("index --index old.index", "old.index: cannot be written"),
      ("search 奖励 -o a.md", "cannot write a.md"), ("site pages", "cannot write pages"),
      ("export-index --for opensearch out", "cannot write out"),
    ])
  func whatIsAskedForOnAReadOnlyDiskIsRefused(asked: String, refusal: String) throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    let told = try run(
      "unshare -rm bash -c 'mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\" && HOME=/nowhere policy \(asked)'",
      in: folder)
    #expect(told == "policy: \(refusal): the disk can only be read\n[3]\n")
  }

  @Test(.enabled(if: hasNamespaces, "no folder can be made read-only"))
  func aReadOnlyFolderIsAnswered() throws {
    let folder = try ScratchFolder()
    try prepare(folder)
    let script = """
      mount --bind index index && mount -o remount,ro,bind index
      policy search 奖励 -f json 2> told | grep -o '"total":[0-9]*' | head -1; cat told; policy index 2> /dev/null; echo status $?; ls index
      """
    let told = try run("unshare -rm bash -c '\(script.replacing("'", with: #"'\''"#))'", in: folder)
    // What cannot be kept beside the documents is kept in the user's cache.
    #expect(told.hasPrefix("\"total\":2\n") && told.hasSuffix("status 0\npolicy.index\n"), "\(told)")
  }
}
