import ClauseComparison
import PolicyText

// What comparisons and traces share.

extension Relation: Keyword {}

extension Grade: Keyword {}

extension Doubt: Recorded {
  static let record = Record<Doubt>(
    "doubt", "why a reader should look", "待核的缘由",
    [
      Key(
        "kind", { Kind($0) },
        "another clause answers nearly as well; no run of six characters in common; a number has no "
          + "counterpart; words in the place of others; the level between is not in the corpus",
        "另一条款几乎同样相近；没有六字以上的相同文字；有数字在对方中没有对应；用词不同；中间层级不在库中"),
      Key(
        "factor", \.factor?.shown, "by which it is better than the next (close_second)",
        "与次优者之比（close_second）"),
    ])

  private enum Kind: String, Keyword {
    case closeSecond, betterElsewhere, littleInCommon, fewCommonWords, numberLost, otherWords,
      levelBetweenMissing

    init(_ doubt: Doubt) {
      self =
        switch doubt {
        case .closeSecond: .closeSecond
        case .betterElsewhere: .betterElsewhere
        case .littleInCommon: .littleInCommon
        case .fewCommonWords: .fewCommonWords
        case .numberLost: .numberLost
        case .otherWords: .otherWords
        case .levelBetweenMissing: .levelBetweenMissing
        }
    }
  }

  private var factor: Double? { if case .closeSecond(let factor) = self { factor } else { nil } }
}

extension Key {
  /// As sentences in a table.
  static func doubts(_ read: @escaping @Sendable (Value) -> [Doubt]) -> Key {
    Key(
      "doubts", read, "why, where review is true", "待核的缘由",
      cell: "note"
    ) { value, language in read(value).said(in: language) }
  }

  static func grade(_ read: @escaping @Sendable (Value) -> Grade?) -> Key {
    Key("grade", read, "how much to look; null: nobody needs to", "核对等级；无须核对时为 null")
  }

  static func missingBetween(_ read: @escaping @Sendable (Value) -> [MissingDocument]) -> Key {
    Key("missing_between", read, "cited, not in the corpus", "被引用而不在库中")
  }
}

extension [Doubt] {
  func said(in language: Language) -> String {
    map { $0.message(in: language) }.joined(separator: Message("; ", "；")(in: language))
  }
}

extension MissingDocument: Recorded {
  static let record = Record<MissingDocument>(
    "missing_document", "a cited document of a level between, not in the corpus", "被引用而不在库中的中间层级文件",
    [
      Key("title", \.title, "its title", "标题"), Key("number", \.number?.description, "its number", "文号"),
      Key("level", \.level, "its level", "层级"),
    ])
}
