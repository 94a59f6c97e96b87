import Glibc

/// BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009): what it is worth that a term stands
/// in a text.
///
///     weight · rarity · tf · (k1 + 1) / (tf + k1)
///     rarity = ln(1 + (N - n + .5) / (n + .5))        the term stands in n of N texts
///     tf = frequency / (1 - b + b · length / average length)
enum BM25 {
  static func rarity(_ count: Int, of all: Int) -> Double {
    log(1 + (Double(all) - Double(count) + 0.5) / (Double(count) + 0.5))
  }

  /// What a frequency is divided by.
  @inline(__always)
  static func norm<Number: BinaryFloatingPoint>(b: Number, length: Number, average: Number) -> Number {
    1 - b + b / average * length
  }

  /// `factor` is all that does not depend on the frequency.
  @inline(__always)
  static func score<Number: BinaryFloatingPoint>(_ factor: Number, _ tf: Number, k1: Number) -> Number {
    factor * tf / (tf + k1)
  }
}

/// What the frequency of a term is worth.
struct FrequencyScore {
  /// Weight × rarity × (k1 + 1).
  private let factor: Double
  private let k1: Double

  /// The term stands in `count` of `all` clauses.
  init(_ weight: Double, in count: Int, of all: Int, _ parameters: RankingParameters) {
    k1 = parameters.k1
    factor = weight * BM25.rarity(count, of: all) * (k1 + 1)
  }

  @inline(__always)
  func score(_ frequency: Double) -> Double {
    frequency == .infinity ? factor : BM25.score(factor, frequency, k1: k1)
  }

  /// The same to seven digits.
  @inline(__always)
  func score(_ frequency: Float) -> Float {
    // A billion is all there can be: the quotient is one.
    BM25.score(Float(factor), min(frequency, 1e9), k1: Float(k1))
  }
}
