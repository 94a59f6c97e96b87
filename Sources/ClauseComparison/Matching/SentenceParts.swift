import PolicyText

/// Two long sentences that answer each other, part by part.
///
/// Aims and guiding principles are often one sentence of a dozen provisions, of which one was kept, another dropped:
/// said of the whole sentence, a relation says nothing. What stands between commas is paired greedily, most common
/// words first.
struct SentenceParts {
  /// In bytes of each document's text, in order of the upper sentence.
  private(set) var pairs: [(upper: Range<Int>, lower: Range<Int>)] = []
  /// Without a counterpart, in bytes of each document's text.
  let dropped: [Range<Int>]
  let added: [Range<Int>]

  /// A sentence of fewer parts is read as a whole.
  private static let fewest = 5
  /// Parts that have half of their characters in common are the same part.
  private static let alike = 0.5
  private static let kept = 0.9

  /// Nil where one of the two sentences is short or has not two parts in common with the other.
  init?(_ upper: Document, _ first: Range<Int>, _ lower: Document, _ second: Range<Int>) {
    let above = Segments.pieces(in: upper.text, first)
    let below = Segments.pieces(in: lower.text, second)
    guard min(above.count, below.count) >= Self.fewest else { return nil }
    func likeness(_ a: Range<Int>, _ b: Range<Int>) -> Double { KeptWords(upper, a, lower, b).likeness }
    let partner = Self.partners(
      above.map { piece in below.map { likeness(piece, $0) } }, rows: above.count, columns: below.count)
    guard partner.count >= 2 else { return nil }
    dropped = Self.joined(above.indices.filter { partner[$0] == nil }, above)
    added = Self.joined(below.indices.filter { !partner.values.contains($0) }, below)
    var last: (upper: Int, lower: Int)?
    for (place, piece) in above.enumerated() {
      guard let other = partner[place] else { continue }
      // Neighbours that were kept side by side are one provision.
      if let before = last, before.upper + 1 == place, before.lower + 1 == other,
        likeness(piece, below[other]) >= Self.kept, let pair = pairs.last,
        likeness(pair.upper, pair.lower) >= Self.kept
      {
        pairs[pairs.count - 1] = (
          pair.upper.lowerBound..<piece.upperBound, pair.lower.lowerBound..<below[other].upperBound
        )
      } else {
        pairs.append((piece, below[other]))
      }
      last = (place, other)
    }
  }

  /// For each upper part its lower one.
  private static func partners(_ likeness: [[Double]], rows: Int, columns: Int) -> [Int: Int] {
    var candidates: [(likeness: Double, upper: Int, lower: Int)] = []
    for row in 0..<rows {
      for column in 0..<columns where likeness[row][column] >= alike {
        candidates.append((likeness[row][column], row, column))
      }
    }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: {
      ($1.likeness, $0.upper, $0.lower) < ($0.likeness, $1.upper, $1.lower)
    })
    where partner[candidate.upper] == nil && !taken.contains(candidate.lower) {
      partner[candidate.upper] = candidate.lower
      taken.insert(candidate.lower)
    }
    return partner
  }

  /// Neighbours as one stretch.
  private static func joined(_ places: [Int], _ pieces: [Range<Int>]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var last: Int?
    for place in places {
      if let before = last, before + 1 == place, let stretch = stretches.last {
        stretches[stretches.count - 1] = stretch.lowerBound..<pieces[place].upperBound
      } else {
        stretches.append(pieces[place])
      }
      last = place
    }
    return stretches
  }
}
