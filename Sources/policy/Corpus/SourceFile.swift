import PolicyReports

/// The kinds of file that hold a document. A further kind is a case here, and its way to text in `Converter`.
enum SourceFormat: String, CaseIterable {
  case plainText = "txt"
  case markdown = "md"

  init?(ofFileNamed name: String) {
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: point)...].lowercased())
  }
}

/// A file of the corpus as it was found, not yet read.
struct SourceFile: Equatable {
  /// The folder that the user named.
  let root: String
  /// The names below it, the file's own last.
  let components: [String]
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int

  /// The path as the user would write it: `corpus/jiangsu-2020-101.txt`.
  var path: String { SourceFile.path(root, components) }

  static func path(_ root: String, _ components: [String]) -> String {
    let below = components.joined(separator: "/")
    switch root {
    case ".": return below
    case "/": return root + below
    default: return root + "/" + below
    }
  }
}

/// A file that is not in the index although it is in the corpus, and why.
struct LeftOut: Equatable {
  let path: String
  let reason: Message
}

/// Why nothing can be read.
enum CorpusError: Error, Equatable {
  case unreadable(String, SystemError)
  /// No file of a known kind; every file that was left out is named before.
  case empty([String])

  var message: Message {
    switch self {
    case .unreadable(let path, let error):
      Message(
        "\(path): \(error.message.english); name the folder of the documents with --corpus",
        "\(path)：\(error.message.chinese)；用 --corpus 指明文件所在的文件夹")
    case .empty(let paths):
      Message(
        "\(paths.joined(separator: ", ")): no document in it (.txt or .md)",
        "\(paths.joined(separator: "、"))：没有可收入的文件（.txt 或 .md）")
    }
  }
}
