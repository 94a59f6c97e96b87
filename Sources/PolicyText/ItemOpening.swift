/// The number with which a paragraph within a clause opens an item: （一）, 1., ①.
package struct ItemOpening: Sendable, Equatable {
  package let numeral: Numeral
  /// Items of one list have it in common; those of a list below have another.
  package let list: [UInt32]
  /// Where the words behind the number begin, in bytes of the document's text.
  package let end: Int
}

extension Document {
  /// Nil where the paragraph is no item.
  package func itemOpening(_ paragraph: Range<Int>) -> ItemOpening? {
    guard let opening = Opening(openingLine: text, paragraph), let numeral = opening.numeral,
      opening.standsAlone
    else { return nil }
    switch opening.family {
    case .parenthesis, .pause, .item:
      return ItemOpening(
        numeral: numeral, list: [UInt32(opening.family.rawValue), opening.mark],
        end: paragraph.lowerBound + opening.length)
    case .appendix, .book, .subbook, .chapter, .section, .article, .plain, .decimal, .deepDecimal, .letter:
      return nil
    }
  }
}
