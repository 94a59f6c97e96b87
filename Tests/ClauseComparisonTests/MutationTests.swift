import Foundation
import PolicyText
import Testing

@testable import ClauseComparison

/// Each measure of the policies in `corpus/` against itself with one word another: what is meant by it is told.
struct MutationTests {
  /// Words in the place of others, and how many measures have them first.
  struct Mutation: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let count: Int
    /// Of how many nothing but other words is told: the attribute that went stands elsewhere in the sentence.
    var missed = 0

    var testDescription: String { "\(name): \(old) → \(new)" }
  }

  private static let measures: [FoldedExcerpt] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = tests.deletingLastPathComponent().appending(path: "corpus")
    return [
      "jiangsu-2018-strategic-industry", "jiangsu-2020-101", "jiaxing-2022", "nanjing-2022",
      "state-council-2020-7",
    ].flatMap { id -> [FoldedExcerpt] in
      guard let bytes = try? Data(contentsOf: folder.appending(path: "\(id).txt")),
        let document = try? Document(reading: Array(bytes), id: id, file: id)
      else { return [] }
      return document.clauses.flatMap { clause in
        Provisions.measures(of: document, document.provisions(of: clause)).map { FoldedExcerpt(document, $0) }
      }
    }
  }()

  private static let contexts = Dictionary(grouping: measures, by: \.document.id)
    .compactMapValues { $0.first.map { WordingContext($0.document) } }

  private static let all: [Mutation] = [
    Mutation(name: "rank", old: "国家级", new: "省级", count: 6),
    Mutation(name: "year", old: "2025年", new: "2027年", count: 3),
    Mutation(name: "duty", old: "鼓励", new: "禁止", count: 55),
    Mutation(name: "duty", old: "允许", new: "禁止", count: 5),
    Mutation(name: "duty", old: "支持", new: "限制", count: 115),
    Mutation(name: "bound", old: "以上", new: "以下", count: 10),
    Mutation(name: "bound", old: "不低于", new: "不高于", count: 3),
    Mutation(name: "amount", old: "%", new: "‰", count: 7),
    Mutation(name: "amount", old: "万元", new: "元", count: 1),
    Mutation(name: "amount", old: "亿元", new: "万元", count: 2),
    Mutation(name: "contrary", old: "提高", new: "降低", count: 9),
    Mutation(name: "contrary", old: "扩大", new: "缩小", count: 10),
    Mutation(name: "contrary", old: "境外", new: "境内", count: 4),
    Mutation(name: "object", old: "高新技术企业", new: "外资企业", count: 12),
    Mutation(name: "object", old: "中小企业", new: "企业", count: 9, missed: 1),
    Mutation(name: "object", old: "企业", new: "国有企业", count: 113),
    Mutation(name: "exception", old: "。", new: "，但生态保护区除外。", count: 404),
    Mutation(name: "member", old: "、人才", new: "", count: 9),
    Mutation(name: "member", old: "、资本", new: "、户籍", count: 2),
    Mutation(name: "frequency", old: "定期", new: "不定期", count: 3),
  ]

  @Test(arguments: all) func anotherMeaningIsTold(mutation: Mutation) throws {
    let readings = try readings(mutation)
    let missed = readings.filter { [Relation.same, .reworded].contains($0.relation) }
    #expect(readings.count == mutation.count)
    #expect(missed.count == mutation.missed, "\(missed.map(\.words))")
    #expect(!readings.contains { $0.relation == .same })
  }

  private func readings(_ mutation: Mutation) throws -> [(words: String, relation: Relation)] {
    try Self.measures.compactMap { measure in
      let words = measure.document.string(measure.range)
      guard let place = words.range(of: mutation.old) else { return nil }
      let other = try note(words.replacingCharacters(in: place, with: mutation.new))
      let excerpts = Sides(measure, FoldedExcerpt(other, other.text.indices))
      let contexts = Sides(
        Self.contexts[measure.document.id] ?? WordingContext(measure.document), WordingContext(other))
      return (words, ProvisionReading(WordingPair(excerpts, in: contexts), numbers: Sides([], [])).relation)
    }
  }
}
