import Foundation

extension ScratchFolder {
  /// A folder with the corpus and its index, for a suite whose tests only ask: it is built once.
  static func indexed() -> ScratchFolder? {
    guard let folder = try? ScratchFolder() else { return nil }
    try? FileManager.default.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    _ = try? Transcript.run("policy index", in: folder.url, binary: TranscriptTests.binary)
    return folder
  }
}
