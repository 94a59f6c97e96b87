/// One row of numbers, （一）, （二）, … or 1., 2., …, that an introduction leads to and nothing but the closing matter follows:
/// it orders its text, however long the introduction is.
///
/// A row within paragraphs is a list: what they say goes on behind it, or stands in many of them above it.
struct RowToTheEnd {
  /// In bytes: a notice with its reasons, as above headings (`FamilyCoverage`).
  private static let introduction = 1200
  /// In sentences: why, and what is announced. What stands in more provides something itself.
  private static let fewParagraphs = 2

  init?(of family: NumberFamily, _ blocks: ArraySlice<OutlineBlock>, in text: [UInt8]) {
    guard let first = blocks.first(where: { $0.opening != nil })?.opening, first.family == family else {
      return nil
    }
    let above = blocks.prefix { $0.opening == nil }
    guard above.allSatisfy({ !$0.isRow && $0.level == 0 }),
      above.reduce(0, { $0 + $1.range.count }) <= RowToTheEnd.introduction,
      above.count(where: { !Words(text, $0.range).string.endsInColon }) <= RowToTheEnd.fewParagraphs
    else { return nil }
    var count = 0
    for block in blocks {
      guard let opening = block.opening else { continue }
      if opening.family == family, opening.mark == first.mark {
        count += 1
        guard opening.numeral?.value == count else { return nil }
      } else if opening.family.rawValue < family.rawValue {
        return nil
      }
    }
    let below = blocks.reversed().prefix { $0.opening == nil }
    guard count > 1, below.allSatisfy({ ClosingLine(Words(text, $0.range).string) != nil }) else {
      return nil
    }
  }
}
