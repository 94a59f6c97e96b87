import PolicyText

/// A sentence of several grants that several sentences of the other document answer, each with one of them.
///
/// 首次认定奖励30万元，重新认定奖励10万元 and two sentences, one a grant: each answers its own, and neither leaves out what the
/// other one says. What has no amount of its own is read with what stands beside it: who must is often said but once.
struct SharedSentences {
  /// Of each match what answers.
  private(set) var excerpts: [Sides<FoldedExcerpt>]
  private let numbers: Sides<[NumberFact]>

  init(
    _ matches: [ProvisionMatching.Match], in matching: ProvisionMatching, numbers: Sides<[NumberFact]>
  ) {
    self.numbers = numbers
    let units = matches.map { matching.units(of: $0) }
    excerpts = units.map { $0.map(\.excerpt) }
    for side in Side.allCases {
      let document = matching.documents[side]
      let shared = Dictionary(grouping: matches.indices) { units[$0][side].sentence }
      for (sentence, answers) in shared where answers.count > 1 {
        let grants = grants(of: document.excerpt(of: sentence), side)
        guard grants.count > 1, !document.liability[document.clause(of: sentence)] else { continue }
        part(grants, among: answers, side)
      }
    }
  }

  /// Its parts at commas, of which each ends with an amount of a unit that others have: 面积一万平方米 and 应当采用一种 are no two grants.
  private func grants(of sentence: FoldedExcerpt, _ side: Side) -> [FoldedExcerpt] {
    let own = numbers[side].beginning(in: sentence.range)
    let places = own.filter { one in own.count { $0.amount.unit == one.amount.unit } > 1 }
      .map(\.place.lowerBound)
    guard places.count > 1 else { return [sentence] }
    var found: [FoldedExcerpt] = []
    var start = sentence.range.lowerBound
    for piece in Segments.pieces(of: sentence) where places.contains(where: piece.range.contains) {
      found.append(sentence.part(start..<piece.range.upperBound))
      start = piece.range.upperBound
    }
    if start < sentence.range.upperBound, let last = found.popLast() {
      found.append(sentence.part(last.range.lowerBound..<sentence.range.upperBound))
    }
    return found
  }

  /// Leaves each of some answers without the grants at either end that another one answers better, where one is its own.
  private mutating func part(_ grants: [FoldedExcerpt], among answers: [Int], _ side: Side) {
    let others = answers.map { self.grants(of: excerpts[$0][side.other], side.other) }
    let owners = grants.map { grant in
      SharedSentences.owner(others.map { $0.map { KeptWords(Sides(grant, $0)).likeness }.max() ?? 0 })
    }
    for (place, number) in answers.enumerated() {
      let own = excerpts[number][side]
      var left = grants.indices.filter { own.range.contains(grants[$0].range.lowerBound) }[...]
      let mine = left.count { owners[$0] == place }
      // More that it says may answer more.
      guard mine > 0, mine >= others[place].count else { continue }
      func isOthers(_ grant: Int) -> Bool { owners[grant].map { $0 != place } ?? false }
      while let first = left.first, isOthers(first) { left.removeFirst() }
      while let last = left.last, isOthers(last) { left.removeLast() }
      guard let first = left.first, let last = left.last else { continue }
      let range = grants[first].range.lowerBound..<grants[last].range.upperBound
      if range != own.range { excerpts[number][side] = FoldedExcerpt(own.document, range) }
    }
  }

  /// Whose likeness is the most; nil where it is little, or two have it.
  private static func owner(_ likeness: [Double]) -> Int? {
    guard let most = likeness.max(), most >= SentenceParts.alike else { return nil }
    let best = likeness.indices.filter { likeness[$0] == most }
    return best.count == 1 ? best[0] : nil
  }
}
