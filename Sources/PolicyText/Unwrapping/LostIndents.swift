/// Paragraphs that a text keeps apart by their indents alone: two characters of white space, where a line end was.
///
///     某市关于某事的通知　　某政发〔2012〕3号　　各县人民政府：　　现就某事通知如下。　　一、…
///
/// What hands a page on as one value has lost its line ends, and the indents stand still. White space so wide also parts
/// names, and a number from its words: a line is cut where the indent stands behind whole sentences, in more than one
/// place, and then at each of its indents.
enum LostIndents {
  static func restored(_ lines: ArraySlice<SourceLine>, in bytes: [UInt8]) -> ArraySlice<SourceLine> {
    var restored: [SourceLine] = []
    var next = lines.startIndex
    for index in lines.indices where lines[index].kind == .text && !lines[index].isContents {
      let pieces = pieces(of: lines[index], in: bytes)
      guard pieces.count > 1 else { continue }
      restored += lines[next..<index] + pieces
      next = index + 1
    }
    return next == lines.startIndex ? lines : restored + lines[next...]
  }

  /// Parted names may stand behind a sentence once. Of the lines of 2,954 laws three have one such place, and none of them and
  /// of 211 pages and papers has two.
  private static let fewest = 2

  private static func pieces(of line: SourceLine, in bytes: [UInt8]) -> [SourceLine] {
    var starts = [line.range.lowerBound]
    var behindSentences = 0
    let text = bytes.span.extracting(first: line.range.upperBound)
    var search = line.range.lowerBound
    while let place = ByteSearch.first(indent, in: text, from: search) {
      var end = place + indent.count
      while end < text.count, case (let length, _) = WhiteSpace.space(in: text, at: end, before: text.count),
        length > 0
      {
        end += length
      }
      search = end
      let before = (starts.last ?? place)..<place
      guard opensParagraph(end, in: text), endsParagraph(before, in: bytes) else { continue }
      if LineEnd.isSentenceEnd(bytes, before) { behindSentences += 1 }
      starts.append(end)
    }
    guard behindSentences >= fewest else { return [] }
    return zip(starts, starts.dropFirst() + [line.range.upperBound]).map { line.piece($0..<$1, of: bytes) }
  }

  private static let indent = Array("　　".utf8)

  /// More than one character: in 通　　知 one stands alone.
  private static func opensParagraph(_ start: Int, in text: Span<UInt8>) -> Bool {
    text.count - start >= 6 && !text.has(indent.span.extracting(first: 3), at: start + 3)
  }

  /// No number alone: in 第一条　　为了… its words follow.
  private static func endsParagraph(_ piece: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let opening = Opening(openingLine: bytes, piece) else { return piece.count >= 6 }
    return piece.lowerBound + opening.length < piece.upperBound
  }
}
