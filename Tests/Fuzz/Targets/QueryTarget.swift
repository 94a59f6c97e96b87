import ClauseIndex
import ClauseSearch
import PolicyText

/// Any query is answered, or refused at a place that it has.
enum QueryTarget {
  static func run(_ bytes: [UInt8]) {
    let typed = String(decoding: bytes, as: UTF8.self)
    do {
      let query = try Query(parsing: typed)
      var options = SearchOptions()
      options.countsFacets = true
      options.explains = true
      guard let answer = try? ClauseSearcher(index).answer(query, typed: typed, options: options) else {
        preconditionFailure("a sound index gave an error")
      }
      precondition(answer.hits.count <= max(answer.total, answer.hits.count))
      if answer.match == .exact {
        precondition(answer.hits.count <= answer.total, "more hits than there are")
      }
    } catch {
      let count = typed.unicodeScalars.count
      precondition(
        error.range.lowerBound >= 0 && error.range.upperBound <= count, "an error outside the query")
    }
  }

  /// Answered, refused, or an error of the index; never a trap. See `FuzzTarget.forgedQuery`.
  static func run(onForged bytes: [UInt8]) {
    let halves = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(decoding: halves[0], as: UTF8.self)
    guard let query = try? Query(parsing: typed),
      let index = try? ClauseIndex(bytes: IndexTarget.long.forged(by: halves.count > 1 ? halves[1] : []))
    else { return }
    var options = SearchOptions()
    options.countsFacets = true
    for matching in [options.matching, .exact] {
      options.matching = matching
      _ = try? ClauseSearcher(index).answer(query, typed: typed, options: options)
    }
  }

  private static let index = DocumentTarget.index(of: [
    Document(decoded: DocumentTarget.paper, id: "paper", file: "paper.txt")
  ])
}
