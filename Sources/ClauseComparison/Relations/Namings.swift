import PolicyText

/// （以下简称残疾人证）: by which name something is called in what follows says nothing of it.
enum Namings {
  /// Where they stand, brackets included.
  static func places(in text: [UInt32]) -> Set<Int> {
    var found: Set<Int> = []
    for start in text.indices where text[start] == open {
      guard openings.contains(where: text[(start + 1)...].starts),
        let end = text[start...].firstIndex(of: close)
      else { continue }
      found.formUnion(start...end)
    }
    return found
  }

  private static let (open, close) = (Signs.code("("), Signs.code(")"))
  private static let openings = [
    "以下简称", "以下统称", "以下合称", "以下称", "以下分别称", "以下分别简称", "以下统一简称", "下称", "下同", "简称",
  ].map { FoldedText($0).characters }
}

extension WordingPair {
  /// Whether a stretch has but a name that one side gives, and words that the other has as well: what stands before a name is
  /// often its end, and either may be taken for what came.
  func isNaming(_ stretch: Stretch) -> Bool {
    var names = false
    for side in Side.allCases where !stretch.words[side].isEmpty {
      let given = Namings.places(in: texts[side])
      let rest = stretch.words[side].filter { !given.contains($0.index) }
      guard rest.isEmpty || texts[side.other].has(rest.map { texts[side][$0.index] }) else { return false }
      names = names || rest.count < stretch.words[side].count
    }
    return names
  }
}
