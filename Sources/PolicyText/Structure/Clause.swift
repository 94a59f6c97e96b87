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
    /// 14. or B. where nothing else is numbered
    case arabic
    /// No number in the source; paragraphs are counted.
    case paragraph
    /// 1.4, or 7 where nothing finer is below
    case decimal
    /// 第二节 where no article is below
    case section
    /// What a part says in front of its clauses: none of a document's clauses, but it may provide what one could.
    case lead
  }

  package let style: Style
  package let number: Numeral
  /// How many clauses before it have the same address: the source may number two alike.
  package let repetition: Int
  /// The innermost part that holds the clause.
  package let part: Ordinal<Part>?
  /// From the number to the last character, in bytes of `Document.text`.
  package let range: Range<Int>
  /// Without number and final full stop; nil where the clause has none.
  package let heading: Range<Int>?
  /// What follows the heading (or the number), over all paragraphs, the note of responsible units included.
  package let body: Range<Int>
  /// Heading and body, without one that is empty.
  package var fields: [Range<Int>] {
    guard let heading, !heading.isEmpty else { return body.isEmpty ? [] : [body] }
    return body.isEmpty ? [heading] : [heading, body]
  }
  /// One-based source lines, first to last.
  package let lines: ClosedRange<Int>

  package init(
    style: Style, number: Numeral, repetition: Int = 0, part: Ordinal<Part>?, range: Range<Int>,
    heading: Range<Int>?, body: Range<Int>, lines: ClosedRange<Int>
  ) {
    self.style = style
    self.number = number
    self.repetition = repetition
    self.part = part
    self.range = range
    self.heading = heading
    self.body = body
    self.lines = lines
  }
}
