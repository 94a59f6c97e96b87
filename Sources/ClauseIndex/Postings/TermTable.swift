/// A term is a pair: a symbol and the one behind it in the same field. Terms are sorted by first, then second symbol,
/// so that all terms which begin with one symbol are neighbours.
///
///     symbolTerms   the first term of each symbol, and the number of terms: 4 bytes each
///     seconds       of each term, the rank of its second symbol + 1, or 0 for the end of the field: 2 or 4 bytes
///     lists         where each term's list begins in `postings`, and where the last ends: the lower 4 bytes
///     listRounds    the terms from which on these begin again at 0, rising
struct TermTable: Sendable {
  private let bytes: CheckedBytes
  private let symbolTerms: Column
  private let seconds: Column
  private let lists: Column
  /// Nearly always none.
  private let rounds: [Int]
  private let postings: Range<Int>
  private let counts: PostingList.Counts

  init(_ file: IndexFile) throws(IndexError) {
    let counts = file.counts
    self.counts = PostingList.Counts(positions: counts.positions, clauses: counts.clauses)
    bytes = file.bytes
    symbolTerms = try Column(file, .symbolTerms, count: counts.characters + counts.runs + 1)
    seconds = try Column(file, .seconds, count: counts.terms)
    lists = try Column(file, .lists, count: counts.terms + 1)
    let rounds = try Column(file, .listRounds, count: file.section(.listRounds).count / 4)
    guard rounds.count <= file.section(.postings).count >> 32 else {
      throw file.malformed(.listRounds)
    }
    self.rounds = try (0..<rounds.count).map { (round) throws(IndexError) in try rounds.value(round) }
    postings = file.section(.postings)
  }

  /// All terms that begin with a symbol. O(1)
  func terms(beginningWith symbol: Int) throws(IndexError) -> Range<Int> {
    let start = try symbolTerms.value(symbol)
    let end = try symbolTerms.value(symbol + 1)
    guard start <= end, end <= seconds.count else {
      throw .damaged(.outOfBounds, offset: symbolTerms.start)
    }
    return start..<end
  }

  /// O(log n)
  func term(_ first: Int, _ second: Int) throws(IndexError) -> Int? {
    let range = try terms(beginningWith: first)
    let index = try seconds.firstIndex(in: range, notBelow: second + 1)
    guard index < range.upperBound, try seconds.value(index) == second + 1 else { return nil }
    return index
  }

  /// Its rank + 1, or 0 for the end of the field.
  func second(ofTerm term: Int) throws(IndexError) -> Int { try seconds.value(term) }

  /// In bytes.
  func size(ofLists terms: Range<Int>) throws(IndexError) -> Int {
    max(0, try place(terms.upperBound) - place(terms.lowerBound))
  }

  /// Writes the lists, then the tables. Returns the number of terms.
  static func write(
    _ shards: [PostingShard], phrases: [FrequentPhrase], _ summary: ListSummary, threads: Int,
    into file: inout Assembly
  ) -> Int {
    var symbolTerms: [UInt32] = [0]
    var lists: [UInt32] = []
    var rounds: [UInt32] = []
    func append(_ place: Int) {
      while place >> 32 > rounds.count { rounds.append(UInt32(lists.count)) }
      lists.append(UInt32(truncatingIfNeeded: place))
    }
    var end = 0
    for shard in shards {
      for offset in shard.offsets { append(end + Int(offset)) }
      for count in shard.termCounts { symbolTerms.append(symbolTerms[symbolTerms.count - 1] + count) }
      end += shard.lists.reduce(0) { $0 + $1.count }
    }
    append(end)
    let phraseLists = concurrently(phrases, threads: threads) { phrase in
      var summary = summary
      var list = ByteSink(capacity: phrase.positions.count * 2)
      PostingList.encode(phrase.positions.span, &summary, into: &list)
      return FilePiece(list)
    }
    var records: [(symbols: [UInt32], list: Range<Int>)] = []
    for (phrase, list) in zip(phrases, phraseLists) {
      records.append((phrase.symbols, end..<end + list.count))
      end += list.count
    }
    file.write(.postings, shards.flatMap(\.lists) + phraseLists) { _ = $0.reserve(Layout.slack) }
    file.write(.symbolTerms, symbolTerms)
    file.write(column: .seconds, shards.flatMap(\.seconds))
    file.write(.lists, lists)
    file.write(.listRounds, rounds)
    PhraseTable.write(records, into: &file)
    return lists.count - 1
  }

  func list(ofTerm term: Int) throws(IndexError) -> PostingList {
    try PostingList(bytes, range(ofTerm: term), in: counts)
  }

  /// Where its list is in the file.
  func range(ofTerm term: Int) throws(IndexError) -> Range<Int> {
    let start = try postings.lowerBound + place(term)
    let end = try postings.lowerBound + place(term + 1)
    guard start < end, end + Layout.slack <= postings.upperBound else {
      throw .damaged(.outOfBounds, offset: postings.lowerBound)
    }
    return start..<end
  }

  @inline(__always)
  private func place(_ term: Int) throws(IndexError) -> Int {
    let place = try lists.value(term)
    return rounds.isEmpty ? place : place | rounds.count { $0 <= term } << 32
  }
}
