package import PolicyText

/// What a text report is written on.
package struct Page: Sendable {
  /// Columns of the terminal; nil where lines go on as long as they like: in a pipe, so that `grep` finds what
  /// stands in a sentence.
  package let columns: Int?
  package let isColoured: Bool
  package let language: Language

  package init(columns: Int? = nil, isColoured: Bool = false, language: Language = .english) {
    self.columns = columns
    self.isColoured = isColoured
    self.language = language
  }
}
