import PolicyText

/// Every character and every run of Latin letters and digits of the corpus; a symbol is its rank in their order.
///
///     characters    scalar values, rising, 4 bytes each: ranks from 0
///     runs          the runs in UTF-8, rising, one behind the other: ranks behind the characters'
///     runOffsets    where each run begins in `runs`, and where the last ends
struct SymbolTable: Sendable {
  private let bytes: CheckedBytes
  private let characters: Column
  private let runOffsets: Column
  private let runs: Range<Int>

  /// How many symbols there are.
  var count: Int { characters.count + runOffsets.count - 1 }

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    characters = try Column(file, .characters, count: file.counts.characters)
    runOffsets = try Column(file, .runOffsets, count: file.counts.runs + 1)
    runs = file.section(.runs)
  }

  /// Nil where the corpus nowhere has the token. O(log n)
  func rank(of token: Phrase.Token) throws(IndexError) -> Int? {
    switch token {
    case .character(let character):
      let index = try characters.firstIndex(in: 0..<characters.count, notBelow: Int(character))
      guard index < characters.count, try characters.value(index) == Int(character) else { return nil }
      return index
    case .run(let characters): return try rank(ofRun: SymbolTable.bytes(ofRun: characters))
    }
  }

  /// All, by rank.
  func all() throws(IndexError) -> [Phrase.Token] {
    var tokens: [Phrase.Token] = []
    tokens.reserveCapacity(count)
    for index in 0..<characters.count {
      tokens.append(.character(UInt32(try characters.value(index))))
    }
    for index in 0..<runOffsets.count - 1 {
      tokens.append(
        .run(String(decoding: try bytes(ofRun: index), as: UTF8.self).unicodeScalars.map(\.value)))
    }
    return tokens
  }

  private func rank(ofRun run: [UInt8]) throws(IndexError) -> Int? {
    let runs = 0..<runOffsets.count - 1
    let index = try runs.partition { (index) throws(IndexError) in
      try bytes(ofRun: index).lexicographicallyPrecedes(run)
    }
    guard index < runs.upperBound, try bytes(ofRun: index) == run else { return nil }
    return characters.count + index
  }

  private func bytes(ofRun index: Int) throws(IndexError) -> [UInt8] {
    let start = try runs.lowerBound + runOffsets.value(index)
    let end = try runs.lowerBound + runOffsets.value(index + 1)
    guard start <= end, end <= runs.upperBound else { throw .damaged(.outOfBounds, offset: runs.lowerBound) }
    return try bytes.bytes(start..<end).array(0..<end - start)
  }

  /// A run as it is stored; its order is that of its characters.
  static func bytes(ofRun characters: [UInt32]) -> [UInt8] {
    Array(String(codePoints: characters[...]).utf8)
  }

  static func write(characters: [UInt32], runs: [[UInt8]], into file: inout Assembly) {
    file.write(.characters, characters)
    file.write(.runs) { sink in for run in runs { sink.append(run.span) } }
    var offsets: [UInt32] = [0]
    for run in runs { offsets.append(offsets[offsets.count - 1] + UInt32(run.count)) }
    file.write(.runOffsets, offsets)
  }
}
