import PolicyText

/// A document with its fields as symbols.
struct AddedDocument {
  let document: Document
  let stamp: SourceStamp
  /// Length of each clause's heading and body.
  let lengths: [(heading: Int, body: Int)]
  let outsideLengths: [Int]
  /// Clauses, then outside texts.
  private(set) var slots: [UInt32]
  let clauseSlots: Int

  init(_ folded: FoldedDocument, _ symbols: inout Symbols) {
    document = folded.document
    stamp = folded.stamp
    lengths = folded.lengths
    outsideLengths = folded.outsideLengths
    slots = TokenStream.slots(of: folded.text.characters, &symbols)
    clauseSlots = folded.clauseCharacters
  }

  var order: DocumentOrder<PolicyDate> { DocumentOrder(document.masthead, id: document.id) }

  mutating func renumber(_ numbers: [UInt32]) {
    var slots = slots.mutableSpan
    for index in 0..<slots.count where slots[index] < TokenStream.inside {
      slots[index] = numbers[Int(slots[index])]
    }
  }
}
