import ClauseIndex
import PolicyText

/// The kinds of file that hold a document. A further kind is a case here, and its way to text in `converters` or in
/// `DecodedText(reading:_:)`.
enum SourceFormat: String, CaseIterable {
  case plainText = "txt"
  case markdown = "md"
  case html, htm
  case docx, odt, rtf, doc, wps, pdf

  init?(ofFileNamed name: String) {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return nil }
    self.init(rawValue: name[name.utf8.index(after: point)...].lowercased())
  }

  /// As a message lists them: .txt, .md
  static var listed: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

/// A file of the corpus as it was found, not yet read.
struct SourceFile: Equatable {
  /// The folder that the user named, and the folders below it down to the file.
  let folder: SourceFolder
  let name: String
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int

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

/// A file that is not in the index although it is in the corpus, or a line of a sidecar file that says nothing.
struct LeftOut: Equatable {
  /// The path, for a line with its number: `corpus/policy.facts:12`.
  let location: String
  /// Why, and what was done about it.
  let sentence: Message
  /// Whether another look may turn out differently although the file stays as it is.
  let maySettle: Bool

  init(path: String, reason: Message, maySettle: Bool = false) {
    location = path
    sentence = Message(reason.english + "; left out", reason.chinese + "；未收入")
    self.maySettle = maySettle
  }

  init(path: String, line: Int, reason: Message) {
    location = "\(path):\(line)"
    sentence = Message(reason.english + "; passed over", reason.chinese + "；本行不计")
    maySettle = false
  }
}

// MARK: - In the index

extension LeftOut {
  var recorded: IndexOrigin.LeftOut {
    IndexOrigin.LeftOut(path: location, reasons: [sentence.english, sentence.chinese])
  }

  /// Nil where a program that words it differently wrote the index.
  init?(recorded: IndexOrigin.LeftOut) {
    guard recorded.reasons.count == 2 else { return nil }
    location = recorded.path
    sentence = Message(recorded.reasons[0], recorded.reasons[1])
    maySettle = false
  }
}

/// Why nothing can be read.
enum CorpusError: Error, Equatable {
  case unreadable(String, SystemError)
  /// No file of a known kind. Every file that was left out has been named before.
  case empty([String])

  var message: Message {
    switch self {
    case .unreadable(let path, let error):
      Message(
        "\(path): \(error.message.english); name the folder of the documents with --corpus",
        "\(path)：\(error.message.chinese)；用 --corpus 指明文件所在的文件夹")
    case .empty(let paths):
      Message(
        "\(paths.joined(separator: ", ")): no document in it (\(SourceFormat.listed))",
        "\(paths.joined(separator: "、"))：没有可收入的文件（\(SourceFormat.listed)）")
    }
  }
}
