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
  init(_ document: Document, _ range: Range<Int>) {
    var words = document.string(range)[...]
    while let last = words.last, "，,；;".contains(last) || last.isWhitespace { words.removeLast() }
    let range = range.lowerBound..<range.lowerBound + words.utf8.count
    text = String(words)
    self.range = range
    place = document.place(of: range)
  }
}
