/// One policy text, read: its masthead, its outline, and its text with line breaks of the page undone.
package struct Document: Sendable, Equatable {
  /// The file's stem, unique in a corpus: `jiangsu-2020-101`.
  package let id: String
  /// The path as the user would write it: `corpus/jiangsu-2020-101.txt`.
  package let file: String
  package let masthead: Masthead
  /// UTF-8, one paragraph a line, in source order. Every range below counts its bytes.
  package let text: [UInt8]
  package let lines: LineMap
  /// In source order; a part within a part follows it and names it as `parent`.
  package let parts: [Part]
  package let clauses: [Clause]
  /// What stands outside every clause, in source order.
  package let outsideTexts: [OutsideText]

  package init(
    id: String, file: String, masthead: Masthead, text: [UInt8], lines: LineMap, parts: [Part],
    clauses: [Clause], outsideTexts: [OutsideText]
  ) {
    self.id = id
    self.file = file
    self.masthead = masthead
    self.text = text
    self.lines = lines
    self.parts = parts
    self.clauses = clauses
    self.outsideTexts = outsideTexts
  }
}

/// A heading that holds clauses: 一、 in an opinion; 编, 分编, 章 and 节 in a law; an appendix.
package struct Part: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// Outermost first.
    case appendix, book, subbook, chapter, section
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

/// The smallest unit that is indexed, cited and compared: the smallest numbered provision.
package struct Clause: Sendable, Equatable {
  /// How the source writes the number.
  package enum Style: UInt8, Sendable {
    /// （十四）
    case parenthesis
    /// 第十四条, 第十四条之一
    case article
    /// 十四、 where nothing finer is numbered
    case pause
    /// 14. where nothing else is numbered
    case arabic
    /// No number in the source; paragraphs are counted.
    case paragraph
  }

  package let style: Style
  package let number: Numeral
  /// The innermost part that holds the clause.
  package let part: Int?
  /// From the number to the last character, in bytes of `Document.text`.
  package let range: Range<Int>
  /// Without number and final full stop; nil where the clause has none.
  package let heading: Range<Int>?
  /// What follows the heading (or the number), over all paragraphs, the note of responsible units included.
  package let body: Range<Int>
  /// One-based source lines, first to last.
  package let lines: ClosedRange<Int>

  package init(
    style: Style, number: Numeral, part: Int?, range: Range<Int>, heading: Range<Int>?, body: Range<Int>,
    lines: ClosedRange<Int>
  ) {
    self.style = style
    self.number = number
    self.part = part
    self.range = range
    self.heading = heading
    self.body = body
    self.lines = lines
  }
}

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

/// Where each stretch of unwrapped text stood in the source.
package struct LineMap: Sendable, Equatable {
  package struct Piece: Sendable, Equatable {
    /// The first byte in `Document.text`.
    package let offset: Int
    /// One-based source line.
    package let line: Int

    package init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// By rising offset; a piece reaches to the next one.
  package let pieces: [Piece]

  package init(pieces: [Piece]) { self.pieces = pieces }

  /// The source line of the byte at `offset`. O(log n).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : pieces[low - 1].line
  }

  package func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = line(at: range.lowerBound)
    return first...max(first, line(at: max(range.lowerBound, range.upperBound - 1)))
  }
}
