package import PolicyText

/// What a text report is written on.
package struct Page: Sendable {
  /// Columns of the terminal; nil where lines go on as long as they like: in a pipe, so that `grep` finds what
  /// stands in a sentence.
  package let columns: Int?
  package let isColoured: Bool
  package let language: Language
  /// Whether files and lines stand beside what was read there.
  package let showsPaths: Bool
  /// What it says of itself at its foot, where it has one: not on a terminal.
  package let provenance: Provenance?

  package init(
    columns: Int? = nil, isColoured: Bool = false, language: Language = .english, showsPaths: Bool = false,
    provenance: Provenance? = nil
  ) {
    self.showsPaths = showsPaths
    self.provenance = provenance
    self.columns = columns
    self.isColoured = isColoured
    self.language = language
  }
}
