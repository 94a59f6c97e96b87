/// The kinds of file that hold a document. A further kind is a case here, and its way to text in `converters` or in
/// `DecodedText(reading:_:)`.
enum SourceFormat: String, CaseIterable {
  case plainText = "txt"
  case markdown = "md"
  case html, htm
  case docx, odt, rtf, doc, wps, pdf

  init?(ofFileNamed name: String) { self.init(ofFileNamed: name.utf8Span.span) }

  init?(ofFileNamed name: Span<UInt8>) {
    var point = name.count - 1
    while point > 0, name[point] != UInt8(ascii: ".") { point -= 1 }
    guard point > 0, let place = SourceFormat.codes.firstIndex(of: SourceFormat.code(name, from: point + 1))
    else { return nil }
    self = SourceFormat.allCases[place]
  }

  private static let codes: [UInt64] = allCases.map { code($0.rawValue.utf8Span.span, from: 0) }

  /// A word of up to eight letters as one number, for a search asks every name in the corpus; 0 of a longer one.
  private static func code(_ name: Span<UInt8>, from start: Int) -> UInt64 {
    var code: UInt64 = 0
    for index in start..<name.count {
      guard code < 1 << 56 else { return 0 }
      let byte = name[index]
      code = code << 8 | UInt64((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
    }
    return code
  }

  /// As a message lists them: .txt, .md
  static var listed: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}
