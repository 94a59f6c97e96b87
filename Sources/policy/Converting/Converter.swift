import PolicyText

/// A program of others that turns a format into text.
struct Converter: Sendable {
  /// How what it makes is read.
  enum Result: Sendable, Equatable {
    /// Lines as they stand on pages, a form feed before each page.
    case pages
    case html
  }

  /// Where it writes; a file is in the folder it is given.
  enum Output: Sendable, Equatable {
    case standardOutput
    case file(String)
  }

  let program: String
  /// The package of Debian and its kin that has it.
  let package: String
  /// For a copy of the document in a folder where it may write.
  let arguments: @Sendable (_ document: String, _ folder: String) -> [String]
  let output: Output
  let result: Result
  /// Whether what it made has everything that a reader sees.
  var isFaithful: @Sendable (_ text: [UInt8]) -> Bool = { _ in true }
}

extension SourceFormat {
  /// The converters of a format, the best first; none where the program reads the file itself.
  var converters: [Converter] {
    switch self {
    case .plainText, .markdown, .html, .htm, .docx: []
    case .pdf: [.pdftotext]
    // Only LibreOffice tells the numbers that a word processor counts itself: 一、 and （一） of an automatic list.
    case .odt: [.libreOffice, .pandoc(from: rawValue)]
    // Pandoc 2.17 loses a digit behind \u escapes: 到2025年 becomes 到025年.
    case .doc, .wps, .rtf: [.libreOffice]
    }
  }
}

extension Converter {
  /// With its layout kept: an indent shows where a paragraph begins.
  static let pdftotext = Converter(
    program: "pdftotext", package: "poppler-utils",
    arguments: { document, _ in ["-layout", "-enc", "UTF-8", document, "-"] }, output: .standardOutput,
    result: .pages)

  /// Its XHTML has numbers of lists, tables and footnotes as a reader sees them.
  static let libreOffice = Converter(
    program: "soffice", package: "libreoffice-writer",
    arguments: { document, folder in
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "xhtml:XHTML Writer File", "--outdir", folder + "/made", document,
      ]
    }, output: .file("made/document.xhtml"), result: .html)

  /// It knows only that a list is counted, not its numbers; such a text is left to LibreOffice.
  static func pandoc(from format: String) -> Converter {
    Converter(
      program: "pandoc", package: "pandoc",
      arguments: { document, _ in
        ["+RTS", "-M1g", "-RTS", "--from", format, "--to", "html", "--wrap=none", document]
      },
      output: .standardOutput, result: .html,
      isFaithful: { !holdsCountedList($0) })
  }

  /// A list whose items bear the ids of notes is the list of notes.
  private static func holdsCountedList(_ page: [UInt8]) -> Bool {
    var index = 0
    while let place = ByteSearch.first(Array("<ol".utf8), in: page.span, from: index) {
      index = place + 3
      let head = Array(page[index..<min(index + 80, page.count)])
      if ByteSearch.first(Array("<li id=\"fn".utf8), in: head.span, from: 0) == nil { return true }
    }
    return false
  }
}
