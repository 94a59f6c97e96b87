import Foundation
import Testing

/// A folder that nobody would make on purpose is indexed in seconds, and says what it left out.
struct HostileFolderTests {
  private func build(in folder: ScratchFolder) throws {
    let script = """
      mkdir -p corpus/.git corpus/deep; cd corpus
      ln -s . itself; ln -s ../../corpus deep/above; ln -s /dev/zero zero.txt; ln -s nowhere.txt dangling.txt
      mkfifo pipe.txt; mkfifo deep/pipe.pdf
      head -c 100000 /dev/urandom | tr -d '\\000-\\177' > random.txt; head -c 3000 /bin/bash > program.txt
      : > empty.txt; printf ' \\n\\n\\t' > blank.md; printf '\\377\\376\\000' > half.txt
      head -c 1000000 /dev/zero | tr '\\000' a > line.txt; yes 一、甲。 | head -c 520000 | tr -d '\\n' > chinese-line.txt
      head -c 200000 /dev/zero | tr '\\000' '(' > brackets.html; head -c 100000 /dev/zero | tr '\\000' '<' > tags.html
      truncate -s 200M huge.txt
      echo 秘密 > .hidden.txt; echo 秘密 > .git/config.txt; echo 一、好。可读。 > good.txt; echo 一、密。不可读。 > locked.txt; chmod 000 locked.txt
      printf 'x' > nofacts.facts; printf '%%PDF-1.4\\ntrash' > trash.pdf
      """
    _ = try Transcript.run(script, in: folder.url, binary: TranscriptTests.binary)
  }

  @Test(.timeLimit(.minutes(1))) func whatIsLeftOutIsNamedOnceAndTheStatusSaysSo() throws {
    let folder = try ScratchFolder()
    try build(in: folder)
    let told = try Transcript.run(
      "policy index; echo status $?; policy search 可读 | cat", in: folder.url, binary: TranscriptTests.binary)
    let (first, second) = try #require(told.components(separatedBy: "index/policy.index:").splitOnce)
    var expected = [
      "itself", "deep/above", "zero.txt", "dangling.txt", "pipe.txt", "deep/pipe.pdf", "random.txt",
      "program.txt",
      "empty.txt", "blank.md", "half.txt", "huge.txt", "nofacts.facts:1", "trash.pdf",
    ]
    // The superuser reads what is locked.
    if getuid() != 0 { expected.append("locked.txt") }
    for name in expected {
      let lines = first.split(separator: "\n").filter { $0.hasPrefix("policy: corpus/\(name): ") }
      #expect(lines.count == 1, "\(name): \(lines)")
      #expect(!second.contains("policy: corpus/\(name): "), "\(name) is named once")
    }
    let named = first.split(separator: "\n").filter { $0.hasPrefix("policy: corpus/") }
    #expect(named.count == expected.count, "\(named)")
    #expect(second.contains("policy: \(expected.count - 1) files and 1 line of sidecars left out"))
    #expect(second.contains("\nstatus 4\n") && second.contains("可读。"))
    #expect(!told.contains("秘密"))
  }
}

extension [String] {
  fileprivate var splitOnce: (String, String)? {
    count < 2 ? nil : (self[0], dropFirst().joined(separator: "index/policy.index:"))
  }
}
