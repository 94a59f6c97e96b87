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
  let characters: [UInt32]
  /// Where tokens of several characters, and rare ones, stand among them.
  let tokens: [Range<Int>]
  /// How many of them are of clauses.
  let clauseCharacters: Int
  private(set) var matter: Matter
  /// Names that the document gives.
  let given: GivenNames
  /// Keys of the titles that it cites.
  let cited: [String]

  /// The document's ranges must lie in its text.
  package init(_ document: Document, stamp: SourceStamp) {
    self.document = document
    self.stamp = stamp
    given = GivenNames(of: document)
    cited = CitedTitles(in: document.text.span).keys
    var text = FoldedText()
    text.reserveCapacity(forBytes: document.text.count)
    lengths.reserveCapacity(document.clauses.count)
    for clause in document.clauses {
      let heading = clause.heading.map { text.appendField($0, of: document) } ?? 0
      if heading > 0 { text.appendBorder() }
      let body = text.appendField(clause.body, of: document)
      text.appendBorder()
      lengths.append((heading, body))
    }
    clauseCharacters = text.characters.count
    matter = Matter(
      ranges: [0..<clauseCharacters], length: lengths.reduce(0) { $0 + $1.heading + $1.body })
    for outsideText in document.outsideTexts {
      let start = text.characters.count
      let length = text.appendField(outsideText.range, of: document)
      outsideLengths.append(length)
      if outsideText.kind.isMatter || outsideText.kind == .heading {
        matter.ranges.append(start..<text.characters.count)
        matter.length += length
      }
      text.appendBorder()
    }
    characters = text.characters
    tokens = TokenStream.others(in: characters)
  }
}

extension FoldedText {
  /// Returns the field's length in positions.
  fileprivate mutating func appendField(_ field: Range<Int>, of document: Document) -> Int {
    let start = characters.count
    append(document.text, field)
    return characters.count - start
  }
}

/// What of a document's characters says something.
struct Matter {
  /// Its clauses, then each outside text that says something, headings among them.
  var ranges: [Range<Int>] = []
  /// Of all of these together, in characters, without borders.
  var length = 0
}
