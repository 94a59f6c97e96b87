package import PolicyText

/// All of a clause that a query can match, marked: whole, and cut into the stretches that scopes speak of.
package struct MarkedClause: Sendable {
  package struct Paragraph: Sendable {
    /// Of the heading's and the body's part of it.
    package let fields: [MarkedText]
    package fileprivate(set) var sentences: [[MarkedText]] = []
  }

  package let heading: MarkedText?
  /// Heading and body; a phrase does not reach from one into the other, a distance does.
  package let fields: [MarkedText]
  /// All of them, also those that have no character: what is not in a clause is not in them either.
  package let paragraphs: [Paragraph]

  package init(_ clause: Clause, text: [UInt8]) {
    let tokens = clause.fields.map { TokenizedText(text, $0) }
    func fields(within range: Range<Int>) -> [MarkedText] {
      tokens.map { MarkedText($0, within: range) }.filter { !$0.text.isEmpty }
    }
    self.fields = fields(within: clause.range)
    heading = clause.heading.map { range in tokens.first.map { MarkedText($0, within: range) } ?? MarkedText()
    }
    let units = ClauseUnits(clause, text: text)
    var sentences = units.sentences[...]
    paragraphs = units.paragraphs.map { range in
      var paragraph = Paragraph(fields: fields(within: range))
      while let sentence = sentences.first, sentence.lowerBound < range.upperBound {
        sentences.removeFirst()
        paragraph.sentences.append(fields(within: sentence))
      }
      return paragraph
    }
  }
}
