import ClauseIndex
import PolicyText

/// A file of the corpus as it was found, not yet read.
struct SourceFile: Equatable {
  /// The folder that the user named, and the folders below it down to the file.
  let folder: SourceFolder
  let name: String
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int

  /// Whether another program makes text of it.
  var isConverted: Bool { SourceFormat(ofFileNamed: name).map { !$0.converters.isEmpty } ?? false }

  /// The path as the user would write it: `corpus/jiangsu-2020-101.txt`.
  var path: String { folder.path(of: name) }
}

/// A folder of the corpus.
struct SourceFolder: Equatable {
  /// As the user named it.
  let root: String
  /// Names below it, outermost first.
  var below: [String] = []

  func path(of name: String) -> String {
    let names = (below + [name]).joined(separator: "/")
    switch root {
    case ".": return names
    case "/": return root + names
    default: return root + "/" + names
    }
  }
}

/// Why nothing can be read.
enum CorpusError: Error, Equatable {
  case unreadable(String, SystemError)
  /// No file of a known kind. Every file that was left out has been named before.
  case empty([String])
  /// Nothing says where the documents are.
  case nowhere
  /// The folder one stands in holds more than is taken unasked.
  case tooMany(String)

  var message: Message {
    switch self {
    case .unreadable(let path, let error):
      Message(
        "\(path): \(error.message.english); name the folder of the documents with --corpus",
        "\(path)：\(error.message.chinese)；用 --corpus 指明文件所在的文件夹")
    case .nowhere:
      Message(
        "there are no documents here (\(SourceFormat.listed)); name their folder with --corpus, or `policy use FOLDER` remembers it",
        "这里没有可检索的文件（\(SourceFormat.listed)）；请用 --corpus 指明文件夹，或用 policy use 文件夹 记住它")
    case .tooMany(let folder):
      Message(
        "\(folder) holds too many files to take them all unasked; name a folder with --corpus (`--corpus .` for all of it), or `policy use FOLDER` remembers one",
        "\(folder) 中文件太多，不自动收入；请用 --corpus 指明文件夹（--corpus . 为全部收入），或用 policy use 文件夹 记住它")
    case .empty(let paths):
      Message(
        "\(paths.joined(separator: ", ")): no document in it (\(SourceFormat.listed))",
        "\(paths.joined(separator: "、"))：没有可收入的文件（\(SourceFormat.listed)）")
    }
  }
}
