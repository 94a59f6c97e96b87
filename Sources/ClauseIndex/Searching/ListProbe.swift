/// Counts a list's positions in one clause after the other without decoding them.
struct ListProbe {
  private let list: PostingList
  private var part = -1
  /// The part at hand: a block that is searched, or the decoded rest.
  private var block: EliasFanoBlock?
  private var rest: [UInt32] = []
  private var last: UInt32 = 0

  init(_ list: PostingList) { self.list = list }

  /// How many positions lie from `start` up to `end`, the first of them in `part` if anywhere. O(1) within a part.
  mutating func count(from start: UInt32, to end: UInt32, part: Int) throws(IndexError) -> Int {
    if part != self.part { try load(part) }
    let before = rank(of: start)
    guard end > last else { return max(0, rank(of: end) - before) }
    let here = min(list.count - part * EliasFanoBlock.size, EliasFanoBlock.size) - before
    guard part + 1 < list.partCount else { return here }
    return try here
      + max(0, list.rank(of: end, from: part + 1) - (part + 1) * EliasFanoBlock.size)
  }

  private func rank(of position: UInt32) -> Int {
    block?.rank(of: position).index ?? rest.rank(of: position)
  }

  private mutating func load(_ part: Int) throws(IndexError) {
    self.part = part
    last = list.last(ofPart: part)
    block = nil
    if part < list.blockCount {
      block = try list.block(part)
    } else {
      rest.removeAll(keepingCapacity: true)
      try list.decode(part: part, into: &rest)
    }
  }
}
