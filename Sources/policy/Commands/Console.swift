import ClauseIndex
import Glibc
import PolicyReports
import PolicyText

/// Standard output for data, standard error for everything else.
struct Console {
  let language: Language
  /// Where reports are gathered instead of being written.
  private(set) var memo: Memo?
  /// Where the memo will be written.
  private var memoFile: String?

  /// Whether what is longer than the terminal may be paged.
  private let pages: Bool

  init(language: Language, pages: Bool = true) {
    self.language = language
    self.pages = pages
  }

  func gathering(into memo: Memo, for file: String?) -> Console {
    var console = self
    console.memo = memo
    console.memoFile = file
    return console
  }

  /// No report takes a document's place.
  func spareSources(of library: Library, from output: ReportOutput) throws(CommandError) {
    guard let path = memo == nil ? output.file : memoFile, try library.isSource(path) else { return }
    throw .source(path: path)
  }

  var notices: Notices { Notices(language: language) }

  func tell(_ error: CommandError) {
    for (index, message) in error.lines.enumerated() {
      if index == 0 { notices.tell(message) } else { notices.add(message) }
    }
  }

  /// Writes a report where it was asked for. A reader that closed the pipe has read enough.
  ///
  /// - Parameter links: what locators lead to; nil where the terminal takes no links.
  func deliver(
    _ report: some Report, as output: ReportOutput, links: TerminalLinks? = nil
  ) throws(CommandError) {
    if let memo { return memo.append(report) }
    // Text does not say it: then no calendar is read.
    let page = page(for: output, saysProvenance: output.format != .text)
    let written = report.written(as: output.format, on: page)
    if output.format == .csv {
      for line in report.besideRows(in: page.language) { notices.tell(Message(line, line)) }
    }
    if let links, case .text(let text) = written, output.format == .text, output.file == nil {
      return try show(text, links: links)
    }
    try write(written, to: output.file)
  }

  /// - Parameter path: nil for standard output.
  func write(_ report: WrittenReport, to path: String?) throws(CommandError) {
    let bytes: [UInt8]
    switch report {
    case .text(let text):
      guard path != nil else { return try show(text) }
      bytes = Array(text.utf8)
    case .bytes(let written):
      guard path != nil || Pager.screen == nil else {
        return try show(String(decoding: written, as: UTF8.self))
      }
      bytes = written
    case .file(let file): bytes = file
    }
    guard let path else { return try print(bytes) }
    do throws(SystemError) { try OutputFile.write(bytes, to: path) } catch {
      throw .output(error, path: path)
    }
    WrittenReports.remember(path)
  }

  /// Before anything is asked: a terminal cannot show what only a program can open.
  func expectReader(of output: ReportOutput) throws(CommandError) {
    guard output.format == .docx, output.file == nil, memo == nil, Environment.isTerminal(STDOUT_FILENO)
    else { return }
    throw .usage(.needsFile(output.format, Array(CommandLine.arguments.dropFirst())))
  }

  /// On a terminal, what is longer than the screen is shown a screen at a time.
  ///
  /// Links go to the terminal alone: an old pager shows their signs.
  func show(_ text: String, links: TerminalLinks? = nil) throws(CommandError) {
    if pages, let screen = Pager.screen, screen.isShorter(than: text), Pager.show(text) { return }
    try print(links?.linked(text) ?? text)
  }

  func print(_ text: String) throws(CommandError) {
    try print { () throws(SystemError) in try FileDescriptor.write(text, to: STDOUT_FILENO) }
  }

  private func print(_ bytes: [UInt8]) throws(CommandError) {
    try print { () throws(SystemError) in try FileDescriptor.write(bytes, to: STDOUT_FILENO) }
  }

  private func print(_ write: () throws(SystemError) -> Void) throws(CommandError) {
    do throws(SystemError) {
      try write()
    } catch {
      guard error.code == EPIPE else { throw .output(error, path: nil) }
    }
  }

  /// Lines of their own, not of a report.
  func say(_ lines: [Message]) throws(CommandError) {
    try print(lines.map { $0(in: language).harmless + "\n" }.joined())
  }

  /// How long a line may be; nil in a pipe.
  var columns: Int? { Environment.columns(of: STDOUT_FILENO) }

  func page(for output: ReportOutput, saysProvenance: Bool = true) -> Page {
    let showsOnTerminal = output.file == nil && Environment.isTerminal(STDOUT_FILENO)
    let isColoured =
      switch output.color {
      case .always: true
      case .never: false
      case .auto:
        showsOnTerminal && Environment.variable("NO_COLOR") == nil && Environment.variable("TERM") != "dumb"
      }
    return Page(
      columns: output.file == nil ? columns : nil, isColoured: isColoured,
      language: language, showsPaths: output.showsPaths,
      provenance: saysProvenance ? provenance(of: output.folder) : nil)
  }

  /// - Parameter folder: where the documents are.
  func provenance(of folder: String) -> Provenance {
    Provenance(
      folder: folder, command: ShellWords.line(CommandLine.arguments.dropFirst().map(\.withoutLogin)),
      program: "policy-search \(Version.number)", day: Environment.day)
  }
}
