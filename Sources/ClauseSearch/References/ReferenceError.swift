package import PolicyText

/// What may have been meant by a name.
package struct Candidate: Sendable, Equatable {
  /// As it is typed.
  package let name: String
  /// What else is known of it.
  package let about: String

  package init(_ name: String, _ about: String = "") {
    self.name = name
    self.about = about
  }

  package var line: String { about.isEmpty ? name : "\(name) \(about)" }
}

/// Why a name of a document or a clause cannot be followed. Candidates are in source order.
package enum ReferenceError: Error, Equatable, Sendable {
  case unknownDocument(String, nearest: [Candidate])
  case ambiguousDocument(String, candidates: [Candidate])
  /// Not `document#chapter.clause`.
  case notALocator(String)
  case notANumber(String, locator: String)
  /// `candidates`: the clauses of the chapter that was named, or those of the nearest numbers.
  case unknownClause(String, candidates: [Candidate])
  case ambiguousClause(String, candidates: [Candidate])
}

extension ReferenceError {
  package var message: Message {
    switch self {
    case .unknownDocument(let word, let nearest):
      Message(
        "no document is named \(word)" + (nearest.isEmpty ? "; `policy list` shows all" : "; the nearest:"),
        "没有名为 \(word) 的文件" + (nearest.isEmpty ? "；用 policy list 查看全部" : "；最接近的是："))
    case .ambiguousDocument(let word, let candidates):
      Message(
        "\(word) names \(candidates.count) documents; write more of the name, or an id:",
        "\(word) 对应 \(candidates.count) 个文件；请写得更完整，或用文件名：")
    case .notALocator(let word):
      Message(
        "\(word) names no clause: write document#chapter.clause, such as jiaxing-2022#二.二",
        "\(word) 不是条款：请写 文件#章.条，例如 jiaxing-2022#二.二")
    case .notANumber(let word, let locator):
      Message(
        "in \(locator), “\(word)” is no number: write 十四 or 14",
        "\(locator) 中的“\(word)”不是序号：请写 十四 或 14")
    case .unknownClause(let locator, let candidates):
      Message(
        "there is no clause \(locator)"
          + (candidates.isEmpty
            ? "; `policy outline` lists the clauses" : "; the nearest of those that `policy outline` lists:"),
        "没有条款 \(locator)" + (candidates.isEmpty ? "；用 policy outline 查看目录" : "；相近的有（全部见 policy outline）："))
    case .ambiguousClause(let locator, let candidates):
      Message(
        "\(locator) names \(candidates.count) clauses; name the chapter too:",
        "\(locator) 对应 \(candidates.count) 条；请写明章号：")
    }
  }

  /// The name that was typed.
  package var word: String {
    switch self {
    case .unknownDocument(let word, _), .ambiguousDocument(let word, _), .notALocator(let word),
      .notANumber(_, let word), .unknownClause(let word, _), .ambiguousClause(let word, _):
      word
    }
  }

  /// What may have been meant.
  package var candidates: [Candidate] {
    switch self {
    case .unknownDocument(_, let candidates), .ambiguousDocument(_, let candidates),
      .unknownClause(_, let candidates), .ambiguousClause(_, let candidates):
      candidates
    case .notALocator, .notANumber: []
    }
  }
}
