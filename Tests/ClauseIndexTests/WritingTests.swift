import Foundation
import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct WritingTests {
  /// A folder that goes with the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func builder(_ seed: Int) -> IndexBuilder {
    var random = RandomDocuments(seed: seed)
    return IndexBuilder(random.documents(3))
  }

  @Test func aWrittenIndexIsRead() throws {
    try inFolder { folder in
      try builder(1).write(to: folder + "/policy.index")
      let index = try ClauseIndex(mapping: folder + "/policy.index")
      #expect(try index.verify().isSound)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["policy.index"])
    }
  }

  @Test func aReaderKeepsWhatItMapped() throws {
    try inFolder { folder in
      let path = folder + "/policy.index"
      try builder(1).write(to: path)
      let old = try ClauseIndex(mapping: path)
      try builder(2).write(to: path)
      #expect(try old.verify().isSound)
      #expect(try old.clauseCount == ClauseIndex(bytes: builder(1).bytes()).clauseCount)
      #expect(
        try ClauseIndex(mapping: path).clauseCount == ClauseIndex(bytes: builder(2).bytes()).clauseCount)
    }
  }

  @Test func aFailureLeavesNothingBehind() throws {
    try inFolder { folder in
      // A folder cannot be replaced by a file: the last step fails.
      let path = folder + "/policy.index"
      try FileManager.default.createDirectory(atPath: path + "/inside", withIntermediateDirectories: true)
      #expect(throws: IndexError.self) { try builder(1).write(to: path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["policy.index"])
      #expect(FileManager.default.fileExists(atPath: path + "/inside"))
    }
  }

  @Test func whatCannotBeWrittenIsAnError() throws {
    #expect(throws: IndexError.self) { try builder(1).write(to: "/dev/full/policy.index") }
    #expect(throws: IndexError.self) { try builder(1).write(to: "/no/such/folder/policy.index") }
  }

  @Test func aMissingIndexIsNamed() {
    #expect(throws: IndexError.notFound(path: "/no/such/index")) {
      try ClauseIndex(mapping: "/no/such/index")
    }
    #expect(throws: IndexError.self) { try ClauseIndex(mapping: "/") }
  }

  @Test func buildersAtOnceLeaveOneWholeIndex() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/policy.index"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 0..<8 {
        let builder = builder(seed)
        group.addTask { for _ in 0..<5 { try builder.write(to: path) } }
      }
      try await group.waitForAll()
    }
    #expect(try ClauseIndex(mapping: path).verify().isSound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["policy.index"])
  }
}
