import PolicyText

/// The phrases that have lists of their own (`FrequentPhrases`): records of 44 bytes, rising.
///
///     | symbols' ranks + 1, eight of 4 bytes, zeros behind the last | list: from in `postings` (8) | length (4) |
struct PhraseTable: Sendable {
  private let bytes: CheckedBytes
  private let section: Range<Int>
  private let postings: Range<Int>
  private let counts: PostingList.Counts
  private let count: Int
  /// Phrases that stand at fewer positions have none.
  let threshold: Int

  /// In symbols.
  static let longest = 8
  private static let recordSize = longest * 4 + 12

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
        for index in 0..<PhraseTable.longest {
          sink.append(index < record.symbols.count ? record.symbols[index] + 1 : 0)
        }
        sink.append(UInt64(record.list.lowerBound))
        sink.append(UInt32(record.list.count))
      }
    }
  }

  /// O(log n)
  func list(of symbols: ArraySlice<Int>) throws(IndexError) -> PostingList? {
    let index = try (0..<count).partition { (index) throws(IndexError) in
      compare(try record(index), symbols) < 0
    }
    guard index < count else { return nil }
    let found = try record(index)
    return compare(found, symbols) == 0 ? try list(found) : nil
  }

  private func record(_ index: Int) throws(IndexError) -> Bytes {
    let start = section.lowerBound + index * PhraseTable.recordSize
    return try bytes.bytes(start..<start + PhraseTable.recordSize)
  }

  private func compare(_ record: Bytes, _ symbols: ArraySlice<Int>) -> Int {
    for index in 0..<PhraseTable.longest {
      let mine = Int(record.u32(at: index * 4))
      let its = index < symbols.count ? symbols[symbols.startIndex + index] + 1 : 0
      if mine != its { return mine - its }
    }
    return 0
  }

  private func list(_ record: Bytes) throws(IndexError) -> PostingList {
    let place = record.u64(at: PhraseTable.longest * 4)
    let length = Int(record.u32(at: PhraseTable.longest * 4 + 8))
    let start = postings.lowerBound + Int(min(place, UInt64(postings.count)))
    let end = start + length
    guard start < end, end + Layout.slack <= postings.upperBound else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
    return try PostingList(bytes, start..<end, in: counts)
  }
}
