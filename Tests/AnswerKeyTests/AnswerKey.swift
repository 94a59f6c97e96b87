import Foundation
import Testing

/// A folder of answer keys made by hand for the policies of `corpus/`, named by `POLICY_ANSWER_KEYS`.
enum AnswerKey {
  static let folder = ProcessInfo.processInfo.environment["POLICY_ANSWER_KEYS"]

  static var isThere: Bool {
    folder.map { FileManager.default.fileExists(atPath: $0 + "/structure.json") } ?? false
  }

  static let absent: Comment = "skipped: POLICY_ANSWER_KEYS names no folder of answer keys"

  static func read<Key: Decodable>(_ name: String, as type: Key.Type) throws -> Key {
    let path = try #require(folder) + "/" + name
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The package's own corpus, found from this file.
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("corpus")
}
