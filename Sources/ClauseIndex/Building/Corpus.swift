/// All fields in the order of the index, as symbols.
struct Corpus {
  /// A stretch of slots and the position of its first.
  struct Segment {
    let position: Int
    let slots: Stored<UInt32>
    let range: Range<Int>
  }

  /// By rising positions; none is empty.
  let segments: [Segment]
  /// Of each symbol's number, its rank.
  let ranks: [UInt32]
  /// Of each rank, how many tokens stand before those of its symbol, were they sorted; and the number of tokens.
  let starts: [Int]
  /// Where what was made waits to be written; nil: in memory.
  let workFile: WorkFile?

  init(_ documents: [AddedDocument], _ fields: FieldLayout, _ symbols: RankedSymbols, _ workFile: WorkFile?) {
    self.workFile = workFile
    ranks = symbols.ranks
    var segments: [Segment] = []
    for (document, position) in zip(documents, fields.documentPositions) {
      segments.append(Segment(position: position, slots: document.slots, range: 0..<document.clauseSlots))
    }
    for (document, position) in zip(documents, fields.outsidePositions) {
      let range = document.clauseSlots..<document.slots.count
      segments.append(Segment(position: position, slots: document.slots, range: range))
    }
    self.segments = segments.filter { !$0.range.isEmpty }
    var starts = [0]
    starts.reserveCapacity(symbols.tokens.count + 1)
    for tokens in symbols.tokens { starts.append(starts[starts.count - 1] + tokens) }
    self.starts = starts
  }

  var symbolCount: Int { starts.count - 1 }
  var tokenCount: Int { starts[symbolCount] }

  /// Ranges of ranks with about `size` tokens each.
  func shards(of size: Int) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var first = 0
    for rank in 0..<symbolCount where starts[rank + 1] - starts[first] >= size || rank == symbolCount - 1 {
      shards.append(first..<rank + 1)
      first = rank + 1
    }
    return shards
  }
}
