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

  /// In bytes, as a file and as its text. The longest law of the land has half a megabyte; this bounds what a mistake
  /// can cost.
  static let largestDocument = 128 << 20
}
