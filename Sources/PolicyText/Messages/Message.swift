/// The language in which the program itself speaks; documents speak their own.
package enum Language: Sendable {
  case english, chinese

  package func say(_ english: String, _ chinese: String) -> String { self == .english ? english : chinese }
}

/// One sentence in both languages, so that neither is forgotten.
package struct Message: Sendable, Equatable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// With what it is about in front: a file, a line.
  package func about(_ place: String) -> Message {
    Message("\(place): \(english)", "\(place)：\(chinese)")
  }

  package func callAsFunction(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// `1 clause`, `3 clauses`: English counts differ, Chinese ones do not.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
