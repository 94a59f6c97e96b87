/// Short forms that a text gave before, told at their end.
package struct KnownNames: Sendable {
  private var names: Set<[Unicode.Scalar]> = []
  /// In scalars.
  private var lengths: Set<Int> = []

  package init() {}

  mutating func insert(_ name: String) {
    let scalars = Array(name.unicodeScalars)
    guard !scalars.isEmpty else { return }
    names.insert(scalars)
    lengths.insert(scalars.count)
  }

  /// Whether one ends in front of a place. O(lengths that names have)
  func end(at end: Int, in text: ScalarText) -> Bool {
    lengths.contains { $0 <= end && end <= text.count && names.contains(Array(text.scalars[end - $0..<end])) }
  }
}
