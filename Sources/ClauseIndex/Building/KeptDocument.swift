package import PolicyText

/// A document of an older index that stays as it is: its record, its clauses' records, its text and its postings are taken
/// over (`StoredDocuments`, `KeptLists`), so that nothing is folded or sorted again. It needs no other document, so that
/// several can be looked at once. Whoever walks over tens of thousands copies a reference.
package final class KeptDocument: Sendable {
  let index: ClauseIndex
  /// In that index.
  let place: Ordinal<Document>
  package let id: String
  let masthead: Masthead
  /// Its title, folded.
  let title: String
  package let stamp: SourceStamp
  /// As in `FoldedDocument`.
  let lengths: [(heading: Int, body: Int)]
  let outsideLengths: [Int]
  /// Which documents of that index have its text.
  let copies: Copies
  let text: FilePiece

  package init(_ place: Ordinal<Document>, of index: ClauseIndex) throws(IndexError) {
    try Interruption.check()
    self.index = index
    self.place = place
    let record = try index.record(ofDocument: place)
    (id, masthead, stamp) = (record.id, record.masthead, record.stamp)
    title = masthead.title.folded
    copies = Copies(same: record.copies, near: record.nearCopies)
    let clauses = try index.clauses(ofDocument: place)
    try index.records.check(clauses)
    lengths = try index.fields.lengths(of: clauses, from: index.documents.position(ofDocument: place))
    outsideLengths = try index.outsideTexts(ofDocument: place).map { (text) throws(IndexError) in
      try index.fields.length(ofOutsideText: text)
    }
    let range = try index.documents.text(ofDocument: place)
    try index.file.bytes.check(range)
    text = .mapped(index.file, range)
  }

  package var clauseCount: Int { lengths.count }

  /// Without its text.
  func outline() throws(IndexError) -> Document {
    try index.document(place, index.record(ofDocument: place), text: [])
  }

  /// Its record as it is stored.
  func record() throws(IndexError) -> Bytes {
    try index.file.bytes.bytes(index.documents.record(ofDocument: place))
  }

  /// As in `FoldedDocument`; reads its text.
  func cited() throws(IndexError) -> [String] {
    let range = try index.documents.text(ofDocument: place)
    return try index.file.bytes.bytes(range).withSpan(0..<range.count) { CitedTitles(in: $0).keys }
  }

  /// Read and folded again.
  func folded() throws(IndexError) -> FoldedDocument {
    FoldedDocument(try index.document(place), stamp: stamp)
  }
}
