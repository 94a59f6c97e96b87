/// The pairs of symbols that stand in documents which an older index loses: the lists of all others stay as they are.
struct LostPairs {
  /// First number, second number + 1 or 0 for the end of the field; each once or more often.
  private var pairs: [UInt64] = []
  /// Where more positions than these are lost, nearly every list changes.
  private let limit: Int
  private var isWhole = true

  init(limit: Int) { self.limit = limit }

  /// Takes the pairs of one of the documents.
  mutating func add(_ slots: Span<UInt32>) {
    guard isWhole else { return }
    guard pairs.count + slots.count <= limit else {
      (pairs, isWhole) = ([], false)
      return
    }
    var first: UInt64?
    for index in 0..<slots.count where slots[index] != TokenStream.inside {
      let slot = slots[index]
      let second = slot == TokenStream.border ? nil : UInt64(slot)
      if let first { pairs.append(first << 32 | (second.map { $0 + 1 } ?? 0)) }
      first = second
    }
  }

  /// As the ranks that their symbols have now, sorted; those of symbols that nobody has any more are left out. Nil where
  /// too much is lost.
  func ranked(_ ranks: [UInt32]) -> [KeptTerms.Pair]? {
    guard isWhole else { return nil }
    return Set(pairs).compactMap { pair -> KeptTerms.Pair? in
      let first = ranks[Int(pair >> 32)]
      let second = Int(pair & 0xffff_ffff)
      guard first != RankedSymbols.absent else { return nil }
      guard second > 0 else { return (Int(first), 0) }
      let rank = ranks[second - 1]
      return rank == RankedSymbols.absent ? nil : (Int(first), rank + 1)
    }.sorted { $0 < $1 }
  }
}
