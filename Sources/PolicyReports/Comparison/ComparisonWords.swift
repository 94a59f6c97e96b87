import ClauseComparison
import PolicyText

extension Relation {
  /// The contract's word is Chinese; English readers get its meaning beside it.
  var message: Message {
    let english =
      switch self {
      case .same: "same"
      case .reworded: "reworded"
      case .reduced: "reduced"
      case .specified: "specified"
      case .changed: "changed"
      case .new: "new"
      case .missing: "missing"
      }
    return Message("\(rawValue) \(english)", rawValue)
  }
}

extension Doubt {
  var message: Message {
    switch self {
    case .closeSecond(let factor):
      Message(
        "another clause answers nearly as well (by a factor of \(factor.rounded2))",
        "另一条款几乎同样相近（相差 \(factor.rounded2) 倍）")
    case .betterElsewhere:
      Message("another clause answers as well or better", "另一条款同样或更为相近")
    case .littleInCommon: Message("little in common", "相同之处不多")
    case .fewCommonWords: Message("no run of six characters in common", "没有六字以上的相同文字")
    case .numberLost: Message("a number has no counterpart", "有数字在对方中没有对应")
    // Said at length at the head of the comparison.
    case .levelBetweenMissing: Message("the level between is missing", "中间层级缺失")
    }
  }
}

extension Refusal {
  var message: Message {
    switch self {
    case .answersAnother: Message("it answers another provision better", "该处更切合另一规定")
    case .littleInCommon: Message("too little in common", "相同之处过少")
    }
  }
}

extension Standing {
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
    case .successive: Message("one place, one level: the earlier first", "同一地区同一层级：先发者在前")
    case .unknown: Message("the level of one is not known: in the order given or by date", "层级不明：按所给顺序或日期")
    }
  }
}

extension MissingDocument {
  var named: String {
    let name = title.map { "《\($0)》" } ?? ""
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
          "\(head.shortName) names no day: placed by the latest that it cites (\($0))",
          "\(head.shortName) 日期不明：按其所引最晚文件（\($0)年）排序")
      }
    }
    return [standing.message].compactMap { $0 } + missingBetween.map(\.message) + undated
  }
}
