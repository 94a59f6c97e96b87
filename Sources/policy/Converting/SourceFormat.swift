/// The kinds of file that hold a document. A further kind is a case here, and its way to text in `converters` or in
/// `DecodedText(reading:_:)`.
enum SourceFormat: String, CaseIterable {
  case plainText = "txt"
  case markdown = "md"
  case html, htm
  case docx, odt, rtf, doc, wps, pdf

  init?(ofFileNamed name: String) {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return nil }
    // Without making a string of it: a search asks this of every name in the corpus.
    let ending = name.utf8[name.utf8.index(after: point)...].lazy.map { byte in
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
    guard let format = SourceFormat.allCases.first(where: { $0.rawValue.utf8.elementsEqual(ending) }) else {
      return nil
    }
    self = format
  }

  /// As a message lists them: .txt, .md
  static var listed: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }

  /// In bytes, as a file and as its text. The longest law of the land has half a megabyte; this bounds what a mistake
  /// can cost.
  static let largestDocument = 128 << 20
}
