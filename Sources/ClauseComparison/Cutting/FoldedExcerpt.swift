import PolicyText

/// A stretch of a document, folded once.
struct FoldedExcerpt: Sendable {
  let document: Document
  /// In bytes of the document's text.
  let range: Range<Int>
  let text: FoldedText

  init(_ document: Document, _ range: Range<Int>) {
    self.document = document
    self.range = range
    text = FoldedText(document.plain, range)
  }

  private init(_ document: Document, _ range: Range<Int>, _ text: FoldedText) {
    self.document = document
    self.range = range
    self.text = text
  }

  /// A stretch of this one, in bytes of the document's text. O(log n) and its length.
  func part(_ range: Range<Int>) -> FoldedExcerpt { FoldedExcerpt(document, range, text.part(range)) }

  var characters: [UInt32] { text.characters }
  var tokens: [Phrase.Token] { Phrase.tokens(of: text) }
  var quotation: Quotation { Quotation(document, range) }

  /// Those that begin in a range of bytes of the document's text.
  func characters(in bytes: Range<Int>) -> Range<Int> { text.characters(in: bytes) }

  /// Where folded characters stand, in bytes of the document's text.
  func source(_ characters: Range<Int>) -> Range<Int> {
    var end = text.offsets[characters.upperBound - 1]
    _ = UTF8Decoding.scalar(in: document.text.span, at: &end)
    return text.offsets[characters.lowerBound]..<end
  }
}
