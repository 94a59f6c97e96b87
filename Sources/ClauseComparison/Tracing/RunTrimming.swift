import ClauseIndex
import PolicyText

/// Where a run of common characters may begin and end so that it reads as words.
///
/// Two texts agree as far as their characters do, which is often the middle of a word: 区相应的…权限 of 园区相应的…权限. No
/// dictionary tells words apart; the corpus does: a character that stands with its outer neighbour in more clauses
/// than with its inner one belongs to the outer word.
struct RunTrimming {
  private let index: ClauseIndex
  private var counts: [CharacterPair: Int] = [:]

  init(_ index: ClauseIndex) { self.index = index }

  /// Few words are longer.
  private static let farthest = 3
  /// A piece that is shorter than this between a run's end and the next mark says nothing: ，加大对
  private static let shortestPiece = 4
  /// Joints, and particles: at the start of a run they belong to what stands in front of it.
  private static let looseAtStart = Joints.members.union("的等了着过之地得")
  private static let looseAtEnd = looseAtStart.union("以将对为在从由向把被按经于其该各")

  /// The run without ragged ends, never too short to be copied: as it was where that cannot be.
  mutating func trimmed(_ run: Range<Int>, of text: [UInt32]) throws(IndexError) -> Range<Int> {
    let least = SharedRuns.verbatim
    let start = try start(of: run, text, latest: run.upperBound - least)
    return start..<(try end(of: run, text, earliest: start + least))
  }

  private mutating func start(
    of run: Range<Int>, _ text: [UInt32], latest: Int
  ) throws(IndexError) -> Int {
    let first = run.lowerBound
    guard first > 0, !Punctuation.contains(text[first - 1]) else { return first }
    for place in first..<min(first + Self.shortestPiece, run.upperBound) where isStop(text[place]) {
      return place + 1 <= latest ? place + 1 : first
    }
    var place = first
    while place < min(latest, first + Self.farthest) {
      let isInside = try isBound(text[place - 1], text[place], text[place + 1], toFirst: true)
      guard isInside || Self.looseAtStart.contains(text[place]) else { return place }
      place += 1
    }
    guard place <= latest else { return first }
    return try isBound(text[place - 1], text[place], text[place + 1], toFirst: true) ? first : place
  }

  private mutating func end(
    of run: Range<Int>, _ text: [UInt32], earliest: Int
  ) throws(IndexError) -> Int {
    let last = run.upperBound
    guard last < text.count, !Punctuation.contains(text[last]) else { return last }
    for place in (max(run.lowerBound, last - Self.shortestPiece)..<last).reversed() where isStop(text[place])
    {
      return place >= earliest ? place : last
    }
    var place = last
    while place > max(earliest, last - Self.farthest) {
      let isInside = try isBound(text[place - 2], text[place - 1], text[place], toFirst: false)
      guard isInside || Self.looseAtEnd.contains(text[place - 1]) else { return place }
      place -= 1
    }
    guard place >= earliest else { return last }
    return try isBound(text[place - 2], text[place - 1], text[place], toFirst: false) ? last : place
  }

  private func isStop(_ character: UInt32) -> Bool {
    Punctuation.contains(character) && character != Signs.listMark
  }

  /// Of three characters in a row, whether the middle one belongs to the outer rather than to the inner one.
  private mutating func isBound(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, toFirst: Bool
  ) throws(IndexError) -> Bool {
    if [a, b, c].contains(where: Folding.isLatinOrDigit) {
      return Folding.isLatinOrDigit(b) && Folding.isLatinOrDigit(toFirst ? a : c)
    }
    let (first, second) = (try count(a, b), try count(b, c))
    return toFirst ? first > second : second > first
  }

  private mutating func count(_ a: UInt32, _ b: UInt32) throws(IndexError) -> Int {
    let key = CharacterPair(a, b)
    if let known = counts[key] { return known }
    let count = try index.clauseCount(of: Phrase(tokens: [.character(a), .character(b)]))
    counts[key] = count
    return count
  }
}
