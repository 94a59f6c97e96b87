import PolicyReports

/// How long questions took, each the best of its passes.
struct Latencies {
  /// In nanoseconds.
  private var best: [Int64]
  private let kinds: [String]

  init(_ queries: [BenchmarkQuery]) {
    kinds = queries.map(\.kind)
    best = [Int64](repeating: .max, count: queries.count)
  }

  mutating func measure<Result>(_ query: Int, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let spent = (clock.now - start).components
    best[query] = min(best[query], spent.seconds * 1_000_000_000 + spent.attoseconds / 1_000_000_000)
    return result
  }

  /// Of all, or of one kind.
  func summary(of kind: String? = nil) -> Summary {
    Summary(zip(kinds, best).filter { kind == nil || $0.0 == kind }.map { Double($0.1) / 1000 })
  }

  /// In microseconds.
  struct Summary {
    let mean: Double
    let p50: Double
    let p95: Double
    let p99: Double

    init(_ times: [Double]) {
      let times = times.sorted()
      func percentile(_ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
      }
      mean = times.isEmpty ? 0 : times.reduce(0, +) / Double(times.count)
      (p50, p95, p99) = (percentile(0.5), percentile(0.95), percentile(0.99))
    }

    var json: JSON {
      .object(["mean": .tenths(mean), "p50": .tenths(p50), "p95": .tenths(p95), "p99": .tenths(p99)])
    }

    /// Right-aligned, 10 columns each.
    var cells: String { [mean, p50, p95, p99].map { $0.inTenths.padded(to: 10) }.joined() }
  }
}

extension JSON {
  static func tenths(_ value: Double) -> JSON { .number((value * 10).rounded() / 10) }
}

extension Double {
  var inTenths: String { String((self * 10).rounded() / 10) }
}

extension String {
  func padded(to columns: Int) -> String { String(repeating: " ", count: max(1, columns - count)) + self }

  func filled(to columns: Int) -> String { self + String(repeating: " ", count: max(1, columns - count)) }
}
