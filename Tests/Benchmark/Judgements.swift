import ClauseIndex
import Foundation
import PolicyText

/// Questions with the articles that answer them, and how well a ranking finds those.
struct Judgements {
  private(set) var questions: [(id: String, text: String)] = []
  /// Of each question, the grade of each answer: document and clause number.
  private(set) var grades: [String: [String: Double]] = [:]

  init(folder: String) throws {
    for line in try Judgements.lines(folder + "/queries.public.tsv") { questions.append((line[0], line[1])) }
    for line in try Judgements.lines(folder + "/qrels.public.tsv") {
      grades[line[0], default: [:]][line[1] + "#" + line[2]] = Double(line[3]) ?? 1
    }
  }

  private static func lines(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
  }
}

/// Means over all questions; a question without a hit counts as 0 (Järvelin and Kekäläinen, 2002, for NDCG).
struct Measures {
  private var sums = [Double](repeating: 0, count: 4)
  private var count = 0

  mutating func add(_ ranking: [String], _ grades: [String: Double]) {
    count += 1
    let gains = ranking.prefix(10).map { grades[$0] ?? 0 }
    func discounted(_ gains: some Sequence<Double>) -> Double {
      gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
    }
    let ideal = discounted(grades.values.sorted(by: >).prefix(10))
    if ideal > 0 { sums[0] += discounted(gains) / ideal }
    if let first = gains.firstIndex(where: { $0 > 0 }) { sums[1] += 1 / Double(first + 1) }
    let relevant = Double(max(1, grades.count))
    sums[2] += Double(gains.count { $0 > 0 }) / relevant
    sums[3] += Double(ranking.prefix(100).count { grades[$0] != nil }) / relevant
  }

  /// NDCG@10  MRR@10  R@10  R@100
  var row: String { sums.map { String(format: "%.4f", $0 / Double(max(1, count))) }.joined(separator: "  ") }
}
