/// The numbers that have opened paragraphs so far, by family.
struct RunningNumbers {
  private var last: [Numeral] = Array(repeating: Numeral(0), count: NumberFamily.allCases.count)

  /// Whether anything numbered has come: before that stands the masthead.
  private(set) var haveBegun = false

  /// Whether a number follows the last of its family.
  func expect(_ opening: Opening) -> Bool {
    guard opening.family.traits.runsOn, let number = opening.numeral else { return false }
    return number.follows(last[opening.family.rawValue])
  }

  mutating func read(_ opening: Opening?) {
    guard let opening, opening.family.traits.runsOn, let number = opening.numeral else { return }
    last[opening.family.rawValue] = number
    haveBegun = true
  }
}

extension Numeral {
  /// 三 behind 二; 1.3 behind 1.2, 2.1 behind 1.3.
  fileprivate func follows(_ other: Numeral) -> Bool {
    guard case .decimal(let above) = writing else { return value == other.value + 1 }
    guard case .decimal(let otherAbove) = other.writing else { return value == 1 && above == 1 }
    return above == otherAbove ? value == other.value + 1 : value == 1 && above == otherAbove + 1
  }
}
