import PolicyText

/// A clause and a chapter as an outline has them.
enum OutlineEntry: Sendable {
  case part(String, isInferred: Bool, depth: Int)
  case clause(ClausePage, title: String, depth: Int)
}

extension OutlineEntry {
  var clause: ClausePage? { if case .clause(let clause, _, _) = self { clause } else { nil } }

  static func inferred(in language: Language) -> String {
    language.say("(number inferred: the source has none)", "（章号为推断，原文未见）")
  }
}
