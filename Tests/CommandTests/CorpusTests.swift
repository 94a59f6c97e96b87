import ClauseIndex
import Fixtures
import Foundation
import Testing

@testable import policy

struct DocumentIDTests {
  private func ids(_ paths: String...) -> [String] {
    DocumentIDs.of(
      paths.map { path in
        let names = path.split(separator: "/").map(String.init)
        let folder = SourceFolder(root: "corpus", below: names.dropLast())
        return SourceFile(folder: folder, name: names[names.count - 1], size: 0, modified: 0)
      })
  }

  @Test func theStemIsTheID() { #expect(ids("a-1.txt", "b/条例.md") == ["a-1", "条例"]) }

  @Test func sharedStemsGetTheirFolders() {
    #expect(ids("上海/条例.txt", "北京/条例.txt", "通知.txt") == ["上海/条例", "北京/条例", "通知"])
    #expect(ids("x/上海/条例.txt", "y/上海/条例.txt", "北京/条例.txt") == ["x/上海/条例", "y/上海/条例", "北京/条例"])
  }

  @Test func sharedPathsAreTheID() { #expect(ids("条例.txt", "条例.md") == ["corpus/条例.txt", "corpus/条例.md"]) }

  /// A path may be another's stem; characters of one meaning have several code points.
  @Test(arguments: 0..<300 as Range<UInt64>) func noTwoDocumentsHaveOneID(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["条例", ".txt", ".md", "甲/", "乙/", ".", "é", "e\u{301}", "a"]
    var paths: [[UInt8]] = []
    for _ in 0..<Int.random(in: 2...12, using: &random) {
      let name = (0..<Int.random(in: 1...4, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }
      paths.append(Array((name.joined() + [".txt", ".md"].randomElement(using: &random)!).utf8))
    }
    // Of a folder each name is there once, by its bytes.
    let files = Set(paths).sorted { $0.lexicographicallyPrecedes($1) }.map { path in
      let names = String(decoding: path, as: UTF8.self).split(separator: "/").map(String.init)
      let folder = SourceFolder(root: seed.isMultiple(of: 2) ? "." : "甲", below: names.dropLast())
      return SourceFile(folder: folder, name: names[names.count - 1], size: 0, modified: 0)
    }
    let ids = DocumentIDs.of(files)
    #expect(Set(ids).count == files.count, "\(files.map(\.path)): \(ids)")
  }

  @Test func aStemThatIsAnothersPathGivesWay() {
    let files = ["条例.md", "条例.txt", "条例.txt.txt", "通知.txt"].map {
      SourceFile(folder: SourceFolder(root: "."), name: $0, size: 0, modified: 0)
    }
    #expect(DocumentIDs.of(files) == ["条例.md", "条例.txt", "条例.txt.txt", "通知"])
  }
}

/// A folder of its own for a test, gone when the test ends.
final class ScratchFolder: Sendable {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "policy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

struct CorpusListingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func documentsAreFoundInOrder() throws {
    for name in ["b.txt", "a/z.md", "a.TXT", "notes.pdf", ".hidden.txt", ".git/x.txt", "txt"] {
      try folder.write("一", to: name)
    }
    let listing = try CorpusListing(of: [folder.path + "/"])
    #expect(
      listing.sortedFiles.map { $0.path.dropFirst(folder.path.count + 1) } == [
        "a.TXT", "a/z.md", "b.txt", "notes.pdf",
      ])
    #expect(listing.leftOut.isEmpty)
  }

  @Test func aHiddenFileThatIsNamedIsTaken() throws {
    try folder.write("一", to: ".hidden.txt")
    #expect(try CorpusListing(of: [folder.path]).files.isEmpty)
    #expect(try CorpusListing(of: [folder.path + "/.hidden.txt"]).files.map(\.name) == [".hidden.txt"])
  }

  @Test func linksAndSpecialFilesAreLeftOut() throws {
    let outside = try ScratchFolder()
    try outside.write("秘密", to: "secret.txt")
    try folder.write("一", to: "a.txt")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: outside.path + "/secret.txt")
    try files.createSymbolicLink(atPath: folder.path + "/folder", withDestinationPath: outside.path)
    let made = unsafe mkfifo(folder.path + "/pipe.txt", 0o600)
    #expect(made == 0)
    let listing = try CorpusListing(of: [folder.path])
    #expect(listing.files.map(\.name) == ["a.txt"])
    #expect(
      listing.leftOut.map { String($0.location.dropFirst(folder.path.count + 1)) } == [
        "folder", "link.txt", "pipe.txt",
      ])
  }

