import Foundation
package import PolicyText

/// The laws of a folder named by `POLICY_LAWS`, such as a clone of a public collection in Markdown.
package enum Laws {
  package static let folder = ProcessInfo.processInfo.environment["POLICY_LAWS"]

  package static var isThere: Bool { folder.map { FileManager.default.fileExists(atPath: $0) } ?? false }

  /// Read once: there are thousands.
  package static let documents: Result<[(path: String, text: String, document: Document)], any Error> =
    Result {
      let root = folder ?? ""
      let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".md") }
        .sorted()
      return try paths.map { path in
        let bytes = try Data(contentsOf: URL(filePath: root + "/" + path))
        let document = try Document(reading: Array(bytes), id: path, file: path)
        return (path, String(decoding: bytes, as: UTF8.self), document)
      }
    }
}
