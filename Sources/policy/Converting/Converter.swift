import PolicyText

/// A program of others that turns a format into one that is read here.
struct Converter: Sendable {
  /// How what it makes is read.
  enum Result: Sendable, Equatable {
    /// Lines as they stand on pages, a form feed before each page.
    case pages
    case html
    /// A `.docx` file, which this program reads itself.
    case word
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

  /// Its .docx keeps apart what its XHTML runs together: deleted and moved text, hidden text, comments.
  static let libreOffice = Converter(
    program: "soffice", package: "libreoffice-writer",
    arguments: { document, folder in
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder + "/made", document,
      ]
    }, output: .file("made/document.docx"), result: .word)

  /// It knows only that a list is counted, not its numbers; such a text is left to LibreOffice.
  static func pandoc(from format: String) -> Converter {
    Converter(
      program: "pandoc", package: "pandoc",
      arguments: { document, _ in
        ["+RTS", "-M1g", "-RTS", "--from", format, "--to", "html", "--wrap=none", document]
      },
      output: .standardOutput, result: .html,
      isFaithful: { !holdsList($0) })
  }

  /// Even a list without numbers may be counted: it does not know 一、. Items with the ids of notes are those of notes.
  private static func holdsList(_ page: [UInt8]) -> Bool {
    var index = 0
    while let place = ByteSearch.first(Array("<li".utf8), in: page.span, from: index) {
      index = place + 3
      let rest = page[index...]
      // <link> is none.
      if rest.first == 0x3e || rest.first == 0x20 && !rest.starts(with: " id=\"fn".utf8) { return true }
    }
    return false
  }
}
