import ClauseIndex
import Foundation
import PolicyText
import Testing

@testable import ClauseComparison

struct AlignmentKey: Decodable {
  struct Place: Decodable, Hashable {
    let doc: String
    let chapter: String
    let clause: String
    var locator: String { "\(doc)#\(chapter).\(clause)" }
  }
  struct Pair: Decodable {
    let upper: Place
    let lower: Place
    let grade: Int
    let relation: String
    let upper_evidence: String
    let lower_evidence: String
    var clauses: String { upper.locator + " ~ " + lower.locator }
  }
  let pairs: [Pair]
}

enum Policies {
  static func document(_ id: String) throws -> Document {
    let bytes = try Data(contentsOf: AnswerKey.corpus.appendingPathComponent(id + ".txt"))
    return try Document(reading: Array(bytes), id: id, file: "corpus/\(id).txt")
  }

  static let ids = [
    "state-council-2020-7", "jiangsu-2018-strategic-industry", "jiangsu-2020-101", "jiaxing-2022",
    "nanjing-2022",
  ]

  static func index() throws -> ClauseIndex {
    var builder = IndexBuilder()
    for id in ids { builder.add(try document(id), stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    return try ClauseIndex(bytes: builder.bytes())
  }
}

/// Whether two texts have a run of so many characters in common, white space and quotation marks left out.
func share(_ count: Int, _ a: String, _ b: String) -> Bool {
  let a = FoldedText(a).characters
  let b = FoldedText(b).characters
  guard a.count >= count, b.count >= count else { return false }
  let runs = Set((0...(a.count - count)).map { Array(a[$0..<$0 + count]) })
  return (0...(b.count - count)).contains { runs.contains(Array(b[$0..<$0 + count])) }
}
