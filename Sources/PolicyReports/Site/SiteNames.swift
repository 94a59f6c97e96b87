import PolicyText

/// The names of the site's pages of documents: their ids, with what no file system or address takes written as numbers.
package struct SiteNames: Sendable {
  private let pages: [String: String]

  /// - Parameter ids: each once.
  package init(_ ids: [String]) {
    var pages: [String: String] = [:]
    var taken: Set<String> = []
    for id in ids {
      let stem = SiteNames.stem(id)
      // Two names that differ in capitals alone are one on many disks.
      var name = stem
      var count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        name = "\(stem)_\(count)"
      }
      pages[id] = name + ".html"
    }
    self.pages = pages
  }

  /// A name of a file has 255 bytes at most.
  private static let longest = 200

  private static func stem(_ id: String) -> String {
    var stem = ""
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        : (0x4e00...0x9fff).contains(scalar.value) || "（）〔〕《》、·".unicodeScalars.contains(scalar)
      stem += isPlain ? String(scalar) : "_" + (scalar == "_" ? "" : String(scalar.value, radix: 16))
      if stem.utf8.count > longest { break }
    }
    // Windows keeps a few names for devices.
    return ["con", "prn", "aux", "nul"].contains(stem.lowercased()) || stem.isEmpty ? "_" + stem : stem
  }

  package func page(of id: String) -> String { pages[id] ?? "" }

  /// The same document as Akoma Ntoso.
  package func data(of id: String) -> String { page(of: id).dropLast(4) + "xml" }

  /// Where a document or a clause is read, seen from the folder of the site.
  ///
  /// - Parameter page: of a document, whose clauses stand on it.
  func address(of target: Target, from page: String? = nil) -> String? {
    switch target {
    case .document(let id): return pages[id].map { "documents/" + $0 }
    case .clause(let locator):
      guard let sign = locator.lastIndex(of: "#"), let own = pages[String(locator[..<sign])], own != page
      else { return nil }
      return "documents/" + own + "#" + target.anchor
    case .file(let path): return path
    case .answer, .documents, .heading, .source: return nil
    }
  }
}
