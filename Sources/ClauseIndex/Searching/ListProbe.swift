import PolicyText

/// Counts a list's positions in one clause after the other; a part that is asked about few clauses is not decoded.
struct ListProbe {
  private let list: PostingList
  private var part = -1
  /// The part at hand: a block that is searched, or what was decoded.
  private var search: EliasFanoBlock.Search?
  private var decoded: [UInt32] = []
  /// Of the clause asked about last, the rank of its start among the decoded.
  private var index = 0
  private var last: UInt32 = 0
  private var asked = 0

  init(_ list: PostingList) { self.list = list }

  /// From so many clauses on a block is decoded: that costs about as much as searching in it so often.
  private static let fewClauses = 24

  /// How many positions lie from `start` up to `end`, the first of them in `part` if anywhere. Clauses rise.
  mutating func count(from start: UInt32, to end: UInt32, part: Int) throws(IndexError) -> Int {
    if part != self.part { try load(part) }
    asked += 1
    if search != nil && asked > ListProbe.fewClauses { try decode() }
    if search == nil { index = (index..<decoded.count).gallop { decoded[$0] < start } }
    let before = search?.rank(of: start).index ?? index
    guard end > last else { return max(0, rank(of: end) - before) }
    let here = min(list.count - part * EliasFanoBlock.size, EliasFanoBlock.size) - before
    guard part + 1 < list.partCount else { return here }
    return try here
      + max(0, list.rank(of: end, from: part + 1) - (part + 1) * EliasFanoBlock.size)
  }

  /// Of a position in or behind the clause asked about.
  private mutating func rank(of position: UInt32) -> Int {
    search?.rank(of: position).index ?? (index..<decoded.count).gallop { decoded[$0] < position }
  }

  private mutating func load(_ part: Int) throws(IndexError) {
    self.part = part
    last = list.last(ofPart: part)
    asked = 0
    if part < list.blockCount { search = EliasFanoBlock.Search(try list.block(part)) } else { try decode() }
  }

  private mutating func decode() throws(IndexError) {
    search = nil
    index = 0
    decoded.removeAll(keepingCapacity: true)
    try list.decode(part: part, into: &decoded)
  }
}
