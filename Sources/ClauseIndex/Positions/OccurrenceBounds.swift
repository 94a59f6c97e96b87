/// What an occurrence in each clause counts at most, by the clause's length and whether it has a heading: most clauses
/// can be told not to be among the best without a look at where they stand.
///
///     occurrenceBounds   a byte a clause: hundredths, rounded up; the last stands for all above
struct OccurrenceBounds: Sendable {
  private let bytes: CheckedBytes
  private let section: Range<Int>

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    section = file.section(.occurrenceBounds)
    guard section.count == file.counts.clauses else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
  }

  /// - Parameter norms: what the frequency in each clause's body is divided by.
  static func write(
    _ map: DraftPositionMap, norms: [Double], _ parameters: RankingParameters, into file: inout Assembly
  ) {
    file.write(.occurrenceBounds) { sink in
      for (clause, norm) in norms.enumerated() {
        let inBody = parameters.frequency(heading: 0, body: 1, norm: norm)
        let inHeading = map.hasHeading(clause) ? parameters.frequency(heading: 1, body: 0, norm: norm) : 0
        sink.append(encode(max(inBody, inHeading)))
      }
    }
  }

  private static func encode(_ frequency: Double) -> UInt8 {
    // Rounded up, and a little more, so that no order of computing is above it.
    UInt8(min(254, frequency * 100 * (1 + 1e-9))) + 1
  }

  /// Checks all of them, so that `bound` need not.
  func checkAll() throws(IndexError) { try bytes.check(section) }

  /// All were checked.
  @inline(__always)
  func bound(ofClause clause: Int) -> Double {
    let bound = bytes.unchecked[section.lowerBound &+ clause]
    return bound == .max ? .infinity : Double(bound) * 0.01
  }
}
