package import ClauseIndex
package import PolicyText

/// The documents of a corpus that say most of what a text says: where a comparison is worth its time.
package enum RelatedDocuments {
  /// Of every sentence the rarest pairs of characters are looked up, each document credited with what they are worth.
  ///
  /// Time grows with the sentences and with the postings of rare pairs, not with the corpus.
  /// - Returns: numbers in the index, best first, without the document itself.
  package static func all(
    to document: Document, clauses: [Clause]? = nil, in index: ClauseIndex, limit: Int
  ) throws(IndexError) -> [Int] {
    var credit: [Int: Double] = [:]
    var known: [Phrase: [Int]] = [:]
    for clause in clauses ?? document.clauses {
      let body = ResponsibleUnits.provisions(of: clause.body, in: document.text)
      for range in Provisions.ranges(in: document.text, body) {
        for phrase in try rarest(of: document, range, in: index) {
          var found: [Int] = []
          if let read = known[phrase] { found = read } else { found = try documents(with: phrase, in: index) }
          known[phrase] = found
          for number in found { credit[number, default: 0] += 1 / Double(found.count + 1) }
        }
      }
    }
    var best: [Int] = []
    for number in credit.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).map(\.key) {
      guard best.count < limit else { break }
      if try index.head(ofDocument: number).id != document.id { best.append(number) }
    }
    return best
  }

  private static func documents(with phrase: Phrase, in index: ClauseIndex) throws(IndexError) -> [Int] {
    var found: Set<Int> = []
    for clause in try index.clauses(.phrase(phrase)) { found.insert(try index.document(ofClause: clause)) }
    return found.sorted()
  }

  private static let phrasesPerSentence = 6
  private static let phraseLength = 4

  /// Of a sentence's runs of four tokens those in fewest clauses, but in some.
  private static func rarest(
    of document: Document, _ range: Range<Int>, in index: ClauseIndex
  ) throws(IndexError) -> [Phrase] {
    let tokens = Phrase.tokens(of: FoldedText(document.text, range))
    var counted: [(count: Int, phrase: Phrase)] = []
    var start = 0
    while start + phraseLength <= tokens.count {
      let words = Array(tokens[start..<start + phraseLength])
      start += 2
      guard !words.contains(where: Punctuation.contains) else { continue }
      let phrase = Phrase(tokens: words)
      let count = try index.clauseCount(of: phrase)
      // In one clause it is this one's own.
      if count >= 2 { counted.append((count, phrase)) }
    }
    return counted.sorted { $0.count < $1.count }.prefix(phrasesPerSentence).map(\.phrase)
  }
}
