/// One paragraph as the outline sees it.
struct Block {
  /// In bytes of the text.
  let range: Range<Int>
  let lines: ClosedRange<Int>
  let kind: LineKind
  let opening: Opening?

  init(_ paragraph: Unwrapping.Paragraph) {
    range = paragraph.range
    lines = paragraph.lines
    kind = paragraph.kind
    opening = paragraph.opening
  }

  /// Of a heading that the format marks: 1 for the outermost; 0 for ordinary text.
  var level: Int { kind.level }

  /// The words behind the number.
  var content: Range<Int> {
    min(range.lowerBound + (opening?.length ?? 0), range.upperBound)..<range.upperBound
  }
}
