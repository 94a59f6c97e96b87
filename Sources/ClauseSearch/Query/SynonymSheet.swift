import PolicyText

/// A user's own names for the same thing, a line a group: `园区 = 高新区、开发区`.
///
/// Lines that begin with `#` are remarks. They are used where `~` asks for other names, and offered elsewhere.
package struct SynonymSheet: Sendable, Equatable {
  package struct Group: Sendable, Equatable {
    package let names: [String]
    /// The file that says so.
    package let source: String
  }

  package private(set) var groups: [Group] = []
  /// Lines that say nothing, by their numbers.
  package private(set) var problems: [Int] = []

  package init(_ text: String, source: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = String(line).trimmingSpace
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let names = line.split(whereSeparator: { "=＝、，,".contains($0) }).map { String($0).trimmingSpace }
        .filter { !$0.isEmpty }
      guard names.count > 1, line.contains(where: { "=＝".contains($0) }) else {
        problems.append(index + 1)
        continue
      }
      groups.append(Group(names: names, source: source))
    }
  }
}
