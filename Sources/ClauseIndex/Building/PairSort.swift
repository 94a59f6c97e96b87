/// All pairs of neighbouring symbols, sorted by first, then second symbol, then position.
///
/// One pass puts every pair into the bucket of its first symbol; the buckets are then sorted by radix one by one,
/// which stays in the cache. Positions rise from the start, and every pass is stable.
struct PairSort: ~Copyable {
  /// Second symbol's rank + 1 (0: the field ends) in the high half, position in the low half; one more takes what is
  /// none of these pairs.
  private var pairs: WorkArray<UInt64>
  private let corpus: Corpus
  /// The first symbols.
  private let symbols: Range<Int>
  private let secondBits: Int

  /// Room for the pairs that begin with a range of symbols.
  init(_ symbols: Range<Int>, of corpus: Corpus) {
    self.symbols = symbols
    self.corpus = corpus
    secondBits = Int.bitWidth - corpus.symbolCount.leadingZeroBitCount
    pairs = WorkArray(count: corpus.starts[symbols.upperBound] - corpus.starts[symbols.lowerBound] + 1)
  }

  /// Takes these pairs.
  mutating func takePairs() throws(SystemError) {
    let base = corpus.starts[symbols.lowerBound]
    var next = corpus.starts[symbols.lowerBound...symbols.upperBound].map { $0 - base }
    for segment in corpus.segments {
      let slots = try segment.slots.slice(segment.range)
      PairSort.add(
        slots.span, position: segment.position, corpus.ranks, from: symbols.lowerBound, to: &pairs,
        at: &next)
    }
  }

  /// Puts the pairs of a stretch of slots into their buckets; the others, one over the other, behind the last.
  ///
  /// Whether a symbol is one of these cannot be foreseen, so that nothing branches on it.
  private static func add(
    _ slots: Span<UInt32>, position: Int, _ ranks: [UInt32], from lowest: Int,
    to pairs: inout WorkArray<UInt64>, at next: inout [Int]
  ) {
    let ranks = ranks.span
    var next = next.mutableSpan
    let others = next.count - 1
    var first = others
    var firstPosition = 0
    for index in 0..<slots.count {
      let slot = slots[index]
      if slot == TokenStream.inside { continue }
      let rank = slot == TokenStream.border ? -1 : Int(ranks[Int(slot)])
      let free = next[first]
      next[first] = free &+ (first < others ? 1 : 0)
      pairs[free] = UInt64(rank &+ 1) << 32 | UInt64(position &+ firstPosition)
      // A border, and what is below, are large without a sign.
      first = Int(min(UInt(bitPattern: rank &- lowest), UInt(others)))
      firstPosition = index
    }
  }

  /// Hands out the positions of every pair, in order: first symbol, second symbol's rank + 1, positions.
  mutating func forEachTerm<Failure: Error>(
    _ body: (Int, UInt32, Span<UInt32>) throws(Failure) -> Void
  ) throws(Failure) {
    let starts = corpus.starts
    let base = starts[symbols.lowerBound]
    let largest = symbols.reduce(0) { max($0, starts[$1 + 1] - starts[$1]) }
    var scratch = [UInt64](repeating: 0, count: largest)
    var counters = [Int](repeating: 0, count: 1 << PairSort.maxDigit)
    var positions = [UInt32](repeating: 0, count: largest)
    for first in symbols {
      let range = starts[first] - base..<starts[first + 1] - base
      try pairs.withRange(range) { (bucket) throws(Failure) in
        let hand = { (second: UInt32, positions: Span<UInt32>) throws(Failure) in
          try body(first, second, positions)
        }
        if PairSort.sort(&bucket, bits: secondBits, &scratch, &counters) {
          try PairSort.handOut(scratch.span.extracting(first: bucket.count), &positions, hand)
        } else {
          try PairSort.handOut(bucket.span, &positions, hand)
        }
      }
    }
  }

  private static func handOut<Failure: Error>(
    _ bucket: Span<UInt64>, _ positions: inout [UInt32],
    _ body: (UInt32, Span<UInt32>) throws(Failure) -> Void
  ) throws(Failure) {
    var index = 0
    while index < bucket.count {
      let second = bucket[index] >> 32
      var length = 0
      var span = positions.mutableSpan
      while index &+ length < bucket.count {
        let pair = bucket[index &+ length]
        if pair >> 32 != second { break }
        span[length] = UInt32(truncatingIfNeeded: pair)
        length &+= 1
      }
      try body(UInt32(second), positions.span.extracting(first: length))
      index += length
    }
  }

  private static let maxDigit = 13

  /// Sorts a bucket by second symbol, least significant digit first. Returns whether what is sorted stands in `scratch`.
  private static func sort(
    _ bucket: inout MutableSpan<UInt64>, bits: Int, _ scratch: inout [UInt64], _ counters: inout [Int]
  ) -> Bool {
    if bucket.count < 2 { return false }
    if bucket.count <= 48 {
      insertionSort(&bucket)
      return false
    }
    var other = scratch.mutableSpan
    let wanted = bucket.count > 4096 ? maxDigit : 8
    let passes = (bits + wanted - 1) / wanted
    let digit = (bits + passes - 1) / passes
    for pass in 0..<passes {
      let shift = UInt64(32 + pass * digit)
      if pass & 1 == 0 {
        distribute(bucket.span, &other, shift: shift, digit: digit, &counters)
      } else {
        distribute(other.span.extracting(first: bucket.count), &bucket, shift: shift, digit: digit, &counters)
      }
    }
    return passes & 1 == 1
  }

  private static func insertionSort(_ pairs: inout MutableSpan<UInt64>) {
    for index in 1..<pairs.count {
      let pair = pairs[index]
      var free = index
      while free > 0, pairs[free - 1] > pair {
        pairs[free] = pairs[free - 1]
        free -= 1
      }
      pairs[free] = pair
    }
  }

  private static func distribute(
    _ source: Span<UInt64>, _ target: inout MutableSpan<UInt64>, shift: UInt64, digit: Int,
    _ counters: inout [Int]
  ) {
    var counters = counters.mutableSpan
    let mask = UInt64(1) << UInt64(digit) - 1
    for value in 0..<1 << digit { counters[value] = 0 }
    for index in 0..<source.count { counters[Int(source[index] >> shift & mask)] &+= 1 }
    var sum = 0
    for value in 0..<1 << digit {
      let count = counters[value]
      counters[value] = sum
      sum += count
    }
    for index in 0..<source.count {
      let pair = source[index]
      let value = Int(pair >> shift & mask)
      target[counters[value]] = pair
      counters[value] &+= 1
    }
  }
}
