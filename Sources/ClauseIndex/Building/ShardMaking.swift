/// Shards do not know of each other, so that as many can be made at once as there are processors; their number does not
/// show in the file.
extension PostingShard {
  private convenience init(
    _ symbols: Range<Int>, of corpus: Corpus, _ summary: ListSummary, phraseThreshold: Int
  ) throws(SystemError) {
    var summary = summary
    var sort = PairSort(symbols, of: corpus)
    try sort.takePairs()
    var frequentPairs: [FrequentPhrase] = []
    var lists = ByteSink(
      capacity: (corpus.starts[symbols.upperBound] - corpus.starts[symbols.lowerBound]) * 2)
    var termCounts = [UInt32](repeating: 0, count: symbols.count)
    var seconds: [UInt32] = []
    var offsets: [UInt32] = []
    sort.forEachTerm { first, second, positions in
      termCounts[first - symbols.lowerBound] += 1
      seconds.append(second)
      offsets.append(UInt32(truncatingIfNeeded: lists.count))
      PostingList.encode(positions, &summary, into: &lists)
      if second > 0, positions.count >= phraseThreshold {
        let copy = (0..<positions.count).map { positions[$0] }
        frequentPairs.append(FrequentPhrase(symbols: [UInt32(first), second - 1], positions: copy))
      }
    }
    var piece = FilePiece(lists)
    if let file = corpus.workFile { try piece.put(into: file) }
    self.init(
      lists: piece, termCounts: termCounts, seconds: seconds, offsets: offsets, frequentPairs: frequentPairs)
  }

  /// From what is worth a thread to what takes 128 MB while it is sorted.
  static let usefulSizes = 1 << 18...1 << 24

  /// Every shard walks the whole corpus, which waits on disk where it is large: 13 GB a shard at 10 GB of text. Each of so
  /// many takes 1.6 GB there, and two of them no more than what all was put together in before.
  private static let mostShards = 16

  /// In the order of their symbols.
  static func all(
    of corpus: Corpus, _ summary: ListSummary, phraseThreshold: Int, sizes: ClosedRange<Int>, threads: Int
  ) throws(SystemError) -> [PostingShard] {
    let share = corpus.tokenCount / max(1, threads) + 1
    let size = max(sizes.lowerBound, min(sizes.upperBound, share), corpus.tokenCount / mostShards)
    let ranges = corpus.shards(of: size)
    let shards = concurrently(ranges, threads: threads) { range -> Result<PostingShard, SystemError> in
      do throws(SystemError) {
        return .success(try PostingShard(range, of: corpus, summary, phraseThreshold: phraseThreshold))
      } catch {
        return .failure(error)
      }
    }
    return try shards.map { (shard) throws(SystemError) in try shard.get() }
  }
}
