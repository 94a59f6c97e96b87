/// Text outside every clause. It is indexed apart: it is never a hit, but an empty answer can say where words stand.
package struct OutsideText: Sendable, Equatable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case title, masthead, contents, preamble
    /// A part's title; they stand in the order of the parts.
    case heading
    /// Between a part's title and its first clause.
    case lead
    case closing
    /// Footnotes stand at the end of the text, wherever their pages had them.
    case footnote
    /// Rows of a table that no clause holds, and their title.
    case table
    /// What stood beside the document on a page: news, comments, another text.
    case beside

    /// What is said in front of clauses: the document's, or a part's.
    package var isLeadIn: Bool { self == .preamble || self == .lead }

    /// What says something beside clauses. Titles and headings name what is said; mastheads, contents and signatures say
    /// nothing, and what stands beside the document is not its own.
    package var isMatter: Bool {
      switch self {
      case .preamble, .lead, .table, .footnote: true
      case .title, .masthead, .contents, .heading, .closing, .beside: false
      }
    }
  }

  package let kind: Kind
  package let range: Range<Int>
  package let lines: ClosedRange<Int>

  package init(kind: Kind, range: Range<Int>, lines: ClosedRange<Int>) {
    self.kind = kind
    self.range = range
    self.lines = lines
  }
}
