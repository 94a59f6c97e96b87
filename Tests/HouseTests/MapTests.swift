import Foundation
import Testing

/// The map in the tree leads somewhere.
@Suite struct MapTests {
  /// What stands between backticks and has a slash or a file's ending is a path from `Sources/` or from the root.
  @Test func everyPathOfTheMapExists() throws {
    let map = House.map
    let words = map.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let paths = words.filter { word in
      !word.contains(" ") && !word.contains("…") && (word.contains("/") || word.hasSuffix(".swift"))
    }
    #expect(paths.count > 20)
    for path in paths {
      let homes = ["Sources/" + path, path].map { House.root.appendingPathComponent($0).path }
      #expect(
        homes.contains { FileManager.default.fileExists(atPath: $0) }, "Sources/README.md names \(path)")
    }
  }
}
