import PolicyText

/// Where every pair of neighbouring tokens stands, for the script: a phrase stands where the pairs that cover it do.
///
/// Positions count folded characters over all clauses. Every field is followed by one position that holds nothing; an
/// empty heading takes none.
struct SitePostings {
  /// Behind the last token of a field. Folding leaves no quotation mark, so that none is a token.
  private static let border = "“"
  /// Between keys.
  static let separator = "”"
  /// Where sentences and paragraphs begin.
  private static let sentences = border + "s"
  private static let paragraphs = border + "p"

  private struct Pair {
    let key: UInt64
    let position: UInt32
  }

  private var pairs: [Pair] = []
  /// Runs of Latin letters and digits are numbered above all characters.
  private var runs: [[UInt32]: UInt32] = [:]
  private var words: [String] = []
  private var sentenceStarts: [UInt32] = []
  private var paragraphStarts: [UInt32] = []
  private var position = 0
  private(set) var bodyCharacters = 0

  private static let firstRun: UInt32 = 0x20_0000

  /// The lengths of heading and body in folded characters.
  mutating func append(_ clause: Clause, of text: [UInt8]) -> (heading: Int, body: Int) {
    let heading = clause.heading.map { FoldedText(text, $0) } ?? FoldedText()
    let body = FoldedText(text, clause.body)
    let hasHeading = !heading.characters.isEmpty
    if hasHeading { append(heading) }
    // A heading is a sentence of its own.
    if hasHeading { sentenceStarts.append(UInt32(position)) }
    for sentence in Sentences.ranges(in: text, clause.body).dropFirst() {
      add(place(of: sentence.lowerBound, in: body), to: \.sentenceStarts)
    }
    for index in (clause.heading ?? clause.range).lowerBound..<clause.range.upperBound
    where text[index] == 0x0a {
      add(place(of: index, in: body), to: \.paragraphStarts)
    }
    append(body)
    bodyCharacters += body.characters.count
    return (heading.characters.count, body.characters.count)
  }

  /// The position of the body's first character from a byte on; nil behind the last.
  private func place(of byte: Int, in body: FoldedText) -> UInt32? {
    let place = body.offsets.indices.partition { body.offsets[$0] < byte }
    return place < body.offsets.count ? UInt32(position + place) : nil
  }

  private mutating func add(_ start: UInt32?, to starts: WritableKeyPath<SitePostings, [UInt32]>) {
    if let start, self[keyPath: starts].last != start { self[keyPath: starts].append(start) }
  }

  private mutating func append(_ field: FoldedText) {
    var start = 0
    var last: (symbol: UInt32, position: Int)?
    func take(_ next: UInt32) {
      if let last {
        pairs.append(
          Pair(key: UInt64(last.symbol) << 32 | UInt64(next), position: UInt32(last.position)))
      }
    }
    while start < field.characters.count {
      let end = field.endOfToken(from: start)
      let symbol = symbol(field.characters[start..<end])
      take(symbol)
      last = (symbol, position + start)
      start = end
    }
    take(.max)
    position += field.characters.count + 1
  }

  private mutating func symbol(_ token: ArraySlice<UInt32>) -> UInt32 {
    let first = token[token.startIndex]
    guard Folding.isLatinOrDigit(first) else { return first }
    let run = Array(token)
    if let known = runs[run] { return known }
    let symbol = SitePostings.firstRun + UInt32(words.count)
    runs[run] = symbol
    words.append(String(codePoints: token))
    return symbol
  }

  private func word(_ symbol: UInt32) -> String {
    if symbol == .max { return SitePostings.border }
    if symbol >= SitePostings.firstRun { return words[Int(symbol - SitePostings.firstRun)] }
    return Unicode.Scalar(symbol).map { String($0) } ?? ""
  }

  // MARK: - Files

  private struct List {
    let key: String
    /// Of `pairs`; nil for a list of starts.
    let range: Range<Int>
    let starts: [UInt32]?
    /// The first four units of the key: nearly all keys are told apart by them.
    let rank: UInt64

    init(_ key: String, _ range: Range<Int>, _ starts: [UInt32]? = nil) {
      (self.key, self.range, self.starts) = (key, range, starts)
      var rank: UInt64 = 0
      var units = key.utf16.makeIterator()
      for _ in 0..<4 { rank = rank << 16 | UInt64(units.next() ?? 0) }
      self.rank = rank
    }
  }

  /// In the order of a script's strings: by their units.
  private mutating func lists() -> [List] {
    pairs.sort { ($0.key, $0.position) < ($1.key, $1.position) }
    var lists: [List] = []
    var start = 0
    while start < pairs.count {
      let key = pairs[start].key
      var end = start + 1
      while end < pairs.count, pairs[end].key == key { end += 1 }
      let words = word(UInt32(key >> 32)) + word(UInt32(truncatingIfNeeded: key))
      lists.append(List(words, start..<end))
      start = end
    }
    for (key, starts) in [(Self.paragraphs, paragraphStarts), (Self.sentences, sentenceStarts)] {
      lists.append(List(key, 0..<starts.count, starts))
    }
    return lists.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : a.key.utf16.lexicographicallyPrecedes(b.key.utf16)
    }
  }

  /// Writes the shards; a list that is longer than one goes on in the next under the same key.
  ///
  /// - Returns: the first key of each.
  mutating func write(to files: inout [SiteFile]) -> [String] {
    var firsts: [String] = []
    var keys: [String] = []
    var size = 0
    var numbers = SiteNumbers()
    func flush() {
      guard let first = keys.first else { return }
      let names = SiteData.literal(keys.joined(separator: SitePostings.separator))
      files.append(SiteData.file(.postings, firsts.count, names, SiteData.literal(numbers)))
      firsts.append(first)
      (keys, size) = ([], 0)
      numbers.removeAll()
    }
    for list in lists() {
      var rest = list.range
      repeat {
        let part = rest.prefix(SitePostings.mostInPart)
        rest = part.endIndex..<rest.upperBound
        if numbers.bytes.count + size + part.count * SitePostings.mostPerPosition > SiteData.shardSize {
          flush()
        }
        keys.append(list.key)
        size += list.key.utf8.count + 3
        numbers.append(part.count)
        var last = 0
        for index in part {
          let position = Int(list.starts.map { $0[index] } ?? pairs[index].position)
          numbers.append(position - last)
          last = position
        }
      } while !rest.isEmpty
    }
    flush()
    return firsts
  }

  /// In bytes; rare ones are further apart, and have lists of a few.
  private static let mostPerPosition = 3
  private static let mostInPart = SiteData.shardSize / mostPerPosition
}
