/// The kinds of file that hold a document. A further kind is a case here, and its way to text in `converters` or in
/// `DecodedText(reading:_:)`.
enum SourceFormat: String, CaseIterable {
  case plainText = "txt"
  case markdown = "md"
  case html, htm
  case docx, odt, rtf, doc, wps, pdf

  init?(ofFileNamed name: String) {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return nil }
    let ending = SourceFormat.code(name.utf8[name.utf8.index(after: point)...])
    guard let place = SourceFormat.codes.firstIndex(of: ending) else { return nil }
    self = SourceFormat.allCases[place]
  }

  private static let codes: [UInt64] = allCases.map { code($0.rawValue.utf8[...]) }

  /// A word of up to eight letters as one number, for a search asks every name in the corpus; 0 of a longer one.
  private static func code(_ ending: Substring.UTF8View) -> UInt64 {
    var code: UInt64 = 0
    for byte in ending {
      guard code < 1 << 56 else { return 0 }
      code = code << 8 | UInt64((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
    }
    return code
  }

  /// As a message lists them: .txt, .md
  static var listed: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }

  /// In bytes, as a file and as its text. The longest law of the land has half a megabyte; this bounds what a mistake
  /// can cost.
  static let largestDocument = 128 << 20
}
