/// Why a `.docx` could not be read.
package enum WordError: Error, Equatable {
  case archive(ArchiveError)
  /// Damaged XML, or a document type declaration.
  case markup(part: String, offset: Int)
  /// The archive is no Word document.
  case noText
}

extension WordError {
  package var message: Message {
    switch self {
    case .archive(let error): error.message
    case .markup(let part, let offset):
      Message(
        "a damaged Word file (\(part), byte \(offset)); open it in a word processor and save it anew",
        "Word 文件已损坏（\(part)，第 \(offset) 字节）；请用文字处理软件打开后另存")
    case .noText:
      Message("no Word document, although it is named .docx", "扩展名为 .docx，但不是 Word 文档")
    }
  }
}

extension ArchiveError {
  var message: Message {
    switch self {
    case .notAnArchive:
      Message(
        "no .docx file inside: an older Word format, protected by a password, or damaged; save it as .docx without a password",
        "内容不是 .docx：可能是旧版 Word 格式、设有密码或已损坏；请不设密码另存为 .docx")
    case .damaged(let member):
      Message(
        "a damaged Word file\(member.map { " (\($0))" } ?? ""); open it in a word processor and save it anew",
        "Word 文件已损坏\(member.map { "（\($0)）" } ?? "")；请用文字处理软件打开后另存")
    case .encrypted:
      Message("a Word file protected by a password; save it without one", "Word 文件设有密码；请取消密码后另存")
    case .tooLarge(let member):
      Message(
        "a Word file whose text unpacks to more than \(FileLimit.wordPart >> 20) MB (\(member)); split it",
        "Word 文件解压后超过 \(FileLimit.wordPart >> 20) MB（\(member)）；请拆分")
    case .unknownMethod(let method):
      Message(
        "a Word file packed in a way that is not known (method \(method)); save it anew in a word processor",
        "Word 文件的压缩方式不明（方式 \(method)）；请用文字处理软件另存")
    }
  }
}
