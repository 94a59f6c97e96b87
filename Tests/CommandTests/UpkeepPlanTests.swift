import ClauseIndex
import PolicyText
import Testing

@testable import policy

struct UpkeepPlanTests {
  private func file(_ name: String, size: Int = 1, modified: Int = 1) -> SourceFile {
    SourceFile(folder: SourceFolder(root: "corpus"), name: name, size: size, modified: modified)
  }

  private let known = ["a", "b", "c"].map {
    KnownFile(path: "corpus/\($0).txt", id: $0, stamp: SourceStamp(size: 1, modified: 1, hash: 0))
  }

  @Test func whatIsTheSameIsKept() {
    let plan = UpkeepPlan([file("a.txt"), file("b.txt"), file("c.txt")], known: known)
    #expect(plan.entries.map(\.step) == [.keep(Ordinal(0)), .keep(Ordinal(1)), .keep(Ordinal(2))])
    #expect(plan.isFresh)
  }

  @Test func newChangedAndGoneAreTold() {
    let plan = UpkeepPlan(
      [file("a.txt", size: 2), file("c.txt", modified: 2), file("d.txt"), file("e.txt")], known: known)
    #expect(plan.entries.allSatisfy { $0.step == .read })
    #expect(plan.changes == (new: 2, changed: 2, gone: 1))
    #expect(plan.gone == [Ordinal(1)] && !plan.isFresh)
  }

  /// A second file of the same stem gives the first another id: it is read again under its new name.
  @Test func aDocumentThatNeedsAnotherIDIsRead() {
    let plan = UpkeepPlan([file("a.txt"), file("a.md"), file("b.txt"), file("c.txt")], known: known)
    #expect(plan.entries.map(\.id) == ["corpus/a.txt", "corpus/a.md", "b", "c"])
    #expect(plan.entries.map(\.step) == [.read, .read, .keep(Ordinal(1)), .keep(Ordinal(2))])
  }

  @Test func theFingerprintKnowsNoOrderButEveryChange() {
    func fingerprint(_ files: [SourceFile]) -> UInt64 {
      var fingerprint = CorpusFingerprint()
      fingerprint.enter(SourceFolder(root: "corpus"))
      for file in files {
        fingerprint.add(file.name.utf8.span, size: file.size, modified: file.modified)
      }
      return fingerprint.value
    }
    let files = [file("a.txt"), file("b.txt")]
    #expect(fingerprint(files) == fingerprint(files.reversed()))
    let others = [
      [file("a.txt")], [file("a.txt"), file("c.txt")], [file("a.txt", size: 2), file("b.txt")],
      [file("a.txt"), file("b.txt", modified: 2)],
    ]
    #expect(Set(others.map(fingerprint) + [fingerprint(files)]).count == 5)
  }
}

struct LeftoverFileTests {
  @Test(arguments: [
    ("policy.index.1b2c3d.tmp", true), ("policy.index.tmp", false), ("policy.index..tmp", false),
    ("policy.index", false),
    ("policy.index.a b.tmp", false), ("other.index.1b2c.tmp", false), ("policy.index.1b2c.tmp.txt", false),
  ])
  func onlyOwnNamesAreLeftovers(name: String, isLeftover: Bool) {
    #expect(LeftoverFiles.isTemporary(name, of: "policy.index") == isLeftover)
  }
}
