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
    let upperEvidence: String
    let lowerEvidence: String
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

@Suite(.enabled(if: AnswerKey.isThere, AnswerKey.absent))
struct AlignmentTests {
  @Test func clausesAndProvisionsStandInTheKey() throws {
    let key = try AnswerKey.read("alignment.json", as: AlignmentKey.self).pairs
    let comparison = try DocumentComparison(
      Policies.document("state-council-2020-7"), Policies.document("jiangsu-2020-101"),
      index: Policies.index())
    let offered = Set(comparison.pairs.map { $0.upper.locator + " ~ " + $0.lower.locator })
    let wanted = Set(key.filter { $0.grade == 2 }.map(\.clauses))
    let found = wanted.intersection(offered)
    let precision = Double(offered.intersection(key.map(\.clauses)).count) / Double(offered.count)
    var provisions = 0
    var relations = 0
    for pair in key where pair.grade == 2 {
      let answers = comparison.pairs.filter { $0.upper.locator + " ~ " + $0.lower.locator == pair.clauses }
        .flatMap(\.provisions)
        .filter { share(6, $0.upper.text, pair.upperEvidence) && share(6, $0.lower.text, pair.lowerEvidence) }
      if !answers.isEmpty { provisions += 1 }
      if answers.contains(where: { $0.stands(for: pair.relation) }) { relations += 1 }
    }
    // Two pairs of the key share no wording but 产业项目 and 省级高新区.
    #expect(found.count >= 29, "of \(wanted.count), \(offered.count) offered")
    #expect(precision >= 0.9)
    #expect(provisions >= 67)
    #expect(Double(relations) >= 0.7 * Double(provisions))
  }

  /// Whatever is offered can be found in the sources.
  @Test func quotationsAreExact() throws {
    let index = try Policies.index()
    for (place, id) in Policies.ids.enumerated() {
      for other in Policies.ids[(place + 1)...] {
        let comparison = try DocumentComparison(
          Policies.document(id), Policies.document(other), index: index)
        let upper = try Policies.document(comparison.upper.id)
        let lower = try Policies.document(comparison.lower.id)
        for provision in comparison.pairs.flatMap(\.provisions) {
          #expect(upper.string(provision.upper.range) == provision.upper.text)
          #expect(lower.string(provision.lower.range) == provision.lower.text)
          for run in provision.shared {
            #expect(
              FoldedText(upper.string(run.upper)).characters == FoldedText(lower.string(run.lower)).characters
            )
          }
        }
      }
    }
  }
}

extension ProvisionPair {
  /// The key knows five relations; a finer one may stand for the key's: 基本一致 and 删减 for 一致, 删减 for 调整, and for
  /// 细化 where something came as well.
  fileprivate func stands(for relation: String) -> Bool {
    switch self.relation.rawValue {
    case relation: true
    case "基本一致": relation == "一致"
    case "删减":
      relation == "一致" || relation == "调整" || relation == "细化" && changes.contains { $0.kind == .added }
    default: false
    }
  }
}
