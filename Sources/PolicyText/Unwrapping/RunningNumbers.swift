/// The numbers that have opened paragraphs so far, by family.
struct RunningNumbers {
  private var last: [Int] = Array(repeating: 0, count: NumberFamily.allCases.count)

  /// Whether anything numbered has come: before that stands the masthead.
  private(set) var haveBegun = false

  /// Whether a number follows the last of its family, or begins a row under a new chapter.
  func expect(_ opening: Opening) -> Bool {
    guard opening.family.traits.runsOn, let value = opening.numeral?.value else { return false }
    return value == last[opening.family.rawValue] + 1
  }

  mutating func read(_ opening: Opening?) {
    guard let opening, opening.family.traits.runsOn, let value = opening.numeral?.value else { return }
    last[opening.family.rawValue] = value
    haveBegun = true
  }
}
