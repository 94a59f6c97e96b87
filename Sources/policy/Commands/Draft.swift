import ClauseIndex
import PolicyText

/// A text that is to be checked before it is one of the documents.
enum Draft: Equatable {
  case standardInput
  case file(String)

  /// `-`, or a file that is there: a name without an ending, or of none there, is a document's.
  init?(named word: String) {
    if word == "-" {
      self = .standardInput
    } else if SourceFormat(ofFileNamed: word) != nil, Environment.exists(word) {
      self = .file(word)
    } else {
      return nil
    }
  }

  func read() throws(CommandError) -> Document {
    let bytes = try bytes()
    guard bytes.count <= FileLimit.draft else {
      throw refused(
        Message("it is longer than \(FileLimit.draft >> 20) MB", "超过 \(FileLimit.draft >> 20) MB"))
    }
    let document: Document
    do throws(TextError) {
      document = Document(decoded: try DecodedText(reading: bytes, as: format(of: bytes)), id: id, file: name)
    } catch {
      throw refused(error.message)
    }
    guard !document.clauses.isEmpty else { throw refused(Message("there is no text in it", "没有文字")) }
    return document
  }

  private func bytes() throws(CommandError) -> [UInt8] {
    do throws(SystemError) {
      let file =
        switch self {
        case .standardInput: try FileDescriptor(standardInput: ())
        case .file(let path): try FileDescriptor(named: path)
        }
      return try file.read(atMost: FileLimit.draft + 1)
    } catch {
      throw refused(error.message)
    }
  }

  /// What comes in without a name is known by how it begins: a Word file is an archive.
  private func format(of bytes: [UInt8]) -> SourceFormat? {
    switch self {
    case .standardInput: bytes.starts(with: "PK".utf8) ? .docx : nil
    case .file(let path): SourceFormat(ofFileNamed: path)
    }
  }

  private var name: String {
    switch self {
    case .standardInput: "-"
    case .file(let path): path
    }
  }

  /// As locators name it: 草稿#二.三
  private var id: String {
    guard case .file(let path) = self, let last = path.split(separator: "/").last else { return "-" }
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? String(last)
  }

  private func refused(_ reason: Message) -> CommandError {
    switch self {
    case .standardInput: .draft(reason, path: nil)
    case .file(let path): .draft(reason, path: path)
    }
  }
}
