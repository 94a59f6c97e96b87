import ClauseComparison
import PolicyText

extension ProvisionPair: Recorded {
  static let record = Record<ProvisionPair>(
    "provision", "a provision and its counterpart", "一项规定及其对应",
    [
      Key("relation", \.relation, "what became of it", "关系"),
      Key("upper", \.upper.text, "quoted", "上位原文"), Key("lower", \.lower.text, "quoted", "下位原文"),
      Key("changes", \.changes, "what makes it that", "变化之处"), .review(\.needsReview), .grade(\.grade),
      .doubts(\.doubts), Key("score", \.score.shown, "how alike", "相近程度"),
      Key(
        "numbers", \.writtenNumbers, "set side by side", "数字对照",
        cell: "numbers"
      ) { provision, _ in provision.numberLine },
      Key(
        "lines", { SideLines(upper: $0.upper.place, lower: $0.lower.place) }, "in the source files",
        "来源文件中的起止行"),
    ])
}

extension Change: Recorded {
  static let record = Record<Change>(
    "change", "what is another", "一处变化",
    [
      Key("kind", \.kind, "of what", "类别"),
      Key("upper", \.upper?.text, "quoted; null where only the lower has it", "上位原文；仅下位有时为 null"),
      Key("lower", \.lower?.text, "quoted; null where only the upper has it", "下位原文；仅上位有时为 null"),
    ])
}

extension Change.Kind: Keyword {}

/// A pair of numbers as both texts write them, nil where there is none.
struct WrittenNumbers: Recorded {
  let upper: String?
  let lower: String?

  static let record = Record<WrittenNumbers>(
    "number_pair", "a number and its counterpart", "一组数字",
    [
      Key("upper", \.upper, "null: only below", "仅下位有时为 null"),
      Key("lower", \.lower, "null: only above", "仅上位有时为 null"),
    ])
}

struct SideLines: Recorded {
  let upper: Place
  let lower: Place

  static let record = Record<SideLines>(
    "side_lines", "lines of both sides", "两侧行号",
    [
      Key("upper", \.upper.lines, "first and last", "起止行"),
      Key("lower", \.lower.lines, "first and last", "起止行"),
    ] + Key.places(of: "upper_", \.upper) + Key.places(of: "lower_", \.lower))
}

extension UnmatchedProvision: Recorded {
  static let record = Record<UnmatchedProvision>(
    "unmatched", "a provision, or a whole clause, without a counterpart", "无对应的规定或整条",
    [
      .locator(\.clause.locator),
      Key("relation", \.relation, among: [.new, .missing], "nothing above; nothing below", "上位无；下位无"),
      Key("text", \.quotation?.text, "quoted; null for the whole clause", "原文；整条时为 null"),
      .review(\.levelBetweenMissing), .doubts { $0.levelBetweenMissing ? [.levelBetweenMissing] : [] },
      Key("nearest", \.nearest, "the best candidate, refused", "最接近而未采用者"),
    ])
}

extension NearestCandidate: Recorded {
  static let record = Record<NearestCandidate>(
    "nearest", "a candidate that was refused", "未采用的候选",
    [
      .locator(\.clause.locator), Key("text", \.quotation.text, "quoted", "原文"),
      Key("score", \.score.shown, "how alike", "相近程度"),
      Key(
        "refused", \.refusal, "it answers another provision better; too little in common", "更切合另一规定；相同之处过少"),
    ])
}

extension Refusal: Keyword {}
