/// All fields in the order of the index, as symbols; of those that stay from an older index, the postings.
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
  /// Of each rank, how many tokens of the segments stand before those of its symbol, were they sorted; and their number.
  let starts: [Int]
  let kept: KeptLists?
  /// The same for about all postings.
  private let weights: [Int]
  /// Where what was made waits to be written; nil: in memory.
  let workFile: WorkFile?
  /// Of the index that is being made.
  private let path: String

  init(
    _ documents: [AddedDocument], _ fields: FieldLayout, _ symbols: RankedSymbols, kept: KeptLists?,
    _ workFile: WorkFile?, path: String
  ) throws(IndexError) {
    self.workFile = workFile
    self.path = path
    self.kept = kept
    ranks = symbols.ranks
    var segments: [Segment] = []
    for (document, position) in zip(documents, fields.documentPositions) where document.kept == nil {
      segments.append(Segment(position: position, slots: document.slots, range: 0..<document.clauseSlots))
    }
    for (document, position) in zip(documents, fields.outsidePositions) where document.kept == nil {
      let range = document.clauseSlots..<document.slots.count
      segments.append(Segment(position: position, slots: document.slots, range: range))
    }
    self.segments = segments.filter { !$0.range.isEmpty }
    var starts = [0]
    var weights = [0]
    starts.reserveCapacity(symbols.tokens.count + 1)
    weights.reserveCapacity(symbols.tokens.count + 1)
    for (rank, tokens) in symbols.tokens.enumerated() {
      starts.append(starts[rank] + tokens)
      weights.append(weights[rank] + tokens + (try kept?.weight(ofRank: rank) ?? 0))
    }
    self.starts = starts
    self.weights = weights
  }

  /// What went wrong with the file where things wait.
  func failure(_ error: SystemError) -> IndexError { .cannotWrite(error, path: path) }

  var symbolCount: Int { starts.count - 1 }
  var weight: Int { weights[symbolCount] }

  func weight(of ranks: Range<Int>) -> Int { weights[ranks.upperBound] - weights[ranks.lowerBound] }

  /// Ranges of ranks with about `size` postings each.
  func shards(of size: Int) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var first = 0
    for rank in 0..<symbolCount where weight(of: first..<rank + 1) >= size || rank == symbolCount - 1 {
      shards.append(first..<rank + 1)
      first = rank + 1
    }
    return shards
  }
}
