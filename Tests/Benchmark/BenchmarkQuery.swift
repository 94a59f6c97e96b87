import ClauseIndex
import ClauseSearch
import Foundation

/// A line of a query file.
struct BenchmarkQuery {
  enum Joining { case all, any }

  let id: String
  let kind: String
  let terms: [Term]
  let joining: Joining

  static func all(in path: String) throws -> [BenchmarkQuery] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw BenchmarkError("cannot read \(path)")
    }
    return try text.split(separator: "\n").enumerated().map { line, row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else {
        throw BenchmarkError("\(path):\(line + 1): a line is id TAB kind TAB terms")
      }
      let terms = cells[2].split(separator: "|").compactMap { Term(String($0), isQuoted: true) }
      guard !terms.isEmpty else {
        throw BenchmarkError("\(path):\(line + 1): there is nothing to look for")
      }
      return BenchmarkQuery(
        id: String(cells[0]), kind: String(cells[1]), terms: terms,
        joining: cells[1].hasPrefix("or") ? .any : .all)
    }
  }

  var query: Query {
    guard terms.count > 1 else { return .term(terms[0]) }
    let terms = terms.map { Query.term($0) }
    return joining == .all ? .all(terms) : .any(terms)
  }

  var selection: Selection {
    guard terms.count > 1 else { return .phrase(terms[0].phrase) }
    let phrases = terms.map { Selection.phrase($0.phrase) }
    return joining == .all ? .all(phrases) : .any(phrases)
  }

  var ranking: [RankingTerm] { terms.map { RankingTerm($0.phrase) } }

  /// As it is typed for the command.
  var typed: String {
    terms.map { "\"\($0.text)\"" }.joined(separator: joining == .all ? " " : " | ")
  }

  /// As plain words, for best matches.
  var words: String { terms.map(\.text).joined(separator: " ") }
}
