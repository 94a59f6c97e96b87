import PolicyText

/// A document with its fields as symbols.
struct AddedDocument {
  let document: Document
  let stamp: SourceStamp
  /// Length of each clause's heading and body.
  var lengths: [(heading: Int, body: Int)] = []
  var outsideLengths: [Int] = []
  /// Clauses, then outside texts.
  var slots: [UInt32] = []
  var clauseSlots = 0

  var order: DocumentOrder<PolicyDate> { DocumentOrder(document.masthead, id: document.id) }

  mutating func renumber(_ numbers: [UInt32]) {
    var slots = slots.mutableSpan
    for index in 0..<slots.count where slots[index] < TokenStream.inside {
      slots[index] = numbers[Int(slots[index])]
    }
  }
}
