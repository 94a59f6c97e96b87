import ClauseIndex
import Fixtures
import Foundation
import PolicyText
import Testing

@testable import ClauseComparison

/// A comparison loses no sentence in silence: each stands on the other side as often, word for word, or is quoted in a row
/// that tells what became of it.
struct SentenceAccountTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func amendedRegulationsLoseNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let old = try MadeAmendments.document(MadeAmendments.regulation(&random))
    try expectNothingLost(old, amendments: 4, &random)
  }

  @Test(arguments: MadeAmendments.policies) func amendedPoliciesLoseNothing(id: String) throws {
    let old = try MadeAmendments.policy(id)
    for seed in 0..<6 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      try expectNothingLost(old, amendments: 6, &random)
    }
  }

  /// Two texts of different authors too.
  @Test func policiesBesideEachOtherLoseNothing() throws {
    let policies = try MadeAmendments.policies.map(MadeAmendments.policy)
    for (place, above) in policies.enumerated() {
      for below in policies[(place + 1)...] {
        let shelf = try Shelf([above, below].map { ($0.id, $0.string(0..<$0.text.count)) })
        expectNothingLost(Sides(shelf[above.id], shelf[below.id]), shelf.index, areVersions: false)
      }
    }
  }

  /// Of two versions, each with one article changed, what is told of it; a copy elsewhere neither answers nor hides it.
  @Test func whatATwinHasIsLostAllTheSame() throws {
    let twin = "不予批准的，应当书面说明理由。"
    let articles = ["申请设立园区的，由市政府提出。\(twin)", "变更区域范围的，应当重新报批。\(twin)", "园区应当公布服务事项清单。", "企业应当建立安全台账。"]
    func comparison(_ second: String) throws -> DocumentComparison {
      var changed = articles
      changed[1] = second
      func text(_ articles: [String], _ year: Int) -> String {
        let lines = articles.enumerated().map { "第\(Array("一二三四")[$0.offset])条　\($0.element)" }
        return "东海省园区条例\n（\(year)年3月2日东海省人民代表大会常务委员会通过）\n" + lines.joined(separator: "\n") + "\n"
      }
      let shelf = try Shelf([("old", text(articles, 2020)), ("new", text(changed, 2024))])
      return try DocumentComparison(shelf["old"], shelf["new"], index: shelf.index)
    }
    let struck = try comparison("变更区域范围的，应当重新报批。")
    #expect(struck.unmatched.map(\.quotation?.text) == [twin])
    #expect(struck.unmatched.map(\.nearest?.clause.locator) == ["new#一"])
    let turned = try comparison("变更区域范围的，应当重新报批。不予批准的，可以口头说明理由。")
    let rows = turned.pairs.filter { $0.upper.locator == "old#二" }
    #expect(rows.map(\.lower.locator) == ["new#二"])
    #expect(rows.flatMap(\.provisions).contains { $0.relation == .changed })
  }

  private func expectNothingLost(
    _ old: Document, amendments: Int, _ random: inout SeededGenerator
  ) throws {
    let text = MadeAmendments.amended(old, times: amendments, &random)
    let shelf = try Shelf([("old", old.string(0..<old.text.count)), ("new", text)])
    expectNothingLost(Sides(shelf["old"], shelf["new"]), shelf.index)
  }

  private func expectNothingLost(
    _ documents: Sides<Document>, _ index: ClauseIndex, areVersions: Bool = true,
    _ location: SourceLocation = #_sourceLocation
  ) {
    guard let comparison = try? DocumentComparison(documents.upper, documents.lower, index: index) else {
      Issue.record("not compared")
      return
    }
    let documents = comparison.upper.id == documents.upper.id ? documents : documents.swapped
    let sides = documents.map { Sentence.all(of: $0.withLeads) }
    for side in Side.allCases {
      let others = Dictionary(grouping: sides[side.other], by: \.words).mapValues(\.count)
      for (words, sentences) in Dictionary(grouping: sides[side], by: \.words) {
        // Of two texts that are no versions the list tells what leads to it, where that says nobody's duty or right.
        if !areVersions, Provisions.isQuietLead(sentences[0].text) { continue }
        let told = sentences.count {
          $0.isTold(by: comparison, side, beside: sides[side.other], of: documents[side.other])
        }
        #expect(
          told + (others[words] ?? 0) >= (areVersions ? sentences.count : min(1, sentences.count)),
          "\(side): \(sentences[0].text)", sourceLocation: location)
      }
    }
  }
}

/// A sentence of a document with its clause.
private struct Sentence {
  let clause: String
  let range: Range<Int>
  let text: String
  let words: [UInt32]

  static func all(of document: Document) -> [Sentence] {
    document.clauses.flatMap { clause in
      Provisions.compared(in: document, document.provisions(of: clause)).map {
        Sentence(
          clause: document.citation(of: clause).locator, range: $0, text: document.string($0),
          words: Punctuation.without(FoldedText(document.text, $0).characters))
      }
    }
  }

  /// Whether a row quotes it beside something else than its copy; what closes the other document is no provision of it.
  func isTold(
    by comparison: DocumentComparison, _ side: Side, beside others: [Sentence], of other: Document
  ) -> Bool {
    let relation: Relation = side == .upper ? .missing : .new
    let isOpen = comparison.unmatched.contains {
      $0.relation == relation && $0.clause.locator == clause && $0.quotation?.range.overlaps(range) ?? true
    }
    let isAnswered = comparison.pairs.flatMap(\.provisions).contains { provision in
      let quoted = Sides(provision.upper, provision.lower)
      guard quoted[side].range.overlaps(range) else { return false }
      return others.contains { $0.range.overlaps(quoted[side.other].range) && $0.words != words }
    }
    let isClosing = other.outsideTexts.contains {
      $0.kind == .closing && FoldedText(other.text, $0.range).characters.has(words)
    }
    return isOpen || isAnswered || isClosing
  }
}
