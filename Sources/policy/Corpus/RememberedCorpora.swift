import ClauseIndex
import PolicyText

/// The folders of documents that `policy use` remembers, the one in use first.
///
///     # Written by `policy use`: the folder in use first.
///     corpus = /home/li/policies
///     corpus = /home/li/laws
struct RememberedCorpora: Equatable {
  private(set) var folders: [String]

  private static let remark = "# Written by `policy use`: the folder in use first.\n"
  private static let key = "corpus"

  /// Lines that say something else are passed over.
  init(parsing text: String) {
    var folders: [String] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let sides = line.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, String(sides[0]).trimmingSpace == RememberedCorpora.key else { continue }
      let folder = String(sides[1]).trimmingSpace
      if folder.hasPrefix("/"), !folders.contains(folder) { folders.append(folder) }
    }
    self.folders = folders
  }

  /// As the user's file has them; none where there is no such file.
  static func own() throws(TextFileError) -> RememberedCorpora {
    do throws(TextFileError) {
      return RememberedCorpora(
        parsing: try file.map { (path) throws(TextFileError) in try String(ownFile: path) } ?? "")
    } catch {
      guard error.isAbsence else { throw error }
      return RememberedCorpora(parsing: "")
    }
  }

  /// Nil where there is no home.
  static var file: String? { Environment.configFolder.map { $0 + "/config" } }

  var text: String {
    RememberedCorpora.remark + folders.map { "\(RememberedCorpora.key) = \($0)\n" }.joined()
  }

  var inUse: String? { folders.first }

  mutating func use(_ folder: String) {
    folders.removeAll { $0 == folder }
    folders.insert(folder, at: 0)
  }

  mutating func forget(_ folder: String) { folders.removeAll { $0 == folder } }

  /// A remembered folder by its own name: laws is /home/li/laws. Nil where none or several are called so.
  func folder(called name: String) -> String? {
    let found = folders.filter { $0.lastComponent == name }
    return found.count == 1 ? found[0] : nil
  }

  func save(to path: String) throws(SystemError) {
    try FileDescriptor.makeFolders(of: path)
    try OutputFile.replace(path, by: Array(text.utf8))
  }
}

extension String {
  /// A path as a person reads it: ~/policies
  var fromHome: String {
    guard let home = Environment.home, home != "/", self == home || hasPrefix(home + "/") else { return self }
    return "~" + dropFirst(home.count)
  }
}
