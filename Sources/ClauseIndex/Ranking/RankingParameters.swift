/// The parameters of BM25 over phrases; a clause has two fields.
///
///     tf = body / (1 - b + b · length / average length) + headingWeight · heading
///     score = Σ weight · rarity · tf · (k1 + 1) / (tf + k1)
///
/// `body` and `heading` count the phrase in the clause; lengths are those of bodies, in folded characters.
package struct RankingParameters: Sendable, Equatable {
  package var k1 = 1.2
  package var b = 0.6
  package var headingWeight = 2.0

  package init() {}

  /// What one occurrence adds to the frequency at most.
  var mostPerOccurrence: Double { b < 1 && b >= 0 ? max(1 / (1 - b), headingWeight) : .infinity }

  /// What a frequency in a body is divided by.
  @inline(__always)
  func norm(length: Double, average: Double) -> Double { BM25.norm(b: b, length: length, average: average) }

  /// A frequency as it scores.
  @inline(__always)
  func frequency(heading: Int, body: Int, norm: Double) -> Double {
    Double(body) / norm + headingWeight * Double(heading)
  }
}

/// A frequency as it scores, rounded up to 16 bits: 1/256 steps, the last of which stands for all above.
enum ScoreBound {
  @inline(__always)
  static func encode(_ frequency: Double) -> UInt16 {
    // Rounded up, and a little more, so that no order of computing is above it.
    UInt16(min(65_534, frequency * 256 * (1 + 1e-9))) + 1
  }

  @inline(__always)
  static func decode(_ bound: UInt16) -> Double { bound == .max ? .infinity : Double(bound) / 256 }
}
