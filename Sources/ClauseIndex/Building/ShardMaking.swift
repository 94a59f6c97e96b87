/// Shards do not know of each other, so that as many can be made at once as there are processors; their number does not
/// show in the file.
extension PostingShard {
  private static func made(
    _ symbols: Range<Int>, of corpus: Corpus, _ summary: ListSummary, phraseThreshold: Int
  ) throws(IndexError) -> PostingShard {
    var draft = ShardDraft(
      symbols, of: corpus, summary, phraseThreshold: phraseThreshold)
    var kept = try corpus.kept.map { (lists) throws(IndexError) in try KeptTerms(lists, symbols) }
    var sort = PairSort(symbols, of: corpus)
    do throws(SystemError) { try sort.takePairs() } catch { throw corpus.failure(error) }
    try sort.forEachTerm { (first, second, positions) throws(IndexError) in
      try kept?.handOut(before: (first, second), to: &draft)
      if try kept?.merge((first, second), positions, { draft.append(first, second, $0, $1) }) != true {
        draft.append(first, second, positions, nil)
      }
    }
    try kept?.handOut(before: nil, to: &draft)
    do throws(SystemError) { return try draft.finish(corpus.workFile) } catch { throw corpus.failure(error) }
  }

  /// From what is worth a thread to what takes 128 MB while it is sorted.
  static let usefulSizes = 1 << 18...1 << 24

  /// Every shard walks the whole corpus, which waits on disk where it is large: 13 GB a shard at 10 GB of text. Each of so
  /// many takes 1.6 GB there, and two of them no more than what all was put together in before.
  private static let mostShards = 16

  /// In the order of their symbols.
  static func all(
    of corpus: Corpus, _ summary: ListSummary, phraseThreshold: Int, sizes: ClosedRange<Int>, threads: Int
  ) throws(IndexError) -> [PostingShard] {
    let share = corpus.weight / max(1, threads) + 1
    let size = max(sizes.lowerBound, min(sizes.upperBound, share), corpus.weight / mostShards)
    let ranges = corpus.shards(of: size)
    let shards = concurrently(ranges, threads: threads) { range -> Result<PostingShard, IndexError> in
      do throws(IndexError) {
        return .success(try made(range, of: corpus, summary, phraseThreshold: phraseThreshold))
      } catch {
        return .failure(error)
      }
    }
    return try shards.map { (shard) throws(IndexError) in try shard.get() }
  }
}

/// A shard while it is made, term by term.
struct ShardDraft: ~Copyable {
  private let symbols: Range<Int>
  private var summary: ListSummary
  private let phraseThreshold: Int
  private var lists: Patchwork
  private var termCounts: [UInt32]
  private var seconds: [UInt32] = []
  private var offsets: [UInt32] = []
  private var frequentPairs: [FrequentPhrase] = []

  init(_ symbols: Range<Int>, of corpus: Corpus, _ summary: ListSummary, phraseThreshold: Int) {
    self.symbols = symbols
    self.summary = summary
    self.phraseThreshold = phraseThreshold
    // Two bytes a posting and a little, so that it need not be moved.
    lists = Patchwork(capacity: corpus.weight(of: symbols) * 9 / 4, of: corpus.kept?.index.file)
    termCounts = [UInt32](repeating: 0, count: symbols.count)
  }

  /// First symbol, second symbol's rank + 1, positions; terms come in their order.
  mutating func append(_ first: Int, _ second: UInt32, _ positions: Span<UInt32>, _ kept: KeptPostings?) {
    begin(first, second)
    PostingList.encode(positions, keeping: kept, &summary, into: &lists.own)
    if second > 0, positions.count >= phraseThreshold {
      let copy = (0..<positions.count).map { positions[$0] }
      frequentPairs.append(FrequentPhrase(symbols: [UInt32(first), second - 1], positions: copy))
    }
  }

  /// The same for a list that stays as it is.
  mutating func append(_ first: Int, _ second: UInt32, _ whole: WholeList) throws(IndexError) {
    begin(first, second)
    lists.append(whole.range)
    guard second > 0, let list = whole.list, list.count >= phraseThreshold else { return }
    var positions: [UInt32] = []
    try list.decode(into: &positions)
    guard positions.isRising else { throw .damaged(.malformed, offset: whole.range.lowerBound) }
    frequentPairs.append(FrequentPhrase(symbols: [UInt32(first), second - 1], positions: positions))
  }

  private mutating func begin(_ first: Int, _ second: UInt32) {
    termCounts[first - symbols.lowerBound] += 1
    seconds.append(second)
    offsets.append(UInt32(truncatingIfNeeded: lists.count))
  }

  consuming func finish(_ workFile: WorkFile?) throws(SystemError) -> PostingShard {
    let pieces = try lists.pieces(workFile)
    return PostingShard(
      lists: pieces, termCounts: termCounts, seconds: seconds, offsets: offsets, frequentPairs: frequentPairs)
  }
}
