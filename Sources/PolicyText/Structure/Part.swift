/// A heading that holds clauses: 一、 in an opinion; 编, 分编, 章 and 节 in a law; an appendix.
package struct Part: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// Outermost first.
    case appendix, book, subbook, chapter, section
    /// 一、 within a 章 or 节
    case subsection
  }

  package let kind: Kind
  /// Nil where the text gives none.
  package let number: Numeral?
  /// Written 第一章 rather than 一、.
  package let isArticleStyle: Bool
  /// The number was lost in the source and follows from its neighbours.
  package let isInferred: Bool
  package let title: String
  /// The index of the part that holds this one.
  package let parent: Int?
  /// One-based, in the source file.
  package let line: Int

  package init(
    kind: Kind, number: Numeral?, isArticleStyle: Bool = false, isInferred: Bool = false, title: String,
    parent: Int?, line: Int
  ) {
    self.kind = kind
    self.number = number
    self.isArticleStyle = isArticleStyle
    self.isInferred = isInferred
    self.title = title
    self.parent = parent
    self.line = line
  }
}
