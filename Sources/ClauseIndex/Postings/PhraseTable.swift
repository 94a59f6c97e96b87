/// The phrases that have lists of their own (`FrequentPhrases`): records of 40 bytes, rising.
///
///     | symbols' ranks + 1, eight of 4 bytes, zeros behind the last | list: from, to in `postings` (4 each) |
struct PhraseTable: Sendable {
  private let bytes: CheckedBytes
  private let section: Range<Int>
  private let postings: Range<Int>
  private let counts: PostingList.Counts
  private let count: Int
  /// Phrases that stand in fewer places have none.
  let threshold: Int

  private static let recordSize = 40

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    section = file.section(.phrases)
    postings = file.section(.postings)
    counts = PostingList.Counts(positions: file.counts.positions, clauses: file.counts.clauses)
    count = section.count / PhraseTable.recordSize
    threshold = file.counts.phraseThreshold
    guard section.count == count * PhraseTable.recordSize else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
  }

  static func write(_ records: [(symbols: [UInt32], list: Range<Int>)], into file: inout Assembly) {
    file.write(.phrases) { sink in
      for record in records {
        for place in 0..<FrequentPhrases.longest {
          sink.append(place < record.symbols.count ? record.symbols[place] + 1 : 0)
        }
        sink.append(UInt32(record.list.lowerBound))
        sink.append(UInt32(record.list.upperBound))
      }
    }
  }

  /// O(log n)
  func list(of symbols: ArraySlice<Int>) throws(IndexError) -> PostingList? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let start = section.lowerBound + middle * PhraseTable.recordSize
      let record = try bytes.bytes(start..<start + PhraseTable.recordSize)
      switch compare(record, symbols) {
      case 0: return try list(record)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  private func compare(_ record: Bytes, _ symbols: ArraySlice<Int>) -> Int {
    for place in 0..<FrequentPhrases.longest {
      let mine = Int(record.u32(at: place * 4))
      let its = place < symbols.count ? symbols[symbols.startIndex + place] + 1 : 0
      if mine != its { return mine - its }
    }
    return 0
  }

  private func list(_ record: Bytes) throws(IndexError) -> PostingList {
    let start = postings.lowerBound + Int(record.u32(at: 32))
    let end = postings.lowerBound + Int(record.u32(at: 36))
    guard start < end, end + Layout.slack <= postings.upperBound else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
    return try PostingList(bytes, start..<end, in: counts)
  }
}
