import ClauseIndex
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

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: CorpusError.self) { try CorpusListing(of: [folder.path + "/none"]) }
  }
}
