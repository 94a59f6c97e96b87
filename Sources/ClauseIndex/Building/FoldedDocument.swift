package import PolicyText

/// A document with its fields folded: the part of adding it that needs no other document, so that several can be folded
/// at once.
package struct FoldedDocument: Sendable {
  package let document: Document
  package let stamp: SourceStamp
  /// Length of each clause's heading and body.
  private(set) var lengths: [(heading: Int, body: Int)] = []
  private(set) var outsideLengths: [Int] = []
  /// The characters of all fields, a `FoldedText.border` behind each: clauses, then outside texts.
  private(set) var text = FoldedText()
  /// How many of them are of clauses.
  private(set) var clauseCharacters = 0

  /// The document's ranges must lie in its text.
  package init(_ document: Document, stamp: SourceStamp) {
    self.document = document
    self.stamp = stamp
    text.reserveCapacity(forBytes: document.text.count)
    lengths.reserveCapacity(document.clauses.count)
    for clause in document.clauses {
      let heading = clause.heading.map { append($0) } ?? 0
      if heading > 0 { text.appendBorder() }
      let body = append(clause.body)
      text.appendBorder()
      lengths.append((heading, body))
    }
    clauseCharacters = text.characters.count
    for outsideText in document.outsideTexts {
      outsideLengths.append(append(outsideText.range))
      text.appendBorder()
    }
  }

  /// Returns the field's length in positions.
  private mutating func append(_ field: Range<Int>) -> Int {
    let start = text.characters.count
    text.append(document.text, field)
    return text.characters.count - start
  }
}