  @Test func aFileThatBecomesALinkIsNotRead() throws {
    try folder.write("一", to: "a/a.txt")
    let file = try #require(try CorpusListing(of: [folder.path]).files.first)
    let outside = try ScratchFolder()
    try outside.write("秘密", to: "a.txt")
    try FileManager.default.removeItem(atPath: folder.path + "/a")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: outside.path)
    #expect(throws: ReadingError.self) { try file.read() }
  }

  @Test func aFileIsReadWithItsStamp() throws {
    try folder.write("abc", to: "a.txt")
    let file = try #require(try CorpusListing(of: [folder.path + "/a.txt"]).files.first)
    let source = try file.read()
    #expect(source.bytes == Array("abc".utf8))
    #expect(source.stamp.size == 3 && source.stamp.hash == 0x44bc_2cf5_ad77_0999)
  }

  /// In one folder and in many, so many files that several threads ask for them.
  @Test func manyFilesAreEachListedOnce() throws {
    var paths: [String] = []
    for number in 0..<300 { paths.append("甲/\(number).txt") }
    for number in 0..<300 { paths.append("乙/\(number % 40)/\(number).md") }
    for path in paths { try folder.write("一", to: path) }
    for place in 0..<40 {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/乙/\(place)/link.txt", withDestinationPath: "0.txt")
    }
    let listing = try CorpusListing(of: [folder.path], many: 100)
    let found = listing.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(found.sorted() == paths.sorted() && listing.leftOut.count == 40)
    #expect(listing.leftOut.map(\.location) == listing.leftOut.map(\.location).sorted())
    #expect(try CorpusListing(of: [folder.path]).fingerprint.value == listing.fingerprint.value)
    try folder.write("二三", to: "乙/7/7.md")
    #expect(try CorpusListing(of: [folder.path]).fingerprint.value != listing.fingerprint.value)
  }

  /// Who sets the time of an edit back cannot set back the time of having done so.
  @Test func anEditThatKeepsSizeAndTimeIsNoticed() throws {
    func age() throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: folder.path + "/a.txt")
    }
    try folder.write("甲", to: "a.txt")
    try age()
    let listing = try CorpusListing(of: [folder.path])
    let file = try #require(listing.files.first)
    let stamp = try file.read().stamp
    #expect(stamp.modified == file.modified)
    // A step of the clock that files are dated by.
    Thread.sleep(forTimeInterval: 0.02)
    try folder.write("乙", to: "a.txt")
    try age()
    let edited = try CorpusListing(of: [folder.path])
    #expect(edited.fingerprint.value != listing.fingerprint.value)
    #expect(edited.files.first?.modified != stamp.modified && edited.files.first?.size == stamp.size)
  }

  /// To take away an open file's name changes the time of its entry, and nothing that is read.
  @Test func aFileThatIsReplacedWhileItIsReadIsTheOneThatWasOpened() throws {
    try folder.write("甲", to: "a.txt")
    let file = try FileDescriptor(named: folder.path + "/a.txt")
    let before = try file.status()
    Thread.sleep(forTimeInterval: 0.02)
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    try folder.write("乙丙", to: "a.txt")
    let after = try file.status()
    #expect(after != before && after.isSameWriting(as: before))
    let other = try FileDescriptor(named: folder.path + "/a.txt").status()
    #expect(!other.isSameWriting(as: before))
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: CorpusError.self) { try CorpusListing(of: [folder.path + "/none"]) }
  }
}
