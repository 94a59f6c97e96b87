import ClauseIndex
import PolicyText

/// Finds where else in a corpus a document's wording stands, and what of it is everybody's.
struct WordingSearch {
  private let index: ClauseIndex
  private let limit: StockLimit
  private let cited: CitedDocuments
  private var known: [Phrase: Spread] = [:]

  /// In how many documents a wording stands.
  struct Spread {
    let documents: Int
    /// In too many to be from one of them.
    let isStock: Bool
  }

  struct Stock {
    /// In folded characters.
    let range: Range<Int>
    let documents: Int
  }

  init(_ index: ClauseIndex, citing cited: CitedDocuments) {
    self.index = index
    self.cited = cited
    limit = StockLimit(documents: index.documentCount)
  }

  /// Every stretch of `2 · window - 1` tokens holds one of these windows whole.
  private static let window = 7

  /// The clauses of the index that have a run of at least 13 characters in common with a text, by their numbers, and
  /// the runs of seven tokens and more that are stock.
  ///
  /// One exact phrase in seven tokens: a handful of small postings each. One that is stock is looked up with as many
  /// tokens behind it as make it rarer.
  mutating func clauses(sharing text: TokenizedText) throws(IndexError) -> (
    clauses: [Ordinal<Clause>], stock: [Stock]
  ) {
    let tokens = Phrase.tokens(of: text.text)
    var found: Set<Ordinal<Clause>> = []
    var common: [Range<Int>] = []
    var start = 0
    while start + Self.window <= tokens.count {
      let window = start..<start + Self.window
      var end = window.upperBound
      while try spread(of: tokens[start..<end]).isStock, end < tokens.count {
        end = min(end + Self.window, tokens.count)
      }
      if try spread(of: tokens[window]).isStock, !(common.last?.contains(window) ?? false) {
        common.append(try grown(window, tokens))
      }
      if try !spread(of: tokens[start..<end]).isStock {
        found.formUnion(try index.clauses(.phrase(Phrase(tokens: Array(tokens[start..<end])))))
      }
      start = window.upperBound
    }
    var stock: [Stock] = []
    for range in common {
      let place = text.starts[range.lowerBound]..<text.end(ofToken: range.upperBound - 1)
      stock.append(
        Stock(
          range: Punctuation.trimmed(place, of: text.text.characters),
          documents: try spread(of: tokens[range]).documents))
    }
    return (found.sorted(), stock)
  }

  /// A stock window with all that is stock with it, first behind, then before it.
  private mutating func grown(
    _ window: Range<Int>, _ tokens: [Phrase.Token]
  ) throws(IndexError) -> Range<Int> {
    var (start, end) = (window.lowerBound, window.upperBound)
    while end < tokens.count, try spread(of: tokens[start...end]).isStock { end += 1 }
    while start > 0, try spread(of: tokens[start - 1..<end]).isStock { start -= 1 }
    return start..<end
  }

  mutating func spread(of tokens: ArraySlice<Phrase.Token>) throws(IndexError) -> Spread {
    let phrase = Phrase(tokens: Array(tokens))
    if let spread = known[phrase] { return spread }
    var documents: [Ordinal<Document>] = []
    var end = Ordinal<Clause>(0)
    for clause in try index.clauses(.phrase(phrase)) where clause >= end {
      documents.append(try index.document(ofClause: clause))
      end = try index.clauses(ofDocument: documents[documents.count - 1]).upperBound
    }
    let isCommon = limit.isExceeded(by: documents.count)
    let spread = Spread(
      documents: documents.count, isStock: isCommon ? try !cited.isFirst(among: documents) : false)
    known[phrase] = spread
    return spread
  }
}

/// From how many documents on a wording is nobody's.
struct StockLimit {
  private let most: Int

  /// A hundredth of a corpus: of 2,954 laws 29 have words that many fields of law use. Never four documents or fewer,
  /// which may well copy one sentence from each other.
  init(documents: Int) { most = max(4, documents / 100) }

  func isExceeded(by documents: Int) -> Bool { documents > most }
}
