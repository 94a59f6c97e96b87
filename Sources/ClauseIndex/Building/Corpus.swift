/// All fields in the order of the index, as symbols.
struct Corpus {
  /// A stretch of slots and the position of its first.
  struct Segment {
    let position: Int
    let slots: ArraySlice<UInt32>
  }

  /// By rising positions; none is empty.
  let segments: [Segment]
  /// Of each symbol's number, its rank.
  let ranks: [UInt32]
  /// Of each rank, how many tokens stand before those of its symbol, were they sorted; and the number of tokens.
  let starts: [Int]

  init(_ documents: [AddedDocument], _ fields: FieldLayout, ranks: [UInt32]) {
    self.ranks = ranks
    var segments: [Segment] = []
    for (document, position) in zip(documents, fields.documentPositions) {
      segments.append(Segment(position: position, slots: document.slots[..<document.clauseSlots]))
    }
    for (document, position) in zip(documents, fields.outsidePositions) {
      segments.append(Segment(position: position, slots: document.slots[document.clauseSlots...]))
    }
    self.segments = segments.filter { !$0.slots.isEmpty }
    var counts = [Int](repeating: 0, count: ranks.count)
    for document in documents {
      let slots = document.slots.span
      for index in slots.indices where slots[index] < TokenStream.inside { counts[Int(slots[index])] &+= 1 }
    }
    var starts = [Int](repeating: 0, count: ranks.count + 1)
    for (number, rank) in ranks.enumerated() { starts[Int(rank) + 1] = counts[number] }
    for rank in 0..<ranks.count { starts[rank + 1] += starts[rank] }
    self.starts = starts
  }

  /// Ranges of ranks with about `size` tokens each.
  func shards(of size: Int) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var first = 0
    for rank in ranks.indices where starts[rank + 1] - starts[first] >= size || rank == ranks.count - 1 {
      shards.append(first..<rank + 1)
      first = rank + 1
    }
    return shards
  }
}
