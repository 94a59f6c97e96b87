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

  /// What stands before and behind it in its sentence, parted by a mark: who must and on what terms is often said once for several measures.
  ///
  /// A list goes on behind ； and ： at a line's end.
  var surroundings: [UInt32] {
    let text = document.text
    var start = range.lowerBound
    while start > 0, !Self.ends(text, before: start) { start -= 1 }
    var end = range.upperBound
    while end < text.count, !Self.ends(text, before: end) { end += 1 }
    return FoldedText(document.plain, start..<range.lowerBound).characters + [Signs.stop]
      + FoldedText(document.plain, range.upperBound..<end).characters
  }

  /// Whether 。！？ or a line that leads to none stands right before a byte.
  private static func ends(_ text: [UInt8], before index: Int) -> Bool {
    func stands(_ mark: [UInt8], before index: Int) -> Bool {
      index >= mark.count && text[index - mark.count..<index].elementsEqual(mark)
    }
    switch text[index - 1] {
    case 0x0a: return !leading.contains { stands($0, before: index - 1) }
    case let last where endsMark[Int(last)]: return final.contains { stands($0, before: index) }
    default: return false
    }
  }

  private static let final: [[UInt8]] = ["。", "！", "？"].map { Array($0.utf8) }
  /// Of these: most characters are told by one byte to be none.
  private static let endsMark: [Bool] = {
    var endsMark = [Bool](repeating: false, count: 256)
    for mark in final { endsMark[Int(mark[mark.count - 1])] = true }
    return endsMark
  }()
  private static let leading: [[UInt8]] = ["；", "：", ";", ":"].map { Array($0.utf8) }

  /// Those that begin in a range of bytes of the document's text.
  func characters(in bytes: Range<Int>) -> Range<Int> { text.characters(in: bytes) }

  /// Where folded characters stand, in bytes of the document's text.
  func source(_ characters: Range<Int>) -> Range<Int> {
    var end = text.offsets[characters.upperBound - 1]
    _ = UTF8Decoding.scalar(in: document.text.span, at: &end)
    return text.offsets[characters.lowerBound]..<end
  }
}
