import PolicyText

extension Query {
  /// Whether it is a question in plain words: unquoted words only, and either asking or long.
  func isQuestion(_ typed: String) -> Bool {
    switch self {
    case .term(let term): guard !term.isQuoted else { return false }
    case .all(let parts):
      let isPlain = parts.allSatisfy { part in
        if case .term(let term) = part { !term.isQuoted } else { false }
      }
      guard isPlain else { return false }
    case .any, .not, .near, .field, .related: return false
    }
    return FoldedText(typed).characters.count >= QuestionWords.longTerm || QuestionWords.asks(typed)
  }
}

private enum QuestionWords {
  /// A keyword is shorter; what is longer and stands nowhere as it is written was meant to be understood.
  static let longTerm = 12

  private static let words = [
    "吗", "呢", "？", "?", "怎么", "怎样", "如何", "什么", "哪些", "哪里", "哪个", "谁", "是否", "能否", "可否", "能不能", "可不可以", "有没有",
    "多少", "几年", "为何",
    "为什么", "多久", "多长",
  ]

  static func asks(_ typed: String) -> Bool { words.contains(where: typed.contains) }
}
