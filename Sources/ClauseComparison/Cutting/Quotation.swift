package import PolicyText

/// Words of a document, exactly as its text has them.
package struct Quotation: Sendable, Equatable {
  package let text: String
  /// In bytes of `Document.text`.
  package let range: Range<Int>
  package let place: Place

  /// One-based source lines.
  package var lines: ClosedRange<Int> { place.lines }

  /// Without a comma at its end.
  init(_ document: borrowing Document, _ range: Range<Int>) {
    let range = range.lowerBound..<document.text.span.end(of: range, without: Quotation.isPause)
    text = document.string(range)
    self.range = range
    place = document.place(of: range)
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "；", ";": true
    // Most words end in a Chinese character.
    case "\u{4e00}"..."\u{9fff}": false
    default: scalar.properties.isWhitespace
    }
  }
}
