import PolicyText

extension SymbolCounts {
  /// - Parameter ranks: of each symbol's number.
  static func write(_ documents: [AddedDocument], ranks: [UInt32], into file: inout Assembly) {
    var tallies = [Tally](repeating: Tally(), count: ranks.count)
    var clause: UInt32 = 0
    for (number, added) in documents.enumerated() {
      let slots = added.slots.span
      var start = 0
      for length in added.lengths {
        clause += 1
        if length.heading > 0 { start += length.heading + 1 }
        add(slots.extracting(start..<start + length.body), clause, UInt32(number + 1), to: &tallies)
        start += length.body + 1
      }
    }
    var counts = [UInt32](repeating: 0, count: ranks.count * 2)
    for (symbol, tally) in tallies.enumerated() {
      counts[Int(ranks[symbol]) * 2] = tally.clauses
      counts[Int(ranks[symbol]) * 2 + 1] = tally.documents
    }
    file.write(.symbolCounts, counts)
  }

  /// Of one symbol.
  private struct Tally {
    var clauses: UInt32 = 0
    var documents: UInt32 = 0
    /// Those that had it last, counted from 1.
    var lastClause: UInt32 = 0
    var lastDocument: UInt32 = 0
  }

  private static func add(
    _ body: Span<UInt32>, _ clause: UInt32, _ document: UInt32, to tallies: inout [Tally]
  ) {
    var tallies = tallies.mutableSpan
    for index in 0..<body.count where body[index] < TokenStream.inside {
      // No branch: whether a symbol is new to a clause cannot be foreseen.
      var tally = tallies[Int(body[index])]
      tally.clauses &+= tally.lastClause == clause ? 0 : 1
      tally.documents &+= tally.lastDocument == document ? 0 : 1
      tally.lastClause = clause
      tally.lastDocument = document
      tallies[Int(body[index])] = tally
    }
  }
}

extension CitedColumn {
  static func write(_ documents: [AddedDocument], threads: Int, into file: inout Assembly) {
    var titled: [String: [Int]] = [:]
    for (number, added) in documents.enumerated() {
      titled[CitedTitles.key(added.document.masthead.title), default: []].append(number)
    }
    let known = titled
    let cited = concurrently(documents.indices, threads: threads) { number in
      Set(CitedTitles(in: documents[number].document.text).keys.flatMap { known[$0] ?? [] })
        .subtracting([number])
    }
    var counts = [UInt32](repeating: 0, count: documents.count)
    for document in cited.joined() { counts[document] += 1 }
    file.write(.citedBy, counts)
  }
}

/// What stands between 《 and 》 in a text.
private struct CitedTitles {
  /// Without what all laws of the land begin with, which a citation leaves out.
  let keys: Set<String>

  private static let open = Array("《".utf8)
  private static let close = Array("》".utf8)
  private static let land = FoldedText("中华人民共和国").characters
  /// In bytes; a title has some forty characters.
  private static let longest = 240

  init(in text: [UInt8]) {
    var keys: Set<String> = []
    var index = 0
    while let place = ByteSearch.first(CitedTitles.open, in: text.span, from: index) {
      index = place + CitedTitles.open.count
      let window = text.span.extracting(index..<min(text.count, index + CitedTitles.longest))
      guard let end = ByteSearch.first(CitedTitles.close, in: window, from: 0) else { continue }
      keys.insert(CitedTitles.key(String(decoding: text[index..<index + end], as: UTF8.self)))
      index += end
    }
    self.keys = keys
  }

  static func key(_ title: String) -> String {
    let folded = FoldedText(title).characters[...]
    return NameTable.key(folded.starts(with: land) ? folded.dropFirst(land.count) : folded)
  }
}
