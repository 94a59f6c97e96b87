import ClauseComparison
package import PolicyText

extension Relation {
  /// As a reader sees it: the contract's word in Chinese but for 缺失, which accuses; English readers get its meaning
  /// beside it.
  package var message: Message {
    let (chinese, english) =
      switch self {
      case .same: (rawValue, "same")
      case .reworded: (rawValue, "reworded")
      case .reduced: (rawValue, "reduced")
      case .specified: (rawValue, "specified")
      case .changed: (rawValue, "changed")
      case .new: (rawValue, "new")
      case .missing: ("未见对应", "missing")
      }
    return Message("\(chinese) \(english)", chinese)
  }

  /// As somebody types it, in either language, and as the screen has it.
  package init?(typed word: String) {
    let found = Relation.allCases.first { relation in
      let message = relation.message
      return [relation.rawValue, message.chinese].contains(word)
        || message.english.hasSuffix(" " + word.lowercased())
    }
    guard let found = found ?? (word == "下位自有" ? .new : nil) else { return nil }
    self = found
  }
}

extension MatrixClass {
  /// - Parameter isBaseAbove: all other documents stand below the base.
  func message(isBaseAbove: Bool) -> Message {
    switch self {
    case .new where isBaseAbove: Message("新增 only below", "下位自有")
    case .new: Message("新增 new", "新增")
    case .moved: Message("same, renumbered or moved", "条序变动")
    case .doubtful: Message("not sure to answer each other", "附：对应关系不确定")
    case .changed, .reduced, .missing, .specified, .reworded, .same:
      relation?.message ?? Message("", "")
    }
  }
}

extension Change.Kind {
  var message: Message {
    switch self {
    case .number: Message("number", "数字")
    case .bound: Message("bound", "限度")
    case .duty: Message("duty", "要求")
    case .condition: Message("condition", "条件")
    case .authority: Message("authority", "权限")
    case .scope: Message("scope", "范围")
    case .dropped: Message("left out", "未提及")
    case .added: Message("added", "增加")
    case .wording: Message("wording", "表述")
    }
  }
}

extension Doubt {
  /// What an official makes of it; the figure behind it only where it was asked for.
  func reason(explained: Bool) -> Message {
    switch self {
    case .closeSecond(let factor):
      Message(
        "another clause answers nearly as well" + (explained ? " (by a factor of \(factor.rounded2))" : ""),
        "对应关系不确定，另有相近条款" + (explained ? "（相差 \(factor.rounded2) 倍）" : ""))
    case .betterElsewhere: Message("another clause answers as well or better", "对应关系不确定，别处更为相近")
    case .littleInCommon: Message("little in common", "相同文字不多")
    case .fewCommonWords: Message("worded very differently", "文字差别大")
    case .numberLost: Message("a number has no counterpart", "有数字未见对应")
    case .otherWords: Message("other words in their place", "用词不同")
    // Said at length at the head of the comparison.
    case .levelBetweenMissing: Message("the level between is missing", "中间层级文件未收录")
    }
  }

  var message: Message { reason(explained: false) }
}

extension Refusal {
  var message: Message {
    switch self {
    case .answersAnother: Message("it answers another provision", "该句已对应另一规定")
    case .littleInCommon: Message("too little in common", "相同文字过少")
    }
  }
}

extension Standing {
  /// Whether neither stands above the other. Of an unknown level whoever names the two has said which does.
  var isOfPeers: Bool {
    switch self {
    case .horizontal, .successive, .unrelated: true
    case .vertical, .unknown: false
    }
  }

  /// Nil where there is nothing to say.
  var message: Message? {
    switch self {
    case .vertical: nil
    case .horizontal:
      Message(
        "two places of one level: nothing stands between them, neither binds the other",
        "同级不同地区：两者之间没有层级，互不约束")
    case .unrelated:
      Message("places of which neither governs the other: neither binds the other", "跨地区：无上下级关系，互不约束")
    case .successive:
      Message("one place, one level: read from the earlier to the later", "同一地区同一层级：由先发者读向后发者")
    case .unknown:
      Message(
        "the level of one is not known: what the other cites first, else by date and name",
        "层级不明：被引用者在前，否则按日期、名称排列")
    }
  }
}

extension MissingDocument {
  var named: String {
    let name = title.map(\.inTitleMarks) ?? ""
    return name + (number.map { title == nil ? "\($0)" : "（\($0)）" } ?? "")
  }

  var message: Message {
    Message(
      "not in the corpus: \(named), of the level between (\(level.word)); what looks new or changed may be its",
      "库中缺少中间层级（\(level.chinese)）文件 \(named)：看似新增或调整的内容可能出自该文件")
  }
}

extension DocumentComparison {
  /// What a reader must know before the rows: how the two stand, what is missing between, what has no date.
  var notes: [Message] {
    let heads = Sides(upper, lower)
    let undated = [(heads.upper, inferredYear.upper), (heads.lower, inferredYear.lower)].compactMap {
      head, year in
      year.map {
        Message(
          "\(head.shortName) names no day: placed by the latest year of its number and of what it cites (\($0))",
          "\(head.shortName) 日期不明：按其文号和所引文件的最晚年份（\($0)年）排序")
      }
    }
    return [standingMessage].compactMap { $0 } + missingBetween.map(\.message) + undated
  }

  /// What cites another stands below it, also where its day is that of an earlier version.
  private var standingMessage: Message? {
    guard standing == .successive, let first = upper.masthead.issued, let second = lower.masthead.issued,
      second < first
    else { return standing.message }
    return Message(
      "one place, one level: the one that is cited first, though its date is later", "同一地区同一层级：被引用者在前，虽其日期较晚")
  }
}
