extension Double {
  /// Four digits behind the point: more would differ between machines and say nothing.
  var shown: Double { (self * 10_000).rounded() / 10_000 }

  /// With two digits behind the point.
  var rounded2: String { rounded(digits: 2) }

  /// With four digits behind the point.
  var rounded4: String { rounded(digits: 4) }

  private func rounded(digits: Int) -> String {
    let unit = digits == 2 ? 100 : 10_000
    let scaled = Int((self * Double(unit)).rounded())
    let fraction = String(abs(scaled) % unit)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / unit).\(zeros)\(fraction)"
  }
}
