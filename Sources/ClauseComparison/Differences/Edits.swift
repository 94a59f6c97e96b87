/// The edits between two rows of tokens.
///
/// The library's difference (Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986); then single characters kept between two changes
/// are given up (a word replaced is one change, not three), and stretches that went and came again are moved.
struct Edits {
  private struct Run {
    var kept: Bool
    var a: Range<Int>
    var b: Range<Int>
  }

  private(set) var spans: [WordingDifference.Span] = []
  private(set) var keptCharacters = 0

  init(_ a: [DifferenceToken], _ b: [DifferenceToken]) {
    let runs = Edits.readable(Edits.runs(Edits.commonPairs(a, b), a.count, b.count), a, b)
    spans = runs.flatMap { Edits.spans(of: $0, a, b) }
    keptCharacters = runs.filter(\.kept).reduce(0) { sum, run in sum + a[run.a].reduce(0) { $0 + $1.length } }
    keptCharacters += markMoves(a, b)
  }

  /// Wordings of more tokens are not set side by side: the search would fill the memory, and so far apart they have
  /// nothing to show in common.
  private static let longest = 8000

  /// Which tokens are kept, by rising place on both sides.
  private static func commonPairs(_ a: [DifferenceToken], _ b: [DifferenceToken]) -> [(Int, Int)] {
    guard a.count + b.count <= longest else { return [] }
    let numbers = numbers(a, b)
    var went = [Bool](repeating: false, count: a.count)
    var came = [Bool](repeating: false, count: b.count)
    // What both begin and end with is kept whatever stands between.
    let head = zip(numbers.a, numbers.b).prefix { $0 == $1 }.count
    let rest = (a: numbers.a[head...], b: numbers.b[head...])
    let tail = zip(rest.a.reversed(), rest.b.reversed()).prefix { $0 == $1 }.count
    for change in rest.b.dropLast(tail).difference(from: rest.a.dropLast(tail)) {
      switch change {
      case .remove(let offset, _, _): went[head + offset] = true
      case .insert(let offset, _, _): came[head + offset] = true
      }
    }
    return Array(zip(a.indices.filter { !went[$0] }, b.indices.filter { !came[$0] }))
  }

  /// The same for tokens of the same characters: the search compares nothing longer.
  private static func numbers(_ a: [DifferenceToken], _ b: [DifferenceToken]) -> (a: [UInt32], b: [UInt32]) {
    var known: [[UInt32]: UInt32] = [:]
    func number(_ token: DifferenceToken) -> UInt32 {
      if token.length == 1 { return token.characters[0] }
      if let number = known[token.characters] { return number }
      // Above all characters.
      let number = UInt32.max - UInt32(known.count)
      known[token.characters] = number
      return number
    }
    return (a.map(number), b.map(number))
  }

  private static func runs(_ pairs: [(Int, Int)], _ n: Int, _ m: Int) -> [Run] {
    var runs: [Run] = []
    var x = 0
    var y = 0
    for (i, j) in pairs + [(n, m)] {
      if i > x || j > y { runs.append(Run(kept: false, a: x..<i, b: y..<j)) }
      guard i < n, j < m else { break }
      if let last = runs.last, last.kept, last.a.upperBound == i, last.b.upperBound == j {
        runs[runs.count - 1] = Run(kept: true, a: last.a.lowerBound..<i + 1, b: last.b.lowerBound..<j + 1)
      } else {
        runs.append(Run(kept: true, a: i..<i + 1, b: j..<j + 1))
      }
      x = i + 1
      y = j + 1
    }
    return runs
  }

  /// Without single characters kept between two changes; where little else was kept, without short words too: what
  /// was written anew is read in one piece.
  private static func readable(_ runs: [Run], _ a: [DifferenceToken], _ b: [DifferenceToken]) -> [Run] {
    let lightly = joined(runs, a, islandsBelow: 2)
    let kept = lightly.filter(\.kept).reduce(0) { sum, run in sum + length(of: a[run.a]) }
    let isRewritten = 2 * kept < max(length(of: a[...]), length(of: b[...]))
    return isRewritten ? joined(runs, a, islandsBelow: 4) : lightly
  }

  private static func length(of tokens: ArraySlice<DifferenceToken>) -> Int {
    tokens.reduce(0) { $0 + $1.length }
  }

  /// Without kept stretches of fewer characters between two changes, numbers excepted.
  private static func joined(_ runs: [Run], _ a: [DifferenceToken], islandsBelow least: Int) -> [Run] {
    var result: [Run] = []
    for (place, run) in runs.enumerated() {
      let words = a[run.a].filter { !Punctuation.contains($0.characters[0]) }
      let isIsland =
        run.kept && place > 0 && place + 1 < runs.count && !words.contains(where: \.isNumber)
        && !words.isEmpty && length(of: words[...]) < least
      let kept = run.kept && !isIsland
      if let last = result.last, !last.kept, !kept {
        result[result.count - 1] = Run(
          kept: false, a: last.a.lowerBound..<run.a.upperBound, b: last.b.lowerBound..<run.b.upperBound)
      } else {
        result.append(Run(kept: kept, a: run.a, b: run.b))
      }
    }
    return result
  }

  private static func spans(
    of run: Run, _ a: [DifferenceToken], _ b: [DifferenceToken]
  ) -> [WordingDifference.Span] {
    let upper = range(a, run.a)
    let lower = range(b, run.b)
    if run.kept { return [.init(kind: .kept, upper: upper, lower: lower, needsReview: false)] }
    let (went, came) = (units(of: a[run.a]), units(of: b[run.b]))
    guard !run.a.isEmpty, !run.b.isEmpty else {
      return [
        .init(
          kind: run.a.isEmpty ? .added : .dropped, upper: upper, lower: lower,
          needsReview: !went.isEmpty || !came.isEmpty)
      ]
    }
    return [
      .init(
        kind: went.isEmpty && came.isEmpty ? .replaced : .changedValue, upper: upper, lower: lower,
        needsReview: went != came)
    ]
  }

  /// What the numbers count, one for each.
  private static func units(of tokens: ArraySlice<DifferenceToken>) -> [[UInt32]] {
    tokens.filter(\.isNumber).map { token in
      Array(token.characters.drop { (0x30...0x39).contains($0) || $0 == 0x2e })
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func range(_ tokens: [DifferenceToken], _ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last else { return nil }
    return tokens[range.lowerBound].range.lowerBound..<tokens[last].range.upperBound
  }

  /// Marks what went and came again; the number of its characters.
  private mutating func markMoves(_ a: [DifferenceToken], _ b: [DifferenceToken]) -> Int {
    func characters(_ tokens: [DifferenceToken], _ range: Range<Int>?) -> [UInt32] {
      guard let range else { return [] }
      return tokens.filter { range.contains($0.range.lowerBound) }.flatMap(\.characters)
        .filter { !Punctuation.contains($0) }
    }
    var moved = 0
    for place in spans.indices where spans[place].kind == .dropped {
      let words = characters(a, spans[place].upper)
      guard words.count >= 4 else { continue }
      let target = spans.indices.first { spans[$0].kind == .added && characters(b, spans[$0].lower) == words }
      guard let target else { continue }
      let span = WordingDifference.Span(
        kind: .moved, upper: spans[place].upper, lower: spans[target].lower, needsReview: false)
      spans[place] = span
      spans[target] = span
      moved += words.count
    }
    return moved
  }
}
